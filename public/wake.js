// Loads the app. Reading does not need it, so most pages wait for the first sign of intent; a click
// before the app has started follows an ordinary link. It stands inside those pages. With `data-now` on the script the page needs
// its app: loading starts at once, and fallback.js, inline in that page, handles errors and delays.
(function () {
  var self = document.currentScript, root = document.documentElement;
  var signs = ["pointerdown", "keydown", "focusin", "touchstart"];

  function wake() {
    signs.forEach(function (sign) { removeEventListener(sign, wake, true); });
    // The texts of the page's language are a separate file; the app reads them from here.
    var words = fetch(self.dataset.words).then(function (answer) {
      if (!answer.ok) throw answer.status;
      return answer.text();
    });
    Promise.all([import(self.dataset.glue), words]).then(function (parts) {
      window.words = parts[1];
      return parts[0].default({ module_or_path: self.dataset.wasm });
    }).catch(function () {
      // The prerendered page stays complete and readable.
      root.dataset.app = "failed";
    });
  }
  if (self.dataset.now !== undefined) {
    wake();
    // Set last: it shows fallback.js that the loader runs.
    root.dataset.app = "loading";
    return;
  }
  signs.forEach(function (sign) { addEventListener(sign, wake, { capture: true, passive: true }); });
})();
