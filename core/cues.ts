// The music of a congress: which pieces there are, and which files can be played.

/** 国歌 · 国际歌 · 进行曲. No recording comes with the program. */
export const cueIds = ['anthem', 'internationale', 'march'] as const;

export type CueId = (typeof cueIds)[number];

export function isCueId(name: string): name is CueId {
  return cueIds.some((cue) => cue === name);
}

export const cueNames: Readonly<Record<CueId, string>> = {
  anthem: '国歌',
  internationale: '国际歌',
  march: '进行曲',
};

export interface AudioKind {
  /** Ending of the stored file, with its dot. */
  readonly ending: string;
  readonly contentType: string;
}

/** A recording as the session keeps it: a file beside the session file, told by its digest. */
export interface StoredCue {
  readonly cue: CueId;
  /** As the user had named it. */
  readonly fileName: string;
  /** Name in the folder of the recordings. */
  readonly stored: string;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly bytes: number;
}

const kinds: readonly { readonly kind: AudioKind; readonly matches: (head: readonly number[]) => boolean }[] = [
  {
    kind: { ending: '.mp3', contentType: 'audio/mpeg' },
    matches: (head) => isText(head, 0, 'ID3') || isMpegFrame(head),
  },
  {
    kind: { ending: '.wav', contentType: 'audio/wav' },
    matches: (head) => isText(head, 0, 'RIFF') && isText(head, 8, 'WAVE'),
  },
  { kind: { ending: '.ogg', contentType: 'audio/ogg' }, matches: (head) => isText(head, 0, 'OggS') },
  { kind: { ending: '.flac', contentType: 'audio/flac' }, matches: (head) => isText(head, 0, 'fLaC') },
  { kind: { ending: '.m4a', contentType: 'audio/mp4' }, matches: (head) => isText(head, 4, 'ftyp') },
];

/** The kind of a recording by its first bytes, whatever its name says; null for what a page cannot play. */
export function audioKind(head: readonly number[]): AudioKind | null {
  return kinds.find(({ matches }) => matches(head))?.kind ?? null;
}

/** Content type of a stored recording by its ending; null for any other file. */
export function audioType(stored: string): string | null {
  return kinds.find(({ kind }) => stored.endsWith(kind.ending))?.kind.contentType ?? null;
}

function isText(head: readonly number[], at: number, text: string): boolean {
  return [...text].every((character, index) => head[at + index] === character.charCodeAt(0));
}

/** Eleven bits of frame sync, MPEG layer III. */
function isMpegFrame([first = 0, second = 0]: readonly number[]): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2;
}
