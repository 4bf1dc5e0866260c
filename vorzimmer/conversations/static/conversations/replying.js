// Replying, and going from message to message: the tools that stand at the message one looks at, R for reply, arrow up
// for editing one's last message, the way to the first unread one, and to new ones below.

const section = () => document.querySelector("[data-conversation]");
const stream = () => document.getElementById("stream");
const strip = () => document.querySelector("[data-reply-strip]");
const newest = (selector) => [...(stream()?.querySelectorAll(selector) ?? [])].at(-1);

const writing = (element) => element?.closest?.("input, textarea, select, trix-editor, [contenteditable]");
const field = () => document.querySelector("#composer trix-editor") ?? document.querySelector("#composer #say");

function reply(article) {
  if (!strip() || !article) return;
  const name = article.querySelector("header strong").textContent.split(" ")[0];
  strip().querySelector("[name=reply_to]").value = article.id.replace(/^message-\d+-/, "");
  strip().querySelector("[data-reply-words]").textContent = `${name}: ${article.querySelector(".body").textContent.trim().slice(0, 120)}`;
  strip().hidden = false;
  field()?.focus();
}

function noReply() {
  if (!strip()) return;
  strip().hidden = true;
  strip().querySelector("[name=reply_to]").value = "";
}

let looked = null;
const menu = () => document.getElementById("message-choices");
let menuOf = null;

function showTools(article) {
  const template = document.querySelector("[data-message-tools]:is(template)");
  if (!template || article === looked || !strip()) return;
  document.querySelector(".message-tools")?.remove();
  looked = article;
  if (!article || !article.querySelector("[data-message-menu]")) return;
  article.querySelector("[data-message-menu]").before(template.content.firstElementChild.cloneNode(true));
}

const articleAt = (event) => event.target.closest?.("#stream article[data-number]");
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || !stream()?.contains(event.target)) return;
  const article = articleAt(event);
  if (article && !document.activeElement?.closest(".message-tools")) showTools(article);
});
document.addEventListener("focusin", (event) => {
  const article = articleAt(event);
  if (article && event.target.matches(":focus-visible")) showTools(article);
});
document.addEventListener("conversation:changed", () => { looked = null; });

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-message-menu]");
  if (opener) menuOf = opener.closest("article");
  const replying = event.target.closest?.("[data-reply]");
  if (replying && section() && strip()) {
    event.preventDefault();
    if (menu()?.contains(replying)) menu().hidePopover();
    reply(articleAt(event) ?? menuOf);
  }
  if (event.target.closest?.("[data-reply-off]")) {
    event.preventDefault();
    noReply();
    field()?.focus();
  }
  jump(event);
});
document.addEventListener("conversation:sent", noReply);

function isEmpty(element) {
  return element.tagName === "TRIX-EDITOR" ? !element.editor?.getDocument().toString().trim() : !element.value;
}

document.addEventListener("keydown", (event) => {
  if (!stream() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && strip() && !strip().hidden && event.target.closest?.("#composer")) noReply();
  if (event.key === "ArrowUp" && event.target === field() && isEmpty(field())) {
    const link = newest(".message.is-own[data-number] [data-message-menu]");
    if (!link) return;
    event.preventDefault();
    const edit = Object.assign(document.createElement("a"), { href: `${link.href}edit/`, hidden: true });
    edit.dataset.messageDialog = "";
    link.after(edit);
    edit.click();
    edit.remove();
  }
  if (event.key === "r" && !event.shiftKey && !writing(event.target) && !document.querySelector("dialog:modal, :popover-open")) {
    const article = articleAt(event) ?? (looked?.isConnected && looked.matches(":hover") ? looked : null);
    if (!article) return;
    event.preventDefault();
    reply(article);
  }
});

// To a message that stands on this page; one that does not is a link to its page.
function jump(event) {
  const link = event.target.closest?.("[data-jump-to], [data-jump]");
  if (!link || !stream()) return;
  const article = link.matches("[data-jump]")
    ? link.getAttribute("href") === "#new" && document.getElementById("new")
    : stream().querySelector(`[data-number="${link.dataset.jumpTo}"]`);
  if (link.matches("[data-jump]") && link.getAttribute("href") === "#composer") {
    event.preventDefault();
    (newest("article") ?? stream()).scrollIntoView({ block: "end" });
    link.closest("[data-jump-line]").hidden = true;
  }
  if (!article) return;
  event.preventDefault();
  article.scrollIntoView({ block: "center" });
  article.classList.add("is-found");
  setTimeout(() => article.classList.remove("is-found"), 2000);
}

// The way to the unread ones goes when they are in sight; it comes back when something new is below.
const line = () => document.querySelector("[data-jump-line]");
function watch(element) {
  const seen = new IntersectionObserver((all) => {
    if (!all.some((each) => each.isIntersecting)) return;
    seen.disconnect();
    line().hidden = true;
  });
  if (element && line()) seen.observe(element);
}
if (section()) watch(document.getElementById("new"));
document.addEventListener("conversation:below", () => {
  const link = line()?.querySelector("[data-jump]");
  if (!link) return;
  link.href = "#composer";
  link.querySelector("span").textContent = link.dataset.wordBelow;
  line().hidden = false;
  watch(newest("article"));
});
