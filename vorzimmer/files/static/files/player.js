// <sound-player> around an <audio>: a waveform to go along in, and 1, 1.5 or 2 times as fast. The picture is drawn from
// the sound itself when it comes into sight, so it is there for every sound however it came. The arrows move in it.

const BARS = 56;
const RATE = 8000; // enough for a picture, and five minutes stay below 10 MB
const LARGEST = 8e6;
const SPEEDS = [1, 1.5, 2];
const ICONS = new URL(document.querySelector("use[href*='icons.svg']")?.getAttribute("href") ?? "", location.href).href.split("#")[0];

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function made(tag, name, fields = {}) {
  return Object.assign(document.createElement(tag), { className: name }, fields);
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${ICONS}#${name}`);
  svg.append(use);
  return svg;
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(url);
  return answer.blob();
}

// What was recorded on this page is at hand as `player.blob`: the content policy lets nobody fetch it.
async function look(url, known) {
  const blob = known ?? (await fetched(url));
  const sound = await new OfflineAudioContext(1, RATE, RATE).decodeAudioData(await blob.arrayBuffer());
  const samples = sound.getChannelData(0);
  const width = Math.max(1, Math.floor(samples.length / BARS));
  const peaks = Array.from({ length: BARS }, (_, bar) => {
    let most = 0;
    for (let at = bar * width; at < Math.min(samples.length, (bar + 1) * width); at += 4) most = Math.max(most, Math.abs(samples[at]));
    return most;
  });
  return { blob, peaks, seconds: sound.duration };
}

class SoundPlayer extends HTMLElement {
  connectedCallback() {
    if (this.audio || !globalThis.OfflineAudioContext) return;
    this.audio = this.querySelector("audio");
    this.audio.controls = false;
    this.seconds = 0;
    const words = this.dataset;
    this.button = made("button", "button bare only-icon small", { type: "button" });
    this.track = made("span", "sound-track");
    this.bars = [made("span", "sound-bars"), made("span", "sound-bars is-heard")];
    this.slider = made("input", "", { type: "range", min: 0, max: 1000, step: 1, value: 0 });
    this.slider.setAttribute("aria-label", words.wordPlace);
    this.time = made("span", "sound-time", { textContent: "–:––" });
    this.speed = made("button", "button bare small sound-speed", { type: "button", textContent: "1×" });
    this.speed.setAttribute("aria-label", `${words.wordSpeed}: 1×`);
    this.track.append(...this.bars, this.slider);
    this.append(this.button, this.track, this.time, this.speed);
    this.draw(Array(BARS).fill(0));
    this.listen();
    this.show();
    new IntersectionObserver((seen, watch) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      this.read();
    }).observe(this);
  }

  listen() {
    this.button.addEventListener("click", () => (this.audio.paused ? this.audio.play().catch(() => {}) : this.audio.pause()));
    this.speed.addEventListener("click", () => {
      const next = SPEEDS[(SPEEDS.indexOf(this.audio.playbackRate) + 1) % SPEEDS.length];
      this.audio.playbackRate = this.audio.defaultPlaybackRate = next;
      this.speed.textContent = `${next.toLocaleString(document.documentElement.lang)}×`;
      this.speed.setAttribute("aria-label", `${this.dataset.wordSpeed}: ${this.speed.textContent}`);
    });
    this.slider.addEventListener("input", () => {
      if (this.length()) this.audio.currentTime = (this.slider.value / 1000) * this.length();
      this.show();
    });
    this.slider.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
      if (!step || !this.length()) return;
      event.preventDefault();
      this.audio.currentTime = Math.min(this.length(), Math.max(0, this.audio.currentTime + step));
    });
    for (const name of ["play", "pause", "ended", "timeupdate", "loadedmetadata", "seeked"]) {
      this.audio.addEventListener(name, () => this.show());
    }
    this.audio.addEventListener("play", () => {
      for (const other of document.querySelectorAll("sound-player audio")) if (other !== this.audio) other.pause();
    });
  }

  // What a browser records has no length of its own; the decoded sound knows it.
  length() {
    return this.seconds || (Number.isFinite(this.audio.duration) ? this.audio.duration : 0);
  }

  async read() {
    if (Number(this.dataset.size) > LARGEST || navigator.connection?.saveData) return;
    try {
      const found = await look(this.audio.currentSrc || this.audio.src, this.blob);
      this.seconds = found.seconds;
      this.draw(found.peaks);
      if (!this.blob && this.audio.paused && !this.audio.currentTime) this.audio.src = URL.createObjectURL(found.blob); // not fetched twice
      this.show();
    } catch {
      // it can be played all the same
    }
  }

  draw(peaks) {
    const most = Math.max(0.05, ...peaks);
    for (const bars of this.bars) {
      bars.replaceChildren(...peaks.map((peak) => {
        const bar = document.createElement("i");
        bar.style.blockSize = `${Math.max(8, (peak / most) * 100)}%`;
        return bar;
      }));
    }
  }

  show() {
    const [at, all] = [this.audio.currentTime, this.length()];
    const part = all ? Math.min(1, at / all) : 0;
    this.slider.value = part * 1000;
    this.slider.setAttribute("aria-valuetext", `${minutes(at)} / ${minutes(all)}`);
    this.style.setProperty("--heard", `${part * 100}%`);
    this.time.textContent = all ? minutes(this.audio.paused && !at ? all : at) : "–:––";
    this.button.replaceChildren(icon(this.audio.paused ? "play" : "pause"));
    this.button.setAttribute("aria-label", this.audio.paused ? this.dataset.wordPlay : this.dataset.wordPause);
  }
}

customElements.define("sound-player", SoundPlayer);
