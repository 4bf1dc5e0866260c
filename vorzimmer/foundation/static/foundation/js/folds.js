// A fold whose form is fetched when it is opened: `{% fetched %}` is a link, and opening the fold follows it in place.

document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    const link = fold.open ? fold.querySelector(":scope > [data-fetched]:not([data-asked]) > a") : null;
    if (!link) return;
    link.parentElement.dataset.asked = "";
    htmx.process(link); // a part that has just been exchanged may not be bound yet: the link would leave the page
    link.click();
  },
  true,
);
