// Loads the search program (src/find.rs) at once, because people come to these pages to search.
// Runs again on every visit to such a page; the program itself starts once and gets an event for
// each.
(function () {
  var self = document.currentScript, part = document.querySelector("[data-find]");
  var form = part && part.querySelector("form[role=search]");
  var broken = part && part.querySelector("[data-say=broken]");
  // A query in the address moves behind the #, which is never sent to a server.
  try {
    var asked = new URLSearchParams(location.search).get("q");
    if (asked !== null) history.replaceState(history.state, "", location.pathname + "#q=" + encodeURIComponent(asked));
  } catch (error) { /* The address stays unchanged. */ }
  // Until the program has loaded, Enter must not leave the page and lose the query.
  function hold(event) { event.preventDefault(); }
  if (form) form.addEventListener("submit", hold);
  import(self.dataset.glue).then(function (glue) {
    return glue.default({ module_or_path: self.dataset.wasm });
  }).then(function () {
    dispatchEvent(new Event("find"));
  }).catch(function () {
    // The page stays complete and readable, and the form leads to the list.
    document.documentElement.dataset.app = "failed";
    if (form) form.removeEventListener("submit", hold);
    if (broken) broken.hidden = false;
  });
})();
