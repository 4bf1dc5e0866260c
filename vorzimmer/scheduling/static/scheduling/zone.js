// The first visit of somebody outside: their browser knows their time zone; without it, they choose by hand.
const form = document.querySelector("form[data-zone-guess='open']");
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (form && guess) {
  const zone = form.elements.namedItem("zone");
  // Browsers say the old names of some zones: Asia/Calcutta.
  const known = [...zone.options].find((each) => each.value === guess || each.dataset.words?.split(" ").includes(guess));
  if (known && zone.value !== known.value) {
    zone.value = known.value;
    form.elements.namedItem("guessed").value = "1";
    form.requestSubmit();
  }
}
