// The bar of a call that comes in: found again on the next page, quiet when its time is over, and a soft tone now and
// then while it rings, if the browser lets a page make a sound.

const FLAG = "call rings until";
const RINGS = 50000;
const TONE_EVERY = 5000;
let over;
let tones;

let known = document.getElementById("incoming_call");

const bar = () => document.getElementById("incoming_call");
const look = () => document.body.dispatchEvent(new CustomEvent("calls:look"));

function flag(until) {
  try {
    if (until) localStorage.setItem(FLAG, String(until));
    else localStorage.removeItem(FLAG);
  } catch { /* then only this page rings */ }
}

function flagged() {
  try { return Number(localStorage.getItem(FLAG)) > Date.now(); } catch { return false; }
}

function tone() {
  if (document.hidden || !navigator.userActivation?.hasBeenActive) return;
  const player = new AudioContext();
  const [sound, volume] = [player.createOscillator(), player.createGain()];
  sound.frequency.value = 523;
  volume.gain.setValueAtTime(0, player.currentTime);
  volume.gain.linearRampToValueAtTime(0.08, player.currentTime + 0.1);
  volume.gain.linearRampToValueAtTime(0, player.currentTime + 0.9);
  sound.connect(volume).connect(player.destination);
  sound.start();
  sound.stop(player.currentTime + 1);
  setTimeout(() => player.close(), 1500);
}

// After each reading: does it ring or not?
function read() {
  clearTimeout(over);
  clearInterval(tones);
  const until = Number(bar()?.dataset.ringsUntil) * 1000;
  flag(until || 0);
  if (!until) return;
  over = setTimeout(look, Math.max(1000, until - Date.now() + 500));
  tones = setInterval(tone, TONE_EVERY);
  tone();
}

document.body.addEventListener("live:calls", () => flag(Date.now() + RINGS));
document.addEventListener("htmx:after:swap", () => {
  if (known === bar()) return;
  known = bar();
  read();
});
// Taking it opens a window of its own: what one was doing stays as it is.
document.addEventListener("submit", ({ target }) => {
  if (target.closest("#incoming_call") && target.target === "_blank") setTimeout(look, 1500);
});

// A page that comes while it rings: as soon as htmx listens.
function begin(turn = 0) {
  if (!flagged() || turn > 50) return;
  if (bar()?.dataset.htmxPowered) look();
  else setTimeout(begin, 100, turn + 1);
}

addEventListener("load", () => begin());
