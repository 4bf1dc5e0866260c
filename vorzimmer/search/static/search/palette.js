// The palette: Ctrl K or Cmd K opens it. The focus stays in the field; arrows choose among what the server offers.

const dialog = document.querySelector("[data-palette]");
const field = dialog?.querySelector("[role=combobox]");
const lines = () => [...dialog.querySelectorAll("[role=option]")];
const chosen = () => dialog.querySelector('[role=option][aria-selected="true"]');

function choose(line) {
  const before = chosen();
  if (before && before !== line) before.setAttribute("aria-selected", "false");
  if (!line) return field.removeAttribute("aria-activedescendant");
  line.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", line.id);
  return line.scrollIntoView({ block: "nearest" });
}

function move(by) {
  const all = lines();
  if (!all.length) return;
  const at = all.indexOf(chosen());
  choose(all[(at + by + all.length) % all.length]);
}

// Pressed before htmx has taken the field over, the question waits for it.
function ask() {
  if (!field.dataset.htmxPowered) return requestAnimationFrame(ask);
  dialog.querySelector("#palette-here").value = location.pathname;
  return field.dispatchEvent(new CustomEvent("palette:ask"));
}

function opened() {
  field.value = "";
  field.focus();
  field.setAttribute("aria-expanded", "true");
  ask();
}

function toggle() {
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

const MOVES = { ArrowDown: () => move(1), ArrowUp: () => move(-1), PageDown: () => move(5), PageUp: () => move(-5) };

function onKey(event) {
  if (event.isComposing) return;
  if (MOVES[event.key]) {
    event.preventDefault();
    MOVES[event.key]();
  } else if (event.key === "Enter" && chosen()) {
    event.preventDefault();
    const { ctrlKey, metaKey } = event;
    chosen().dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
  }
}

if (dialog) {
  if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    for (const cap of document.querySelectorAll("[data-open='#palette'] kbd")) cap.textContent = "⌘ K";
  }
  document.addEventListener("keydown", (event) => {
    const palette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    if (!palette || event.isComposing) return;
    event.preventDefault();
    toggle();
  });
  field.addEventListener("keydown", onKey);
  new MutationObserver(() => dialog.open && opened()).observe(dialog, { attributeFilter: ["open"] });
  dialog.addEventListener("close", () => field.setAttribute("aria-expanded", "false"));
  // Lines get their ids here: of elements with an id htmx takes over the attributes that they had before.
  new MutationObserver(() => {
    lines().forEach((line, place) => { line.id = `palette-line-${place}`; });
    choose(lines()[0]);
  }).observe(dialog, { childList: true, subtree: true });
  // What stays on this page (a place further down, a dialog) is behind the palette.
  dialog.addEventListener("click", (event) => {
    const line = event.target.closest("a[role=option]");
    if (line && !event.ctrlKey && !event.metaKey) dialog.close();
  }, true);
}
