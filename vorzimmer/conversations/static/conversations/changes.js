// What happened to messages that stand there already is asked for by the number of the last change, and each is put
// in the place of its older self. Other behaviours say `conversation:changed` with HTML to be shown.

const section = () => document.querySelector("[data-conversation]");
const stream = () => document.getElementById("stream");

let asking = false;
let missed = false;

const known = () => Number(stream().dataset.changes || 0);

function putInPlace(html) {
  if (!stream()) return;
  const holder = document.createElement("template");
  holder.innerHTML = html;
  let last = known();
  for (const fresh of [...holder.content.querySelectorAll("article[data-number]")]) {
    last = Math.max(last, Number(fresh.dataset.changed));
    const old = document.getElementById(fresh.id);
    if (!old || Number(old.dataset.changed) > Number(fresh.dataset.changed)) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(fresh);
    globalThis.htmx?.process(fresh);
    if (focused) refocus(fresh, focused);
  }
  return last;
}

// The same control in the new message, else the way to its verbs.
function refocus(fresh, was) {
  const same = was.value && fresh.querySelector(`.reactions [value="${CSS.escape(was.value)}"]`);
  (same || fresh.querySelector("[data-message-menu]"))?.focus({ preventScroll: true });
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
    const answer = await fetch(`${section().dataset.stream}?changed=${known()}`, { headers: { "HX-Request": "true" } });
    if (answer.ok && !answer.redirected) stream().dataset.changes = putInPlace(await answer.text());
  } catch {
    missed = true; // "live:again" reads everything when the connection is back
  }
  asking = false;
  if (missed && !document.hidden && navigator.onLine) setTimeout(ask, 300);
}

if (section()) document.body.addEventListener(`live:${section().dataset.topic}:changes`, ask);
document.addEventListener("visibilitychange", () => missed && ask());
// One's own change: its number is not taken over, others may have changed something before it.
document.addEventListener("conversation:changed", ({ detail }) => putInPlace(detail));
