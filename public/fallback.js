// Inline in the two kinds of page that need their app, the report and the mailbox. Whichever file
// is missing, cut off or replaced, the alternative is in here: the report on one page, or a text
// with a phone number, and no control that does nothing. So it depends on no other file, and is
// written for engines that can parse neither the loader nor the app.
//
// `data-app` on the root is the state of the app: absent until the loader has run, then `loading`
// and `failed` (wake.js), `awake` and `waived` (the app).
(function () {
  var root = document.documentElement;
  var isDue = false, hasLeft = false, onePage = null, pressed = null, typed = null;
  // The controls that do nothing without the app.
  var needsApp = "[data-screen=S0] .report-actions, [data-screen=S26] .report-group, [data-screen=S26] [data-action]";

  function state() { return root.getAttribute("data-app"); }
  function each(selector, step) { Array.prototype.forEach.call(document.querySelectorAll(selector), step); }
  function say(isLate) {
    each("[data-late]", function (line) {
      var words = isLate ? line.getAttribute("data-late") : "";
      // Set once: screen readers would read it out again.
      if (line.textContent !== words) line.textContent = words;
    });
  }

  // The report on one page is text in a `<noscript>` until now. Once somebody has touched it, it
  // stays and the app does not take over (src/bin/report.rs).
  function showPlain() {
    if (hasLeft || state() === "awake" || state() === "waived") return;
    isDue = true;
    each(needsApp, function (part) { part.hidden = true; });
    if (document.readyState === "loading" || onePage) return;
    var text = document.querySelector("body > noscript");
    // A form that was cut off could not be sent; the first screen above it has phone numbers.
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

  // The app has started and has replaced the prerendered screens.
  function hidePlain() {
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
    if (state() === "awake") hidePlain();
    if (state() === "failed") showPlain();
  }
  function fail() {
    root.setAttribute("data-app", "failed");
    showPlain();
  }

  // The loader is missing, cannot be parsed, or is another file: it has not set the state.
  function onLoader(event) {
    var element = event.target;
    if (element.tagName === "SCRIPT" && element.hasAttribute("data-now") && !state()) fail();
  }
  document.addEventListener("load", onLoader, true);
  document.addEventListener("error", onLoader, true);
  // The app crashed before its first screen was shown.
  addEventListener("error", function (event) {
    if (state() === "loading" && window.WebAssembly && event.error instanceof WebAssembly.RuntimeError) fail();
  });
  if (window.MutationObserver) {
    new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-app"] });
  }
  document.addEventListener("readystatechange", function () { if (isDue) showPlain(); });

  // A file that never arrives.
  setTimeout(showPlain, 10000);

  // A press before the app has started is repeated once it has. The browser must never submit a
  // screen itself: the answers would be in the address.
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
