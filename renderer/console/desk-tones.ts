// Soft tones for eyes that stay on the paper: saved, over-voted, refused, look up. Made here, from no file.

import type { Tone } from './desk-state.ts';

/** Each note: pitch (Hz), start and length (s). */
const notes: Readonly<Record<Tone, readonly (readonly [number, number, number])[]>> = {
  saved: [[880, 0, 0.06]],
  overVote: [
    [520, 0, 0.12],
    [390, 0.13, 0.2],
  ],
  refused: [
    [170, 0, 0.14],
    [170, 0.18, 0.14],
  ],
  full: [
    [660, 0, 0.1],
    [880, 0.11, 0.1],
    [1100, 0.22, 0.14],
  ],
};
const loudness = 0.08;
const storeKey = 'congress-console.tones';

/** Off only where the hand has turned them off on this machine; a page without a store has them on. */
export function tonesOn(): boolean {
  try {
    return localStorage.getItem(storeKey) !== 'off';
  } catch {
    return true;
  }
}

export function rememberTones(on: boolean): void {
  try {
    localStorage.setItem(storeKey, on ? 'on' : 'off');
  } catch {
    // Without a store the choice holds until the page is left.
  }
}

/** A player of tones; silent where the machine has no sound. */
export function openTones(): (tone: Tone) => void {
  let context: AudioContext | null = null;
  return (tone) => {
    if (typeof AudioContext === 'undefined') return;
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    for (const [pitch, start, length] of notes[tone]) playNote(context, pitch, context.currentTime + start, length);
  };
}

function playNote(context: AudioContext, pitch: number, at: number, length: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = pitch;
  oscillator.type = pitch < 300 ? 'triangle' : 'sine';
  // Without a slope at both ends a tone clicks.
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudness, at + 0.01);
  gain.gain.linearRampToValueAtTime(0, at + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + length + 0.02);
}
