// Push on this device: asks the browser for an address and hands it to the server; says plainly what stands against it.

const root = document.querySelector("[data-push]");
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

function say(name) {
  for (const words of root.querySelectorAll("[data-push-when]")) words.hidden = words.dataset.pushWhen !== name;
}

async function state() {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "unable";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.ready;
  const known = await registration.pushManager.getSubscription();
  return known && root.dataset.pushKnown.split(" ").includes(known.endpoint) ? "on" : "off";
}

async function turnOn(form) {
  if ((await Notification.requestPermission()) !== "granted") return say("denied");
  try {
    const registration = await navigator.serviceWorker.ready;
    await (await registration.pushManager.getSubscription())?.unsubscribe?.(); // one for another key would stand in the way
    const key = bytes(root.dataset.pushKey);
    const made = (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
    form.elements.endpoint.value = made.endpoint;
    form.elements.p256dh.value = made.keys.p256dh;
    form.elements.auth.value = made.keys.auth;
    form.submit();
  } catch (refused) {
    say("unable");
  }
}

if (root) {
  state().then(say, () => say("unable"));
  root.querySelector("[data-push-on]").addEventListener("submit", (event) => {
    event.preventDefault();
    turnOn(event.target);
  });
}
