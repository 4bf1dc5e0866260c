// A calm bar that shows how loud one is heard, and a sound to hear whether the loudspeaker works.

const bar = document.querySelector("[data-level]");
const test = document.querySelector("[data-speaker-test]");
const EVERY = 100;
let context = null;
let source = null;
let ticking;

document.addEventListener("call:devices", ({ detail: { stream } }) => {
  const [track] = stream.getAudioTracks();
  if (!track || !bar) return;
  context ??= new AudioContext();
  source?.disconnect();
  const heard = context.createAnalyser();
  source = context.createMediaStreamSource(new MediaStream([track]));
  source.connect(heard);
  const samples = new Float32Array(heard.fftSize);
  let shown = 0;
  clearInterval(ticking);
  ticking = setInterval(() => {
    if (!bar.checkVisibility?.()) return;
    heard.getFloatTimeDomainData(samples);
    const loud = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
    shown = Math.max(Math.min(1, loud * 4), shown * 0.8);
    bar.value = shown;
  }, EVERY);
});

// Two soft tones through the loudspeaker that is chosen.
test?.addEventListener("click", async () => {
  const player = new AudioContext();
  const chosen = document.querySelector("[data-device=audiooutput]").value;
  if (chosen) await player.setSinkId?.(chosen).catch(() => {});
  for (const [at, pitch] of [[0, 440], [0.35, 554]]) {
    const [tone, volume] = [player.createOscillator(), player.createGain()];
    const begin = player.currentTime + at;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.2, begin + 0.05);
    volume.gain.linearRampToValueAtTime(0, begin + 0.3);
    tone.connect(volume).connect(player.destination);
    tone.start(begin);
    tone.stop(begin + 0.3);
  }
  setTimeout(() => player.close(), 1500);
});
