// Files go up while the rest of the form is still being written: [data-upload] names the address, the answer
// (ticked boxes with the keys) is put into the [data-kept] before it. When that fails, the files stay in the field
// and go along with the form, as they would without this behaviour.

const onTheirWay = new WeakSet(); // files of an upload that has not ended: another choice must not send them twice

const keptOf = (zone) => zone.previousElementSibling?.matches("[data-kept]") && zone.previousElementSibling;

function say(zone, text) {
  const state = zone.querySelector("[data-upload-state]");
  if (state) state.textContent = text;
}

function bodyOf(field, files) {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  body.append("name", field.name);
  body.append("csrfmiddlewaretoken", field.form.elements.csrfmiddlewaretoken?.value ?? "");
  return body;
}

function arrived(zone, field, sent, request) {
  if (request.status !== 200 && request.status !== 422) return broke(zone, sent);
  const list = keptOf(zone);
  if (!list || !zone.isConnected) return;
  list.querySelector(".errorlist")?.remove();
  list.insertAdjacentHTML("beforeend", request.responseText);
  say(zone, "");
  const left = new DataTransfer();
  for (const file of field.files) if (!sent.includes(file)) left.items.add(file);
  field.files = left.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function broke(zone, sent) {
  sent.forEach((file) => onTheirWay.delete(file));
  say(zone, zone.dataset.uploadFailed);
}

function send(zone, field) {
  const sent = [...field.files].filter((file) => !onTheirWay.has(file));
  if (!sent.length) return;
  sent.forEach((file) => onTheirWay.add(file));
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    say(zone, `${zone.dataset.uploadWords} ${Math.round((loaded / total) * 100)} %`);
  });
  request.addEventListener("load", () => arrived(zone, field, sent, request));
  request.addEventListener("error", () => broke(zone, sent));
  request.open("POST", zone.dataset.upload);
  request.send(bodyOf(field, sent));
  say(zone, zone.dataset.uploadWords);
}

document.addEventListener("change", (event) => {
  const zone = event.target.closest?.("[data-upload]");
  if (!zone || event.target.type !== "file" || event.target.matches("[data-drop-camera]")) return;
  if (event.target.files.length && event.target.form && keptOf(zone)) send(zone, event.target);
});

// Somebody else changed something, and the part reads itself again: what is kept stays in the form.
const carried = new WeakMap();
const live = (ctx) => ctx?.sourceEvent?.type?.startsWith("live:");

document.addEventListener("htmx:before:swap", ({ detail }) => {
  if (!live(detail.ctx)) return;
  const lists = detail.tasks.flatMap((task) => [...(task.target?.querySelectorAll("[data-kept][id]") ?? [])]);
  carried.set(detail.ctx, lists.map((list) => [list.id, [...list.children]]));
});
document.addEventListener("htmx:after:swap", ({ detail }) => {
  for (const [id, files] of carried.get(detail.ctx) ?? []) document.getElementById(id)?.replaceChildren(...files);
});
