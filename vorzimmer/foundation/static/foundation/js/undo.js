// A notice with an undo stays ten seconds; longer while it is hovered or has the focus.

const STAYS = 10000;
const timers = new WeakMap();

function watch(notice) {
  if (timers.has(notice)) return;
  let left = STAYS;
  let since = 0;
  let timer = 0;
  const run = () => {
    since = Date.now();
    timer = setTimeout(() => notice.remove(), left);
  };
  const rest = () => {
    clearTimeout(timer);
    left -= Date.now() - since;
  };
  timers.set(notice, true);
  notice.addEventListener("mouseenter", rest);
  notice.addEventListener("mouseleave", run);
  notice.addEventListener("focusin", rest);
  notice.addEventListener("focusout", run);
  run();
}

const watchAll = () => document.querySelectorAll(".notice[data-undo]").forEach(watch);
document.addEventListener("htmx:after:swap", watchAll);
watchAll();
