// The connection itself. Who calls makes every offer; who is called answers, and asks for an offer when a new way is
// needed. So two offers never meet: in Chromium a picture whose offer was rolled back stands still for good.
// A page that comes back is a new other: everything is built anew.

const room = document.getElementById("call");
const picture = room.querySelector("[data-their-picture]");
const GIVE_UP = 45000;
const LOST_FOR = 2000;
const AGAIN_EVERY = 12000;
const tell = (name, detail) => room.dispatchEvent(new CustomEvent(name, { detail }));
const send = (message) => tell("call:send", message);

const own = { audio: null, video: null };
let pc = null;
let channel = null;
let asks = false;
let chain = Promise.resolve();
let giveUp;
let restart;
let ever = false;
let said = {};

function build(terms) {
  close();
  asks = terms.polite;
  chain = Promise.resolve();
  pc = new RTCPeerConnection({ iceServers: terms.iceServers, iceTransportPolicy: terms.relayOnly ? "relay" : "all" });
  room.connection = pc;
  const here = pc;
  channel = pc.createDataChannel("signs", { negotiated: true, id: 0 });
  channel.addEventListener("open", () => speak());
  channel.addEventListener("message", ({ data }) => tell("call:sign", JSON.parse(data)));
  pc.addEventListener("track", ({ track }) => receive(track));
  pc.addEventListener("icecandidate", ({ candidate }) => candidate && send({ candidate }));
  pc.addEventListener("connectionstatechange", () => pc === here && changed());
  pc.addEventListener("negotiationneeded", () => offer(here));
  if (!asks) {
    for (const kind of ["audio", "video"]) pc.addTransceiver(own[kind] ?? kind, { direction: "sendrecv" });
  }
  tell("call:connection", "connecting");
  clearTimeout(giveUp);
  if (!ever) giveUp = setTimeout(() => !ever && tell("call:failed"), GIVE_UP);
}

function close() {
  clearTimeout(restart);
  pc?.close();
  pc = channel = null;
  picture.srcObject = new MediaStream();
}

async function offer(here) {
  if (here !== pc || asks) return;
  await pc.setLocalDescription();
  send({ description: pc.localDescription });
}

async function take({ description, candidate, again }, here) {
  if (here !== pc) return;
  if (again) return pc.restartIce();
  if (candidate) return pc.addIceCandidate(candidate);
  await pc.setRemoteDescription(description);
  if (description.type !== "offer") return;
  for (const transceiver of pc.getTransceivers()) {
    transceiver.direction = "sendrecv";
    await transceiver.sender.replaceTrack(own[transceiver.receiver.track.kind]);
  }
  await pc.setLocalDescription();
  send({ description: pc.localDescription });
}

function receive(track) {
  picture.srcObject.addTrack(track);
  picture.play().catch((error) => error.name === "NotAllowedError" && tell("call:silent")); // it wants a click first
}

function changed() {
  const state = pc.connectionState;
  tell("call:connection", state);
  clearTimeout(restart);
  if (state === "connected") {
    ever = true;
    clearTimeout(giveUp);
  } else if (state === "disconnected") restart = setTimeout(seek, asks ? 2 * LOST_FOR : LOST_FOR);
  else if (state === "failed") restart = setTimeout(seek, asks ? LOST_FOR : 0);
  else if (ever) restart = setTimeout(seek, AGAIN_EVERY);
}

// Another way is looked for, and again and again until there is one: perhaps the relay is not back yet.
function seek() {
  if (!pc) return;
  if (asks) send({ again: true });
  else pc.restartIce();
  clearTimeout(restart);
  restart = setTimeout(seek, AGAIN_EVERY);
}

function speak() {
  if (channel?.readyState === "open") channel.send(JSON.stringify(said));
}

room.addEventListener("call:other", ({ detail }) => build(detail));
room.addEventListener("call:signal", ({ detail }) => {
  const here = pc;
  chain = chain.then(() => take(detail, here)).catch((error) => console.warn("signal", error.message));
});
room.addEventListener("call:track", ({ detail: { kind, track } }) => {
  own[kind] = track;
  const transceiver = pc?.getTransceivers().find((each) => each.receiver.track.kind === kind);
  transceiver?.sender.replaceTrack(track);
});
room.addEventListener("call:signs", ({ detail }) => { said = detail; speak(); });
room.addEventListener("call:over", () => close());

// Another network: a new way, the call goes on.
const moved = () => {
  if (!pc || !ever) return;
  seek();
  if (pc.connectionState === "connected") clearTimeout(restart);
};
addEventListener("online", moved);
navigator.connection?.addEventListener?.("change", moved);
