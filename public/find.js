// Loads the program that people look for something with (src/find.rs), at once: on these pages it
// is what they came for. Runs again at every visit to such a page; the program itself starts once
// and is told of each.
(function () {
  var self = document.currentScript;
  import(self.dataset.glue).then(function (glue) {
    return glue.default({ module_or_path: self.dataset.wasm });
  }).then(function () {
    dispatchEvent(new Event("find"));
  }).catch(function () {
    // The page stays as it is, complete and readable.
    document.documentElement.dataset.app = "failed";
  });
})();
