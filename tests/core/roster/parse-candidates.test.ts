import { describe, expect, it } from 'vitest';
import { parseCandidates } from '../../../core/roster/parse-candidates.ts';
import { sheet } from './sheet.ts';

const title = ['某某镇第十五届委员会委员候选人（应选１名，差额1名）'];
const header = ['姓名', '性别', '出生年月', '乡镇工作年限'];

describe('a list of candidates', () => {
  it('names seats and difference in its title', () => {
    const preview = parseCandidates(
      sheet([title, header, ['于　洁', '女', '1980.05', '7年'], ['王强', '男', '', 3]]),
      {},
    );
    expect(preview).toMatchObject({ seats: 1, difference: 1, settled: true, faults: [] });
    expect(preview.candidates).toMatchObject([
      { name: '于洁', birth: '1980-05', years: 7 },
      { name: '王强', birth: null, years: 3 },
    ]);
  });

  it('tells when its title and its rows do not agree', () => {
    const preview = parseCandidates(sheet([title, header, ['于洁', '女']]), {});
    expect(preview.faults).toMatchObject([{ code: 'countDiffers', severity: 'notice' }]);
  });

  it('may say a few words of each, no more than the hall can show', () => {
    const words = [
      ['姓名', '简介'],
      ['于洁', '从事乡镇工作十二年。'],
      ['王强', '长'.repeat(201)],
    ];
    const preview = parseCandidates(sheet(words), {});
    expect(preview.candidates.map(({ introduction }) => introduction)).toEqual(['从事乡镇工作十二年。', '']);
    expect(preview.faults).toMatchObject([{ code: 'introductionLong', row: 3, severity: 'error' }]);
  });

  it('may hold nothing but names', () => {
    expect(parseCandidates(sheet([['姓名'], ['于洁'], ['王强']]), {}).candidates.map(({ name }) => name)).toEqual([
      '于洁',
      '王强',
    ]);
  });

  it('holds nobody twice, and years are whole', () => {
    const preview = parseCandidates(sheet([header, ['于洁', '女', '', '两年'], ['于　洁', '女', '', 2.5]]), {});
    expect(preview.faults.map(({ code, row }) => [code, row])).toEqual([
      ['yearsStrange', 2],
      ['yearsStrange', 3],
      ['sameCandidate', 3],
    ]);
  });

  it('without a person under its header is refused', () => {
    expect(parseCandidates(sheet([header]), {}).faults).toMatchObject([{ code: 'noPeople', severity: 'error' }]);
  });
});
