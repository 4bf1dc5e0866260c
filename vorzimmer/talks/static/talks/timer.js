// How long this part of the talk has taken: counted from the server's moment, told calmly, without an alarm.

const STEP = 5000;

function tell(place) {
  const { since, before, planned, words } = place.dataset;
  const seconds = Number(before) + Math.max(0, (Date.now() - Date.parse(since)) / 1000);
  const told = words.replace("{m}", Math.floor(seconds / 60)).replace("{p}", planned);
  if (place.textContent !== told) place.textContent = told;
}

function tick() {
  document.querySelectorAll("[data-talk-timer]").forEach(tell);
}

document.addEventListener("htmx:after:swap", tick);
setInterval(tick, STEP);
tick();
