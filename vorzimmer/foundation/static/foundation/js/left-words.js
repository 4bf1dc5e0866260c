// The form is gone (somebody answered first): the words of the person, told by keep-typed.js, are still theirs.

document.addEventListener("words:left", ({ target: part, detail: words }) => {
  const notice = document.createElement("div");
  notice.className = "notice";
  const title = document.createElement("div");
  title.className = "text";
  title.textContent = document.body.dataset.wordKept;
  const box = document.createElement("textarea");
  box.readOnly = true;
  box.value = words.join("\n\n");
  box.setAttribute("aria-label", title.textContent);
  notice.append(title, box);
  part.prepend(notice);
});
