// Passkeys: a button with data-passkey="get" or "create" asks the device and sends the answer with its form.
// The options come from a JSON element (data-passkey-options) or an address (data-passkey-url).

const supported = Boolean(window.PublicKeyCredential && navigator.credentials);
document.querySelectorAll("[data-passkey-form][hidden]").forEach((form) => { form.hidden = !supported; });

async function optionsOf(button) {
  if (button.dataset.passkeyOptions) return JSON.parse(document.querySelector(button.dataset.passkeyOptions).textContent);
  const response = await fetch(button.dataset.passkeyUrl, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

async function ask(button) {
  const options = await optionsOf(button);
  if (button.dataset.passkey === "get") return window.webauthnJSON.get(options.request_options);
  const wanted = structuredClone(options.creation_options);
  Object.assign(wanted.publicKey.authenticatorSelection, {
    residentKey: "required", requireResidentKey: true, userVerification: "required",
  });
  return window.webauthnJSON.create(wanted);
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-passkey]");
  if (!button || button.ariaBusy === "true") return;
  const form = button.closest("form");
  const failed = form.querySelector("[data-passkey-error]");
  failed.hidden = true;
  button.ariaBusy = "true";
  try {
    form.elements.credential.value = JSON.stringify(await ask(button));
    form.submit();
  } catch {
    failed.textContent = supported ? button.dataset.wordCancelled : button.dataset.wordUnsupported;
    failed.hidden = false;
  } finally {
    button.ariaBusy = "false";
  }
});
