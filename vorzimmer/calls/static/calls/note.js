// What is being written about a call survives closing the page, the end of the call and a lost connection: it is kept in
// this browser until it has been sent.

const name = (form) => `call note ${form.dataset.callNote}`;

function bind(form) {
  const field = form.elements.text;
  if (!field || form.dataset.bound) return;
  form.dataset.bound = "yes";
  try { field.value ||= localStorage.getItem(name(form)) ?? ""; } catch { /* kept nowhere */ }
  field.addEventListener("input", () => {
    try { localStorage.setItem(name(form), field.value); } catch { /* kept nowhere */ }
  });
}

const all = () => document.querySelectorAll("form[data-call-note]").forEach(bind);

const forget = (form) => { try { localStorage.removeItem(name(form)); } catch { /* was not kept */ } };

// In the call the page must stay: sent beside it.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest?.("form[data-call-note]");
  if (!form) return;
  if (!form.closest("#call")) return forget(form);
  event.preventDefault();
  const said = form.querySelector("[data-note-said]");
  const headers = { "HX-Request": "true", "HX-Target": "call_notes" };
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => null);
  if (!answer?.ok) return void (said.textContent = document.body.dataset.wordFailed);
  forget(form);
  form.elements.text.value = "";
  said.textContent = form.dataset.wordKept;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[name=_key]");
  if (fresh && form.elements._key) form.elements._key.value = fresh.value;
}, true);

document.addEventListener("htmx:after:swap", all);
all();
