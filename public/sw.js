// Makes the site readable offline. Only a press registers it (public/keep.js). Pages come from the
// network where there is one, otherwise from the cache. The report and the mailbox are never
// cached, no query is stored, and a page is cached only together with the files it needs.
(function () {
  var NAME = "v1", TIMEOUT = 3000;
  // Filled in when the site is built: what is cached for each language, its fallback page last.
  var LIST = FILES;
  // The report, the mailbox, and the API of both.
  var UNCACHED = /^\/(v1|id\/[lk]|en\/[lk])(\/|$)/;
  var HASHED = /\/[\w-]+\.[0-9a-f]{16}\.\w+/g;

  function fallback(language) { return LIST[language][LIST[language].length - 1]; }
  function cached(path) { return caches.match(path, { ignoreVary: true }); }
  function needs(html) { return new Set(html.match(HASHED) || []); }
  // Updates only a cache that a press has created: another page may have deleted it meanwhile.
  function openStore() {
    return caches.has(NAME).then(function (is) { return is ? caches.open(NAME) : Promise.reject(); });
  }

  // A copy without the query or anything else of the request.
  function put(store, path, answer) {
    return answer.blob().then(function (body) {
      return store.put(path, new Response(body, { headers: answer.headers }));
    });
  }
  function load(store, path, how) {
    return fetch(path, { cache: how, credentials: "omit" }).then(function (answer) {
      if (!answer.ok) throw new TypeError(path);
      if (/(\/|\.html)$/.test(path)) return putPage(store, path, answer);
      return isOwnFile(path, answer.clone()).then(function (is) {
        if (!is) throw new TypeError(path);
        return put(store, path, answer);
      });
    });
  }
  function isPage(answer) { return /^text\/html/.test(answer.headers.get("content-type")); }
  // Networks put pages of their own in the place of ours, with 200, and lose the ends of files. A
  // page of this site is known by how it begins and ends, and a file by the hash in its name.
  function isOwnPage(html) { return /^<!doctype html>\s*<html lang="(id|en)" data-page="/i.test(html) && /<\/html>\s*$/i.test(html); }
  function isOwnFile(path, answer) {
    if (isPage(answer)) return Promise.resolve(false);
    if (!path.match(HASHED)) return Promise.resolve(true);
    return answer.arrayBuffer().then(function (bytes) { return crypto.subtle.digest("SHA-256", bytes); }).then(function (sum) {
      var hex = Array.from(new Uint8Array(sum, 0, 8), function (it) { return (256 + it).toString(16).slice(1); }).join("");
      return path.includes("." + hex + ".");
    });
  }
  // The files first: a page must never be shown without quick exit.
  function putPage(store, path, answer) {
    return answer.clone().text().then(function (html) {
      if (!isPage(answer) || !isOwnPage(html)) throw new TypeError(path);
      return Promise.all([...needs(html)].map(function (file) {
        return cached(file).then(function (is) { return is || load(store, file, "default"); });
      }));
    }).then(function () { return put(store, path, answer); });
  }
  // One after the other, the fallback last: if it is there, all pages are.
  function loadAll(store, language) {
    return LIST[language].reduce(function (before, path) {
      return before.then(function () { return load(store, path, "no-cache"); });
    }, Promise.resolve());
  }

  // A new build: the cached languages are loaded again before the new worker takes over. Open pages
  // keep the files they were built with until the last of them is closed.
  addEventListener("install", function (event) {
    event.waitUntil(openStore().then(function (store) {
      return Promise.all(Object.keys(LIST).map(function (language) {
        return cached(fallback(language)).then(function (is) { return is && loadAll(store, language); });
      }));
    }, function () {}));
  });
  addEventListener("activate", function (event) {
    event.waitUntil(Promise.all([clients.claim(), openStore().then(tidy, function () {})]));
  });
  // Deletes files that no cached page refers to.
  function tidy(store) {
    return store.keys().then(function (all) {
      var paths = all.map(function (it) { return new URL(it.url).pathname; });
      var pages = paths.filter(function (path) { return /(\/|\.html)$/.test(path); });
      return Promise.all(pages.map(function (path) {
        return cached(path).then(function (page) { return page.text(); }).then(needs);
      })).then(function (named) {
        return Promise.all(paths.filter(function (path) {
          return path.match(HASHED) && !named.some(function (files) { return files.has(path); });
        }).map(function (path) { return store.delete(path); }));
      });
    });
  }

  // The press: caches a language and the page with the button, and reports the result.
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
    if (UNCACHED.test(path)) return;
    // The app fetches the fragment of a page; the cache holds the page.
    if (/\/fragment\.html$/.test(path)) return event.waitUntil(renew(path.replace(/fragment\.html$/, "")));
    event.respondWith(cached(path).then(function (is) { return is || fetch(event.request); }));
  });
  function renew(path) {
    return openStore().then(function (store) { return load(store, path, "no-cache"); }).catch(function () {});
  }

  function page(event, path) {
    // Quick exit never waits for the network.
    if (path === "/x/") return cached(path).then(function (is) { return is || fetch(event.request); });
    // The root is home in the main language, and the slash at the end may be missing.
    if (path === "/") path = "/id/";
    if (!UNCACHED.test(path) && !/\/$|\./.test(path)) {
      return cached(path + "/").then(function (is) {
        return is ? Response.redirect(path + "/") : fetch(event.request).catch(function () { return offline(path); });
      });
    }
    var fresh = fetch(event.request);
    if (UNCACHED.test(path)) return fresh.catch(function () { return offline(path); });
    event.waitUntil(fresh.then(function (answer) {
      var copy = answer.clone();
      return openStore().then(function (store) {
        if (copy.status === 404 || copy.status === 410) return store.delete(path);
        if (copy.ok && copy.type === "basic" && !copy.redirected && isPage(copy)) return putPage(store, path, copy);
      });
    }).catch(function () {}));
    return cached(path).then(function (old) {
      if (!old) return fresh.catch(function () { return offline(path); });
      var late = new Promise(function (go) { setTimeout(go, TIMEOUT, old); });
      // What is cached stands at its address; whoever sends the browser elsewhere is not this site.
      var good = fresh.then(function (answer) {
        if (answer.status >= 500 || answer.type === "opaqueredirect") return old;
        if (!answer.ok) return answer;
        return answer.clone().text().then(function (html) { return isOwnPage(html) ? answer : old; });
      });
      return Promise.race([good, late]).catch(function () { return old; });
    });
  }
  // The fallback page: it says that the page is not cached, with phone numbers and what is.
  function offline(path) {
    var mine = /^\/en(\/|$)/.test(path) ? "en" : "id", other = mine === "en" ? "id" : "en";
    return cached(fallback(mine)).then(function (is) {
      return is || cached(fallback(other));
    }).then(function (is) { return is || Response.error(); });
  }
})();
