// Stands inline, first in every page: someone who left through quick exit and is brought back by
// the browser must not see the page. The mark is set by exit.js and removed when the address is
// typed again.
(function () {
  var root = document.documentElement, away = root.getAttribute("data-neutral");
  function marked() { try { return sessionStorage.x === "1"; } catch (e) { return false; } }
  function leave() {
    root.hidden = true;
    try { document.title = ""; } catch (e) {}
    try { history.replaceState(null, "", "/x/"); } catch (e) {}
    try { history.pushState(null, "", "/x/"); } catch (e) {}
    location.replace(away);
  }
  addEventListener("pageshow", function (event) { if (event.persisted && marked()) leave(); });
  if (!marked()) return;
  var entry = performance.getEntriesByType("navigation")[0];
  if (entry && entry.type !== "navigate") return leave();
  try { sessionStorage.removeItem("x"); } catch (e) {}
  if (/^\/(id|en)\/[lk]\//.test(location.pathname)) location.replace("/");
})();
