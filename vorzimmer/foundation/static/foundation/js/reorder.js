// Order by dragging a grip; the buttons up and down in each row are the same form and the way for the keyboard.

let drag = null;

const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-row]")];

function start(event) {
  const grip = event.target.closest?.("[data-reorder] .grip");
  if (!grip || event.button) return;
  const row = grip.closest("[data-row]");
  drag = { row, list: row.closest("[data-reorder]"), from: rowsOf(row.closest("[data-reorder]")).indexOf(row) };
  row.classList.add("is-dragged");
  grip.setPointerCapture(event.pointerId);
  event.preventDefault();
}

function move(event) {
  if (!drag) return;
  for (const other of rowsOf(drag.list)) {
    if (other === drag.row) continue;
    const box = other.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const above = drag.row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
    if (above && event.clientY < middle) return other.before(drag.row);
    if (!above && event.clientY > middle && event.clientY < box.bottom) return other.after(drag.row);
  }
}

function end(event) {
  if (!drag) return;
  const { row, list, from } = drag;
  drag = null;
  row.classList.remove("is-dragged");
  const to = rowsOf(list).indexOf(row);
  if (event.type === "pointercancel") return putBack(list, row, from);
  if (to !== from) send(row, to);
}

function putBack(list, row, from) {
  row.remove();
  list.insertBefore(row, rowsOf(list)[from] ?? null);
}

function send(row, position) {
  const form = row.querySelector("form:has([name=move])");
  if (!form) return;
  let field = form.querySelector("input[name=position]");
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "position";
    form.append(field);
  }
  field.value = position;
  form.requestSubmit();
  field.remove();
}

// By keyboard one goes on where one was: the list is read again, by the answer and once more by its live event,
// and the same button of the same row has the focus.
const FOR = 3000;
let pressed = null;

function keep(event) {
  const button = event.target.closest?.("[data-reorder] button[name=move]");
  const byKey = button && !event.detail;
  pressed = byKey ? { id: button.closest("[data-row]").id, value: button.value, until: Date.now() + FOR } : null;
}

function goOn() {
  if (!pressed || Date.now() > pressed.until || document.activeElement !== document.body) return;
  const button = document.getElementById(pressed.id)?.querySelector(`button[name=move][value=${pressed.value}]`);
  if (!button) return;
  button.closest("details")?.setAttribute("open", "");
  button.focus();
}

document.addEventListener("click", keep, true);
document.addEventListener("htmx:after:swap", goOn);
document.addEventListener("pointerdown", start);
document.addEventListener("pointermove", move);
document.addEventListener("pointerup", end);
document.addEventListener("pointercancel", end);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drag) end(new Event("pointercancel"));
});
