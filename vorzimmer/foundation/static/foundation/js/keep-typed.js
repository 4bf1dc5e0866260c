// Somebody else changed something, and a part reads itself again: what the person was doing in it stays.
// Only for refreshes by the live stream; after the person's own submit the server has the last word.

const FIELDS = "input:not([type=hidden], [type=submit], [type=button]), textarea, select, trix-editor";
const kept = new WeakMap();

const live = (ctx) => ctx?.sourceEvent?.type?.startsWith("live:");
const named = (form) => form?.id || form?.getAttribute("action") || form?.getAttribute("hx-post") || "";
const keyOf = (field) => {
  const name = field.name || field.getAttribute("input") || field.id;
  const one = field.type === "radio" || field.type === "checkbox" ? field.value : "";
  return [named(field.closest("form")), name, one].join("|");
};
const fieldsOf = (part) => [...part.querySelectorAll(FIELDS)].filter((field) => !field.closest("[data-keep-off]"));
const foldKey = (fold, place) => fold.id || fold.querySelector("summary")?.textContent.trim() || String(place);

function stateOf(field) {
  if (field.type === "file") return field.files.length ? { files: field.files } : null;
  if (field.type === "radio" || field.type === "checkbox") {
    return field.checked === field.defaultChecked ? null : { checked: field.checked };
  }
  if (field.tagName === "TRIX-EDITOR") return field.editor?.getDocument() ? { rich: JSON.stringify(field.editor) } : null;
  if (field.tagName === "SELECT") {
    const changed = [...field.options].some((option) => option.selected !== option.defaultSelected);
    return changed ? { chosen: [...field.selectedOptions].map((option) => option.value) } : null;
  }
  return field.value === field.defaultValue ? null : { value: field.value };
}

function apply(field, state) {
  if (state.files) field.files = state.files;
  else if ("checked" in state) field.checked = state.checked;
  else if (state.chosen) for (const option of field.options) option.selected = state.chosen.includes(option.value);
  else if (state.rich) {
    const load = () => field.editor.loadJSON(JSON.parse(state.rich));
    if (field.editor) load();
    else field.addEventListener("trix-initialize", load, { once: true });
  } else field.value = state.value;
}

function focusIn(part) {
  const field = document.activeElement;
  if (!field || !part.contains(field)) return null;
  const at = { key: field.matches(FIELDS) ? keyOf(field) : null, id: field.id, scroll: field.scrollTop };
  try {
    [at.start, at.end] = [field.selectionStart, field.selectionEnd];
  } catch {
    // some kinds of input have no caret
  }
  return at;
}

function keep(part) {
  const fields = new Map();
  for (const field of fieldsOf(part)) {
    const state = stateOf(field);
    if (state) fields.set(keyOf(field), state);
  }
  const folds = [...part.querySelectorAll("details")].map((fold, place) => [foldKey(fold, place), fold.open]);
  const dialogs = [...part.querySelectorAll("dialog[open][id]")].map((dialog) => dialog.id);
  const failures = [...part.querySelectorAll("form > [data-failure]")].map((notice) => [named(notice.closest("form")), notice]);
  return { fields, folds: new Map(folds), dialogs, failures, focus: focusIn(part) };
}

// Before the new part is shown: a fold that is pressed right afterwards must not close again.
function unfold(fragment, folds) {
  fragment?.querySelectorAll("details").forEach((fold, place) => {
    const open = folds.get(foldKey(fold, place));
    if (open !== undefined) fold.open = open;
  });
}

// A form that was fetched into its fold comes along as it is: the new part has only the link to it.
function carryForms(fragment, part) {
  for (const link of fragment?.querySelectorAll("[data-fetched]") ?? []) {
    const form = part.querySelector(`form#${CSS.escape(link.id)}`);
    if (form) link.replaceWith(form);
  }
}

// At once, before htmx settles: what is typed from here on goes on where the words stopped.
function giveBack(part, state) {
  state.given = fieldsOf(part).filter((field) => {
    const had = state.fields.get(keyOf(field));
    if (had) apply(field, had);
    return state.fields.delete(keyOf(field));
  });
  refocus(part, state.focus);
}

function finish(part, state) {
  for (const id of state.dialogs) {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) continue;
    dialog.dataset.kept = "";
    dialog.showModal();
    refocus(part, state.focus);
  }
  for (const field of state.given ?? []) {
    field.dispatchEvent(new Event(field.type === "file" ? "change" : "input", { bubbles: true }));
  }
  for (const [name, notice] of state.failures) {
    [...part.querySelectorAll("form")].find((form) => named(form) === name)?.append(notice);
  }
  const words = [...state.fields.values()].map((each) => each.value?.trim()).filter((value) => value?.length > 2);
  if (words.length) part.dispatchEvent(new CustomEvent("words:left", { bubbles: true, detail: words }));
}

function refocus(part, focus) {
  if (!focus) return;
  const field = focus.key
    ? fieldsOf(part).find((candidate) => keyOf(candidate) === focus.key)
    : focus.id && document.getElementById(focus.id);
  if (!field) return;
  field.focus({ preventScroll: true });
  field.scrollTop = focus.scroll;
  if (focus.start == null) return;
  try {
    field.setSelectionRange(focus.start, focus.end);
  } catch {
    // no caret to put back
  }
}

document.addEventListener("htmx:before:swap", ({ detail }) => {
  if (!live(detail.ctx)) return;
  const tasks = detail.tasks.filter((task) => task.target?.id);
  const states = tasks.map((task) => ({ ...keep(task.target), task, id: task.target.id }));
  for (const state of states) {
    unfold(state.task.fragment, state.folds);
    carryForms(state.task.fragment, state.task.target);
    kept.set(state.task, state);
  }
  kept.set(detail.ctx, states);
});

const give = (state, how) => {
  const part = state && document.getElementById(state.id);
  if (part) how(part, state);
};

document.addEventListener("htmx:before:settle", ({ detail }) => give(kept.get(detail.task), giveBack));
document.addEventListener("htmx:after:swap", ({ detail }) => {
  for (const state of kept.get(detail.ctx) ?? []) give(state, finish);
});
