// `congress sample`: the draw printed, so that anyone can check what was drawn in the hall.

import { expect, it } from 'vitest';
import { congress } from './command.ts';

const seed = '3546311556112163624615351222';

it('prints a published draw with every hash, and the way through the pile', async () => {
  const { code, out, err } = await congress([
    'sample',
    '--seed',
    seed,
    '--ballots',
    '876',
    '--bundle',
    '25',
    '--size',
    '5',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const rows = out.split('\n').filter((line) => /^\d+\t/u.test(line));
  expect(rows.map((line) => line.split('\t').slice(1, 5).join(' '))).toEqual([
    '1 740 30 15',
    '2 180 8 5',
    '3 264 11 14',
    '4 789 32 14',
    '5 238 10 13',
  ]);
  expect(rows[0]).toMatch(/\t004e68eb257edb56ee08a323f432b8a8aecb8d6d52cd109536ffadb367443213$/u);
  expect(out).toContain('第 8 捆第 5 张；第 10 捆第 13 张');
});

it('takes bundles of their own sizes, and 25 where nobody says', async () => {
  const uneven = await congress(['sample', '--seed', seed, '--ballots', '49', '--bundle', '25,24', '--size', '49']);
  expect(uneven.out).toMatch(/第 1 捆第 1、2、.*、25 张；第 2 捆第 1、2、.*、24 张/u);
  const usual = await congress(['sample', '--seed', seed, '--ballots', '26', '--size', '26']);
  expect(usual.out).toContain('第 2 捆第 1 张');
});

it.each([
  [['--seed', '123', '--ballots', '9', '--size', '3'], '至少须投掷 24 次'],
  [['--ballots', '9', '--size', '3'], '至少须投掷 24 次'],
  [['--seed', seed, '--size', '3'], '--ballots'],
  [['--seed', seed, '--ballots', '9'], '--size'],
  [['--seed', seed, '--ballots', '9', '--size', '0'], '--size'],
  [['--seed', seed, '--ballots', '9', '--size', '10'], '只有 9 张'],
  [['--seed', seed, '--ballots', '9', '--size', '3', '--bundle', '5,5'], '--bundle'],
  [['--seed', seed, '--ballots', '9', '--size', '3', '--bundle', '5,x'], '--bundle'],
])('refuses %j in a sentence', async (args, says) => {
  const { code, out, err } = await congress(['sample', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});
