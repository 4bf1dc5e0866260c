// data-copy="#id" copies a field's or an element's text, data-copy-text a text of its own.

async function copy(button) {
  const from = button.dataset.copy && document.querySelector(button.dataset.copy);
  const text = from ? (from.value ?? from.textContent).trim() : button.dataset.copyText;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    from?.select?.(); // without permission the person copies by hand
    return;
  }
  const words = button.querySelector("span") ?? button;
  const before = words.textContent;
  words.textContent = document.body.dataset.wordCopied;
  setTimeout(() => { words.textContent = before; }, 2000);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-copy-text]");
  if (button && !button.matches("[aria-busy]")) copy(button);
});
