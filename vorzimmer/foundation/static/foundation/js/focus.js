// A part was exchanged while something in it had the focus: it goes to the same control in the new part, else to the
// part itself. Without this it falls back to the top of the page, and keyboard and screen reader lose their place.

const CONTROLS = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]";
const kept = new WeakMap(); // request -> where the focus was

const formOf = (control) => {
  const form = control.form ?? control.closest("form");
  return form?.getAttribute("action") || form?.getAttribute("hx-post") || "";
};
const nameOf = (control) => control.getAttribute("aria-label") || control.textContent.trim() || control.name || "";
const controlsIn = (part) => [...part.querySelectorAll(CONTROLS)].filter((control) => control.checkVisibility());

document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
  const [part, control] = [ctx.target, document.activeElement];
  if (!part?.id || !control || !part.contains(control)) return;
  const place = controlsIn(part).indexOf(control);
  const was = { part: part.id, id: control.id, form: formOf(control), name: nameOf(control) };
  kept.set(ctx, { ...was, tag: control.tagName, look: control.className, place });
});

// After the others: what already has the focus again keeps it, as a field with `autofocus` or the first wrong one.
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => requestAnimationFrame(() => {
  const was = kept.get(ctx);
  const lost = !document.activeElement || document.activeElement === document.body;
  const part = was && document.getElementById(was.part);
  if (!part || !lost) return;
  const controls = controlsIn(part);
  const same = (control) => control.tagName === was.tag && formOf(control) === was.form;
  const next = part.querySelector("[aria-invalid=true]")
    || (was.id && part.querySelector(`#${CSS.escape(was.id)}`))
    || controls.find((control) => same(control) && nameOf(control) === was.name)
    || (was.form && controls.find(same))
    || [controls[was.place]].find((control) => control?.tagName === was.tag && control.className === was.look); // a tick
  if (!next) part.setAttribute("tabindex", "-1");
  (next || part).focus({ preventScroll: true });
}));
