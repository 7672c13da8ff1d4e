// Wakes the app up. Reading needs none of it, so on most pages it waits for the first sign of
// intent; a click before the app is there is an ordinary link. Where `data-now` stands on the
// script, the app is the page: loading starts at once, and fallback.js, inline in that page, does
// what is to be done when it fails or takes too long.
(function () {
  var self = document.currentScript, root = document.documentElement;
  var signs = ["pointerdown", "keydown", "focusin", "touchstart"];

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
    }).catch(function () {
      // The prerendered page stays as it is, complete and readable.
      root.dataset.app = "failed";
    });
  }
  if (self.dataset.now !== undefined) {
    wake();
    // Said last: whoever gets here has a loader that runs.
    root.dataset.app = "loading";
    return;
  }
  signs.forEach(function (sign) { addEventListener(sign, wake, { capture: true, passive: true }); });
})();
