// Who is here: every [data-member] with an avatar shows it when somebody comes or leaves.
document.body.addEventListener("say:presence", ({ detail: { who, here } }) => {
  for (const face of document.querySelectorAll(`[data-member="${who}"][data-word-here] .avatar`)) {
    const { name, wordHere } = face.closest("[data-member]").dataset;
    face.classList.toggle("is-here", here);
    face.title = here ? `${name}, ${wordHere}` : name;
  }
});
