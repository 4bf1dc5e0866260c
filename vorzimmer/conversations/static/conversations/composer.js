// The plain field becomes an editor; what is being written is kept on the server; the others see that one writes.

const REST = 2000;
const TYPING_EVERY = 3000;

let resting;
let saved = null;
let typedAt = 0;
let saving = null;
let late = false;

const composer = () => document.querySelector("[data-composer]");
const section = () => document.querySelector("[data-conversation]");
const editorOf = (form) => form.querySelector("trix-editor");
const token = (form) => form.elements.csrfmiddlewaretoken?.value ?? "";

function written(form) {
  const editor = editorOf(form);
  if (!editor?.editor) return form.querySelector("#say").value;
  return editor.editor.getDocument().toString().trim() ? editor.value : "";
}

function upgrade(form) {
  const template = form.querySelector("template[data-editor]");
  const plain = form.querySelector("#say");
  if (!template || !globalThis.Trix || editorOf(form)) return;
  template.replaceWith(template.content.cloneNode(true));
  plain.hidden = true;
  plain.disabled = true;
  form.querySelector("label[for=say]").hidden = true;
  const button = form.querySelector("[data-formatting]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const toolbar = form.querySelector("trix-toolbar");
    toolbar.hidden = !toolbar.hidden;
    button.setAttribute("aria-pressed", String(!toolbar.hidden));
    editorOf(form).focus();
  });
}

function save() {
  clearTimeout(resting);
  resting = null;
  const form = composer();
  if (!form) return;
  const now = written(form);
  if (now === saved) return;
  saved = now;
  saving?.abort();
  const mine = new AbortController();
  saving = mine;
  const body = new FormData();
  body.set("html", now);
  const headers = { "X-CSRFToken": token(form), "HX-Request": "true" };
  fetch(form.dataset.draftUrl, { method: "POST", body, headers, keepalive: true, signal: mine.signal })
    .catch(() => {
      if (saved === now) saved = null; // tried again with the next pause
    })
    .finally(() => {
      if (saving === mine) saving = null;
    });
}

function sayTyping() {
  const here = section();
  if (Date.now() - typedAt < TYPING_EVERY || !here) return;
  typedAt = Date.now();
  const body = new URLSearchParams({ topic: here.dataset.topic });
  fetch(here.dataset.typing, { method: "POST", body }).catch(() => {});
}

function wrote() {
  clearTimeout(resting);
  resting = setTimeout(save, REST);
  if (written(composer())) sayTyping();
}

const isOurs = (event) => event.target.closest?.("[data-composer]");

let settled = false; // Trix reports its first content as a change
document.addEventListener("trix-initialize", (event) => {
  if (!isOurs(event)) return;
  saved = written(composer());
  setTimeout(() => { settled = true; });
});
document.addEventListener("trix-change", (event) => isOurs(event) && settled && wrote());
document.addEventListener("input", (event) => event.target.matches("#say") && wrote());
document.addEventListener("focusout", (event) => isOurs(event) && resting && !event.relatedTarget?.closest?.("[data-composer]") && save());
addEventListener("pagehide", () => resting && save());

// Sent: the server forgets the draft by itself, and a late copy of it must not come after.
document.addEventListener("conversation:sent", () => {
  clearTimeout(resting);
  resting = null;
  late = saving !== null;
  saving?.abort();
  saved = "";
  typedAt = 0;
  setTimeout(() => { clearTimeout(resting); resting = null; });
});

// A copy that was on its way can come in after the message: what stands there now is said once more.
document.addEventListener("conversation:arrived", () => {
  if (!late) return;
  late = false;
  saved = null;
  save();
});

// A heading or code by shortcut has no place in a message; pasted formatting is cleaned by the server.
document.addEventListener("trix-paste", (event) => {
  if (isOurs(event)) for (const name of ["heading1", "code", "strike"]) event.target.editor?.deactivateAttribute(name);
});

if (composer()) upgrade(composer());
