// Wakes the app up. Reading needs none of it, so on most pages it waits for the first sign of
// intent; a click before the app is there is an ordinary link. Where `data-now` stands on the
// script, the app is the page, and loading starts at once.
(function () {
  var self = document.currentScript, root = document.documentElement;
  var signs = ["pointerdown", "keydown", "focusin", "touchstart"];
  function wake() {
    signs.forEach(function (sign) { removeEventListener(sign, wake, true); });
    import(self.dataset.glue).then(function (glue) {
      return glue.default({ module_or_path: self.dataset.wasm });
    }).catch(function () {
      // The prerendered page stays as it is, complete and readable.
      root.dataset.app = "failed";
    });
  }
  if (self.dataset.now !== undefined) return wake();
  signs.forEach(function (sign) { addEventListener(sign, wake, { capture: true, passive: true }); });
})();
