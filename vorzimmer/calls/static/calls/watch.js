// A page that shows a call that rings: when it is over or taken elsewhere, it says so.

const ringing = document.querySelector("[data-again]");
if (ringing) document.body.addEventListener(`live:${ringing.dataset.again}`, () => location.replace(location.href));
