// Compares what the papers say with one another and with the journal; every difference names both places.

import { type Claim, claimsOf, type MarkWords, type ReadPaper } from './claims.ts';
import type { JournalFacts, Said } from './journal-facts.ts';
import { namesKey } from './keys.ts';

export interface Spoken {
  /** 《计票结果报告单-党委委员.docx》第 3 段, or 会议日志第 57 条. */
  readonly place: string;
  readonly says: string;
}

export interface Difference {
  readonly here: Spoken;
  readonly there: Spoken;
}

/** All differences, those between two papers first; none where everything agrees. */
export function differences(
  papers: readonly ReadPaper[],
  facts: JournalFacts,
  words: MarkWords,
): readonly Difference[] {
  const claims = papers.flatMap((paper) => claimsOf(paper, facts, words));
  return [...betweenPapers(claims), ...claims.flatMap((one) => withJournal(one, facts))];
}

function betweenPapers(claims: readonly Claim[]): readonly Difference[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((one) => {
    if (!one.final || one.contestId === null || one.label === '姓名') return [];
    const key = `${one.contestId} ${one.label}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, one);
    return before === undefined || before.value === one.value ? [] : [{ here: spokenBy(before), there: spokenBy(one) }];
  });
}

function spokenBy({ file, where, says }: Claim): Spoken {
  return { place: `《${file}》${where}`, says };
}

function withJournal(one: Claim, facts: JournalFacts): readonly Difference[] {
  if (one.label === '姓名')
    return facts.names.has(one.value)
      ? []
      : [{ here: spokenBy(one), there: { place: '会议日志', says: '没有这个姓名' } }];
  const said = one.label === '名册' ? roster(facts) : allowed(one, facts);
  if (said === null && one.final && one.label.includes(' ') && one.contestId !== null)
    return [{ here: spokenBy(one), there: { place: '会议日志', says: '这项选举没有他的得票' } }];
  if (said === null || said.has(one.value)) return [];
  const [value = '', seq = 0] = [...said].at(-1) ?? [];
  const there = one.label === '名册' ? '会议日志里的名册' : `会议日志第 ${seq} 条`;
  if (one.label.endsWith('名单') || one.label === '名册') return [listsDiffer(one, value, there)];
  const label = one.label.split(' ').at(-1) ?? '';
  return [{ here: spokenBy(one), there: { place: there, says: `${label} ${value}` } }];
}

function roster({ roster: known }: JournalFacts): Said {
  return new Map([[namesKey([...known.values()]), 0]]);
}

/** The first name that only one of two lists has, or has more often. */
function listsDiffer(one: Claim, value: string, there: string): Difference {
  const [mine, theirs] = [one.value, value].map((names) => names.split('、').filter((name) => name !== ''));
  const surplus = firstSurplus(mine ?? [], theirs ?? []);
  const lacking = firstSurplus(theirs ?? [], mine ?? []);
  const words = (has: string | null, name: string | null) => (has === null ? `没有「${name}」` : `有「${has}」`);
  return {
    here: { ...spokenBy(one), says: words(surplus, lacking) },
    there: { place: there, says: words(surplus === null ? lacking : null, surplus) },
  };
}

function firstSurplus(names: readonly string[], others: readonly string[]): string | null {
  const rest = [...others];
  for (const name of names) {
    const at = rest.indexOf(name);
    if (at === -1) return name;
    rest.splice(at, 1);
  }
  return null;
}

/**
 * What the journal lets a paper say; null where it says nothing of the kind. A paper of the whole meeting tells of rounds
 * with one title, and of what was mended later: there a figure must be one that some election had at some time.
 */
function allowed({ contestId, label, final }: Claim, facts: JournalFacts): Said | null {
  const contest = contestId === null ? undefined : facts.contests.get(contestId);
  if (final) {
    const ofContest = contest?.last.get(label) ?? contest?.ever.get(label);
    if (ofContest !== undefined) return ofContest;
  }
  const ofHall = facts.hall.get(label);
  const ofAny = contest === undefined ? [] : [...facts.contests.values()].map(({ ever }) => ever.get(label));
  const said = [ofHall, ...ofAny].flatMap((values) => [...(values ?? [])]);
  return said.length === 0 ? null : new Map(said);
}
