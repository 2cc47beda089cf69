// What the hall can see: finished pictures, every string and number ready to be drawn as it stands.

export type Theme = 'dark' | 'light';

/** The parts every picture shares: the line at the top and the line at the bottom. Empty strings draw nothing. */
export interface Frame {
  readonly left: string;
  readonly right: string;
  readonly footLeft: string;
  readonly footRight: string;
  /** Draws 演练 on the picture. */
  readonly practice: boolean;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly emphasis: boolean;
}

export interface BlankScene {
  readonly kind: 'blank';
}

export interface TitleScene {
  readonly kind: 'title';
  readonly frame: Frame;
  /** One to three lines, the first is the congress. */
  readonly lines: readonly string[];
  readonly subtitle: string;
}

export interface AttendanceScene {
  readonly kind: 'attendance';
  readonly frame: Frame;
  readonly title: string;
  readonly figures: readonly Figure[];
  /** The sentence of the rule, then its last words in bold (符合规定), which may be empty before the count is fixed. */
  readonly sentence: string;
  readonly verdict: string;
}

export interface OathScene {
  readonly kind: 'oath';
  readonly frame: Frame;
  readonly phrases: readonly string[];
  /** Index of the phrase being said; -1 before the first. */
  readonly current: number;
}

export type RollCallMark = 'waiting' | 'answered' | 'silent' | 'absent';

export interface RollCallScene {
  readonly kind: 'rollCall';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  /** The delegation being called, in order; names spaced to three characters. */
  readonly names: readonly { readonly name: string; readonly mark: RollCallMark }[];
  readonly figures: readonly Figure[];
}

/** 举手表决: the subject and what is being asked, then the result; never a figure before the record. */
export interface MotionScene {
  readonly kind: 'motion';
  readonly frame: Frame;
  readonly subject: string;
  /** 同意 不同意 弃权, each with its figure once on record, '' before; `asked` is the one the chair asks for now. */
  readonly hands: readonly { readonly label: string; readonly value: string; readonly asked: boolean }[];
  /** 一致通过 · 通过 · 没有通过; '' before the record. */
  readonly verdict: string;
  /** What a vote that failed wanted; '' otherwise. */
  readonly note: string;
}

export interface InstructionsScene {
  readonly kind: 'instructions';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  /** The signs and what each means: { sign: '○', meaning: '赞成' }; a blank sign is written 「空白」. */
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly rules: readonly string[];
}

export interface CountingScene {
  readonly kind: 'counting';
  readonly frame: Frame;
  readonly title: string;
  readonly sentence: string;
  /** Ballots read and ballots to read, over all contests: how far the work is, never a vote. */
  readonly done: number;
  readonly total: number;
}

/** 公开唱票: the strokes of 正 as they are drawn, where the rule lets the hall see them. */
export interface StrokesScene {
  readonly kind: 'strokes';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  /** The most strokes anybody can get: the ballots collected. */
  readonly most: number;
  /** Candidates in ballot order, then names written in; one stroke a vote, the number beside them. */
  readonly rows: readonly { readonly name: string; readonly strokes: number; readonly votes: string }[];
}

export interface ResultTableScene {
  readonly kind: 'resultTable';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly string[];
  /** 当选, or 入选 in a primary. */
  readonly mark: string;
  /** One row a person: the name first (spaced to three), then the figures; `elected` rows carry the mark. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly elected: boolean }[];
  readonly note: string;
}

/** 宣读: everybody read so far, the last one large; who has not been read is not in it. */
export interface ReadOutScene {
  readonly kind: 'readOut';
  readonly frame: Frame;
  readonly title: string;
  /** The figures of the count, drawn before the first name. */
  readonly figures: readonly Figure[];
  /** In the order of the result sheet. */
  readonly rows: readonly { readonly name: string; readonly votes: string }[];
  /** How many there will be. */
  readonly total: number;
  /** The one being read; null before the first. */
  readonly current: {
    readonly name: string;
    readonly votes: string;
    /** 全票 · 另选他人 · 不赞成 0 · 弃权 0. */
    readonly remarks: readonly string[];
  } | null;
}

export interface ElectedScene {
  readonly kind: 'elected';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  /** In the order to be announced; `note` is 女 / 回族 / 女,回族 or empty. */
  readonly people: readonly { readonly name: string; readonly note: string }[];
}

export interface MessageScene {
  readonly kind: 'message';
  readonly frame: Frame;
  readonly title: string;
  readonly lines: readonly string[];
}

export type Scene =
  | BlankScene
  | TitleScene
  | AttendanceScene
  | OathScene
  | RollCallScene
  | MotionScene
  | InstructionsScene
  | CountingScene
  | StrokesScene
  | ResultTableScene
  | ReadOutScene
  | ElectedScene
  | MessageScene;

export type SceneKind = Scene['kind'];

/** What is sent to a stage: the picture, its theme and a number that grows with every picture. */
export interface StagePicture {
  readonly sequence: number;
  readonly theme: Theme;
  readonly scene: Scene;
}
