// Compares what the papers say with one another and with the journal; every difference names both places.

import { type Claim, claimsOf, type MarkWords, type ReadPaper } from './claims.ts';
import type { JournalFacts, Said } from './journal-facts.ts';

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
  const said = allowed(one, facts);
  if (said === null && one.final && one.label.includes(' ') && one.contestId !== null)
    return [{ here: spokenBy(one), there: { place: '会议日志', says: '这项选举没有他的得票' } }];
  if (said === null || said.has(one.value)) return [];
  const [value = '', seq = 0] = [...said].at(-1) ?? [];
  const label = one.label.split(' ').at(-1) ?? '';
  return [{ here: spokenBy(one), there: { place: `会议日志第 ${seq} 条`, says: `${label} ${value}` } }];
}

/** What the journal lets a paper say; null where it says nothing of the kind. */
function allowed({ contestId, label, final }: Claim, facts: JournalFacts): Said | null {
  const contest = contestId === null ? undefined : facts.contests.get(contestId);
  const ofContest = final ? (contest?.last.get(label) ?? contest?.ever.get(label)) : contest?.ever.get(label);
  if (final && ofContest !== undefined) return ofContest;
  const ofHall = facts.attendance.get(label);
  if (ofContest === undefined && ofHall === undefined) return null;
  return new Map([...(ofHall ?? []), ...(ofContest ?? [])]);
}
