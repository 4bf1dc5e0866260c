// Choosing rows: click, shift-click for a stretch, x on a row that has the focus, Escape for none; and printing.
// The boxes and the bar work without this.

let last = null;

const listOf = (box) => box.closest("[data-picks]");
const boxesOf = (list) => [...list.querySelectorAll("input[name=task]")];

function count() {
  for (const list of document.querySelectorAll("[data-picks]")) {
    const boxes = boxesOf(list);
    const chosen = boxes.filter((box) => box.checked).length;
    const all = list.querySelector("[data-pick-all]");
    if (all) {
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    const words = document.querySelector("[data-pick-count]");
    if (!words) continue;
    words.dataset.none ??= words.textContent;
    const { none, one, many } = words.dataset;
    const said = chosen === 0 ? none : chosen === 1 ? one : many.replace("{n}", chosen);
    if (words.textContent !== said) words.textContent = said;
  }
}

function stretch(box) {
  const boxes = boxesOf(listOf(box));
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) for (const each of boxes.slice(from, to + 1)) each.checked = box.checked;
}

document.addEventListener("click", (event) => {
  const box = event.target.closest?.("[data-picks] input[name=task]");
  if (!box) return;
  if (event.shiftKey && last) stretch(box);
  last = box;
  count();
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-pick-all]")) {
    for (const box of boxesOf(listOf(event.target))) box.checked = event.target.checked;
  }
  count();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches?.("textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]");
  if (typing || document.querySelector("dialog[open], details[data-menu][open]")) return;
  const row = event.target.closest?.("[data-picks] tr");
  const box = row?.querySelector("input[name=task]");
  if (event.key.toLowerCase() === "x" && box) {
    box.checked = !box.checked;
    if (event.shiftKey && last) stretch(box);
    last = box;
    count();
    event.preventDefault();
  } else if (event.key === "Escape" && document.querySelector("[data-picks] input[name=task]:checked")) {
    for (const each of document.querySelectorAll("[data-picks] input[name=task]")) each.checked = false;
    count();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) setTimeout(() => print());
});

document.addEventListener("htmx:after:swap", count);
count();
