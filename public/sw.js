// What makes the site readable without internet. Registered by one press (public/keep.js) and by
// nothing else; without that press no browser ever runs it. Pages come from the network where there
// is one, and from what was kept where there is none. Nothing of the report or its way back is
// touched, no query is ever written down, and a page is kept only together with the files it needs.
(function () {
  var NAME = "v1", PATIENCE = 3000;
  // Filled in when the site is built: what is kept for each language, its fallback page last.
  var LIST = FILES;
  // The report, coming back with a code, and the interface of both.
  var UNTOUCHED = /^\/(v1|id\/[lk]|en\/[lk])(\/|$)/;
  var HASHED = /\/[\w-]+\.[0-9a-f]{16}\.\w+/g;

  function fallback(language) { return LIST[language][LIST[language].length - 1]; }
  function kept(path) { return caches.match(path, { ignoreVary: true }); }
  function needs(html) { return new Set(html.match(HASHED) || []); }
  // Only what a press has begun goes on, also in a page that was open when it was undone.
  function open() {
    return caches.has(NAME).then(function (is) { return is ? caches.open(NAME) : Promise.reject(); });
  }

  // A copy that remembers neither the query nor anything else of the request.
  function put(store, path, answer) {
    return answer.blob().then(function (body) {
      return store.put(path, new Response(body, { headers: answer.headers }));
    });
  }
  function load(store, path, how) {
    return fetch(path, { cache: how, credentials: "omit" }).then(function (answer) {
      if (!answer.ok) throw new TypeError(path);
      return isPage(answer) ? putPage(store, path, answer) : put(store, path, answer);
    });
  }
  function isPage(answer) { return /^text\/html/.test(answer.headers.get("content-type")); }
  // The files first: a page must never stand there without its styles and its way out.
  function putPage(store, path, answer) {
    return answer.clone().text().then(function (html) {
      return Promise.all([...needs(html)].map(function (file) {
        return kept(file).then(function (is) { return is || load(store, file, "default"); });
      }));
    }).then(function () { return put(store, path, answer); });
  }
  // One after the other, the fallback last: where it is, all is.
  function loadAll(store, language) {
    return LIST[language].reduce(function (before, path) {
      return before.then(function () { return load(store, path, "no-cache"); });
    }, Promise.resolve());
  }

  // A new build: what was asked for is loaded anew before the new worker takes over. Pages that are
  // open keep the files they were made for until nobody has one open any more.
  addEventListener("install", function (event) {
    event.waitUntil(open().then(function (store) {
      return Promise.all(Object.keys(LIST).map(function (language) {
        return kept(fallback(language)).then(function (is) { return is && loadAll(store, language); });
      }));
    }, function () {}));
  });
  addEventListener("activate", function (event) {
    event.waitUntil(Promise.all([clients.claim(), open().then(tidy, function () {})]));
  });
  // Files that no kept page names are gone for good.
  function tidy(store) {
    return store.keys().then(function (all) {
      var paths = all.map(function (it) { return new URL(it.url).pathname; });
      var pages = paths.filter(function (path) { return /(\/|\.html)$/.test(path); });
      return Promise.all(pages.map(function (path) {
        return kept(path).then(function (page) { return page.text(); }).then(needs);
      })).then(function (named) {
        return Promise.all(paths.filter(function (path) {
          return path.match(HASHED) && !named.some(function (files) { return files.has(path); });
        }).map(function (path) { return store.delete(path); }));
      });
    });
  }

  // The press: keeps a language and the page it was pressed on, and says how it went.
  addEventListener("message", function (event) {
    var asked = event.data;
    event.waitUntil(caches.open(NAME).then(function (store) {
      return load(store, asked.page, "no-cache").then(function () { return loadAll(store, asked.language); });
    }).then(function () { return "kept"; }, function (error) {
      return error && error.name === "QuotaExceededError" ? "full" : "failed";
    }).then(function (how) { event.ports[0].postMessage(how); }));
  });

  addEventListener("fetch", function (event) {
    var url = new URL(event.request.url), path = url.pathname;
    if (event.request.method !== "GET" || url.origin !== location.origin) return;
    if (event.request.mode === "navigate") return event.respondWith(page(event, path));
    if (UNTOUCHED.test(path)) return;
    // The app fetches the part of a page that changes; kept is the page.
    if (/\/fragment\.html$/.test(path)) return event.waitUntil(note(path.replace(/fragment\.html$/, "")));
    event.respondWith(kept(path).then(function (is) { return is || fetch(event.request); }));
  });
  function note(path) {
    return open().then(function (store) { return load(store, path, "no-cache"); }).catch(function () {});
  }

  function page(event, path) {
    // Quick exit waits for nothing.
    if (path === "/x/") return kept(path).then(function (is) { return is || fetch(event.request); });
    var fresh = fetch(event.request);
    if (UNTOUCHED.test(path)) return fresh.catch(function () { return without(path); });
    event.waitUntil(fresh.then(function (answer) {
      var copy = answer.clone();
      return open().then(function (store) {
        if (copy.status === 404 || copy.status === 410) return store.delete(path);
        if (copy.ok && copy.type === "basic" && !copy.redirected && isPage(copy)) return putPage(store, path, copy);
      });
    }).catch(function () {}));
    return kept(path).then(function (old) {
      if (!old) return fresh.catch(function () { return without(path); });
      var late = new Promise(function (go) { setTimeout(go, PATIENCE, old); });
      var good = fresh.then(function (answer) { return answer.status < 500 ? answer : old; });
      return Promise.race([good, late]).catch(function () { return old; });
    });
  }
  // A page that is not kept: one that says so, with the numbers and what there is.
  function without(path) {
    var mine = /^\/en(\/|$)/.test(path) ? "en" : "id", other = mine === "en" ? "id" : "en";
    return kept(fallback(mine)).then(function (is) {
      return is || kept(fallback(other));
    }).then(function (is) { return is || Response.error(); });
  }
})();
