// What a paper says of figures and names, drawn from its own words: 收回 119 张, 丁一 赞成 118, 当选 7 名.

import { plainName } from '../../../core/names/spacing.ts';
import { isPrimary, plainTitle } from '../../../core/rules/rounds.ts';
import { figuresIn, totalsIn } from './figures.ts';
import { attendanceLabels, type ContestFacts, type JournalFacts } from './journal-facts.ts';
import { namesKey, voteLabel } from './keys.ts';
import type { Place } from './read-back.ts';

export interface ReadPaper {
  readonly id: string;
  /** Name of the file, with its ending. */
  readonly file: string;
  readonly places: readonly Place[];
}

export interface Claim {
  readonly file: string;
  readonly where: string;
  /** Null: of the hall, or of an unknown contest. */
  readonly contestId: string | null;
  readonly label: string;
  readonly value: string;
  /** As it stands there, for the sentence. */
  readonly says: string;
  /** The paper is of this very contest, so it says what stands in the end; minutes also tell what stood before. */
  readonly final: boolean;
}

/** Words of the marks as the rules of the session call them. */
export interface MarkWords {
  readonly approve: string;
  readonly oppose: string;
  readonly abstain: string;
}

/** All claims of a paper. */
export function claimsOf(paper: ReadPaper, facts: JournalFacts, words: MarkWords): readonly Claim[] {
  // A list of parts of the hall says of each part what the journal says of none.
  if (paper.id === 'signIn') return sumOfParts(paper, facts);
  if (paper.id === 'structure') return paper.places.flatMap((place) => partsElected(paper, place, facts));
  const own = [...facts.contests.keys()].find((contestId) => paper.id.endsWith(`-${contestId}`)) ?? null;
  let scope = own;
  const claims = paper.places.flatMap((place): readonly Claim[] => {
    const spot: Spot = { paper, where: place.where, contestId: scope, final: own !== null };
    if (place.kind === 'table') return tableClaims(spot, place.rows, facts, words);
    if (own === null) scope = scopeAfter(place.text, scope, facts);
    return [...textClaims({ ...spot, contestId: scope }, place.text, facts), ...totalClaims(spot, place.text, facts)];
  });
  return [...claims, ...listClaims(paper, own, facts)];
}

/** Who stands on a ballot or a form for counting; who is on the roster: a name left out is a difference too. */
function listClaims(paper: ReadPaper, own: string | null, facts: JournalFacts): readonly Claim[] {
  const cells = paper.places.flatMap((place) => (place.kind === 'table' ? place.rows.flat() : []));
  const isBallot = own !== null && /^(?:ballot|ballotSpare|tallyForm)-/u.test(paper.id);
  const label = isBallot ? '候选人名单' : paper.id === 'roster' ? '名册' : null;
  if (label === null) return [];
  const named = cells.map((cell) => nameIn(cell, facts)).filter((name) => facts.names.has(name));
  // A form has its list again for each group.
  const names = isBallot ? [...new Set(named)] : named;
  const spot = { paper, where: '所列姓名', contestId: own, final: own !== null };
  return [claim(spot, label, namesKey(names), `${names.length} 人`)];
}

/** 党委委员：当选 9 名（…）: of each post, in all its rounds; of all posts together, and of two of one name, the journal says nothing. */
function partsElected(paper: ReadPaper, place: Place, facts: JournalFacts): readonly Claim[] {
  if (place.kind === 'table') return [];
  const name = place.text.split('：')[0] ?? '';
  const contestId = postOf(facts, ({ shortTitle }) => plainTitle(shortTitle) === name);
  if (contestId === null) return [];
  const spot = { paper, where: place.where, contestId, final: true };
  return textClaims(spot, place.text, facts).map((one) => ({ ...one, label: one.label.replace('当选', '合计') }));
}

/** The first round of the only election that is meant; null where none is, or several are. */
function postOf({ contests }: JournalFacts, isMeant: (one: ContestFacts) => boolean): string | null {
  const found = [...contests].filter(([, one]) => one.round.of === null && !isPrimary(one.round.kind) && isMeant(one));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** 选举产生第十五届委员会委员 9 名（以姓氏笔画为序）：…; who was elected to a post in all. */
function totalClaims(spot: Spot, text: string, facts: JournalFacts): readonly Claim[] {
  return totalsIn(withoutTyped(text, facts.typed)).flatMap(({ title, count, names, says }) => {
    const contestId = postOf(facts, (one) => plainTitle(one.title).replace(/\s/gu, '') === title);
    if (contestId === null) return [];
    const of = { ...spot, contestId, final: true };
    return [claim(of, '合计', count, says), claim(of, '合计名单', names, says)];
  });
}

/** 应到 of all delegations together; who has come is as it was when the list was made, and the hall may be counted later. */
function sumOfParts(paper: ReadPaper, facts: JournalFacts): readonly Claim[] {
  const spot: Spot = { paper, where: '各团合计', contestId: null, final: false };
  const parts = paper.places
    .filter((place) => place.kind === 'text')
    .flatMap((place) => textClaims(spot, place.text, facts))
    .filter(({ label }) => label === '应到');
  const sum = parts.reduce((total, { value }) => total + Number(value), 0);
  return parts.length === 0 ? [] : [claim(spot, '应到', String(sum), `应到 ${sum} 名`)];
}

interface Spot {
  readonly paper: ReadPaper;
  readonly where: string;
  readonly contestId: string | null;
  readonly final: boolean;
}

/** The contest a text speaks of; a heading that names none, and a text that names several, leave none. */
function scopeAfter(text: string, before: string | null, { contests }: JournalFacts): string | null {
  const named = [...contests].flatMap(([contestId, { title, shortTitle }]) => {
    const found = [title, shortTitle].filter((name) => text.includes(name)).map(({ length }) => length);
    return found.length === 0 ? [] : [{ contestId, length: Math.max(...found) }];
  });
  const longest = named.filter(({ length }) => length === Math.max(...named.map((one) => one.length)));
  if (longest.length === 1) return longest[0]?.contestId ?? null;
  const isHeading = /^(?:\d\d:\d\d　|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u.test(text);
  return longest.length > 1 || isHeading ? null : before;
}

function claim({ paper, where, contestId, final }: Spot, label: string, value: string, says: string): Claim {
  return { file: paper.file, where, contestId, label, value, says, final };
}

function textClaims(spot: Spot, text: string, { typed }: JournalFacts): readonly Claim[] {
  return figuresIn(withoutTyped(text, typed)).map(({ label, value, says }) => claim(spot, label, value, says));
}

/** What somebody wrote himself is his own: a reason may speak of figures that no record has. */
function withoutTyped(text: string, typed: ReadonlySet<string>): string {
  if (typed.size === 0) return text;
  const close = text.replace(/\s/gu, '');
  const found = [...typed].filter((words) => close.includes(words));
  return found.length === 0 ? text : found.reduce((rest, words) => rest.replaceAll(words, '　'), close);
}

function tableClaims(
  spot: Spot,
  rows: readonly (readonly string[])[],
  facts: JournalFacts,
  words: MarkWords,
): readonly Claim[] {
  if (spot.paper.id.startsWith('elected-')) return [electedClaim(spot, rows)];
  const [columns = [], ...lines] = rows;
  return lines.flatMap((cells, index) => {
    // Of several counts of the same ballots the last is in force.
    const final = !lines.slice(index + 1).some(([first]) => first === cells[0]);
    const at = { ...spot, where: `${spot.where}第 ${index + 1} 行` };
    return columns.some((column) => column.includes('姓名'))
      ? personClaims(at, columns, cells, { facts, words })
      : lineClaims({ ...at, final }, columns, cells, facts);
  });
}

/** The boxes of a list of the elected hold names, and notes in brackets under them. */
function electedClaim(spot: Spot, rows: readonly (readonly string[])[]): Claim {
  const names = rows.flat().filter((cell) => cell !== '' && !cell.startsWith('（'));
  return claim(spot, '当选名单', namesKey(names), names.join('、'));
}

/** 序号 | 姓名 | 赞成票数 …, once or several times side by side. */
function personClaims(
  spot: Spot,
  columns: readonly string[],
  cells: readonly string[],
  { facts, words }: { readonly facts: JournalFacts; readonly words: MarkWords },
): readonly Claim[] {
  const marks: Readonly<Record<string, string>> = {
    [words.approve]: 'approve',
    [words.oppose]: 'oppose',
    [words.abstain]: 'abstain',
    部分无效: 'illegible',
  };
  let name = '';
  return columns.flatMap((column, index): readonly Claim[] => {
    const cell = cells[index] ?? '';
    if (column.includes('姓名')) {
      name = isName(cell) ? nameIn(cell, facts) : '';
      return name === '' ? [] : [claim(spot, '姓名', name, name)];
    }
    const mark = marks[column.replace(/票数$/u, '')];
    if (mark === undefined || name === '' || !/^\d+$/u.test(cell)) return [];
    return [claim(spot, voteLabel(mark, name), cell, `${name} ${column} ${cell}`)];
  });
}

/** 何平（另选）: a note may stand behind the name, where it is no part of it. */
function nameIn(cell: string, { names }: JournalFacts): string {
  const name = plainName(cell);
  return names.has(name) ? name : plainName(cell.replace(/（[^（）]*）$/u, ''));
}

function isName(cell: string): boolean {
  return cell !== '' && !/^[—（]/u.test(cell);
}

/** 选票 | 发出 | 收回: a line a contest; or 应到 | 实到: a line a count of the hall. */
function lineClaims(
  spot: Spot,
  columns: readonly string[],
  cells: readonly string[],
  { contests }: JournalFacts,
): readonly Claim[] {
  const byLine = columns[0] === '选票';
  const named = [...contests]
    .filter(([, one]) => byLine && one.shortTitle === cells[0])
    .map(([contestId]) => contestId);
  // Of two elections of one name, the name does not say which.
  const contestId = named.length === 1 ? (named[0] ?? null) : null;
  const isOfHall = columns[0] === '清点';
  if (!byLine && !isOfHall) return [];
  return columns.flatMap((column, index) => {
    const value = cells[index] ?? '';
    const label = column
      .replace(/（.*）$/u, '')
      .replace('实发', '发出')
      .replace('剩余作废', '作废');
    const isFigure = byLine ? /^(?:印制|发出|收回|作废)$/u.test(label) : attendanceLabels.some((one) => one === label);
    return isFigure && /^\d+$/u.test(value)
      ? [claim({ ...spot, contestId, final: spot.final && contestId !== null }, label, value, `${column} ${value}`)]
      : [];
  });
}
