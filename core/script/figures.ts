// What a placeholder of the script stands for: its words out of the facts and rules, and whether they are final.

import type { EventBodies, FixedAttendance } from '../events.ts';
import { handsSentence } from '../hands.ts';
import { spacedName } from '../names/spacing.ts';
import type { Officer, OfficerRole, ShowOfHands } from '../people.ts';
import { checkQuorum } from '../rules/quorum.ts';
import { otherMarks, readingOrder } from '../rules/reading.ts';
import { isPrimary, plainTitle, type RoundKind, winnerWord } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ballotInstructions, majoritySentence, orderSentence, quorumSentence } from '../rules/wording.ts';
import { chineseDate, clockWords } from '../scenes/frame.ts';
import { electionWords, isComplete, seatWords, totalWords, voidWords } from './elections.ts';

/** The words of a placeholder: null while nothing is known, not settled while they may still change. */
export interface Figure {
  readonly text: string | null;
  readonly settled: boolean;
}

export interface ScriptContest {
  readonly contestId: string;
  readonly round: { readonly kind: RoundKind; readonly of: string | null };
  /** The rule set of its round. */
  readonly rule: RuleSet;
  readonly title: string;
  readonly shortTitle: string;
  readonly colour: string;
  readonly seats: number;
  readonly confirmed: boolean;
  /** In the order of the ballot. */
  readonly candidates: readonly string[];
  /** The count of the hall its ballots went out under; null before that. */
  readonly fixed: FixedAttendance | null;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
  readonly collected: number | null;
  readonly valid: boolean | null;
  /** Announced, or void: only a further round of it can follow. */
  readonly over: boolean;
  /** The closed count once the chair has released it; null before: nothing of a result is read out too early. */
  readonly released: EventBodies['countClosed'] | null;
  /** How seats it left open were dealt with. */
  readonly remedy: Pick<EventBodies['remedyChosen'], 'remedy' | 'seats' | 'approvedBy' | 'votes'> | null;
}

export interface ScriptFacts {
  readonly congress: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The day the hall was first counted; null before. */
  readonly begunOn: string | null;
  readonly venue: string;
  readonly executiveChair: string;
  readonly rule: RuleSet;
  readonly rosterImported: boolean;
  /** As the check-in has it now. */
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly attendees: number;
  readonly fixed: FixedAttendance | null;
  readonly oath: { readonly leader: string; readonly phrases: readonly string[] };
  /** Who has answered; null where the oath was not taken, or left out. */
  readonly sworn: { readonly leader: string; readonly answered: number } | null;
  /** What was put to the vote by hand beside the rules and the lists. */
  readonly motions: readonly { readonly subject: string; readonly votes: ShowOfHands; readonly passed: boolean }[];
  readonly rulesVotes: ShowOfHands | null;
  readonly officers: readonly Officer[];
  readonly officersVotes: ShowOfHands | null;
  readonly contests: readonly ScriptContest[];
  /** Names of several rounds as one list, in the order lists have. */
  readonly inOrder: (names: readonly string[]) => readonly string[];
  /** 报送单位: whom the result is reported to; '' until somebody has written it. */
  readonly superior: string;
  readonly pledges: { readonly due: number; readonly signed: number } | null;
  readonly bags: EventBodies['ballotsSealed'] | null;
  /** Local ISO time; null until the meeting is over. */
  readonly adjournedAt: string | null;
}

const unknown: Figure = { text: null, settled: false };
const final = (text: string | number): Figure => ({ text: String(text), settled: true });
const forNow = (text: string | number): Figure => ({ text: String(text), settled: false });
/** Final as soon as there is something; nothing before. */
const given = (text: string | number | null): Figure => (text === null || text === '' ? unknown : final(text));
const listed = (names: readonly string[]) => names.map(spacedName).join('、');

/** A figure of the hall: final once it is fixed, for now while people check in, nothing before the first. */
function counted(
  { fixed, present, onLeave }: ScriptFacts,
  of: 'present' | 'onLeave' | 'missing' | 'attendees',
  live: number,
): Figure {
  if (fixed !== null) return final(fixed[of]);
  return present + onLeave > 0 ? forNow(live) : unknown;
}

/** 2026年6月28日; of a meeting that went on another day, 2026年6月28日至29日. */
function datesWords({ date, begunOn, adjournedAt }: ScriptFacts): string {
  const ended = adjournedAt?.slice(0, 10) ?? null;
  if (begunOn === null || ended === null || begunOn === ended) return chineseDate(date);
  const month = begunOn.slice(0, 7) === ended.slice(0, 7) ? `${Number(ended.slice(8))}日` : chineseDate(ended);
  return `${chineseDate(begunOn)}至${month}`;
}

/** Who was there; parts of the hall that were nobody are left out. */
function hallWords({ entitled, present, onLeave, missing, attendees, needed, met }: FixedAttendance): string {
  const others = [
    ['请假', onLeave],
    ['未到', missing],
    ['列席', attendees],
  ] as const;
  const told = others.flatMap(([what, number]) => (number === 0 ? [] : [`，${what} ${number} 名`])).join('');
  const verdict = met ? '符合规定，可以进行选举' : `不足法定人数 ${needed} 名，不能进行选举`;
  return `大会应到代表 ${entitled} 名，实到 ${present} 名${told}，${verdict}。`;
}

function quorumOf({ rule, fixed, entitled, present }: ScriptFacts) {
  return checkQuorum(rule, fixed ?? { entitled, present });
}

/** A whole sentence, or none where there was nothing of the kind; final when the meeting is over. */
function sentence({ adjournedAt }: ScriptFacts, words: string): Figure {
  if (adjournedAt !== null) return final(words);
  return words === '' ? unknown : forNow(words);
}

function named({ officers }: ScriptFacts, role: OfficerRole): Figure {
  return given(listed(officers.filter((one) => one.role === role).map(({ name }) => name)));
}

function voted(votes: ShowOfHands | null): Figure {
  return votes === null ? unknown : final(handsSentence(votes));
}

const ofMeeting = {
  会议名称: (f: ScriptFacts) => given(f.congress),
  日期: (f: ScriptFacts) => final(datesWords(f)),
  地点: (f: ScriptFacts) => given(f.venue),
  执行主席: (f: ScriptFacts) => given(f.executiveChair),
  应到: (f: ScriptFacts) => (f.fixed === null && !f.rosterImported ? unknown : final(f.fixed?.entitled ?? f.entitled)),
  实到: (f: ScriptFacts) => counted(f, 'present', f.present),
  请假: (f: ScriptFacts) => counted(f, 'onLeave', f.onLeave),
  未到: (f: ScriptFacts) => counted(f, 'missing', f.entitled - f.present - f.onLeave),
  列席: (f: ScriptFacts) => counted(f, 'attendees', f.attendees),
  法定人数: (f: ScriptFacts) => (f.fixed === null && !f.rosterImported ? unknown : final(quorumOf(f).needed)),
  到会规定: (f: ScriptFacts) => final(quorumSentence(f.rule)),
  到会结论: (f: ScriptFacts) => {
    if (f.fixed === null) return unknown;
    return final(quorumOf(f).met ? '符合规定，可以进行选举' : '不足法定人数，不能进行选举');
  },
  选举依据: (f: ScriptFacts) => final(`《${f.rule.basis}》`),
  领誓人: (f: ScriptFacts) => given(f.oath.leader === '' ? '' : spacedName(f.oath.leader)),
  誓词: (f: ScriptFacts) => given(f.oath.phrases.join('')),
  宣誓情况: (f: ScriptFacts) => {
    const words = `大会进行了严肃换届纪律集中宣誓，${f.sworn?.leader}同志领誓，${f.sworn?.answered} 名代表应答。`;
    return sentence(f, f.sworn === null ? '' : words);
  },
  到会情况: (f: ScriptFacts) => sentence(f, f.fixed === null ? '' : hallWords(f.fixed)),
  选举办法情况: (f: ScriptFacts) => {
    const words = f.rulesVotes === null ? '' : handsSentence(f.rulesVotes);
    return sentence(f, words === '' ? '' : `大会以举手表决的方式通过了《选举办法》（${words}）。`);
  },
  选举情况: (f: ScriptFacts) => sentence(f, electionWords(f)),
  选举无效情况: (f: ScriptFacts) => sentence(f, voidWords(f)),
  当选合计: (f: ScriptFacts) => sentence(f, totalWords(f)),
  闭会情况: (f: ScriptFacts) => {
    if (f.adjournedAt === null) return unknown;
    const [begun, ended] = [f.begunOn ?? f.date, f.adjournedAt.slice(0, 10)];
    const time = `${begun === ended ? '' : chineseDate(ended)}${clockWords(f.adjournedAt)}`;
    return final(isComplete(f) ? `大会完成各项议程，于${time}闭会。` : `会议于${time}散会。`);
  },
  决议情况: (f: ScriptFacts) => {
    const passed = f.motions.filter((motion) => motion.passed);
    const told = passed.map(({ subject, votes }) => `${subject}（${handsSentence(votes)}）`);
    return sentence(f, told.length === 0 ? '' : `大会表决通过了${told.join('、')}。`);
  },
  选举办法表决: (f: ScriptFacts) => voted(f.rulesVotes),
  总监票人: (f: ScriptFacts) => named(f, 'chiefScrutineer'),
  监票人: (f: ScriptFacts) => named(f, 'scrutineer'),
  计票人: (f: ScriptFacts) => named(f, 'teller'),
  监票计票表决: (f: ScriptFacts) => voted(f.officersVotes),
  名单次序: (f: ScriptFacts) => final(orderSentence(f.rule)),
  报送单位: (f: ScriptFacts) => given(f.superior),
  承诺书应签: (f: ScriptFacts) => given(f.pledges?.due ?? null),
  承诺书已签: (f: ScriptFacts) => given(f.pledges?.signed ?? null),
  封存袋数: (f: ScriptFacts) => given(f.bags?.bags ?? null),
  封存经手人: (f: ScriptFacts) => given(f.bags?.custodian ?? null),
  散会时间: (f: ScriptFacts) => given(f.adjournedAt === null ? null : clockWords(f.adjournedAt)),
} as const;

const ofContest = {
  选举事项: (c: ScriptContest) => final(c.title),
  选票名称: (c: ScriptContest) => final(`${c.shortTitle}选票`),
  选票颜色: (c: ScriptContest) => final(c.colour),
  应选: (c: ScriptContest) => final(c.seats),
  候选人数: (c: ScriptContest) => candidates(c, String(c.candidates.length)),
  差额: (c: ScriptContest) => {
    const more = c.candidates.length - c.seats;
    return candidates(c, more > 0 ? `差额 ${more} 名` : '等额选举');
  },
  候选人名单: (c: ScriptContest) => candidates(c, listed(c.candidates)),
  填票说明: (c: ScriptContest) => final(ballotInstructions(c.rule, c.seats).join('')),
  当选规定: (c: ScriptContest) => final(majoritySentence(c.rule)),
  当选条件: (c: ScriptContest) => {
    const won = winnerWord(c.round.kind);
    const most = c.rule.majority.num === 0;
    return final(most ? `以${majoritySentence(c.rule)}的${won}` : `${won}须${majoritySentence(c.rule)}`);
  },
  // Where the most votes win there is no line to reach: one vote is no rule to read aloud.
  当选票线: (c: ScriptContest) => {
    if (c.rule.majority.num === 0) return final('');
    return c.released === null ? unknown : final(`，即 ${c.released.outcome.threshold} 票以上`);
  },
  当选职务: (c: ScriptContest) => final(`${plainTitle(c.title)}${isPrimary(c.round.kind) ? '正式候选人' : ''}`),
  印制: (c: ScriptContest) => given(c.printed),
  发出: (c: ScriptContest) => given(c.issued),
  剩余: (c: ScriptContest) => given(c.spoiled),
  收回: (c: ScriptContest) => given(c.collected),
  选举结论: (c: ScriptContest) => {
    if (c.valid === null) return unknown;
    return final(c.valid ? '选举有效' : '选举无效，应当重新选举');
  },
  有效: (c: ScriptContest) => given(c.released?.tally.valid ?? null),
  无效: (c: ScriptContest) => given(c.released?.tally.invalid ?? null),
  当选票数: (c: ScriptContest) => given(c.released?.outcome.threshold ?? null),
  当选用语: (c: ScriptContest) => final(winnerWord(c.round.kind)),
  得票情况: (c: ScriptContest) => given(c.released === null ? null : votesWords(c, c.released)),
  当选人数: (c: ScriptContest) => given(c.released?.outcome.elected.length ?? null),
  名额情况: (c: ScriptContest) => (c.released === null ? unknown : final(seatWords(c, c.released.outcome))),
  当选名单: (c: ScriptContest) => {
    if (c.released === null) return unknown;
    const { elected } = c.released.outcome;
    return final(elected.length === 0 ? `无人${winnerWord(c.round.kind)}` : listed(elected));
  },
} as const;

function candidates({ candidates: list, confirmed }: ScriptContest, text: string): Figure {
  if (list.length === 0) return unknown;
  return confirmed ? final(text) : forNow(text);
}

/** 李逸，赞成 91 票，全票；…: in the order of the result sheet. 全票 only where no ballot was lost or void. */
function votesWords({ rule: { words } }: ScriptContest, count: EventBodies['countClosed']): string {
  const said = readingOrder(count).map((row) => {
    const parts = [[words.approve, row.approve] as const, ...(row.unanimous ? [] : otherMarks(row, words))];
    const marks = parts.map(([word, votes]) => `${word} ${votes} 票`);
    const name = `${row.writeIn ? `${words.writeIn} ` : ''}${spacedName(row.name)}`;
    return [name, ...marks, ...(row.unanimous ? ['全票'] : [])].join('，');
  });
  return said.join('；');
}

export type MeetingFigure = keyof typeof ofMeeting;
export type ContestFigure = keyof typeof ofContest;
export type FigureName = MeetingFigure | ContestFigure;

/** Every placeholder, as the editor lists them. */
export const figureNames: readonly string[] = [...Object.keys(ofMeeting), ...Object.keys(ofContest)];

export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(ofMeeting, name) || isContestFigure(name);
}

/** True where the placeholder is about one contest: its paragraph is read once for each. */
export function isContestFigure(name: string): name is ContestFigure {
  return Object.hasOwn(ofContest, name);
}

/** The words of a placeholder. Within a paragraph about a contest the hall is the one its ballots went out to. */
export function figureOf(name: FigureName, facts: ScriptFacts, contest: ScriptContest | null): Figure {
  if (isContestFigure(name)) return contest === null ? unknown : ofContest[name](contest);
  return ofMeeting[name]({ ...facts, fixed: contest?.fixed ?? facts.fixed });
}
