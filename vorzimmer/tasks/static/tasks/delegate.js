// Chips that fill fields (data-fill="name=value&…"), one of two ticks (data-only), where the caret begins. A date or
// a budget that is given needs nobody to ask: the offer goes.

function fill(button) {
  const form = button.closest("form");
  for (const [name, value] of new URLSearchParams(button.dataset.fill)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (button.closest(".delegate-found")) form.elements.namedItem("due_date")?.focus(); // the offer goes once it is taken
}

function mark(form) {
  for (const button of form.querySelectorAll("[data-fill]")) {
    const fits = [...new URLSearchParams(button.dataset.fill)].every(([name, value]) => form.elements.namedItem(name)?.value === value);
    button.setAttribute("aria-pressed", String(fits));
  }
  for (const name of ["due_date", "budget_minutes"]) {
    const field = form.elements.namedItem(name);
    field?.closest(".brief-field")?.classList.toggle("is-filled", Boolean(field.value));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fill], [data-press]");
  if (button?.dataset.press) document.querySelector(button.dataset.press)?.click();
  else if (button) fill(button);
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("[data-only]") && field.checked) {
    for (const other of field.form.elements[field.name]) if (other !== field) other.checked = false;
  }
  if (field.form?.querySelector("[data-fill]")) mark(field.form);
});

const begin = (root) => {
  const form = root.querySelector("#delegate_form");
  if (!form) return;
  mark(form);
  if (!form.contains(document.activeElement)) form.querySelector("[data-autofocus]")?.focus();
};

// Only when the sheet has just been filled: a refresh of something else must not move the caret.
document.addEventListener("htmx:after:swap", ({ detail }) => {
  const target = detail.ctx?.target;
  if (target?.id === "delegate_form") begin(document);
  else if (target?.closest?.("#delegate") && target.querySelector("#delegate_form")) begin(target);
});
begin(document);
