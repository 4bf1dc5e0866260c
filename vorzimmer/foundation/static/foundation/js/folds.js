// A fold whose form is fetched when it is opened: `{% fetched %}` is a link, and opening the fold follows it in place.

document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    const link = fold.open ? fold.querySelector(":scope > [data-fetched]:not([data-asked]) > a") : null;
    if (!link) return;
    link.parentElement.dataset.asked = "";
    link.click();
  },
  true,
);
