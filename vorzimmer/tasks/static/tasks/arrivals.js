// Photos are seen before they are sent; a file dropped anywhere on the form goes into its field.

const photos = new Map(); // by name and size, until the answer to the upload stands in the form
const form = (element) => element.closest?.("#delegate_form, #split_form");
const field = (element) => form(element)?.querySelector("[data-drop] input[type=file]:not([data-drop-camera])");

function show(row) {
  const name = row.querySelector(".file-name")?.textContent.trim();
  const file = photos.get(name);
  if (!file || row.querySelector("img")) return;
  const image = document.createElement("img");
  image.alt = "";
  image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  image.src = URL.createObjectURL(file);
  row.querySelector("input").after(image);
  row.classList.add("has-photo");
}

document.addEventListener("change", (event) => {
  if (event.target.type !== "file" || !form(event.target)) return;
  for (const file of event.target.files) if (file.type.startsWith("image/")) photos.set(file.name, file);
}, true);

new MutationObserver(() => {
  if (photos.size) document.querySelectorAll("[data-kept] label.file").forEach(show);
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
