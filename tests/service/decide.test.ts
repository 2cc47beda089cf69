// `congress decide`: what anyone outside the program checks it by, field by field.

import { describe, expect, it } from 'vitest';
import { presetById } from '../../core/rules/presets.ts';
import { decideText } from '../../service/command-line/decide.ts';
import { congress, fileWith } from './command.ts';

const article = (number: string) => `《中国共产党基层组织选举工作条例》第${number}条`;

const facts = {
  rule: 'party-grassroots-congress-2020',
  seats: 2,
  entitled: 122,
  present: 120,
  issued: 120,
  collected: 119,
  candidates: ['于　洁', '丁一', '王二'],
  ballots: [
    { copies: 70, marks: 'AAO', writeIns: [] },
    { copies: 40, marks: 'OAN', writeIns: ['赵 某'] },
    { copies: 6, marks: 'NXO', writeIns: ['钱某'] },
    { copies: 2, marks: 'AAA', writeIns: [] },
    { copies: 1, marks: 'OOA', writeIns: ['赵\u3000某', '丁 一'] },
  ],
};

const told = (changed: object) => decideText(JSON.stringify({ ...facts, ...changed }));
const grassroots = presetById(facts.rule);

describe('the outcome', () => {
  it('names characters nobody knows the strokes of on standard error, and is printed all the same', async () => {
    const ballots = [{ copies: 119, marks: 'AOO', writeIns: ['𠀀三'] }];
    const { code, out, err } = await congress(['decide', fileWith(JSON.stringify({ ...facts, ballots }))]);
    expect(JSON.parse(out)).toMatchObject({ elected: ['于洁', '𠀀三'] });
    expect(err).toBe('order: nobody knows the strokes of 𠀀; these names come last among their equals\n');
    expect(code).toBe(0);
  });

  it("of rules that are a meeting's own is decided by a full object", () => {
    expect(told({ rule: 'custom' })).toEqual({ line: 'rule: custom rules are given as a full object, not by name' });
    expect(told({ rule: { ...grassroots, id: 'custom' } })).toMatchObject({ elected: ['丁一', '于洁'] });
  });

  it('is printed on one line, every field of it in its order', async () => {
    const { code, out, err } = await congress(['decide', fileWith(JSON.stringify(facts))]);
    const expected = {
      quorum: { met: true, needed: 98 },
      election: 'valid',
      ballots: { valid: 117, invalid: 2 },
      threshold: 61,
      tally: [
        { name: '于洁', approve: 70, oppose: 41, abstain: 6, illegible: 0 },
        { name: '丁一', approve: 110, oppose: 1, abstain: 0, illegible: 6 },
        { name: '王二', approve: 1, oppose: 76, abstain: 40, illegible: 0 },
      ],
      writeIns: [
        { name: '赵某', approve: 41 },
        { name: '钱某', approve: 6 },
      ],
      elected: ['丁一', '于洁'],
      tied: [],
      tiedSeats: 0,
      vacancies: 0,
      next: 'none',
      reasons: [
        { code: 'quorumMet', article: article('十九') },
        { code: 'electionValid', article: article('二十七') },
        { code: 'elected', article: article('二十九') },
      ],
    };
    expect(out).toBe(`${JSON.stringify(expected)}\n`);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('puts written-in names by votes, level ones by 姓氏笔画, and the elected by 姓氏笔画', () => {
    const ballots = [
      { copies: 10, marks: 'OOO', writeIns: ['钱某'] },
      { copies: 10, marks: 'OOO', writeIns: ['王五'] },
      { copies: 10, marks: 'OOO', writeIns: ['丁九'] },
      { copies: 89, marks: 'AOO', writeIns: ['文某'] },
    ];
    expect(told({ ballots })).toMatchObject({
      writeIns: [
        { name: '文某', approve: 89 },
        { name: '丁九', approve: 10 },
        { name: '王五', approve: 10 },
        { name: '钱某', approve: 10 },
      ],
      elected: ['于洁', '文某'],
    });
  });

  it('puts secretaries in the order of the ballot, where the rule says the order approved from above', () => {
    const plenary = {
      rule: 'party-grassroots-plenary-2020',
      candidates: ['于洁', '丁一'],
      entitled: 9,
      present: 9,
      issued: 9,
      collected: 9,
      ballots: [{ copies: 9, marks: 'AA', writeIns: [] }],
    };
    expect(told(plenary)).toMatchObject({ elected: ['于洁', '丁一'] });
    expect(told({ ...plenary, rule: facts.rule })).toMatchObject({ elected: ['丁一', '于洁'] });
  });

  it('puts names in the order of office software where the rule says so', () => {
    if (grassroots === null) throw new Error('The default preset is missing.');
    const office = { ...grassroots, candidateOrder: { ...grassroots.candidateOrder, by: 'office' as const } };
    const level = { candidates: ['王二', '文一', '丁一'], ballots: [{ copies: 119, marks: 'AAO', writeIns: [] }] };
    expect(told({ ...level, rule: facts.rule })).toMatchObject({ elected: ['王二', '文一'] });
    expect(told({ ...level, rule: office })).toMatchObject({ elected: ['文一', '王二'] });
  });

  it('says what is next: a revote of the tied, a vote for the vacancies, a new election, or more delegates', () => {
    const tie = [
      { copies: 40, marks: 'AAO', writeIns: [] },
      { copies: 40, marks: 'AOA', writeIns: [] },
      { copies: 30, marks: 'OAA', writeIns: [] },
      { copies: 9, marks: 'OOO', writeIns: [] },
    ];
    expect(told({ ballots: tie })).toMatchObject({
      elected: ['于洁'],
      tied: ['丁一', '王二'],
      tiedSeats: 1,
      next: 'revote',
    });
    const opposed = [{ copies: 119, marks: 'OAO', writeIns: [] }];
    expect(told({ ballots: opposed })).toMatchObject({ elected: ['丁一'], vacancies: 1, next: 'fill-vacancies' });
    expect(told({ issued: 118 })).toMatchObject({ election: 'void', elected: [], next: 'new-election' });
    expect(told({ present: 97 })).toMatchObject({ quorum: { met: false, needed: 98 }, elected: [], next: 'no-quorum' });
  });

  it.each([
    ['party-grassroots-congress-2020', 98, 61],
    ['party-local-congress-2020', 62, 62],
    ['peoples-congress-township-2022', 82, 62],
  ])('takes quorum and majority of their bases by %s: %i in the hall, %i votes', (rule, needed, threshold) => {
    expect(told({ rule })).toMatchObject({ quorum: { needed }, threshold });
  });

  it('follows a rule set written out in full', () => {
    const rule = { ...grassroots, id: 'own', majority: { ...grassroots?.majority, num: 2, den: 3, comparison: '>=' } };
    expect(told({ rule })).toMatchObject({ threshold: 80, elected: ['丁一'], next: 'fill-vacancies' });
  });

  it('of a thousand million ballots loses none', () => {
    const many = 1_000_000_000;
    const counts = { entitled: many, present: many, issued: many, collected: many };
    const ballots = [
      { copies: many / 2 - 1, marks: 'OAO', writeIns: [] },
      { copies: many / 2 + 1, marks: 'AOO', writeIns: [] },
    ];
    expect(told({ ...counts, ballots })).toMatchObject({ threshold: 500_000_001, elected: ['于洁'] });
  });

  it('is the same for a file with a byte order mark and Windows line ends, and from standard input', async () => {
    const text = JSON.stringify(facts, null, 2);
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const [plain, marked, piped] = await Promise.all([
      congress(['decide', fileWith(text)]),
      congress(['decide', fileWith(windows)]),
      congress(['decide', '-'], text),
    ]);
    expect(plain.code).toBe(0);
    expect(marked).toEqual(plain);
    expect(piped).toEqual(plain);
  });
});

const first = (changed: object) => ({ ballots: [{ ...facts.ballots[0], ...changed }, ...facts.ballots.slice(1)] });

describe('malformed facts', () => {
  it.each([
    ['rule', { rule: 'party-congress-1990' }],
    ['rule', { rule: undefined }],
    ['rule', { rule: 7 }],
    ['rule.quorum.num', { rule: { ...grassroots, quorum: { ...grassroots?.quorum, num: 0 } } }],
    ['rule.quorum', { rule: { ...grassroots, quorum: { ...grassroots?.quorum, num: 6 } } }],
    ['rule.majority', { rule: { ...grassroots, majority: undefined } }],
    ['rule.quorom', { rule: { ...grassroots, quorom: {} } }],
    ['seats', { seats: 0 }],
    ['seats', { seats: 1.5 }],
    ['seats', { seats: '2' }],
    ['entitled', { entitled: -1 }],
    ['entitled', { entitled: null }],
    ['present', { present: 123 }],
    ['present', { present: undefined }],
    ['issued', { issued: 1e21 }],
    ['collected', { collected: 120 }],
    ['collected', { collected: -119 }],
    ['candidates', { candidates: '于洁' }],
    ['candidates.1', { candidates: ['于洁', ' 于\u3000洁', '王二'] }],
    ['candidates.1', { candidates: ['于洁（农办）', '于洁(农办)', '王二'] }],
    ['candidates.2', { candidates: ['于洁', '丁一', '\u200b\u3000'] }],
    ['ballots', { ballots: {} }],
    ['ballots.0.copies', first({ copies: 0 })],
    ['ballots.0.copies', first({ copies: 70.5 })],
    ['ballots.0.copies', first({ copies: '70' })],
    ['ballots.0.marks', first({ marks: 'AA' })],
    ['ballots.0.marks', first({ marks: 'AAOO' })],
    ['ballots.0.marks', first({ marks: 'AAo' })],
    ['ballots.0.marks', first({ marks: 'AA ' })],
    ['ballots.0.writeIns', first({ writeIns: undefined })],
    ['ballots.0.writeIns.0', first({ writeIns: [''] })],
    ['ballots.0.serial', first({ serial: 1 })],
    ['spoiled', { spoiled: 2 }],
    ['two lines', { 'two\nlines': 2 }],
  ])('are told by their field: %s', (field, changed) => {
    const decided = told(changed);
    expect(decided).toHaveProperty('line');
    if ('line' in decided) expect(decided.line).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}: .+$`, 'u'));
  });

  it.each(['', 'null', '[]', '{"rule":', '"facts"'])('are no facts at all: %s', (text) => {
    const decided = decideText(text);
    expect('line' in decided && decided.line).toMatch(/^facts: .+$/u);
  });

  it('end with one line on standard error, nothing on standard output, and 2', async () => {
    const ended = await Promise.all([
      congress(['decide', fileWith(JSON.stringify({ ...facts, collected: 118 }))]),
      congress(['decide', fileWith('')]),
      congress(['decide', '/no/such/facts.json']),
      // 丁 in GB18030: names of another encoding would be elected as question marks.
      congress(['decide', fileWith(Uint8Array.of(0x22, 0xb6, 0xa1, 0x22))]),
    ]);
    for (const { code, out, err } of ended) {
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/^(collected|facts): [^\n]+\n$/u);
    }
  });

  it('are not looked for where the command itself is mistyped', async () => {
    const [noFile, unknown] = await Promise.all([congress(['decide']), congress(['decide', '--fast', 'x'])]);
    for (const { code, out, err } of [noFile, unknown]) {
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('congress decide FILE');
      expect(err).not.toContain('    at ');
    }
  });
});
