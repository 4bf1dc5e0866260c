// While a text rests it is read once more on the server; what comes back stands below its field. Nothing is stored,
// nothing is held back. The field itself is only touched when the person takes a suggestion over, and can be undone.

const REST = 900;
const SHOWN = 15000;
const known = new WeakMap(); // zone -> what belongs to it while the page stands

const zones = () => [...document.querySelectorAll("[data-second-reading]")];
const units = (text, points) => [...text].slice(0, points).join("").length; // the server counts code points
const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

function stateOf(zone) {
  if (!known.has(zone)) known.set(zone, { fine: new Set(), last: "", timer: 0, sent: null });
  return known.get(zone);
}

function fieldOf(zone) {
  const plain = document.getElementById(zone.dataset.secondReading);
  return plain?.disabled ? plain.form.querySelector("trix-editor") : plain;
}

const textOf = (field) => (field?.editor ? field.editor.getDocument().toString() : field?.value ?? "");
const zoneOf = (field) => zones().find((zone) => fieldOf(zone) === field);

function post(url, fields, options = {}) {
  const headers = { "X-CSRFToken": token(), "HX-Request": "true" };
  return fetch(url, { method: "POST", body: new URLSearchParams(fields), headers, ...options });
}

function rest(zone) {
  const state = stateOf(zone);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => read(zone), REST);
}

async function read(zone, again = false) {
  const state = stateOf(zone);
  clearTimeout(state.timer);
  const text = textOf(fieldOf(zone));
  if (text === state.last && !again) return;
  state.last = text;
  state.sent?.abort();
  if (text.trim().split(/\s+/).length < 2) return show(zone, "");
  state.sent = new AbortController();
  const { kind, engagement, secondReading: field } = zone.dataset;
  const fields = { text, kind, engagement, field, fine: JSON.stringify([...state.fine]) };
  const answer = await post(zone.dataset.url, fields, { signal: state.sent.signal }).catch(() => null);
  if (answer?.ok && zone.isConnected) show(zone, await answer.text());
}

function show(zone, html) {
  const open = zone.querySelector("details")?.open;
  const at = zone.contains(document.activeElement);
  const made = document.createElement("template");
  made.innerHTML = html.trim();
  const told = zone.querySelector("[data-told]");
  zone.replaceChildren(made.content);
  if (told) zone.prepend(told);
  const details = zone.querySelector("details");
  if (details && open) details.open = true;
  if (at) (details?.querySelector("summary") ?? fieldOf(zone))?.focus();
}

function tell(zone, words, undo) {
  zone.querySelector("[data-told]")?.remove();
  const line = document.createElement("p");
  line.className = "hint-told";
  line.dataset.told = "";
  line.setAttribute("role", "status");
  line.append(words);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button bare small";
    button.textContent = zone.dataset.wordUndo;
    button.addEventListener("click", () => { line.remove(); undo(); });
    line.append(button);
  }
  zone.prepend(line);
  setTimeout(() => line.contains(document.activeElement) || line.remove(), SHOWN);
}

function put(field, start, end, words) {
  if (field.editor) {
    field.editor.recordUndoEntry("second reading");
    field.editor.setSelectedRange([start, end]);
    field.editor.insertString(words);
    return;
  }
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (document.execCommand("insertText", false, words)) return; // so that the field's own undo knows it
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function exchange(zone, before, after, near) {
  const field = fieldOf(zone);
  const text = textOf(field);
  const start = text.startsWith(before, near) ? near : text.indexOf(before);
  if (start < 0) return -1;
  put(field, start, start + before.length, after);
  return start;
}

function take(zone, mark) {
  const { excerpt, better, start } = mark.dataset;
  const at = exchange(zone, excerpt, better, units(textOf(fieldOf(zone)), Number(start)));
  if (at >= 0) tell(zone, zone.dataset.wordTaken, () => { exchange(zone, better, excerpt, at); read(zone, true); });
  read(zone, true);
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-second-reading] button");
  const zone = button?.closest("[data-second-reading]");
  const mark = button?.closest("[data-mark]");
  if (!mark) return;
  if ("take" in button.dataset) return take(zone, mark);
  if (button.dataset.silence) {
    await post(zone.dataset.silenceUrl, { rule: button.dataset.silence }).catch(() => null);
    tell(zone, zone.dataset.wordSilenced);
  } else if (button.dataset.propose) {
    const answer = await post(button.dataset.propose, { language: button.dataset.language }).catch(() => null);
    const reason = answer && !answer.ok ? await answer.text() : "";
    tell(zone, answer?.ok ? zone.dataset.wordProposed : reason || document.body.dataset.wordFailed);
  }
  stateOf(zone).fine.add(mark.dataset.mark);
  read(zone, true);
});

document.addEventListener("input", (event) => {
  const zone = event.target.id && zoneOf(event.target);
  if (zone) rest(zone);
});
document.addEventListener("trix-change", (event) => {
  const zone = zoneOf(event.target);
  if (zone) rest(zone);
});
document.addEventListener("conversation:sent", () => zones().forEach((zone) => {
  known.delete(zone);
  zone.replaceChildren();
}));

// Where scripts run the button has no use, and Enter in another field must never press it.
const tidy = () => document.querySelectorAll("[data-without-script]").forEach((button) => button.remove());
document.addEventListener("htmx:after:swap", tidy);
document.addEventListener("focusin", tidy);
tidy();
