// While a form is on its way its button waits, and a second press does nothing. If it does not arrive,
// the person reads why, keeps every word, and can try again.

const STUCK_AFTER = 10000; // a download, or somebody pressed "stop": the page is still here
const sending = new WeakSet();

const words = () => document.body.dataset;
const isForm = (element) => element?.tagName === "FORM";

function wait(form, button) {
  sending.add(form);
  button?.setAttribute("aria-busy", "true");
  button?.setAttribute("aria-disabled", "true");
  form.querySelector(":scope > [data-failure]")?.remove();
}

function ready(form) {
  sending.delete(form);
  for (const button of form.querySelectorAll('[aria-busy="true"]')) {
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
  if (!form.id) return;
  for (const button of document.querySelectorAll(`[form="${CSS.escape(form.id)}"][aria-busy="true"]`)) {
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
}

function reasonFor(ctx) {
  const status = ctx?.response?.status;
  const plain = ctx?.response?.headers?.get("Content-Type")?.startsWith("text/plain");
  if (plain && status < 500 && ctx.text?.trim()) return ctx.text.trim();
  const known = { 403: words().wordDenied, 404: words().wordGone, 413: words().wordLarge, 429: words().wordOften };
  return status ? known[status] || words().wordFailed : words().wordOffline;
}

function sayWhy(form, text, button) {
  form.querySelector(":scope > [data-failure]")?.remove();
  const notice = document.createElement("div");
  notice.className = "notice problem";
  notice.dataset.failure = "";
  notice.setAttribute("role", "alert");
  const said = document.createElement("div");
  said.className = "text";
  said.textContent = text;
  const retry = document.createElement("button");
  retry.type = "button";
  retry.className = "button quiet small";
  retry.textContent = words().wordRetry;
  retry.addEventListener("click", () => {
    const now = notice.closest("form"); // the part may have been read again since
    notice.remove();
    now?.requestSubmit(button?.isConnected && button.form === now ? button : undefined);
  });
  notice.append(said, retry);
  form.append(notice);
}

// First of all listeners: nobody else may see the second press.
document.addEventListener("submit", (event) => {
  if (!sending.has(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.matches("[target=_blank]")) return;
  if (form.method === "post" && navigator.onLine === false) {
    event.preventDefault();
    sayWhy(form, words().wordOffline, event.submitter);
    return;
  }
  wait(form, event.submitter);
  setTimeout(() => ready(form), STUCK_AFTER);
});

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (isForm(ctx.sourceElement)) wait(ctx.sourceElement, ctx.request.submitter);
});
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
  if (isForm(ctx.request.form ?? ctx.sourceElement)) ready(ctx.request.form ?? ctx.sourceElement);
});
document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  if (ctx.response.status !== 422 && isForm(ctx.sourceElement)) {
    sayWhy(ctx.sourceElement, reasonFor(ctx), ctx.request.submitter);
  }
});
document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (isForm(ctx?.sourceElement) && !ctx.response) sayWhy(ctx.sourceElement, reasonFor(ctx), ctx.request.submitter);
});

// Back from the page cache: the button must not wait for ever.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form").forEach(ready);
});
