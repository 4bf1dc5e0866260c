// Trix in the person's language and without files (those have their own place). Loaded before Trix itself.

document.addEventListener("trix-before-initialize", () => {
  const words = document.querySelector('meta[name="editor-words"]')?.dataset ?? {};
  Object.assign(globalThis.Trix.config.lang, words);
});

document.addEventListener("trix-file-accept", (event) => event.preventDefault());
