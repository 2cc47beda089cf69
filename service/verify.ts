// Checks a whole file: the chain, the tables against a rebuild, the counts against the ballots by two programs.

import { computeResult } from '../core/decide/counting.ts';
import type { Store } from '../db/open.ts';
import { compareTables } from '../db/rebuild.ts';
import { gatherResult } from './facts.ts';
import { findWrongSample } from './sample-proof.ts';
import { compareCounts } from './second-count.ts';

/** The first fault in Chinese, or null when the file is sound. */
export function verifyStore(store: Store): string | null {
  const chain = store.file.journal.check();
  if (!chain.sound) return `会议日志第 ${chain.seq} 条记录与前后不能相接`;
  const differing = compareTables(store.file);
  if (differing !== null) return `数据表「${differing}」与会议日志重建的结果不一致`;
  // Before the first program counts again: this one names the figure.
  const miscounted = compareCounts(store);
  if (miscounted !== null) return miscounted;
  for (const { contestId, title } of store.contests.contests()) {
    const closed = store.contests.closedCount(contestId);
    const facts = gatherResult(store, contestId);
    if (closed === null || facts === null) continue;
    const { counts, tally, outcome, reconciliation } = computeResult(facts);
    if (!reconciliation.holds) return `「${title}」票数核对不符`;
    const again = { contestId, ...counts, tally, outcome, reconciliation };
    if (JSON.stringify(again) !== JSON.stringify(closed)) return `「${title}」按选票重算的结果与确认的结果不一致`;
  }
  return findWrongSample(store);
}
