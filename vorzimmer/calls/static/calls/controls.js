// The buttons of a call. What is off is really off: the camera's light goes out.

const room = document.getElementById("call");
const button = (name) => room.querySelector(`[data-call-do="${name}"]`);
const theirs = room.querySelector("[data-their-picture]");
const mine = room.querySelector("[data-own-picture]");
const tell = (name, detail) => room.dispatchEvent(new CustomEvent(name, { detail }));

const tracks = { audio: null, video: null };
const on = { microphone: true, camera: room.dataset.kind === "video", screen: false };
let screen = null;
let gone = false;

function show() {
  button("microphone").setAttribute("aria-pressed", String(!on.microphone));
  button("camera").setAttribute("aria-pressed", String(!on.camera));
  button("screen").setAttribute("aria-pressed", String(on.screen));
  room.dataset.myCamera = on.camera && tracks.video ? "on" : "off";
  tell("call:signs", { microphone: on.microphone && Boolean(tracks.audio), camera: on.camera && Boolean(tracks.video), screen: on.screen });
}

function sendPicture() {
  tell("call:track", { kind: "video", track: screen ?? (on.camera ? tracks.video : null) });
}

const verbs = {
  microphone() {
    on.microphone = !on.microphone;
    if (tracks.audio) tracks.audio.enabled = on.microphone;
    if (on.microphone && !tracks.audio) tell("call:want", { audio: true });
  },
  camera() {
    on.camera = !on.camera;
    if (on.camera) return tell("call:want", { video: true });
    tracks.video?.stop();
    tracks.video = null;
    mine.srcObject = null;
    sendPicture();
  },
  async screen() {
    if (screen) return stopScreen();
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => null);
    if (!stream) return; // thought better of it
    [screen] = stream.getVideoTracks();
    screen.addEventListener("ended", () => { stopScreen(); show(); });
    on.screen = true;
    sendPicture();
  },
  async float() {
    if (document.pictureInPictureElement) return document.exitPictureInPicture();
    await theirs.requestPictureInPicture().catch(() => {});
  },
  async full() {
    if (document.fullscreenElement) return document.exitFullscreen();
    await room.querySelector(".call-stage").requestFullscreen().catch(() => {});
  },
  beside() {
    const open = button("beside").getAttribute("aria-pressed") !== "true";
    button("beside").setAttribute("aria-pressed", String(open));
    room.dataset.beside = open ? "open" : "closed";
  },
};

function stopScreen() {
  screen?.stop();
  screen = null;
  on.screen = false;
  sendPicture();
}

room.addEventListener("click", async (event) => {
  const pressed = event.target.closest("[data-call-do]");
  if (!pressed) return;
  await verbs[pressed.dataset.callDo]();
  show();
});

// From devices.js: what camera and microphone give now.
document.addEventListener("call:devices", ({ detail: { stream } }) => {
  const [audio] = stream.getAudioTracks();
  const [video] = stream.getVideoTracks();
  if (gone) return stream.getTracks().forEach((track) => track.stop()); // they came too late
  if (audio) {
    audio.enabled = on.microphone;
    tracks.audio = audio;
    tell("call:track", { kind: "audio", track: audio });
  }
  if (video) {
    on.camera = true;
    tracks.video = video;
    if (!screen) sendPicture();
  } else if (!tracks.video) on.camera = false;
  show();
});

function letGo() {
  gone = true;
  for (const track of [tracks.audio, tracks.video, screen]) track?.stop();
  tracks.audio = tracks.video = screen = mine.srcObject = null;
}

room.addEventListener("call:over", letGo);
room.addEventListener("call:here", () => {
  gone = false;
  tell("call:want", { audio: true, video: on.camera });
});

// What is opened from here opens beside: the call goes on.
room.querySelector(".call-beside").addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link && !link.getAttribute("href").startsWith("#")) link.target = "_blank";
}, true);

button("float").hidden = !document.pictureInPictureEnabled;
button("screen").hidden = !navigator.mediaDevices?.getDisplayMedia;
if (matchMedia("(max-width: 59.99rem)").matches) {
  verbs.beside();
  room.querySelector(".call-beside > details").open = false; // room for what is being written
}
show();
