// What is new is asked for by number and appended; nothing that stands there is drawn again. The server says only
// "something changed", who types and who came. Other behaviours say `conversation:arrived` with HTML to be shown.

const TYPED_FOR = 5000;
const NEAR = 160;

const section = () => document.querySelector("[data-conversation]");
const stream = () => document.getElementById("stream");
const scroller = () => document.querySelector("[data-scroll]");
const numbers = () => [...stream().querySelectorAll("[data-number]")].map((message) => Number(message.dataset.number));
const names = () => JSON.parse(document.getElementById("conversation-names")?.textContent || "{}");
const token = () => section().querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

let asking = false;
let missed = false;

// The page may scroll, or the conversation in its own pane.
const pane = () => {
  const own = scroller();
  return own && getComputedStyle(own).overflowY !== "visible" ? own : document.scrollingElement;
};
const isOwnPane = () => pane() !== document.scrollingElement;
const fromBottom = () => (isOwnPane() ? -pane().scrollTop : pane().scrollHeight - pane().scrollTop - innerHeight);

function toBottom() {
  if (isOwnPane()) pane().scrollTop = 0;
  else document.getElementById("composer")?.scrollIntoView({ block: "end" });
}

// A day stands once, however its messages came in.
function tidy() {
  let day = null;
  for (const mark of stream().querySelectorAll("[data-day]")) {
    if (mark.dataset.day === day) mark.remove();
    day = mark.dataset.day;
  }
  if (stream().querySelector("[data-number]")) stream().querySelector("[data-silence]")?.remove();
}

function show(html) {
  const near = fromBottom() < NEAR;
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const fresh = [];
  for (const node of [...holder.content.children]) {
    if (node.id && document.getElementById(node.id)) continue;
    if (node.dataset.client) stream().querySelector(`.is-sending[data-client="${node.dataset.client}"]`)?.remove();
    if (node.dataset.by) stopTyping(node.dataset.by);
    fresh.push(node);
  }
  const waiting = stream().querySelector(".is-sending, .is-failed");
  for (const node of fresh) stream().insertBefore(node, waiting);
  tidy();
  for (const node of fresh) if (node.isConnected) globalThis.htmx?.process(node);
  if (near && fresh.length) toBottom();
  else if (fresh.some((node) => node.dataset.number)) document.dispatchEvent(new CustomEvent("conversation:below"));
}

async function ask() {
  if (!section() || !stream()) return;
  if (document.hidden || asking) {
    missed = true;
    return;
  }
  asking = true;
  missed = false;
  try {
    const answer = await fetch(`${section().dataset.stream}?after=${Math.max(0, ...numbers())}`, { headers: { "HX-Request": "true" } });
    if (answer.ok && !answer.redirected) show(await answer.text());
  } catch {
    missed = true; // "live:again" comes when the connection is back
  }
  asking = false;
  if (missed && !document.hidden && navigator.onLine) setTimeout(ask, 300);
}

document.addEventListener("visibilitychange", () => missed && ask());
document.addEventListener("conversation:arrived", ({ detail }) => show(detail));

// Older messages go above what is being read, and what is being read stays where it is.
let below = 0;
const isOlder = (detail) => detail.ctx?.sourceElement?.closest?.("#older");
document.addEventListener("htmx:before:swap", ({ detail }) => {
  if (isOlder(detail)) below = document.scrollingElement.scrollHeight - document.scrollingElement.scrollTop;
});
document.addEventListener("htmx:after:swap", ({ detail }) => {
  if (!section() || !stream()) return;
  tidy();
  if (isOlder(detail) && !isOwnPane()) pane().scrollTop = pane().scrollHeight - below;
});

// Who is typing.
const typing = new Map();
function tellTyping() {
  const line = document.querySelector("[data-typing-line]");
  const words = section().dataset;
  const [first] = [...typing.keys()];
  if (line) line.textContent = typing.size > 1 ? words.wordSeveral : first ? words.wordTyping.replace("{name}", names()[first].split(" ")[0]) : "";
}
function stopTyping(who) {
  clearTimeout(typing.get(who));
  if (typing.delete(who)) tellTyping();
}
document.body.addEventListener("say:typing", ({ detail: { who, topic } }) => {
  if (!section() || topic !== section().dataset.topic || !names()[who]) return;
  clearTimeout(typing.get(who));
  typing.set(who, setTimeout(() => stopTyping(who), TYPED_FOR));
  tellTyping();
});

document.body.addEventListener("say:presence", ({ detail: { who, here } }) => {
  const face = document.querySelector(`[data-member="${who}"] .avatar`);
  if (!face) return;
  face.classList.toggle("is-here", here);
  face.title = here ? `${names()[who] ?? ""}, ${section().dataset.wordHere}` : names()[who] ?? "";
});

// On the page of a task the conversation stands further down: it is read when it comes into sight.
function readOnSight() {
  const here = section();
  if (!Number(here.dataset.unread) || !here.classList.contains("in-page")) return;
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    watch.disconnect();
    here.dataset.unread = "0";
    fetch(here.dataset.read, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => {});
  });
  watch.observe(stream().lastElementChild);
}

if (section()) {
  document.body.addEventListener(`live:${section().dataset.topic}`, ask);
  tidy();
  readOnSight();
  if (isOwnPane()) stream().querySelector("[data-new]")?.scrollIntoView({ block: "nearest" });
}
