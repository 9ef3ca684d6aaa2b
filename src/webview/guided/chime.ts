/** A soft fifth that fades within a second; Hz. */
const notes = [523.25, 783.99];
/** Of 1, which is as loud as it goes. */
const loudness = 0.06;

let context: AudioContext | undefined;

/** Rings once. Where the browser lets no page sound unasked, it stays silent. */
export function chime(): void {
  context ??= new AudioContext();
  void context.resume();
  const now = context.currentTime;
  notes.forEach((pitch, i) => {
    if (context === undefined) return;
    const tone = context.createOscillator();
    const fade = context.createGain();
    const begin = now + i * 0.12;
    tone.frequency.value = pitch;
    fade.gain.setValueAtTime(0, begin);
    fade.gain.linearRampToValueAtTime(loudness, begin + 0.02);
    fade.gain.exponentialRampToValueAtTime(0.0001, begin + 0.9);
    tone.connect(fade).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + 1);
  });
}
