// The worker keeps fonts, styles and the page "no connection" at hand; pages with content are never kept.

if ("serviceWorker" in navigator) {
  addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js").catch(() => {}); // not on plain http: everything works without
  });
}
