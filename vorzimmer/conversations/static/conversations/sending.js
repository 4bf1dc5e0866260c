// A message stands there as soon as it is sent, grey until the server has it. What cannot be sent stays, says so,
// and goes by itself when the connection is back. The form's own key makes a repeat harmless.

const waiting = []; // in order; the first is on its way or has failed
let busy = false;

const section = () => document.querySelector("[data-conversation]");
const stream = () => document.getElementById("stream");
const words = () => section().dataset;

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function drawn(message) {
  const article = section().querySelector("template[data-pending]").content.firstElementChild.cloneNode(true);
  article.dataset.client = message.key;
  const face = article.querySelector(".pending-face");
  face.replaceWith(...face.children);
  const body = article.querySelector(".body");
  if (message.body.get("html")) body.innerHTML = message.body.get("html");
  else body.textContent = message.body.get("text");
  for (const file of message.body.getAll("attachments")) if (file.name) body.append(line(file.name));
  return article;
}

function line(text) {
  const element = document.createElement("p");
  element.className = "hint";
  element.textContent = text;
  return element;
}

function state(message, failed, reason = "") {
  message.article.classList.toggle("is-sending", !failed);
  message.article.classList.toggle("is-failed", failed);
  const place = message.article.querySelector("[data-state]");
  place.replaceChildren();
  if (!failed) place.textContent = words().wordSending;
  else place.append(reason || again(message));
}

function again() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button bare small";
  button.textContent = words().wordAgain;
  button.addEventListener("click", next);
  return button;
}

const last = () => Math.max(0, ...[...stream().querySelectorAll("[data-number]")].map((each) => Number(each.dataset.number)));

async function send(message) {
  message.body.set("after", last());
  const answer = await fetch(message.url, { method: "POST", body: message.body, headers: { "HX-Request": "true" } });
  if (answer.ok && !answer.redirected) {
    waiting.shift();
    message.article.remove();
    document.dispatchEvent(new CustomEvent("conversation:arrived", { detail: await answer.text() }));
    return true;
  }
  const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    waiting.shift(); // it will never be taken: the reason stays with the words
    state(message, true, plain ? await answer.text() : document.body.dataset.wordFailed);
    return true;
  }
  return false;
}

async function next() {
  if (busy || !waiting.length) return;
  busy = true;
  let went = true;
  while (went && waiting.length) {
    for (const message of waiting) state(message, false);
    went = await send(waiting[0]).catch(() => false);
  }
  for (const message of waiting) state(message, true);
  busy = false;
}

function clear(form) {
  form.elements._key.value = newKey();
  form.querySelector("trix-editor")?.editor.loadHTML("");
  form.reset();
  form.querySelector("#say").value = "";
  form.querySelector("#say-files").dispatchEvent(new Event("change", { bubbles: true }));
}

// Trix writes into its field a little later than the person types; what is sent is what stands there now.
function settle(editor) {
  editor?.editorController?.render();
  editor?.editorController?.updateInputElement();
}

// Before everybody else: the page itself never goes away for a message.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-composer]") || !stream() || !globalThis.fetch) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  settle(form.querySelector("trix-editor"));
  const body = new FormData(form);
  const said = form.querySelector("trix-editor")?.editor.getDocument().toString().trim() ?? body.get("text").trim();
  const files = body.getAll("attachments").filter((file) => file.name);
  if (!said && !files.length) return;
  if (!said) body.set("html", "");
  const message = { key: body.get("_key"), url: form.action, body };
  message.article = drawn(message);
  waiting.push(message);
  stream().append(message.article);
  form.dispatchEvent(new CustomEvent("conversation:sent", { bubbles: true }));
  clear(form);
  state(message, false);
  message.article.scrollIntoView({ block: "nearest" });
  next();
}, true);

addEventListener("online", next);
document.body.addEventListener("live:again", next);
addEventListener("beforeunload", (event) => waiting.length && event.preventDefault());

// The stream was read again: what has not arrived yet stands at its end as before.
document.addEventListener("htmx:after:swap", () => {
  for (const message of waiting) if (stream() && !message.article.isConnected) stream().append(message.article);
});
