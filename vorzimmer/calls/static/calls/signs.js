// What the page says about the call: state, how long, how good the line is, what the other has switched off.

const room = document.getElementById("call");
const find = (name) => room.querySelector(`[data-${name}]`);
const words = room.dataset;
const status = find("call-status");
const EVERY = 3000;
let since = Number(words.since) * 1000 || 0;
let connection = "new";
let other = {};
let before = { lost: 0, received: 0 };

function say() {
  const lost = ["disconnected", "failed"].includes(connection);
  const now = words.state === "ringing" ? words.wordRinging
    : words.away === "yes" ? words.wordAway
    : lost ? words.wordLost
    : connection === "connected" ? words.wordConnected : words.wordConnecting;
  if (status.textContent !== now) status.textContent = now;
  const line = other.screen ? words.wordShares : other.microphone === false ? words.wordMuted : "";
  find("call-said").textContent = line;
  find("call-said").hidden = !line;
  words.theirCamera = connection === "connected" && (other.camera || other.screen) ? "on" : "off";
}

function tick() {
  if (words.state !== "running") return;
  since ||= Date.now();
  const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value) => String(value).padStart(2, "0");
  find("call-time").textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

// Weak is: more than five of a hundred packets did not come, or the way there and back takes longer than 0.6 s.
async function look() {
  const stats = await room.connection?.getStats?.().catch(() => null);
  if (!stats || connection !== "connected") return;
  const now = { lost: 0, received: 0 };
  let around = 0;
  stats.forEach((each) => {
    if (each.type === "inbound-rtp") {
      now.lost += each.packetsLost ?? 0;
      now.received += each.packetsReceived ?? 0;
    }
    if (each.type === "candidate-pair" && each.nominated && each.state === "succeeded") around = each.currentRoundTripTime ?? 0;
  });
  const [lost, received] = [now.lost - before.lost, now.received - before.received];
  before = now;
  const weak = (received + lost > 50 && lost / (received + lost) > 0.05) || around > 0.6;
  find("call-quality").textContent = weak ? words.wordWeak : "";
}

let awake = null;
async function stayAwake() {
  if (words.state === "running" && !document.hidden && navigator.wakeLock) {
    awake = await navigator.wakeLock.request("screen").catch(() => null);
  }
}

room.addEventListener("call:connection", ({ detail }) => { connection = detail; say(); });
room.addEventListener("call:state", () => { since = Date.now(); say(); stayAwake(); });
room.addEventListener("call:away", say);
room.addEventListener("call:sign", ({ detail }) => { other = detail; say(); });
room.addEventListener("call:other", () => { other = {}; say(); });
room.addEventListener("call:over", () => awake?.release());
room.addEventListener("call:silent", () => { find("call-sound").hidden = false; });
find("call-sound").addEventListener("click", () => {
  find("their-picture").play();
  find("call-sound").hidden = true;
});
room.addEventListener("call:failed", () => {
  const headers = { "X-CSRFToken": room.querySelector("[name=csrfmiddlewaretoken]").value };
  fetch(words.fail, { method: "POST", headers }).finally(() => location.replace(location.href));
});
document.addEventListener("visibilitychange", stayAwake);
setInterval(tick, 1000);
setInterval(look, EVERY);
say();
tick();
stayAwake();
