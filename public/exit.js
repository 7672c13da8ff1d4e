// The first two links of every page: to the content, and quick exit. Plain JavaScript, loaded
// before the app, so that both work while the app is loading or has failed. Without it they are
// ordinary links.
(function () {
  var root = document.documentElement, left = false, go = null, channel = null;
  // Filled in from `locales/` when the site is built.
  var words = WORDS;
  function say(index) { return (words[root.lang] || words.id)[index]; }
  // A step that fails does not stop the others.
  function attempt(step) { try { step(); } catch (error) { /* The next step matters more. */ } }
  function all(selector, step) {
    document.querySelectorAll(selector).forEach(function (element) {
      attempt(function () { step(element); });
    });
  }

  // Empties the screen first, so that nothing can be seen whatever fails later.
  function exit(tellOthers) {
    if (left) return;
    left = true;
    attempt(function () { document.title = root.dataset.neutralName; });
    all("input, textarea, select", function (field) {
      field.value = field.defaultValue = "";
      field.checked = field.defaultChecked = false;
    });
    all("audio, video", function (media) { media.pause(); media.srcObject = null; });
    attempt(emptyPage);
    attempt(function () { speechSynthesis.cancel(); });
    attempt(function () { navigator.vibrate(0); });
    // The tab keeps only the mark that guard.js looks for.
    attempt(function () { sessionStorage.clear(); });
    attempt(function () { sessionStorage.x = "1"; });
    attempt(function () { if (tellOthers) channel.postMessage("x"); });
    // The app drops its state; requests in flight are cancelled.
    attempt(function () { dispatchEvent(new Event("x")); });
    attempt(function () { stop(); });
    // The clipboard is cleared only where the page itself has written to it.
    attempt(function () { if (window.copied) navigator.clipboard.writeText("").catch(function () {}); });
    rewind(leave);
  }

  function emptyPage() {
    document.body.replaceChildren();
    all("style, link[rel=stylesheet]", function (sheet) { sheet.remove(); });
    root.style.colorScheme = "light dark";
    var alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    document.body.append(alert);
    alert.textContent = say(0);
  }

  // Back and Forward lead only to the empty page.
  function leave() {
    attempt(function () { History.prototype.replaceState.call(history, null, "", "/x/"); });
    attempt(function () { History.prototype.pushState.call(history, null, "", "/x/"); });
    location.replace(root.dataset.neutral);
  }

  // Goes back over the site's own history entries, so that neither Back nor the tab's history shows
  // them. From now on only quick exit writes to the history, whatever the app still does.
  function rewind(then) {
    var depth = 0;
    attempt(function () { depth = history.state && history.state.d || 0; });
    attempt(function () { if (window.navigation && navigation.currentEntry) depth = navigation.currentEntry.index; });
    attempt(function () { history.pushState = history.replaceState = function () {}; });
    go = function () { go = null; then(); };
    if (!(depth > 0)) return go();
    setTimeout(function () { if (go) go(); }, 400);
    try { history.go(-depth); } catch (error) { if (go) go(); }
  }

  // The app's own listener must not react to going back.
  addEventListener("popstate", function (event) {
    if (!left) return;
    event.stopImmediatePropagation();
    if (go) go();
  }, true);
  // An emptied page from the back/forward cache leaves at once, as the empty page does when it is
  // loaded: without another history entry, or Back would never get past it.
  addEventListener("pageshow", function (event) {
    if (!left || !event.persisted) return;
    if (location.pathname === "/x/") location.replace(root.dataset.neutral); else leave();
  });

  attempt(function () {
    channel = new BroadcastChannel("x");
    channel.onmessage = function () { exit(false); };
  });

  // Handled before all other listeners, which never see the click.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-action=exit], [data-action=wipe], [data-skip]");
    if (!link) return;
    if (link.dataset.action === "wipe") return wipe();
    if (link.dataset.action === "exit") {
      event.preventDefault();
      event.stopImmediatePropagation();
      return exit(true);
    }
    // Skip links move the focus without a history entry.
    var target = document.getElementById(link.dataset.skip);
    if (!target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    target.focus();
  }, true);

  // "Hapus jejak situs ini": deletes everything a page can store, then shows what remains.
  function wipe() {
    function each(list, step) { return list.then(function (all) { return Promise.all(all.map(step)); }); }
    var steps = [
      function () { localStorage.clear(); },
      function () { sessionStorage.clear(); },
      function () { return each(navigator.serviceWorker.getRegistrations(), function (it) { return it.unregister(); }); },
      function () { return each(caches.keys(), function (it) { return caches.delete(it); }); },
      function () { return each(indexedDB.databases(), function (it) {
        return new Promise(function (done) {
          var request = indexedDB.deleteDatabase(it.name);
          request.onsuccess = request.onerror = request.onblocked = done;
        });
      }); }
    ];
    Promise.all(steps.map(function (step) {
      return new Promise(function (done) { done(step()); }).catch(function () {});
    })).then(function () {
      all("[data-wiped]", function (words) { words.hidden = false; words.focus(); });
    });
  }

  // An open dialog makes the rest of the page inert, so it gets a quick exit and a status of its
  // own. Focus events would report it too, but not in a window in the background.
  function addExitTo(dialog) {
    if (dialog.querySelector("[data-action=exit]")) return;
    var link = document.getElementById("keluar").cloneNode(true);
    link.removeAttribute("id");
    var status = document.querySelector("[data-exit-status]").cloneNode();
    dialog.prepend(link, status);
  }
  attempt(function () {
    new MutationObserver(function () { all("dialog[open]", addExitTo); })
      .observe(root, { subtree: true, attributes: true, attributeFilter: ["open"] });
  });

  // Shift three times, at most five seconds apart. Each key is tracked separately, because a left
  // and a right Shift held together never report a clean state.
  var presses = 0, last = 0, timer = 0, held = {};
  function announce(text) {
    all("[data-exit-status]", function (status) { status.textContent = text; });
  }
  function reset() {
    clearTimeout(timer);
    if (!presses) return;
    presses = 0;
    announce(say(3));
    timer = setTimeout(announce, 5000, "");
  }
  // The on-screen keyboard of a phone sends Shift by itself.
  function typingByTouch() {
    var field = document.activeElement;
    return matchMedia("(hover: none) and (pointer: coarse)").matches && field &&
      (field.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName));
  }
  addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Shift") {
      if (!event.repeat) held[event.code] = true;
    } else {
      held = {};
      reset();
    }
  }, true);
  // Shift with the mouse selects text.
  addEventListener("pointerdown", function () { held = {}; }, true);
  addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !held[event.code] || typingByTouch()) return;
    held[event.code] = false;
    if (event.timeStamp - last > 5000) reset();
    last = event.timeStamp;
    presses += 1;
    clearTimeout(timer);
    if (presses === 3) return exit(true);
    announce(say(presses));
    timer = setTimeout(reset, 5000);
  }, true);
})();
