// The dialog of the verbs closes when the verb is done; an invalid form comes back into it. Whoever has the page before
// their eyes has seen what changed in it: the head says so when it reads itself again, a hidden page when it is shown.

let missed = false;

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const form = ctx?.sourceElement;
  if (form?.id !== "flow_form" || ctx.response?.status !== 200) return;
  document.querySelector("dialog[data-flow]")?.close();
});

document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (ctx?.sourceElement?.id !== "turn") return;
  if (document.visibilityState === "visible") ctx.request.headers["X-On-Screen"] = "yes";
  else missed = true;
});

document.addEventListener("visibilitychange", () => {
  const head = document.getElementById("turn");
  if (document.visibilityState !== "visible" || !missed || !head) return;
  missed = false;
  document.body.dispatchEvent(new CustomEvent(`live:${head.dataset.topic}`));
});

document.addEventListener("close", (event) => {
  if (event.target.matches?.("dialog[data-flow]")) event.target.querySelector(".body").replaceChildren();
}, true);
