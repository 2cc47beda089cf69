// What queries give about files, records and papers: finished JSON shapes.

import type { PaperTextId } from './papers/words.ts';

export interface RecentFile {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
}

export interface LobbyView {
  readonly folder: string;
  readonly recent: readonly RecentFile[];
  readonly presets: readonly { readonly id: string; readonly title: string; readonly basis: string }[];
}

export interface FolderView {
  readonly folder: string;
  /** Null at the top of the file system. */
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly path: string; readonly kind: 'folder' | 'session' }[];
}

export interface RecordRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** One Chinese sentence: what happened, with its reason where it has one. */
  readonly sentence: string;
}

export interface PapersView {
  readonly folder: string;
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly ready: boolean;
    readonly why: string;
  }[];
  /** file: the host makes a PDF · page: the browser prints the page at print/(ids, joined by +). */
  readonly printing: 'file' | 'page';
  /** What stands in for a font that this machine has not, a sentence each. */
  readonly fonts: readonly string[];
  readonly written: readonly { readonly name: string; readonly path: string; readonly at: string }[];
  /** What the wording of papers lacks that are otherwise ready. */
  readonly blanks: readonly PaperBlank[];
  readonly adjournedAt: string | null;
  readonly sealedAt: string | null;
  readonly ballotsSealed: {
    readonly bags: number;
    readonly sealNumbers: string;
    readonly custodian: string;
    readonly at: string;
  } | null;
}

export interface PaperBlank {
  /** Title of the paper that cannot be written. */
  readonly paper: string;
  /** The text to fill in or to reword, and its title. */
  readonly text: PaperTextId;
  readonly title: string;
  /** 报送单位, or {选举办法表决}. */
  readonly what: string;
}

/** The wording of the papers, and what the recorder added to the minutes. */
export interface PaperTextsView {
  readonly texts: readonly {
    readonly paper: PaperTextId;
    readonly title: string;
    readonly use: string;
    readonly text: string;
    /** As the program brings it. */
    readonly own: string;
    /** One line: a name, not sentences. */
    readonly short: boolean;
  }[];
  readonly figureNames: readonly string[];
  readonly notes: readonly MinutesNote[];
}

export interface MinutesNote {
  /** The record it was written as. */
  readonly seq: number;
  /** HH:MM. */
  readonly time: string;
  readonly text: string;
}

/** Where the hall can be shown: on the displays of this machine, or in a window of the browser that a person places. */
export type DisplaysView =
  | { readonly kind: 'browser' }
  | { readonly kind: 'displays'; readonly displays: readonly DisplayView[] };

export interface DisplayView {
  /** Names it for `chooseDisplay`. */
  readonly display: string;
  /** The number `identifyDisplays` shows on it. */
  readonly number: number;
  /** As the system calls it; empty where it has no name. */
  readonly label: string;
  /** In pixels of the device. */
  readonly width: number;
  readonly height: number;
  /** The panel of the laptop itself. */
  readonly internal: boolean;
  readonly use: 'console' | 'hall' | 'none';
  /** The hall was shown here last, or was told to be. */
  readonly remembered: boolean;
}
