// <sound-recorder data-record="#field">: speaks into a file field. What was recorded is a file like any other, so it goes
// along, waits without a connection and is taken back like any other. At most five minutes.

const LONGEST = 5 * 60 * 1000;
const EVERY = 100;
const SHOWN = 48;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

const clock = (ms) => `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

function made(tag, name, text = "") {
  return Object.assign(document.createElement(tag), { className: name, textContent: text });
}

function pressed(text, act, name = "button bare small") {
  const button = Object.assign(made("button", name, text), { type: "button" });
  button.addEventListener("click", act);
  return button;
}

class SoundRecorder extends HTMLElement {
  connectedCallback() {
    if (this.strip || !navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return;
    this.button = this.querySelector("button");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.start());
    this.strip = made("div", "recording");
    this.strip.hidden = true;
    (this.closest("form")?.querySelector("[data-record-place]") ?? this).append(this.strip);
    this.field.addEventListener("change", () => this.checkKept());
    this.field.form?.addEventListener("reset", () => setTimeout(() => this.checkKept()));
  }

  disconnectedCallback() {
    if (this.running) this.finish(false);
  }

  get field() { return document.querySelector(this.dataset.record); }

  get running() { return this.recorder?.state === "recording"; }

  async start() {
    if (this.running) return;
    this.button.disabled = true;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      this.record();
    } catch {
      this.say(this.dataset.wordRefused);
    }
    this.button.disabled = false;
  }

  record() {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const [pieces, begun] = [[], Date.now()];
    this.recorder = new MediaRecorder(this.stream, { mimeType, audioBitsPerSecond: 32000 });
    this.recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    this.stopped = new Promise((done) => {
      this.recorder.addEventListener("stop", () => {
        this.stream.getTracks().forEach((track) => track.stop());
        this.context.close();
        clearInterval(this.ticking);
        done(new Blob(pieces, { type: this.recorder.mimeType }));
      });
    });
    this.context = new AudioContext();
    const heard = this.context.createAnalyser();
    this.context.createMediaStreamSource(this.stream).connect(heard);
    const [bars, time] = [made("span", "recording-bars"), made("span", "sound-time", "0:00")];
    const samples = new Uint8Array(heard.fftSize);
    this.ticking = setInterval(() => {
      heard.getByteTimeDomainData(samples);
      const bar = document.createElement("i");
      bar.style.blockSize = `${Math.max(6, Math.min(100, Math.max(...samples.map((each) => Math.abs(each - 128))) * 1.6))}%`;
      bars.append(bar);
      if (bars.children.length > SHOWN) bars.firstElementChild.remove();
      time.textContent = clock(Date.now() - begun);
      if (Date.now() - begun >= LONGEST) this.finish(true);
    }, EVERY);
    const done = pressed(this.dataset.wordDone, () => this.finish(true), "button quiet small");
    const status = made("span", "sr-only", this.dataset.wordRunning);
    status.setAttribute("role", "status");
    this.strip.replaceChildren(made("span", "recording-dot"), bars, time, status, pressed(this.dataset.wordDiscard, () => this.finish(false)), done);
    this.strip.hidden = false;
    this.recorder.start();
    done.focus();
  }

  async finish(keep) {
    if (this.running) this.recorder.stop();
    const blob = await this.stopped;
    this.strip.hidden = true;
    this.strip.replaceChildren();
    this.button.focus();
    if (!keep || !blob.size) return;
    const ending = { "audio/mp4": "m4a", "audio/ogg": "ogg" }[blob.type.split(";")[0]] ?? "webm";
    const now = new Date();
    const at = `${now.toLocaleDateString("sv")} ${now.toTimeString().slice(0, 5).replace(":", ".")}`;
    this.kept = new File([blob], `${this.dataset.wordName} ${at}.${ending}`, { type: blob.type });
    this.hear(blob);
    this.put([...this.field.files, this.kept]);
  }

  put(files) {
    const all = new DataTransfer();
    for (const file of files) all.items.add(file);
    this.field.files = all.files;
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  hear(blob) {
    const player = document.createElement("sound-player");
    const { wordPlay, wordPause, wordSpeed, wordPlace } = this.dataset;
    Object.assign(player.dataset, { wordPlay, wordPause, wordSpeed, wordPlace });
    const audio = made("audio", "");
    audio.src = URL.createObjectURL(blob);
    player.blob = blob;
    player.append(audio);
    this.strip.replaceChildren(player);
    this.strip.hidden = false;
  }

  // Sent, uploaded or taken back: there is nothing to listen to any more.
  checkKept() {
    if (!this.kept || [...this.field.files].some((file) => file.name === this.kept.name)) return;
    this.kept = null;
    this.strip.hidden = true;
    this.strip.replaceChildren();
  }

  say(words) {
    const line = made("p", "hint", words);
    line.setAttribute("role", "alert");
    this.strip.replaceChildren(line);
    this.strip.hidden = false;
  }
}

customElements.define("sound-recorder", SoundRecorder);

// Sending ends the recording; it goes along.
document.addEventListener("submit", (event) => {
  const recorder = [...document.querySelectorAll("sound-recorder")].find((each) => each.running && each.field?.form === event.target);
  if (!recorder) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const [form, button] = [event.target, event.submitter];
  recorder.finish(true).then(() => form.requestSubmit(button));
}, true);
