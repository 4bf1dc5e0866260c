// Whoever carries something to the edge of the window goes on there: the page scrolls along below the finger.

const NEAR = 72;
const MOST = 14;
let last = null;
let step = 0;
let waiting = 0;

const tabs = () => document.querySelector(".tabbar")?.getBoundingClientRect().height ?? 0;
const carrying = () => document.body.classList.contains("is-carrying");

function paceAt(y) {
  const above = NEAR - y;
  const below = y - (innerHeight - tabs() - NEAR);
  return Math.sign(below > 0 ? 1 : above > 0 ? -1 : 0) * Math.min(MOST, Math.ceil(Math.max(above, below, 0) / 6));
}

function go() {
  waiting = 0;
  if (!step || !carrying()) return;
  const before = scrollY;
  scrollBy({ top: step, behavior: "instant" });
  if (scrollY === before) return;
  const { clientX, clientY, pointerId, pointerType } = last;
  document.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerId, pointerType }));
}

document.addEventListener("pointermove", (event) => {
  if (!carrying()) return;
  last = event;
  step = paceAt(event.clientY);
  if (step && !waiting) waiting = requestAnimationFrame(go);
});
