// Keys that stand on links, buttons and fields: data-key="n", "g t" (one after the other) or "mod+enter".

const PAUSE = 1200;
let first = "";
let firstAt = 0;

const writing = (element) =>
  element?.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]");

const visible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

function holder() {
  const dialogs = document.querySelectorAll("dialog:modal");
  return dialogs[dialogs.length - 1] ?? document;
}

function find(key) {
  return [...holder().querySelectorAll("[data-key]")].find(
    (element) => element.dataset.key === key && (visible(element) || element.matches("a[href]")),
  );
}

function follow(element) {
  if (element.matches("input, textarea, select")) {
    element.focus();
    element.select?.();
  } else element.click();
}

function keysOf(event) {
  if (event.metaKey || event.ctrlKey) return event.key === "Enter" ? ["mod+enter"] : [];
  if (event.altKey || event.key.length !== 1 || writing(event.target)) return [];
  const sequence = Date.now() - firstAt < PAUSE ? `${first} ${event.key}` : "";
  [first, firstAt] = [event.key, Date.now()];
  return sequence ? [sequence, event.key] : [event.key];
}

function nearestSend(event) {
  const form = event.target.closest?.("form");
  return form?.querySelector('[data-key="mod+enter"]') ?? form?.querySelector("button:not([type=button], [disabled])");
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  for (const key of keysOf(event)) {
    const element = key === "mod+enter" ? nearestSend(event) : key === "?" ? null : find(key);
    if (key === "?" ? showList() : element) {
      event.preventDefault();
      first = "";
      if (element) follow(element);
      return;
    }
  }
});

function showList() {
  const dialog = document.getElementById("shortcuts");
  const list = dialog?.querySelector("[data-shortcut-list]");
  if (!list || dialog.open) return false;
  const seen = new Map();
  for (const element of document.querySelectorAll("[data-key]")) {
    const words = element.dataset.keyLabel || element.getAttribute("aria-label") || element.textContent.trim();
    if (words && !seen.has(element.dataset.key)) seen.set(element.dataset.key, words.replace(/\s+/g, " "));
  }
  list.replaceChildren(...[...seen].flatMap(([key, words]) => line(key, words)));
  dialog.showModal();
  return true;
}

function line(key, words) {
  const term = document.createElement("dt");
  key.split(/[ +]/).forEach((part, place) => {
    const cap = document.createElement("kbd");
    cap.textContent = { mod: /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl", enter: "↵" }[part] ?? part;
    if (place) term.append(" ");
    term.append(cap);
  });
  const meaning = document.createElement("dd");
  meaning.textContent = words;
  return [term, meaning];
}
