// Photos are seen and voice notes are heard before they are sent; a file dropped anywhere on the form goes into its field.

const chosen = new Map(); // by name: once the upload is answered, only the name stands in the form
const form = (element) => element.closest?.("#delegate_form, #split_form");
const field = (element) => form(element)?.querySelector("[data-drop] input[type=file]:not([data-drop-camera])");

function picture(file) {
  const image = document.createElement("img");
  image.alt = "";
  image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  image.src = URL.createObjectURL(file);
  return image;
}

function player(file, words) {
  const sound = document.createElement("sound-player");
  for (const name of ["wordPlay", "wordPause", "wordSpeed", "wordPlace"]) sound.dataset[name] = words[name] ?? "";
  const audio = document.createElement("audio");
  audio.src = URL.createObjectURL(file);
  sound.blob = file;
  sound.append(audio);
  return sound;
}

function show(row) {
  const file = chosen.get(row.querySelector(".file-name")?.textContent.trim());
  if (!file || "shown" in row.dataset) return;
  row.dataset.shown = "";
  const recorder = form(row)?.querySelector("sound-recorder");
  if (file.type.startsWith("image/")) row.querySelector("input").after(picture(file));
  else if (recorder) row.after(player(file, recorder.dataset));
}

document.addEventListener("change", (event) => {
  if (event.target.type !== "file" || !form(event.target)) return;
  for (const file of event.target.files) {
    if (/^(image|audio)\//.test(file.type)) chosen.set(file.name, file);
  }
  if (event.target.files.length) event.target.closest("details")?.setAttribute("open", "");
}, true);

new MutationObserver(() => {
  if (chosen.size) document.querySelectorAll("[data-kept] label.file").forEach(show);
}).observe(document.body, { childList: true, subtree: true });

const carries = (event) => event.dataTransfer?.types.includes("Files") && form(event.target) && !event.target.closest("[data-drop]");

document.addEventListener("dragover", (event) => {
  if (carries(event)) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  if (!carries(event) || !field(event.target)) return;
  event.preventDefault();
  const to = field(event.target);
  const all = new DataTransfer();
  for (const file of [...to.files, ...event.dataTransfer.files]) all.items.add(file);
  to.closest("details")?.setAttribute("open", "");
  to.files = all.files;
  to.dispatchEvent(new Event("change", { bubbles: true }));
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-photo]");
  if (!button) return;
  const zone = field(button)?.closest("[data-drop]");
  zone?.closest("details")?.setAttribute("open", "");
  zone?.querySelector("[data-drop-camera]")?.click();
});
