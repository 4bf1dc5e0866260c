// Turning pages with the arrow keys, going to a day, printing, and a line that says how late it is.

const resting = () => {
  const at = document.activeElement;
  return !document.querySelector("dialog:modal") && (!at || at === document.body || !at.matches("input, select, textarea, [contenteditable], summary"));
};

document.addEventListener("keydown", (event) => {
  const to = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  if (!to || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !resting()) return;
  const link = document.querySelector(`#calendar a[rel="${to}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.("#calendar [data-jump]") && event.target.value) event.target.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) globalThis.print();
});

// The server says where the line stands; from then on it goes by itself.
const written = /^(at|min)-\d+$/;

function go(minutes) {
  const line = document.querySelector("[data-now]");
  const grid = line?.closest("[data-calendar]");
  if (!grid) return;
  const places = [...line.classList].filter((name) => written.test(name));
  const [hour, minute] = ["at-", "min-"].map((start) => Number(places.find((name) => name.startsWith(start))?.slice(start.length)));
  const now = hour * 60 + minute + minutes;
  if (now >= Number(grid.dataset.last) * 60) return line.remove();
  line.classList.remove(...places);
  line.classList.add(`at-${Math.floor(now / 60)}`, `min-${now % 60}`);
}

setInterval(() => go(1), 60_000);
