// The parts of an article's tools that HTML and CSS cannot do. Loaded only with articles that have
// a tool, also when the app fetches them; without it everything can be read and ticked.
(function () {
  function all(within, selector) { return Array.from(within.querySelectorAll(selector)); }

  // A checklist. Nothing is stored unless the person asks for it on this page, and then under a
  // neutral name: how many boxes there are, and which are ticked.
  function ticks(tool) {
    var name = tool.dataset.tool, boxes = all(tool, "input"), status = tool.querySelector("[role=status]");
    var keep = tool.querySelector("[data-keep]"), forget = tool.querySelector("[data-forget]");
    function read() { return localStorage.getItem(name); }
    function write() {
      var ticked = boxes.map(function (box) { return box.checked ? 1 : 0; });
      localStorage.setItem(name, ticked.join(""));
    }
    function show() {
      var kept = read() !== null;
      keep.hidden = kept;
      forget.hidden = !kept;
    }
    function done(button, words) {
      show();
      status.textContent = words;
      button.focus();
    }
    // Without storage the buttons stay hidden.
    try { show(); } catch (error) { return; }
    var kept = read();
    if (kept !== null && kept.length === boxes.length) {
      boxes.forEach(function (box, index) { box.checked = kept[index] === "1"; });
    }
    // Ticks that were deleted in another tab are not stored again.
    tool.addEventListener("change", function () { if (read() !== null) write(); });
    keep.addEventListener("click", function () {
      write();
      done(forget, status.dataset.kept);
    });
    forget.addEventListener("click", function () {
      localStorage.removeItem(name);
      done(keep, status.dataset.forgotten);
    });
    keep.parentElement.hidden = false;
  }

  // CSS filters the list; the status says how many rows remain, for screen readers.
  function narrow(tool) {
    var rows = all(tool, "li"), status = tool.querySelector("[role=status]");
    tool.addEventListener("change", function () {
      var shown = rows.filter(function (row) { return getComputedStyle(row).display !== "none"; });
      status.textContent = status.dataset.count.replace("{n}", shown.length).replace("{all}", rows.length);
    });
  }

  var kinds = { ticks: ticks, narrow: narrow };
  all(document, "[data-tool]").forEach(function (tool) { kinds[tool.className](tool); });
})();
