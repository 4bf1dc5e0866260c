// The worker keeps fonts, styles and the page "no connection" at hand; pages with content are never kept.

if ("serviceWorker" in navigator) {
  addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js").catch(() => {}); // not on plain http: everything works without
  });
}

// The icon of the installed app carries the number that stands beside "Today".
const slot = document.getElementById("count-today");

if (slot && navigator.setAppBadge) {
  const mark = () => {
    const waiting = parseInt(slot.textContent, 10);
    (waiting ? navigator.setAppBadge(waiting) : navigator.clearAppBadge()).catch(() => {});
  };
  new MutationObserver(mark).observe(slot, { childList: true, subtree: true, characterData: true });
  mark();
}
