// Shows the chosen theme at once; the form stores it, and the server writes it into <html> before the first paint.

document.addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-theme-choice]")) return;
  document.documentElement.dataset.theme = event.target.value;
  const scheme = document.querySelector('meta[name="color-scheme"]');
  if (scheme) scheme.content = event.target.value === "auto" ? "light dark" : event.target.value;
});
