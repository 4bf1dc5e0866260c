// Arrows lead from the field through what was found and back; Escape leads back at once.

const field = document.querySelector("[data-search] input[type=search]");
const hits = () => [...document.querySelectorAll("[data-hits] [data-hit]")];

function move(event) {
  const all = hits();
  const at = all.indexOf(document.activeElement);
  const down = event.key === "ArrowDown";
  if (!down && at < 0) return;
  event.preventDefault();
  if (!down && at === 0) field.focus();
  else (all[at + (down ? 1 : -1)] ?? all[at])?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal")) return;
  const inside = event.target === field || event.target.closest?.("[data-hits]");
  if (!inside || event.target.closest?.("form [name=name]")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
  else if (event.key === "Escape" && event.target !== field) field.focus();
});
