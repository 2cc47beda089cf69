// Recordings are told by their first bytes, whatever their name says.

import { describe, expect, it } from 'vitest';
import { audioKind, audioType } from '../../core/cues.ts';

const bytes = (text: string) => [...text].map((character) => character.charCodeAt(0));

describe('a recording', () => {
  it.each([
    ['ID3 and more', bytes('ID3\u0004........'), 'audio/mpeg'],
    ['a bare MPEG frame', [0xff, 0xfb, 0x90, 0x64], 'audio/mpeg'],
    ['a WAV file', bytes('RIFF....WAVEfmt '), 'audio/wav'],
    ['an Ogg file', bytes('OggS'), 'audio/ogg'],
    ['a FLAC file', bytes('fLaC'), 'audio/flac'],
    ['an MPEG-4 file', bytes('....ftypM4A '), 'audio/mp4'],
  ])('is known by its head: %s', (_, head, contentType) => {
    const kind = audioKind(head);
    expect(kind?.contentType).toBe(contentType);
    expect(audioType(`国歌-0a1b2c3d${kind?.ending}`)).toBe(contentType);
  });

  it.each([
    ['nothing', []],
    ['a text', bytes('ID')],
    ['a web page', bytes('<!doctype html>')],
    ['a picture in a RIFF', bytes('RIFF....WEBPVP8 ')],
    ['a frame of another layer', [0xff, 0xf8]],
    ['no frame', [0xff]],
  ])('is not: %s', (_, head) => {
    expect(audioKind(head)).toBeNull();
  });

  it('of no known ending has no type', () => {
    expect(audioType('国歌.exe')).toBeNull();
  });
});
