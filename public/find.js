// Loads the program that people look for something with (src/find.rs), at once: on these pages it
// is what they came for. Runs again at every visit to such a page; the program itself starts once
// and is told of each.
(function () {
  var self = document.currentScript, part = document.querySelector("[data-find]");
  var form = part && part.querySelector("form[role=search]");
  var broken = part && part.querySelector("[data-say=broken]");
  // What others ask in an address is taken out of it at once. Behind the # it goes nowhere.
  try {
    var asked = new URLSearchParams(location.search).get("q");
    if (asked !== null) history.replaceState(history.state, "", location.pathname + "#q=" + encodeURIComponent(asked));
  } catch (error) { /* It stays what it was. */ }
  // Until the program is here, Enter must not lead away from what was typed.
  function hold(event) { event.preventDefault(); }
  if (form) form.addEventListener("submit", hold);
  import(self.dataset.glue).then(function (glue) {
    return glue.default({ module_or_path: self.dataset.wasm });
  }).then(function () {
    dispatchEvent(new Event("find"));
  }).catch(function () {
    // The page stays as it is, complete and readable, and the form leads to the list.
    document.documentElement.dataset.app = "failed";
    if (form) form.removeEventListener("submit", hold);
    if (broken) broken.hidden = false;
  });
})();
