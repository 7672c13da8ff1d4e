// Stands inline, first in every page: someone who left through quick exit and is brought back by
// the browser must not see the page. The mark is set by exit.js and removed when the address is
// typed again. It also takes what another app handed over out of the address, before anything
// else can see or keep it.
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
  // What comes back from the browser's memory has not been loaded and passes no other guard, so
  // it goes there unseen.
  addEventListener("pagehide", function (event) { if (event.persisted) root.style.visibility = "hidden"; });
  addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    if (marked()) leave(); else root.style.visibility = "";
  });
  // Firefox shows such a page the mark as it was before. A page that holds a lock is not kept.
  attempt(function () {
    if ("mozInnerScreenX" in window) navigator.locks.request("x", { mode: "shared" }, function () { return new Promise(function () {}); });
  });
  if (!marked()) return;
  var entry = performance.getEntriesByType("navigation")[0];
  if (entry && /^(reload|back_forward)$/.test(entry.type)) return leave();
  attempt(function () { sessionStorage.removeItem("x"); });
  if (traceless) { root.hidden = true; location.replace("/"); }
})();
