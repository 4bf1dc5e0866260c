// "@" offers the people of the engagement: arrows choose, Enter or Tab takes, Escape closes. It writes the plain
// name; the server finds it in the words, also where somebody typed it by hand.

const BEGUN = /(?:^|[\s(])@([\p{L}.\- ]{0,40})$/u;

const list = () => document.querySelector("[data-mentions]");
const names = () => Object.values(JSON.parse(document.getElementById("conversation-names")?.textContent || "{}"));
const isField = (element) => element?.matches?.("[data-composer] trix-editor, [data-composer] #say");

let field = null;
let begun = "";

function before(element) {
  if (element.tagName !== "TRIX-EDITOR") return element.value.slice(0, element.selectionStart);
  const [from, to] = element.editor.getSelectedRange();
  return from === to ? element.editor.getDocument().toString().slice(0, from) : "";
}

function close() {
  const box = list();
  if (!box) return;
  box.hidden = true;
  box.replaceChildren();
  field?.removeAttribute("aria-activedescendant");
}

function offer(element) {
  const match = BEGUN.exec(before(element));
  const typed = match?.[1].toLowerCase() ?? "";
  const fitting = match ? names().filter((name) => name.toLowerCase().split(" ").some((_, at, parts) => parts.slice(at).join(" ").startsWith(typed))) : [];
  if (!fitting.length || names().some((name) => name.toLowerCase() === typed.trim())) return close();
  [field, begun] = [element, match[1]];
  list().replaceChildren(...fitting.slice(0, 8).map(option));
  list().hidden = false;
  choose(0);
}

function option(name, place) {
  const item = document.createElement("li");
  item.id = `mention-${place}`;
  item.className = "menu-item";
  item.setAttribute("role", "option");
  item.textContent = name;
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the field keeps the focus
    take(name);
  });
  return item;
}

function choose(place) {
  const items = [...list().children];
  items.forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
  items[place]?.scrollIntoView({ block: "nearest" });
  if (items[place]) field.setAttribute("aria-activedescendant", items[place].id);
}

function take(name) {
  if (field.tagName === "TRIX-EDITOR") {
    const [at] = field.editor.getSelectedRange();
    field.editor.setSelectedRange([at - begun.length, at]);
    field.editor.insertString(`${name} `);
  } else field.setRangeText(`${name} `, field.selectionStart - begun.length, field.selectionStart, "end");
  close();
}

document.addEventListener("keydown", (event) => {
  if (!list() || list().hidden || !isField(event.target)) return;
  const items = [...list().children];
  const now = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose((now + step + items.length) % items.length);
  else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") take(items[now].textContent);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("trix-selection-change", (event) => isField(event.target) && offer(event.target));
document.addEventListener("trix-change", (event) => isField(event.target) && offer(event.target));
document.addEventListener("input", (event) => event.target.matches?.("#say") && isField(event.target) && offer(event.target));
document.addEventListener("focusout", (event) => isField(event.target) && close());
document.addEventListener("conversation:sent", close);
