// The connection itself: perfect negotiation (W3C WebRTC 1.0, 10.7). Who calls makes the first offer and does not give
// way; who is called gives way. A page that comes back is a new other: everything is built anew.

const room = document.getElementById("call");
const picture = room.querySelector("[data-their-picture]");
const GIVE_UP = 45000;
const tell = (name, detail) => room.dispatchEvent(new CustomEvent(name, { detail }));
const send = (message) => tell("call:send", message);

const own = { audio: null, video: null };
let pc = null;
let channel = null;
let polite = false;
let making = false;
let ignoring = false;
let chain = Promise.resolve();
let giveUp;
let restart;
let ever = false;
let said = {};

function build(terms) {
  close();
  polite = terms.polite;
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
  if (!polite) {
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
  making = ignoring = false;
  picture.srcObject = new MediaStream();
}

async function offer(here) {
  if (here !== pc || (polite && !pc.remoteDescription)) return;
  try {
    making = true;
    await pc.setLocalDescription();
    send({ description: pc.localDescription });
  } finally {
    making = false;
  }
}

async function take({ description, candidate }, here) {
  if (here !== pc) return;
  if (candidate) {
    await pc.addIceCandidate(candidate).catch((error) => { if (!ignoring) throw error; });
    return;
  }
  const collision = description.type === "offer" && (making || pc.signalingState !== "stable");
  ignoring = !polite && collision;
  if (ignoring) return;
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
  } else if (state === "disconnected") restart = setTimeout(() => pc?.restartIce(), 2000);
  else if (state === "failed") pc.restartIce();
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

// Another network: a new way is looked for, the call goes on.
const moved = () => pc && ever && pc.restartIce();
addEventListener("online", moved);
navigator.connection?.addEventListener?.("change", moved);
