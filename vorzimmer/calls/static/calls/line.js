// The line between the two pages of a call: says and hears small messages over the house. The server only rings a bell
// (`live:call-…:line`); the page fetches what there is. Others speak through it with the events call:send and call:signal.

const room = document.getElementById("call");
const device = [...crypto.getRandomValues(new Uint8Array(12))].map((each) => each.toString(16).padStart(2, "0")).join("");
const token = () => room.querySelector("[name=csrfmiddlewaretoken]").value;
const QUICK = 4000;
const SLOW = 15000;
const MOST = 40;

let queue = [];
let number = 0;
let got = 0;
let other = "";
let terms = null;
let talking = false;
let again = false;
let beat;
let over = false;

const tell = (name, detail) => room.dispatchEvent(new CustomEvent(name, { detail }));

async function post(url, said) {
  const headers = { "X-CSRFToken": token(), "Content-Type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ device, ...said }) });
  if (answer.ok || answer.status === 409) return answer.json();
  if (answer.status < 500) end(); // it is over, or one does not belong here any more
  throw new Error(`${answer.status}`);
}

function end() {
  if (over) return;
  over = true;
  clearTimeout(beat);
  tell("call:over");
  location.replace(location.href);
}

async function join(takeOver = false) {
  let was = "";
  try { was = sessionStorage.getItem(`call ${room.dataset.call}`) ?? ""; } catch { /* kept nowhere */ }
  let answer;
  try {
    answer = await post(room.dataset.join, { take_over: takeOver, was });
  } catch {
    if (!over) setTimeout(join, 1500, takeOver);
    return;
  }
  if (answer.mine === false) return elsewhere();
  try { sessionStorage.setItem(`call ${room.dataset.call}`, device); } catch { /* kept nowhere */ }
  room.querySelector("[data-call-elsewhere]").hidden = true;
  terms = { polite: answer.polite, iceServers: answer.iceServers, relayOnly: answer.relayOnly };
  heard(answer);
  soon();
}

function elsewhere() {
  terms = null;
  clearTimeout(beat);
  tell("call:over");
  room.querySelector("[data-call-elsewhere]").hidden = false;
}

// One exchange after the other, so that nothing comes out of order; what could not be sent is sent again.
async function talk() {
  if (!terms || over) return;
  if (talking) return void (again = true);
  talking = true;
  do {
    again = false;
    const signals = queue.slice(0, MOST);
    try {
      const answer = await post(room.dataset.line, { to: other, got, signals });
      queue = queue.filter((each) => !signals.includes(each));
      heard(answer);
    } catch {
      break;
    }
  } while (terms && !over && (again || queue.length));
  talking = false;
  soon();
}

function soon() {
  clearTimeout(beat);
  const waiting = queue.length ? 800 : room.dataset.state === "ringing" || room.dataset.away === "yes" ? QUICK : SLOW;
  if (terms && !over) beat = setTimeout(talk, waiting);
}

function heard(answer) {
  if (!["ringing", "running"].includes(answer.state)) return end();
  if (!answer.mine) return elsewhere();
  if (room.dataset.state !== answer.state) {
    room.dataset.state = answer.state;
    tell("call:state", answer.state);
  }
  const away = answer.away ? "yes" : "no";
  if (room.dataset.away !== away) {
    room.dataset.away = away;
    tell("call:away", answer.away);
  }
  if (answer.other && answer.other !== other && answer.state === "running") {
    [other, got, queue] = [answer.other, 0, []];
    tell("call:other", terms);
    again = true;
    if (!talking) setTimeout(talk);
    return; // its messages are fetched with the right number
  }
  for (const signal of answer.signals) {
    if (signal.number <= got) continue;
    got = signal.number;
    tell("call:signal", signal.content);
  }
}

room.addEventListener("call:send", ({ detail }) => {
  queue.push({ number: ++number, content: detail });
  setTimeout(talk, detail.description ? 0 : 30); // candidates that come together go together
});

room.querySelector("[data-call-here]").addEventListener("click", () => {
  tell("call:here");
  join(true);
});
for (const name of [`live:call-${room.dataset.call}:line`, `live:call-${room.dataset.call}`, "live:again"]) {
  document.body.addEventListener(name, () => talk());
}
addEventListener("online", () => talk());
addEventListener("pagehide", () => {
  if (!terms || over) return;
  const form = new FormData();
  form.append("device", device);
  form.append("csrfmiddlewaretoken", token());
  navigator.sendBeacon(room.dataset.leave, form);
});
addEventListener("pageshow", (event) => event.persisted && location.reload());

document.addEventListener("DOMContentLoaded", () => join()); // by then everybody listens
