// Camera, microphone, loudspeaker: asked for, chosen, remembered in this browser, and explained when they are refused.
// Before a call it begins with the button "Try"; in a call at once. Tells `call:devices` on the document.

const panel = document.querySelector("[data-call-devices]");
const room = document.getElementById("call");
const mirror = document.querySelector("[data-own-picture]");
const words = panel.querySelector("[data-device-words]");
const KEPT = "call devices";
let stream = null;

function kept() {
  try { return JSON.parse(localStorage.getItem(KEPT)) ?? {}; } catch { return {}; }
}

function keep(kind, id) {
  try { localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [kind]: id })); } catch { /* then next time again */ }
}

function explain(reason) {
  words.textContent = reason ? panel.dataset[reason] : "";
  words.hidden = !reason;
  const fold = panel.closest("details");
  if (reason && fold) fold.open = true;
}

const reasonOf = (error) =>
  ({ NotAllowedError: "wordRefused", SecurityError: "wordRefused", NotFoundError: "wordMissing", NotReadableError: "wordBusy" })[error.name] ?? "wordMissing";

const wish = (kind) => {
  const id = kept()[kind];
  return id ? { deviceId: { ideal: id } } : true;
};

async function open({ audio = true, video = true }) {
  if (!navigator.mediaDevices?.getUserMedia) return explain("wordInsecure");
  const asked = { audio: audio && { ...(wish("audioinput") === true ? {} : wish("audioinput")), echoCancellation: true, noiseSuppression: true } };
  try {
    taken(await navigator.mediaDevices.getUserMedia({ ...asked, video: video && wish("videoinput") }), audio, video);
    explain("");
  } catch (error) {
    if (!video || !audio) return explain(reasonOf(error));
    // Perhaps only the camera is the matter: then at least one is heard.
    try {
      taken(await navigator.mediaDevices.getUserMedia(asked), true, true);
      explain("wordNocamera");
    } catch {
      explain(reasonOf(error));
    }
  }
}

function taken(fresh, audio, video) {
  const old = stream?.getTracks().filter((track) => (track.kind === "audio" ? audio : video)) ?? [];
  const rest = stream?.getTracks().filter((track) => !old.includes(track) && track.readyState === "live") ?? [];
  old.forEach((track) => track.stop());
  stream = new MediaStream([...rest, ...fresh.getTracks()]);
  if (mirror) mirror.srcObject = stream.getVideoTracks().length ? new MediaStream(stream.getVideoTracks()) : null;
  document.querySelector("[data-call-try]")?.closest("p").setAttribute("hidden", "");
  document.dispatchEvent(new CustomEvent("call:devices", { detail: { stream } }));
  list();
}

async function list() {
  const all = await navigator.mediaDevices.enumerateDevices();
  for (const select of panel.querySelectorAll("[data-device]")) {
    const kind = select.dataset.device;
    const found = all.filter((each) => each.kind === kind && each.deviceId && each.deviceId !== "default");
    select.replaceChildren(new Option(panel.dataset.wordDefault, ""), ...found.map((each) => new Option(each.label || kind, each.deviceId)));
    select.value = kept()[kind] ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  panel.querySelector("[data-speaker-field]").hidden = !("setSinkId" in HTMLMediaElement.prototype);
  speaker();
}

function speaker() {
  const theirs = document.querySelector("[data-their-picture]");
  theirs?.setSinkId?.(kept().audiooutput ?? "").catch(() => {});
}

panel.addEventListener("change", ({ target }) => {
  const kind = target.dataset.device;
  if (!kind) return;
  keep(kind, target.value);
  if (kind === "audiooutput") return speaker();
  open({ audio: kind === "audioinput", video: kind === "videoinput" });
});

room?.addEventListener("call:want", ({ detail }) => open({ audio: Boolean(detail.audio), video: Boolean(detail.video) }));
navigator.mediaDevices?.addEventListener?.("devicechange", () => stream && list());

const wantsPicture = () => (room ? room.dataset.kind === "video" : document.querySelector("[name=kind]:checked")?.value !== "audio");
document.querySelector("[data-call-try]")?.addEventListener("click", () => open({ video: wantsPicture() }));

async function allowedAlready() {
  const asks = ["camera", "microphone"].map((name) => navigator.permissions.query({ name }));
  return (await Promise.all(asks)).every((each) => each.state === "granted");
}

if (room) open({ video: wantsPicture() });
else allowedAlready().then((yes) => yes && open({ video: wantsPicture() })).catch(() => {});
