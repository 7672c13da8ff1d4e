// The two first stops of every page: to the content, and out. Plain JavaScript of its own, loaded
// before the app, so that both work while the app is still on its way or has failed. Without it
// they are ordinary links.
(function () {
  var root = document.documentElement, away = root.getAttribute("data-neutral");
  // Filled in from `locales/` when the site is built.
  var words = WORDS;
  function say(index) { return (words[root.lang] || words.id)[index]; }
  function attempt(step) { try { step(); } catch (error) { /* The next step matters more. */ } }

  function exit() {
    // The screen first: whatever fails later, nothing is left to see.
    attempt(function () { document.title = ""; });
    attempt(function () {
      document.querySelectorAll("input, textarea, select").forEach(function (field) {
        field.value = ""; field.defaultValue = "";
      });
    });
    attempt(function () {
      document.body.replaceChildren();
      var alert = document.createElement("p");
      alert.setAttribute("role", "alert");
      document.body.append(alert);
      alert.textContent = say(0);
    });
    attempt(function () { sessionStorage.x = "1"; });
    attempt(function () { if (channel) channel.postMessage("x"); });
    rewind(function () {
      attempt(function () { history.replaceState(null, "", "/x/"); });
      attempt(function () { history.pushState(null, "", "/x/"); });
      location.replace(away);
    });
  }

  // Goes back over our own entries, so that neither Back nor the tab's history shows them.
  function rewind(then) {
    var depth = 0, done = false;
    attempt(function () { depth = history.state && history.state.d || 0; });
    attempt(function () { if (window.navigation && navigation.currentEntry) depth = navigation.currentEntry.index; });
    function go() { if (!done) { done = true; then(); } }
    if (!(depth > 0)) return go();
    addEventListener("popstate", go);
    setTimeout(go, 400);
    try { history.go(-depth); } catch (error) { go(); }
  }

  var channel = null;
  attempt(function () {
    channel = new BroadcastChannel("x");
    channel.onmessage = exit;
  });

  document.addEventListener("click", function (event) {
    var control = event.target.closest && event.target.closest("[data-action=exit]");
    if (!control) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    exit();
  }, true);

  // Skip links move focus and leave no entry in the history, which quick exit would have to rewind.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-skip]");
    var target = link && document.getElementById(link.dataset.skip);
    if (!target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    target.focus();
  }, true);

  // Shift three times, at most five seconds apart. Counted by key, because a left and a right
  // Shift held together never report a clean state.
  var presses = 0, timer = 0, clean = false;
  var status = null;
  function announce(text) {
    if (!status) {
      status = document.createElement("p");
      status.setAttribute("role", "status");
      status.className = "visually-hidden";
      document.body.append(status);
    }
    status.textContent = text;
  }
  function reset() {
    if (presses) { announce(say(3)); setTimeout(function () { if (!presses) announce(""); }, 5000); }
    presses = 0;
    clearTimeout(timer);
  }
  function typingByTouch() {
    var field = document.activeElement;
    return matchMedia("(hover: none) and (pointer: coarse)").matches && field &&
      (field.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName));
  }
  addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== "Shift") { clean = false; if (presses) reset(); return; }
    if (!event.repeat) clean = true;
  }, true);
  addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !clean || typingByTouch()) return;
    clean = false;
    presses += 1;
    clearTimeout(timer);
    if (presses === 3) { presses = 0; exit(); return; }
    announce(say(presses));
    timer = setTimeout(reset, 5000);
  }, true);
})();
