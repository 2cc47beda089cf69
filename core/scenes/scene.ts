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

/** 议程: what the hall goes through, in order. */
export interface AgendaScene {
  readonly kind: 'agenda';
  readonly frame: Frame;
  readonly title: string;
  readonly items: readonly Numbered[];
}

/** One line of a list with its number as it is drawn: 一, or 1. */
export interface Numbered {
  readonly number: string;
  readonly text: string;
}

/** 有法定人数: shown only where it is so. */
export interface QuorumScene {
  readonly kind: 'quorum';
  readonly frame: Frame;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly sentence: string;
  readonly verdict: string;
  /** 依据《…》第十九条. */
  readonly article: string;
}

/** 十严禁: the titles of all, then each with its text. */
export interface DisciplineScene {
  readonly kind: 'discipline';
  readonly frame: Frame;
  readonly title: string;
  /** `text` is the title; `body` is empty where nobody has checked it against the document. */
  readonly items: readonly (Numbered & { readonly body: string })[];
  /** Index of the item to hold; -1 lets the pages turn. */
  readonly current: number;
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

/** Who stands, in the order of the list, each with what may be said of a candidate. */
export interface CandidatesScene {
  readonly kind: 'candidates';
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string;
  readonly people: readonly {
    readonly name: string;
    /** 女，回族，1985年6月生，大学; '' where the list says nothing. */
    readonly details: string;
    readonly introduction: string;
  }[];
  /** Index of the person whose page is held; -1 lets the pages turn. */
  readonly current: number;
}

/** 样票: the layout of the ballot with invented names, every space for a sign empty. */
export interface BallotSampleScene {
  readonly kind: 'ballotSample';
  readonly frame: Frame;
  readonly title: string;
  /** What stands above the paper's table, a line an entry. */
  readonly heading: readonly string[];
  /** 候选人甲 …: never anybody's name. */
  readonly names: readonly string[];
  /** Spaces for names written in; 0 where nobody can be. */
  readonly writeIns: number;
  /** Signs go above the name, or each into the column of its meaning. */
  readonly place: 'aboveName' | 'columns';
  /** The words of the columns where signs have columns, else empty. */
  readonly columns: readonly string[];
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly notes: readonly string[];
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

/** 投票顺序: who casts after whom. */
export interface CastingOrderScene {
  readonly kind: 'castingOrder';
  readonly frame: Frame;
  readonly title: string;
  readonly stations: readonly Numbered[];
  /** Index of those casting now; -1 before the first. */
  readonly current: number;
  /** What is said of those casting now. */
  readonly mark: string;
}

/** Ballots of the vote under way, a row a contest. */
interface BallotFigures {
  readonly frame: Frame;
  readonly title: string;
  readonly rows: readonly {
    readonly title: string;
    readonly figures: readonly Figure[];
    /** 选举有效 / 选举无效; '' before the ballots are in. */
    readonly verdict: string;
  }[];
  /** The sentence under the figures; its last words are the verdict of a single row. */
  readonly sentence: string;
}

export interface BallotsIssuedScene extends BallotFigures {
  readonly kind: 'ballotsIssued';
}

export interface BallotsCollectedScene extends BallotFigures {
  readonly kind: 'ballotsCollected';
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
  | AgendaScene
  | QuorumScene
  | DisciplineScene
  | OathScene
  | RollCallScene
  | CandidatesScene
  | MotionScene
  | InstructionsScene
  | BallotSampleScene
  | BallotsIssuedScene
  | CastingOrderScene
  | BallotsCollectedScene
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
