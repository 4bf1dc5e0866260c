// A long select with data-find becomes a field to search in (the combobox of the ARIA practices). The select stays what
// is sent, and what there is without JavaScript. An option is found by what stands on it and by its data-words.

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const MOST = 60;
let open = null;

const labelOf = (select) => select.selectedOptions[0]?.textContent ?? "";
const known = new WeakMap(); // select → { field, list, rows }

function dress(select) {
  const field = document.createElement("input");
  const list = document.createElement("ul");
  const box = document.createElement("div");
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  Object.assign(field, { type: "text", id: `${select.id}-find`, autocomplete: "off", spellcheck: false, value: labelOf(select) });
  Object.assign(list, { id: `${select.id}-list`, hidden: true, className: "find-list" });
  const said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "data-keep-off": "" };
  for (const name of ["aria-describedby", "aria-invalid", "aria-label"]) if (select.hasAttribute(name)) said[name] = select.getAttribute(name);
  for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  if (label) {
    label.htmlFor = field.id;
    list.setAttribute("aria-label", label.textContent.trim());
  }
  box.className = "find";
  box.append(field, list);
  select.hidden = true;
  select.after(box);
  const rows = [...select.options].map((option) => ({
    option, text: plain(option.textContent), words: plain(option.dataset.words ?? ""), group: option.closest("optgroup")?.label ?? "",
  }));
  known.set(select, { select, field, list, rows });
  field.addEventListener("focus", () => field.select());
  field.addEventListener("click", () => show(known.get(select), ""));
  field.addEventListener("input", () => show(known.get(select), plain(field.value.trim())));
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => key(event, known.get(select)));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => pick(event.target.closest("[role=option]")));
}

const rank = (row, wanted) => (row.text.startsWith(wanted) ? 0 : row.text.includes(` ${wanted}`) ? 1 : row.text.includes(wanted) ? 2 : 3);

function matching(rows, wanted) {
  if (!wanted) return rows;
  const parts = wanted.split(/\s+/);
  const found = rows.filter((row) => parts.every((part) => row.text.includes(part) || row.words.includes(part)));
  return found.sort((a, b) => rank(a, wanted) - rank(b, wanted)).slice(0, MOST);
}

function show(one, wanted) {
  const found = matching(one.rows, wanted);
  const lines = [];
  let group = "";
  for (const row of found) {
    if (!wanted && row.group !== group) lines.push(line(row.group, "presentation", "find-group"));
    group = row.group;
    const item = line(row.option.textContent, "option", "find-option");
    item.id = `${one.list.id}-${row.option.index}`;
    item.dataset.at = row.option.index;
    item.setAttribute("aria-selected", String(row.option.selected));
    lines.push(item);
  }
  one.list.replaceChildren(...lines);
  one.list.hidden = !found.length;
  one.field.setAttribute("aria-expanded", String(Boolean(found.length)));
  open = found.length ? one : null;
  mark(one, wanted ? items(one)[0] : one.list.querySelector("[aria-selected=true]"));
}

function line(text, role, name) {
  const item = document.createElement("li");
  Object.assign(item, { textContent: text, className: name });
  item.setAttribute("role", role);
  return item;
}

const items = (one) => [...one.list.querySelectorAll("[role=option]")];

function mark(one, item) {
  one.list.querySelector(".is-active")?.classList.remove("is-active");
  item?.classList.add("is-active");
  item?.scrollIntoView({ block: "nearest" });
  if (item) one.field.setAttribute("aria-activedescendant", item.id);
  else one.field.removeAttribute("aria-activedescendant");
}

function pick(item) {
  if (!open || !item) return;
  const { select } = open;
  const changed = select.selectedIndex !== Number(item.dataset.at);
  select.selectedIndex = Number(item.dataset.at);
  close();
  if (changed) for (const kind of ["input", "change"]) select.dispatchEvent(new Event(kind, { bubbles: true }));
}

function close() {
  for (const select of document.querySelectorAll("select[data-find]")) settle(known.get(select));
  open = null;
}

function settle(one) {
  if (!one) return;
  one.list.hidden = true;
  one.field.value = labelOf(one.select);
  one.field.setAttribute("aria-expanded", "false");
  one.field.removeAttribute("aria-activedescendant");
}

function key(event, one) {
  const active = one.list.querySelector(".is-active");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (open !== one) return show(one, "");
    const all = items(one);
    mark(one, all[(all.indexOf(active) + step + all.length) % all.length]);
  } else if (event.key === "Escape" && (open === one || one.field.value !== labelOf(one.select))) {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (open === one && (event.key === "Enter" || event.key === "Tab")) {
    if (event.key === "Enter") event.preventDefault();
    pick(active);
  }
}

function dressAll() {
  for (const select of document.querySelectorAll("select[data-find]")) {
    if (!known.has(select)) dress(select);
    else if (document.activeElement !== known.get(select).field) settle(known.get(select));
  }
}

document.addEventListener("htmx:after:swap", dressAll);
dressAll();
