// "Simpan untuk dibaca tanpa internet": one press registers the worker (public/sw.js) and has it
// keep the site, another undoes all of it. Without a press nothing is registered and nothing kept.
// Stands on the safety page, and on the page for what was not kept, to say what there is.
(function () {
  var worker = navigator.serviceWorker, language = document.documentElement.lang;
  function one(selector) { return document.querySelector(selector); }
  if (!worker || !window.caches) return;
  var part = one("[data-keep-site]");

  // What is kept, by the headings of its pages.
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
  // The page that is kept last: where it is, all is.
  function whole() { return caches.match("/" + language + "/offline.html"); }
  function any() {
    return Promise.all([caches.has("v1"), worker.getRegistrations()]).then(function (found) {
      return found[0] || found[1].length > 0;
    });
  }
  function show() {
    return Promise.all([whole(), any(), list()]).then(function (found) {
      keep.hidden = Boolean(found[0]);
      undo.hidden = !found[1];
    });
  }
  function forget() {
    return worker.getRegistrations().then(function (all) {
      return Promise.all(all.map(function (it) { return it.unregister(); }));
    }).then(function () { return caches.keys(); }).then(function (all) {
      return Promise.all(all.map(function (it) { return caches.delete(it); }));
    });
  }
  function awake(registration) {
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
  function ask(it) {
    return new Promise(function (answered) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { answered(event.data); };
      it.postMessage({ language: language, page: location.pathname }, [channel.port2]);
    });
  }
  // One thing at a time; what was pressed goes away, so the focus goes to what takes its place.
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
    return any().then(function (before) {
      return worker.register("/sw.js").then(awake).then(ask).catch(function () { return "failed"; })
        .then(function (how) {
          // What could not be kept whole is not kept at all, unless something was there already.
          return how === "kept" || before ? how : forget().then(function () { return how; });
        });
    });
  });
  press(undo, keep, function () { return forget().then(function () { return "undone"; }); });
  // What the button above deletes is gone here too.
  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-action=wipe]")) return;
    new MutationObserver(function (_, watch) { watch.disconnect(); show(); say(""); })
      .observe(one("[data-wiped]"), { attributes: true, attributeFilter: ["hidden"] });
  });
  show().then(function () { part.querySelector("[data-controls]").hidden = false; }, function () {});
})();
