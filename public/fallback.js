// Stands inline in the two kinds of page that are nothing without their app, the report and the
// mailbox. Whatever file is lost, cut or replaced on its way, what to do instead is in here: the
// report on one page, or words with a number, and no control that does nothing. So it depends on
// no other file, and is written for engines that can read neither the loader nor the app.
//
// `data-app` on the root says how the app stands: nothing as long as the loader has not run, then
// `loading` and `failed` (wake.js), `awake` and `waived` (the app).
(function () {
  var root = document.documentElement;
  var isDue = false, hasLeft = false, onePage = null, pressed = null, typed = null;
  // What only the app can answer to.
  var needsApp = "[data-screen=S0] .report-actions, [data-screen=S26] .report-group, [data-screen=S26] [data-action]";

  function state() { return root.getAttribute("data-app"); }
  function each(selector, step) { Array.prototype.forEach.call(document.querySelectorAll(selector), step); }
  function say(isLate) {
    each("[data-late]", function (line) {
      var words = isLate ? line.getAttribute("data-late") : "";
      // Said once: setting them again would have them read out again.
      if (line.textContent !== words) line.textContent = words;
    });
  }

  // The report on one page is text in a `<noscript>` until now. Once somebody has touched it, it is
  // theirs: it stays, and the app does not take over (src/bin/report.rs).
  function offer() {
    if (hasLeft || state() === "awake" || state() === "waived") return;
    isDue = true;
    each(needsApp, function (part) { part.hidden = true; });
    if (document.readyState === "loading" || onePage) return;
    var text = document.querySelector("body > noscript");
    // A form without its end could not be sent; the numbers of the first screen stand above it.
    if (text && !/<\/section>\s*$/.test(text.textContent)) return;
    if (text) {
      text.insertAdjacentHTML("afterend", text.textContent);
      onePage = text.nextElementSibling;
      root.setAttribute("data-one-page", "shown");
      ["pointerdown", "focusin", "input"].forEach(function (sign) {
        onePage.addEventListener(sign, function () { root.setAttribute("data-one-page", "touched"); });
      });
    }
    say(true);
    if (pressed) each("[data-late]", function (line) { line.scrollIntoView(); });
  }

  // The app stands, with screens of its own in the place of those that were printed.
  function makeRoom() {
    isDue = false;
    if (onePage) onePage.parentNode.removeChild(onePage);
    onePage = null;
    root.removeAttribute("data-one-page");
    say(false);
    var field = typed && document.getElementById(typed.id);
    if (field) {
      field.value = typed.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (document.activeElement === document.body) field.focus();
    }
    var next = pressed && document.querySelector("[data-screen=" + pressed + "] [data-action=next]");
    if (next) next.click();
    typed = pressed = null;
  }

  function follow() {
    if (state() === "awake") makeRoom();
    if (state() === "failed") offer();
  }
  function fail() {
    root.setAttribute("data-app", "failed");
    offer();
  }

  // The loader did not come, cannot be read, or is something else: it has not said that it runs.
  function onLoader(event) {
    var element = event.target;
    if (element.tagName === "SCRIPT" && element.hasAttribute("data-now") && !state()) fail();
  }
  document.addEventListener("load", onLoader, true);
  document.addEventListener("error", onLoader, true);
  // The app broke before its first screen stood.
  addEventListener("error", function (event) {
    if (state() === "loading" && window.WebAssembly && event.error instanceof WebAssembly.RuntimeError) fail();
  });
  if (window.MutationObserver) {
    new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-app"] });
  }
  document.addEventListener("readystatechange", function () { if (isDue) offer(); });

  // Something never answers.
  setTimeout(function () {
    if (hasLeft) return;
    // A style sheet that is waited for keeps the page white; put in by a script, it does not. It
    // stays in the head, as the app expects to find the body as it was written.
    each("link[rel=stylesheet]", function (link) {
      if (!link.sheet) link.parentNode.replaceChild(link.cloneNode(false), link);
    });
    offer();
  }, 10000);

  // A press before the app is there counts as soon as it is. The browser itself never sends what
  // stands on a screen: it would stand in the address.
  document.addEventListener("submit", function (event) {
    var screen = event.target.parentNode.getAttribute("data-screen");
    if (!screen) return;
    event.preventDefault();
    if (state() === "awake") return;
    pressed = screen;
    event.target.querySelector("[data-action=next]").setAttribute("aria-disabled", "true");
  }, true);
  document.addEventListener("input", function (event) {
    if (state() !== "awake" && !(onePage && onePage.contains(event.target))) typed = event.target;
  }, true);
  // Quick exit.
  addEventListener("x", function () {
    hasLeft = true;
    typed = pressed = null;
  });
})();
