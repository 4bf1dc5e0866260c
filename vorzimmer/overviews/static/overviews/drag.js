// Dragging a card to a column or a day sends the same form as its menu; the server does it or says why not.
// A link with data-moves opens in the dialog instead of on a page of its own.

let card = null;
const over = (place) => {
  for (const each of document.querySelectorAll("[data-drop].is-over")) each.classList.toggle("is-over", each === place);
  place?.classList.add("is-over");
};

function end() {
  card?.classList.remove("is-dragged");
  card = null;
  over(null);
}

function send(to) {
  const form = document.getElementById("move-form");
  form.action = card.dataset.card;
  form.elements.to.value = to;
  form.elements.back.value = location.pathname + location.search;
  form.requestSubmit();
}

document.addEventListener("dragstart", (event) => {
  card = event.target.closest?.("[data-card]");
  if (!card) return;
  card.classList.add("is-dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.textContent.trim().slice(0, 100));
});

document.addEventListener("dragover", (event) => {
  const place = card && event.target.closest?.("[data-drop]");
  if (!place) return;
  event.preventDefault();
  over(place);
});

document.addEventListener("drop", (event) => {
  const place = card && event.target.closest?.("[data-drop]");
  if (!place) return;
  event.preventDefault();
  if (!place.contains(card)) send(place.dataset.drop);
  end();
});

document.addEventListener("dragend", end);

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-moves]");
  const dialog = document.getElementById("moving");
  if (!link || !dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const body = dialog.querySelector(".body");
  body.replaceChildren();
  const url = new URL(link.href);
  url.searchParams.set("back", location.pathname + location.search);
  dialog.showModal();
  globalThis.htmx.ajax("GET", url.pathname + url.search, { target: body, swap: "innerHTML" });
});
