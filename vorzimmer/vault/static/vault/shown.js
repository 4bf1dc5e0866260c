// What is secret stands on the page until its time is over, the page is left, or it comes back from the browser's memory.

const box = document.querySelector("[data-shown-for]");

function putAway() {
  box?.replaceChildren();
}

if (box) {
  const words = box.querySelector("[data-shown-words]");
  const bar = box.querySelector("progress");
  const ends = Date.now() + Number(box.dataset.shownFor) * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    bar.value = left;
    words.textContent = words.dataset.shownWords.replace("%(seconds)s", left);
    if (left > 0) return;
    clearInterval(timer);
    putAway();
    location.replace(box.dataset.shownBack);
  };
  const timer = setInterval(tick, 1000);
  tick();
  addEventListener("pagehide", putAway);
}
