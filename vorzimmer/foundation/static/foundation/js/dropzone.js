// Drag, paste and photograph into an ordinary file field; the chosen files stand below it and can be taken back.

const fieldOf = (zone) => zone.querySelector("input[type=file]:not([data-drop-camera])");

function sized(bytes) {
  const lang = document.documentElement.lang;
  const [unit, amount] = bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
  const digits = { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(lang, digits).format(amount);
}

function put(zone, files, { add = true } = {}) {
  const field = fieldOf(zone);
  const all = new DataTransfer();
  const before = add && field.multiple ? [...field.files] : [];
  for (const file of [...before, ...files].slice(field.multiple ? 0 : -1)) all.items.add(file);
  field.files = all.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function show(zone) {
  const list = zone.querySelector("[data-drop-list]");
  const files = [...fieldOf(zone).files];
  if (!list) return;
  list.hidden = !files.length;
  list.replaceChildren(...files.map((file, place) => row(zone, file, place)));
}

function row(zone, file, place) {
  const item = document.createElement("li");
  item.className = "split";
  const words = document.createElement("span");
  words.className = "file-name";
  const size = document.createElement("span");
  size.className = "muted text-s";
  size.textContent = ` ${sized(file.size)}`;
  words.append(file.name, size);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button bare small";
  remove.textContent = document.body.dataset.wordRemove;
  remove.setAttribute("aria-label", `${document.body.dataset.wordRemove}: ${file.name}`);
  remove.addEventListener("click", () => {
    put(zone, [...fieldOf(zone).files].filter((_, other) => other !== place), { add: false });
    fieldOf(zone).focus();
  });
  item.append(words, remove);
  return item;
}

const zoneAt = (event) => event.target.closest?.("[data-drop]");
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

document.addEventListener("dragover", (event) => {
  const zone = zoneAt(event);
  if (!zone || !carriesFiles(event)) return;
  event.preventDefault();
  zone.classList.add("is-over");
});
document.addEventListener("dragleave", (event) => {
  const zone = zoneAt(event);
  if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("is-over");
});
document.addEventListener("drop", (event) => {
  const zone = zoneAt(event);
  if (!zone || !carriesFiles(event)) return;
  event.preventDefault();
  zone.classList.remove("is-over");
  put(zone, event.dataTransfer.files);
});
document.addEventListener("paste", (event) => {
  if (!event.clipboardData?.files.length) return;
  const near = event.target.closest?.("[data-drop], form, dialog, main");
  const zone = near?.matches("[data-drop]") ? near : near?.querySelector("[data-drop]");
  if (!zone) return;
  event.preventDefault();
  put(zone, event.clipboardData.files);
});
document.addEventListener("change", (event) => {
  const zone = zoneAt(event);
  if (!zone || event.target.type !== "file") return;
  if (event.target.matches("[data-drop-camera]")) {
    put(zone, event.target.files);
    event.target.value = "";
  } else show(zone);
});
document.addEventListener("reset", (event) => {
  setTimeout(() => event.target.querySelectorAll("[data-drop]").forEach(show));
});
