// On a narrow screen a row of tabs is longer than the page: the one that is open is brought into sight, nothing moves.

const show = () => {
  for (const open of document.querySelectorAll(".tabs > [aria-current]")) {
    const row = open.parentElement;
    const hidden = open.offsetLeft + open.offsetWidth - row.offsetLeft - row.clientWidth;
    if (hidden > 0) row.scrollLeft = hidden + open.offsetWidth / 2;
  }
};
document.addEventListener("htmx:after:swap", show);
show();
