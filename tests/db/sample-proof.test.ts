// A sample check that the dice, the ballots or the looks do not bear out is found and named.

import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open.ts';
import { readSessionFile } from '../../db/session-file.ts';
import { verifyStore } from '../../service/verify.ts';
import { playCongress } from '../service/played.ts';
import { forge } from './forged.ts';

let played = '';

beforeAll(async () => {
  played = await playCongress(23);
});

function verify(path: string): string {
  const opened = readSessionFile(path);
  if (!opened.ok) throw new Error(opened.error.code);
  const fault = verifyStore(openStore(opened.value));
  opened.value.close();
  return fault ?? 'sound';
}

const first = (kind: string) =>
  `seq = (select min(seq) from journal where kind = '${kind}' and body ->> '$.contestId' = 'c1')`;
const set = (kind: string, ...paths: readonly string[]) =>
  `update journal set body = json_set(body, ${paths.join(', ')}) where ${first(kind)}`;

describe('a played congress', () => {
  it('holds its sample checks', () => {
    expect(verify(played)).toBe('sound');
  });

  it.each([
    [
      'one ballot put in the place of another',
      set('sampleDrawn', "'$.picks[0].number'", '1'),
      /抽出的第 1 张按骰子点数重算为 \d+ 号（k＝1，.*记录为 1 号/u,
    ],
    ['other dice', set('sampleDrawn', "'$.dice'", "'111111111111111111111111'"), /按骰子点数重算/u],
    [
      'a ballot left out',
      `update journal set body = json_remove(body, '$.picks[59]') where ${first('sampleDrawn')}`,
      /第 60 张.*记录为“无”/u,
    ],
    ['a sample larger than its pile', set('sampleDrawn', "'$.size'", '5000'), /重算为“无”/u],
    ['another pile', set('sampleDrawn', "'$.bundles[4].sheets'", '30'), /按骰子点数重算/u],
    ['a look that was wished away', set('sampleRead', "'$.reading.marks'", "'NNNNNNNNNNN'"), /的复读记录与选票不符/u],
    [
      'a count that was never read so',
      set('sampleRead', "'$.counted.marks'", "'NNNNNNNNNNN'"),
      /的复读记录与选票不符/u,
    ],
    ['a better result', set('sampleConcluded', "'$.atMost'", '0'), /抽查的结论与复读记录不符/u],
  ])('is not sound with %s', (_what, sql, says) => {
    expect(verify(forge(played, sql))).toMatch(says);
  });
});
