// Text fields grow with their text where the browser does not do it by itself (field-sizing).

if (!CSS.supports("field-sizing", "content")) {
  const fit = (field) => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, innerHeight * 0.6)}px`;
  };
  const fitAll = () => document.querySelectorAll("textarea").forEach(fit);
  document.addEventListener("input", (event) => event.target.matches?.("textarea") && fit(event.target));
  document.addEventListener("htmx:after:swap", fitAll);
  fitAll();
}
