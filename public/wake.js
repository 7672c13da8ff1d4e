// Wakes the app up. Reading needs none of it, so on most pages it waits for the first sign of
// intent; a click before the app is there is an ordinary link. Where `data-now` stands on the
// script, the app is the page, and loading starts at once.
(function () {
  var self = document.currentScript, root = document.documentElement;
  var signs = ["pointerdown", "keydown", "focusin", "touchstart"];
  var plain = null;

  // The report on one page, which is text in a `<noscript>` until now. Once somebody has touched
  // it, it is theirs: it stays, and the app does not take over (src/bin/report.rs).
  function offer() {
    var text = document.querySelector("body > noscript");
    if (plain || !text || root.dataset.app === "awake") return;
    text.insertAdjacentHTML("afterend", text.textContent);
    plain = text.nextElementSibling;
    root.dataset.onePage = "shown";
    ["pointerdown", "focusin", "input"].forEach(function (sign) {
      plain.addEventListener(sign, function () { root.dataset.onePage = "touched"; });
    });
    say(true);
  }
  function takeBack() {
    if (root.dataset.onePage === "touched") { root.dataset.app = "waived"; return; }
    if (!plain) return;
    plain.remove();
    plain = null;
    delete root.dataset.onePage;
    say(false);
  }
  function say(late) {
    var line = document.querySelector("[data-late]");
    if (line) line.textContent = late ? line.dataset.late : "";
  }

  function wake() {
    signs.forEach(function (sign) { removeEventListener(sign, wake, true); });
    // The words of the page's language are a file of their own; the app takes them from here.
    var words = fetch(self.dataset.words).then(function (answer) {
      if (!answer.ok) throw answer.status;
      return answer.text();
    });
    Promise.all([import(self.dataset.glue), words]).then(function (parts) {
      window.words = parts[1];
      return parts[0].default({ module_or_path: self.dataset.wasm });
    }).then(takeBack, function () {
      // The prerendered page stays as it is, complete and readable.
      root.dataset.app = "failed";
      offer();
    });
  }
  if (self.dataset.now !== undefined) {
    setTimeout(offer, 10000);
    return wake();
  }
  signs.forEach(function (sign) { addEventListener(sign, wake, { capture: true, passive: true }); });
})();
