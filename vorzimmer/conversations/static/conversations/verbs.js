// What can be done with a message: a menu that is fetched for it, dialogs for what needs words, and buttons that
// answer with the message as it is then. Without this behaviour each of them is a page or a form.

const section = () => document.querySelector("[data-conversation]");
const menu = () => document.getElementById("message-choices");
const dialog = () => document.getElementById("message-sheet");
const inside = (element) => element.closest("[data-conversation]");

let opener = null;
const messageOf = (element) => element.closest("article[data-number]") ?? opener?.closest("article[data-number]");

function tell(words) {
  const line = document.createElement("p");
  line.className = "notice problem";
  line.setAttribute("role", "alert");
  line.textContent = words || document.body.dataset.wordFailed;
  return line;
}

async function fetched(url, part) {
  const answer = await fetch(url, { headers: { "HX-Request": "true", "HX-Target": part } });
  if (!answer.ok || answer.redirected) throw new Error(url);
  return answer.text();
}

function place(anchor) {
  const box = anchor.getBoundingClientRect();
  const own = menu().getBoundingClientRect();
  const below = box.bottom + own.height + 8 < innerHeight;
  menu().style.top = `${Math.max(8, below ? box.bottom + 4 : Math.min(box.top, innerHeight - 8) - own.height - 4)}px`;
  menu().style.left = `${Math.max(8, Math.min(box.right - own.width, innerWidth - own.width - 8))}px`;
}

async function openMenu(link) {
  opener = link;
  try {
    menu().innerHTML = await fetched(link.href, "message_menu");
  } catch {
    location.href = link.href;
    return;
  }
  menu().showPopover();
  place(link);
  menu().querySelector("a, button")?.focus();
}

function fill(html) {
  dialog().innerHTML = html;
  const form = dialog().querySelector("form[data-edit]");
  const template = form?.querySelector("template[data-editor]");
  if (template && globalThis.Trix) {
    const plain = form.querySelector("textarea");
    plain.disabled = true;
    plain.closest(".field").hidden = true;
    template.replaceWith(template.content.cloneNode(true));
    form.querySelector("trix-editor").addEventListener("trix-initialize", ({ target }) => {
      target.focus();
      target.editor.setSelectedRange(target.editor.getDocument().getLength() - 1);
    });
  }
}

async function openDialog(link) {
  if (menu().matches(":popover-open")) menu().hidePopover();
  try {
    fill(await fetched(link.href, "message_dialog"));
  } catch {
    location.href = link.href;
    return;
  }
  dialog().showModal();
  dialog().querySelector("[autofocus]")?.focus();
}

async function send(form, button) {
  const editor = form.querySelector("trix-editor")?.editorController; // it writes into its field a little later
  editor?.render();
  editor?.updateInputElement();
  const body = new FormData(form, button?.name ? button : undefined);
  const own = button?.dataset.messageVerb; // of the tools: below the address of the message that they stand at
  const named = button?.hasAttribute("formaction") ? button.formAction : form.action;
  const url = own ? messageOf(button).querySelector("[data-message-menu]").href + own : named;
  const answer = await fetch(url, { method: "POST", body, headers: { "HX-Request": "true", "HX-Target": "message_dialog" } });
  const text = await answer.text();
  if (answer.status === 422) return fill(text);
  if (!answer.ok || answer.redirected) {
    const reason = answer.headers.get("Content-Type")?.startsWith("text/plain") ? text : "";
    (dialog().open ? dialog().querySelector(".body") : section().querySelector("[data-typing-line]")).append(tell(reason));
    return undefined;
  }
  if (dialog().open) dialog().close();
  return document.dispatchEvent(new CustomEvent("conversation:changed", { detail: text }));
}

document.addEventListener("click", (event) => {
  if (!section() || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest?.("[data-message-menu], a[data-message-dialog]");
  if (!link || !inside(link) || !menu().showPopover) return;
  event.preventDefault();
  if (link.matches("[data-message-menu]")) openMenu(link);
  else openDialog(link);
});

let busy = false;
document.addEventListener("submit", (event) => {
  const [form, button] = [event.target, event.submitter];
  const isVerb = form.id === "message-verbs" && button?.matches("[data-message-verb]");
  if (!section() || (!isVerb && !form.matches("[data-message-form]"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (busy) return;
  busy = true;
  if (menu().contains(button)) {
    menu().hidePopover();
    opener?.focus();
  }
  send(form, button).catch(() => section().querySelector("[data-typing-line]").append(tell())).finally(() => { busy = false; });
}, true);

// A long press on a message, or its menu key.
document.addEventListener("contextmenu", (event) => {
  const article = event.target.closest?.("#stream article[data-number]");
  const link = article?.querySelector("[data-message-menu]");
  if (!link || event.target.closest("a, button, input") || !matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  openMenu(link);
});
