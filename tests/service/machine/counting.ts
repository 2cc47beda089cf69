// The model's own count: what makes a ballot doubtful, and who is elected by 基层条例第二十九条.

import { type Ballot, type Election, isAmongTied, live, type Outcome } from './congress.ts';
import { countedSheets } from './piles.ts';

/** Everybody who can stand or be written in, in stroke order: 二画 三画 四画 七画 九画 十七画. */
export const people = ['丁一', '于洁', '马六', '王二', '李三', '赵四', '戴五'];

export const inStrokeOrder = (names: readonly string[]) => people.filter((name) => names.includes(name));

type Paper = Pick<Ballot, 'marks' | 'writeIns'>;

const count = (marks: string, mark: string) => [...marks].filter((one) => one === mark).length;
const strangers = ({ candidates }: Election, writeIns: readonly string[]) =>
  [...new Set(writeIns)].filter((name) => !candidates.includes(name));
const othersChosen = (e: Election, { writeIns }: Paper) => (isAmongTied(e) ? [] : strangers(e, writeIns));
const isOverVote = (e: Election, paper: Paper) => count(paper.marks, 'A') + othersChosen(e, paper).length > e.seats;

/** Whatever would take something from the voter is for a scrutineer, an over-vote alone is not. */
export function isDoubtful(e: Election, paper: Paper, seen: boolean): boolean {
  const { marks, writeIns } = paper;
  const chosen = othersChosen(e, paper).length;
  return (
    seen ||
    marks.includes('X') ||
    strangers(e, writeIns).length !== writeIns.length ||
    (isAmongTied(e) && writeIns.length > 0) ||
    (chosen > count(marks, 'O') && !isOverVote(e, paper))
  );
}

/** Whom a ballot chooses. */
function chosenOn(e: Election, ballot: Paper): readonly string[] {
  const marked = e.candidates.filter((_, index) => ballot.marks.charAt(index) === 'A');
  const added = othersChosen(e, ballot);
  return added.length <= count(ballot.marks, 'O') ? [...marked, ...added] : marked;
}

/** 赞成 of everybody who has any, and of every candidate: from the ballots one by one, or from the sheets. */
function votesOf(e: Election): ReadonlyMap<string, number> {
  const votes = new Map<string, number>(e.candidates.map((name) => [name, 0]));
  const add = (name: string, more: number) => votes.set(name, (votes.get(name) ?? 0) + more);
  const valid = live(e).filter((ballot) => ballot.ruling !== 'void' && !isOverVote(e, ballot));
  for (const name of valid.flatMap((ballot) => chosenOn(e, ballot))) add(name, 1);
  for (const { rows, writeIns } of countedSheets(e)) {
    for (const [index, name] of e.candidates.entries()) add(name, rows[index]?.approve ?? 0);
    for (const { name, approve } of writeIns) add(name, approve);
  }
  return votes;
}

/** More than half of those present; in a vote among the tied, the most votes. */
export function countVotes(e: Election, present: number): Outcome {
  const votes = votesOf(e);
  const wins = (got: number) => (isAmongTied(e) ? got > 0 : 2 * got > present);
  const winners = [...votes].filter(([, got]) => wins(got)).toSorted(([, a], [, b]) => b - a);
  const cut = winners[e.seats]?.[1] ?? -1;
  const above = winners.filter(([, got]) => got > cut);
  const level = above.length === e.seats ? [] : winners.filter(([, got]) => got === cut);
  const tiedSeats = level.length === 0 ? 0 : e.seats - above.length;
  return {
    elected: inStrokeOrder(above.map(([name]) => name)),
    tied: inStrokeOrder(level.map(([name]) => name)),
    tiedSeats,
    vacancies: e.seats - above.length - tiedSeats,
    writtenIn: [...votes.keys()].filter((name) => !e.candidates.includes(name)),
  };
}

/** Candidates of the round that follows: the tied, those not elected, or all again. */
export function standAgain(e: Election): readonly string[] {
  if (e.outcome === null) return e.candidates;
  const { tied, tiedSeats, elected } = e.outcome;
  return tiedSeats > 0 ? tied : inStrokeOrder(e.candidates.filter((name) => !elected.includes(name)));
}

export function seatsLeft(e: Election): number {
  return e.outcome === null ? e.seats : e.outcome.tiedSeats || e.outcome.vacancies;
}
