// What was carried to another time is sent as the form behind "Move"; of a series the dialog asks first which dates.
// A link with data-moves opens in the dialog instead of on a page of its own.

const two = (number) => String(number).padStart(2, "0");
const clock = (minutes) => `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
const back = () => document.querySelector("[data-calendar-places]")?.dataset.back ?? location.pathname + location.search;

function dayAfter(day, count) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function fields(block, to) {
  const longer = Math.floor(to.end / 1440);
  return { first_on: to.day, starts: clock(to.start), last_on: dayAfter(to.day, longer), ends: clock(to.end), back: back() };
}

function ask(address, wanted) {
  const dialog = document.getElementById("cal-moving");
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
  const body = dialog.querySelector(".body");
  body.replaceChildren();
  dialog.showModal();
  globalThis.htmx.ajax("GET", url.pathname + url.search, { target: body, swap: "innerHTML" });
}

document.addEventListener("calendar:moved", ({ target: block, detail: to }) => {
  const wanted = fields(block, to);
  if ("repeats" in block.dataset) return ask(block.dataset.move, wanted);
  const form = document.getElementById("cal-move");
  form.action = block.dataset.move;
  for (const [name, value] of Object.entries(wanted)) form.elements[name].value = value;
  form.requestSubmit();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-moves]");
  if (!link || !document.getElementById("cal-moving")?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(link.href, { back: back() });
});
