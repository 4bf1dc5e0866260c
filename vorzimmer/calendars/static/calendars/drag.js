// Appointments are carried to another time, stretched, and drawn onto an empty place. What was meant is sent as the
// same form that stands behind "Move"; whoever has no pointer uses that.

const STEP = 15;
const HOLD = 350; // so long a finger rests before it carries: until then it scrolls
const FAR = 5;
let carried = null;
let waiting = 0;
let suppress = false;

const places = () => document.querySelector("[data-calendar-places]")?.dataset ?? {};
const two = (number) => String(number).padStart(2, "0");
const clock = (minutes) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
const minutesOf = (text) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
const between = (low, value, high) => Math.min(Math.max(value, low), high);

function spot(x, y) {
  const column = document.elementsFromPoint(x, y).map((each) => each.closest("[data-hours]")).find(Boolean)
    ?? document.elementsFromPoint(x, document.querySelector("[data-hours]").getBoundingClientRect().top + 4).map((each) => each.closest("[data-hours]")).find(Boolean);
  if (!column) return null;
  const grid = column.closest("[data-calendar]");
  const box = column.getBoundingClientRect();
  const first = Number(grid.dataset.first) * 60;
  const last = Number(grid.dataset.last) * 60;
  return { column, minute: between(first, first + ((y - box.top) / box.height) * (last - first), last), first, last };
}

const snap = (minutes) => Math.round(minutes / STEP) * STEP;
const narrow = () => getComputedStyle(document.querySelector("[data-calendar]")).display !== "grid";

function down(event) {
  if (event.button || suppress || !event.target.closest?.("[data-calendar]") || narrow()) return;
  const block = event.target.closest("[data-move]");
  const column = event.target.closest("[data-hours]");
  const here = spot(event.clientX, event.clientY);
  if (!here || (block && !block.closest("[data-hours]"))) return;
  if (block) begin(event, { block, how: event.target.closest("[data-stretch]") ? "stretch" : "carry" }, here);
  else if (column && places().new && !event.target.closest("a")) begin(event, { how: "draw" }, here);
}

function begin(event, what, here) {
  carried = { ...what, x: event.clientX, y: event.clientY, from: here, pointer: event.pointerId, live: false };
  if (what.block) {
    carried.starts = minutesOf(what.block.dataset.starts);
    carried.lasts = (Date.parse(what.block.dataset.ends) - Date.parse(what.block.dataset.starts)) / 60000;
  }
  if (event.pointerType === "touch") waiting = setTimeout(() => carried && lift(), HOLD);
  else if (what.how !== "draw" || event.target.closest("[data-hours]")) event.target.setPointerCapture?.(event.pointerId);
}

function lift() {
  carried.live = true;
  carried.ghost = document.createElement("li");
  carried.ghost.className = "cal-ghost";
  carried.ghost.setAttribute("aria-hidden", "true");
  carried.block?.classList.add("is-dragged");
  document.body.classList.add("is-carrying");
  show(carried.from);
}

function show(here) {
  const { how, from } = carried;
  let start = carried.starts;
  let lasts = carried.lasts;
  if (how === "carry") start = snap(between(here.first, start + here.minute - from.minute, here.last - STEP));
  if (how === "stretch") lasts = Math.max(STEP, snap(here.minute) - start);
  if (how === "draw") {
    const [low, high] = [from.minute, here.minute].sort((a, b) => a - b);
    start = Math.floor(low / STEP) * STEP;
    lasts = Math.max(carried.moved ? STEP : 60, Math.ceil(high / STEP) * STEP - start);
  }
  const column = how === "carry" ? here.column : from.column;
  carried.to = { day: column.dataset.day, start, end: start + lasts };
  if (carried.ghost.parentNode !== column) column.append(carried.ghost);
  const height = column.getBoundingClientRect().height / (here.last - here.first);
  carried.ghost.style.insetBlockStart = `${(start - here.first) * height}px`;
  carried.ghost.style.blockSize = `${Math.min(lasts, here.last - start) * height}px`;
  carried.ghost.textContent = `${clock(start)}–${clock((start + lasts) % 1440)}`;
}

function move(event) {
  if (!carried || event.pointerId !== carried.pointer) return;
  const far = Math.hypot(event.clientX - carried.x, event.clientY - carried.y) > FAR;
  if (!carried.live && far) {
    if (event.pointerType === "touch") return end();
    lift();
  }
  if (!carried?.live) return;
  carried.moved ||= far;
  const here = spot(event.clientX, event.clientY);
  if (here) show(here);
}

function up(event) {
  if (!carried || event.pointerId !== carried.pointer) return;
  const { live, moved, how, to, from, block } = carried;
  if (how === "draw" && !live && event.pointerType !== "touch") {
    const start = Math.floor(from.minute / 30) * 30;
    end();
    return make({ day: from.column.dataset.day, start, end: start + 60 });
  }
  end();
  if (!live) return;
  quiet();
  if (how === "draw") return make(to);
  if (moved) block.dispatchEvent(new CustomEvent("calendar:moved", { bubbles: true, detail: to }));
}

// The calendar read itself again while somebody carries: it goes on with what came in the places' stead.
function goOn() {
  if (!carried || document.contains(carried.from.column)) return;
  const { block, from } = carried;
  from.column = document.querySelector(`[data-hours][data-day="${from.column.dataset.day}"]`);
  carried.block = block && document.querySelector(`[data-hours] [data-move="${CSS.escape(block.dataset.move)}"]`);
  if (!from.column || (block && !carried.block)) return end();
  if (carried.live) carried.block?.classList.add("is-dragged");
}

function end() {
  clearTimeout(waiting);
  carried?.ghost?.remove();
  carried?.block?.classList.remove("is-dragged");
  document.body.classList.remove("is-carrying");
  carried = null;
}

function quiet() {
  suppress = true; // the click that follows a drag opens nothing
  setTimeout(() => (suppress = false), 50);
}

function make(to) {
  location.assign(`${places().new}?day=${to.day}&starts=${clock(to.start)}&ends=${clock(Math.min(to.end, 1439))}`);
}

document.addEventListener("pointerdown", down);
document.addEventListener("pointermove", move);
document.addEventListener("pointerup", up);
document.addEventListener("pointercancel", end);
document.addEventListener("htmx:after:swap", goOn);
document.addEventListener("contextmenu", (event) => carried?.live && event.preventDefault());
document.addEventListener("touchmove", (event) => carried?.live && event.preventDefault(), { passive: false });
document.addEventListener("click", (event) => suppress && event.preventDefault(), true);
document.addEventListener("keydown", (event) => event.key === "Escape" && carried && end());
