// Inline, first in every page: after quick exit the browser must not bring the page back. exit.js
// sets the mark; it is removed when the address is typed again. The guard also removes values that
// another app passed in the address, before anything else can read or store them.
(function () {
  var root = document.documentElement, traceless = /^\/(id|en)\/[lk]\//.test(location.pathname);
  function attempt(step) { try { step(); } catch (e) {} }
  function take() {
    if (!traceless || !/[#&](order|app|service)=/.test(location.hash)) return;
    window.handover = location.hash;
    attempt(function () { history.replaceState(history.state, "", location.pathname); });
  }
  function marked() { try { return sessionStorage.x === "1"; } catch (e) { return false; } }
  function leave() {
    root.hidden = true;
    attempt(function () { document.body.replaceChildren(); });
    attempt(function () { document.title = root.dataset.neutralName; });
    attempt(function () { history.replaceState(null, "", "/x/"); });
    attempt(function () { history.pushState(null, "", "/x/"); });
    location.replace(root.dataset.neutral);
  }
  take();
  addEventListener("hashchange", take);
  // The styles of tools hold up nothing on their way; once they are there they apply.
  document.addEventListener("load", function (event) {
    if (event.target.hasAttribute("data-tools")) event.target.media = "all";
  }, true);
  // A page from the back/forward cache is not loaded again and passes no other guard, so it goes
  // into the cache hidden.
  addEventListener("pagehide", function (event) { if (event.persisted) root.style.visibility = "hidden"; });
  addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    if (marked()) leave(); else root.style.visibility = "";
  });
  // Firefox shows such a page the mark as it was before. A page that holds a lock is not cached.
  attempt(function () {
    if ("mozInnerScreenX" in window) navigator.locks.request("x", { mode: "shared" }, function () { return new Promise(function () {}); });
  });
  if (!marked()) return;
  var entry = performance.getEntriesByType("navigation")[0];
  if (entry && /^(reload|back_forward)$/.test(entry.type)) return leave();
  attempt(function () { sessionStorage.removeItem("x"); });
  if (traceless) { root.hidden = true; location.replace("/"); }
})();
