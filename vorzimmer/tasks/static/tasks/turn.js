// The dialog of the verbs closes when the verb is done; an invalid form comes back into it.

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const form = ctx?.sourceElement;
  if (form?.id !== "flow_form" || ctx.response?.status !== 200) return;
  document.querySelector("dialog[data-flow]")?.close();
});

document.addEventListener("close", (event) => {
  if (event.target.matches?.("dialog[data-flow]")) event.target.querySelector(".body").replaceChildren();
}, true);
