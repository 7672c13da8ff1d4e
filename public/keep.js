// "Simpan untuk dibaca tanpa internet": one press registers the worker (public/sw.js), which caches
// the site; another undoes all of it. Without a press nothing is registered or cached. Loaded on
// the safety page, and on the page for addresses that are not cached, to list what is.
(function () {
  var worker = navigator.serviceWorker, language = document.documentElement.lang;
  function one(selector) { return document.querySelector(selector); }
  if (!worker || !window.caches) return;
  var part = one("[data-keep-site]");

  // Lists the cached pages by their headings.
  function list() {
    var place = one("[data-kept-pages]");
    return caches.has("v1").then(function (is) { return is ? caches.open("v1") : null; }).then(function (store) {
      return store ? store.keys().then(function (all) { return Promise.all(all.map(name)); }) : [];
    }).then(function (names) {
      var links = names.filter(Boolean).sort(function (one, two) { return one.textContent.localeCompare(two.textContent); });
      place.querySelector("ul").replaceChildren(...links.map(function (link) {
        var item = document.createElement("li");
        item.append(link);
        return item;
      }));
      place.hidden = !links.length;
    });
  }
  function name(request) {
    var path = new URL(request.url).pathname;
    if (!/^\/(id|en)\/.*\/$|^\/(id|en)\/$/.test(path)) return null;
    return caches.match(path).then(function (answer) { return answer.text(); }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html"), link = document.createElement("a");
      link.href = path;
      link.lang = page.documentElement.lang;
      // Its heading is a question; home is known by the name of the site.
      link.textContent = page.querySelector(path.length === 4 ? ".brand" : "h1").textContent;
      return link;
    });
  }
  if (!part) return list();

  var keep = part.querySelector("[data-keep]"), undo = part.querySelector("[data-undo]");
  var status = part.querySelector("[role=status]"), busy = false;
  function say(what) { status.textContent = status.dataset[what] || ""; }
  // The page that is cached last: if it is there, all pages are.
  function isDone() { return caches.match("/" + language + "/offline.html"); }
  function inUse() {
    return Promise.all([caches.has("v1"), worker.getRegistrations()]).then(function (found) {
      return found[0] || found[1].length > 0;
    });
  }
  function show() {
    return Promise.all([isDone(), inUse(), list()]).then(function (found) {
      keep.hidden = Boolean(found[0]);
      undo.hidden = !found[1];
    });
  }
  function remove() {
    return worker.getRegistrations().then(function (all) {
      return Promise.all(all.map(function (it) { return it.unregister(); }));
    }).then(function () { return caches.keys(); }).then(function (all) {
      return Promise.all(all.map(function (it) { return caches.delete(it); }));
    });
  }
  function active(registration) {
    var it = registration.active || registration.installing || registration.waiting;
    return new Promise(function (go, fail) {
      function look() {
        if (it.state === "activated") go(it);
        if (it.state === "redundant") fail();
      }
      it.addEventListener("statechange", look);
      look();
    });
  }
  function save(it) {
    return new Promise(function (answered) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { answered(event.data); };
      it.postMessage({ language: language, page: location.pathname }, [channel.port2]);
    });
  }
  // One press at a time. The pressed button disappears, so the focus moves to what replaces it.
  function press(button, other, step) {
    button.addEventListener("click", function () {
      if (busy) return;
      busy = true;
      step().then(function (what) {
        return show().then(function () {
          busy = false;
          say(what);
          if (button.hidden) (other.hidden ? status : other).focus();
        });
      });
    });
  }

  press(keep, undo, function () {
    say("saving");
    return inUse().then(function (before) {
      return worker.register("/sw.js").then(active).then(save).catch(function () { return "failed"; })
        .then(function (how) {
          // An incomplete copy is removed, unless there was one before.
          return how === "kept" || before ? how : remove().then(function () { return how; });
        });
    });
  });
  press(undo, keep, function () { return remove().then(function () { return "undone"; }); });
  // The button that deletes all traces empties the cache too.
  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-action=wipe]")) return;
    new MutationObserver(function (_, watch) { watch.disconnect(); show(); say(""); })
      .observe(one("[data-wiped]"), { attributes: true, attributeFilter: ["hidden"] });
  });
  show().then(function () { part.querySelector("[data-controls]").hidden = false; }, function () {});
})();
