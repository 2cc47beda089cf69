// What a placeholder of the script stands for: its words out of the facts and rules, and whether they are final.

import type { EventBodies, FixedAttendance } from '../events.ts';
import { handsSentence } from '../hands.ts';
import { spacedName } from '../names/spacing.ts';
import type { Officer, OfficerRole, ShowOfHands } from '../people.ts';
import { checkQuorum } from '../rules/quorum.ts';
import { otherMarks, readingOrder } from '../rules/reading.ts';
import { type RoundKind, winnerWord } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ballotInstructions, majoritySentence, orderSentence, quorumSentence } from '../rules/wording.ts';
import { chineseDate, clockWords } from '../scenes/frame.ts';

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
}

export interface ScriptFacts {
  readonly congress: string;
  /** YYYY-MM-DD. */
  readonly date: string;
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
  日期: (f: ScriptFacts) => final(chineseDate(f.date)),
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
