// One event stream per tab. The server says only which topics changed; each part reads itself again.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const QUIET_FOR = 5000;
const HIDDEN_FOR = 5 * 60 * 1000; // HTTP/1.1 allows six connections: a tab nobody looks at gives its one back

const sinceThePage = document.body.dataset.live; // the first stream also tells what changed while the page came
const url = sinceThePage?.replace(/&since=\d+/, "");
const overOldHttp = performance.getEntriesByType("navigation")[0]?.nextHopProtocol?.startsWith("http/1");

let source = null;
let failures = 0;
let wasLost = false;
let ended = false;
let again;
let sayLost;
let asleep;

const heard = new Map(); // live:topic → when
const reading = new Map(); // id of a part → the element that reads itself again, and since when

function tell(name, detail) {
  heard.set(name, performance.now());
  document.body.dispatchEvent(new CustomEvent(name, { detail }));
}

// What changes while a part is on its way would be lost: the part that hears of it is about to be replaced.
document.addEventListener("htmx:before:request", ({ target }) => {
  if (target.matches?.("[data-part][id]")) reading.set(target.id, { target, since: performance.now() });
});
document.addEventListener("htmx:after:swap", () => {
  for (const [id, { target, since }] of reading) {
    if (target.isConnected) continue;
    reading.delete(id);
    const topics = document.getElementById(id)?.getAttribute("hx-trigger")?.match(/live:[^\s,]+/g) ?? [];
    const missed = topics.find((topic) => heard.get(topic) > since);
    if (missed) setTimeout(() => tell(missed));
  }
});

function showLost(lost) {
  const line = document.querySelector("[data-live-lost]");
  if (!line) return;
  line.textContent = lost ? document.body.dataset.wordLost : "";
  line.hidden = !lost;
}

function opened() {
  failures = 0;
  clearTimeout(sayLost);
  sayLost = null;
  showLost(false);
  if (wasLost) tell("live:again");
  wasLost = false;
}

function lost() {
  close();
  if (ended) return;
  wasLost = true;
  sayLost ??= setTimeout(() => showLost(true), QUIET_FOR);
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++);
  clearTimeout(again);
  again = setTimeout(open, wait * (0.5 + Math.random() / 2));
}

function close() {
  source?.close();
  source = null;
}

function open() {
  if (source || ended || !url) return;
  clearTimeout(again);
  source = new EventSource(wasLost ? url : sinceThePage);
  source.addEventListener("open", opened);
  source.addEventListener("error", lost);
  source.addEventListener("changed", (event) => {
    for (const topic of JSON.parse(event.data)) tell(`live:${topic}`);
  });
  source.addEventListener("say", (event) => {
    const said = JSON.parse(event.data);
    tell(`say:${said.kind}`, said);
  });
  source.addEventListener("again", () => tell("live:again"));
  source.addEventListener("bye", () => {
    ended = true;
    close();
    location.reload(); // removed or signed out: nothing of this stays on the screen
  });
}

function sleep() {
  close();
  clearTimeout(again);
  clearTimeout(sayLost);
  sayLost = null;
  wasLost = true;
}

addEventListener("online", open);
addEventListener("pagehide", sleep);
addEventListener("pageshow", (event) => event.persisted && open());
document.addEventListener("visibilitychange", () => {
  clearTimeout(asleep);
  if (!document.hidden) open();
  else if (overOldHttp) asleep = setTimeout(sleep, HIDDEN_FOR);
});

open();
