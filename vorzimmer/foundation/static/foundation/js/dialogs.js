// Native modal dialogs, opened by any link or button with data-open="#id". The link is the way without JavaScript.

function open(dialog) {
  if (dialog.open) return;
  delete dialog.dataset.kept;
  dialog.showModal();
  const url = dialog.dataset.from;
  if (url) globalThis.htmx?.ajax("GET", url, { target: dialog.querySelector(".body"), swap: "innerHTML" });
}

const typed = (dialog) =>
  [...dialog.querySelectorAll("textarea, input:not([type=hidden], [type=radio], [type=checkbox])")].some(
    (field) => field.value !== field.defaultValue,
  );

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest("[data-open]");
  const dialog = opener && document.querySelector(opener.dataset.open);
  if (dialog?.showModal) {
    event.preventDefault();
    opener.closest("details[data-menu]")?.removeAttribute("open");
    open(dialog);
    return;
  }
  const closer = event.target.closest("[data-close]");
  if (closer) closer.closest("dialog")?.close();
});

// A press that begins and ends on the backdrop closes, unless words would be lost.
let pressed = null;
document.addEventListener("pointerdown", (event) => { pressed = event.target; });
document.addEventListener("click", (event) => {
  const dialog = event.target;
  if (!dialog.matches?.("dialog.dialog[open]") || pressed !== dialog || typed(dialog)) return;
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right
    && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!inside) dialog.close();
});

const openMarked = (root) => root.querySelectorAll?.("dialog[data-open-now]").forEach((dialog) => {
  delete dialog.dataset.openNow;
  dialog.removeAttribute("open");
  open(dialog);
});
document.addEventListener("htmx:after:swap", () => openMarked(document));
openMarked(document);
