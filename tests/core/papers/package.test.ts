// The results as data: what the count says, in the documented shape.

import { describe, expect, it } from 'vitest';
import { packageShape, resultPackage } from '../../../core/papers/package.ts';
import { closedCount } from '../samples.ts';

const heading = { congress: '某镇第十五次代表大会', date: '2026-06-08', practice: true, head: 'AB12' };

describe('the data of the results', () => {
  const contest = {
    title: '第十五届委员会委员',
    shortTitle: '委员',
    seats: 2,
    round: { kind: 'first', of: null },
  } as const;
  const data = resultPackage({
    heading,
    journal: { records: 7, hash: 'ab'.repeat(32) },
    results: [{ contest, count: closedCount }],
  });

  it('has its documented shape, the state of the journal, and candidates by votes', () => {
    expect(packageShape.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data.journal).toEqual({ records: 7, head: 'ab'.repeat(32) });
    expect(data.practice).toBe(true);
    const votes = data.contests[0]?.candidates.map(({ approve }) => approve) ?? [];
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(data.contests[0]?.elected).toEqual(closedCount.outcome.elected);
  });

  it('takes no field it does not know', () => {
    expect(packageShape.safeParse({ ...data, delegate: '丁一' }).success).toBe(false);
  });
});
