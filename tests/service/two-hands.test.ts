// The door of the counting room: two hands and a third, each blind to the others until the paper was read a third time.

import { describe, expect, it } from 'vitest';
import { openMeeting } from './small-meeting.ts';
import { contestId, differInSecond, key, openRoom, pin, read, type SmallRoom, tokenOf } from './two-hands.ts';

const refused = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });
const third = { contestId, bundle: 1, no: 1 };

/** Everything a station may ask, as one text. */
async function seenBy({ service }: SmallRoom, operator: string | null, at: { bundle: number; pass: number }) {
  const station = { ...at, operator };
  const answers = [
    await service.dispatch('staff', 'counting', { contestId, station }),
    await service.dispatch('staff', 'counting', { contestId, station: null }),
    await service.dispatch('staff', 'ballots', { contestId, bundle: at.bundle }),
    await service.dispatch('staff', 'doubts', { contestId }),
    await service.dispatch('staff', 'differences', { contestId, operator }),
    await service.dispatch('staff', 'room', { contestId }),
    await service.dispatch('staff', 'operators', {}),
  ];
  return JSON.stringify(answers);
}

describe('the two hands', () => {
  it('are not the same person, in either order', async () => {
    const room = await openRoom();
    const [first, second] = room.operators;
    await key(room, { bundle: 1, pass: 1, operator: first }, 'AAO');
    expect(await room.attempt('openBundle', { contestId, bundle: 1, pass: 2, operator: first })).toMatchObject(
      refused('samePerson', { bundle: 1 }),
    );
    await key(room, { bundle: 2, pass: 2, operator: second }, 'AAO');
    expect(await room.attempt('openBundle', { contestId, bundle: 2, pass: 1, operator: second })).toMatchObject(
      refused('samePerson'),
    );
    // Signed on at another screen it is still the same person.
    const again = tokenOf(await room.ask('signOn', { operatorId: 'o1', pin }));
    expect(await room.attempt('openBundle', { contestId, bundle: 1, pass: 2, operator: again })).toMatchObject(
      refused('samePerson'),
    );
  });

  it('key only into what is theirs', async () => {
    const room = await openRoom();
    const [first, second] = room.operators;
    await room.act('openBundle', { contestId, bundle: 1, pass: 1, operator: first });
    const ballot = { contestId, ...read('AAO'), copies: 1 };
    const at = { bundle: 1, pass: 1 };
    const attempt = (station: object | null) => room.attempt('enterBallot', { ...ballot, station });
    expect(await attempt({ ...at, operator: second })).toMatchObject(refused('bundleTaken'));
    expect(await attempt({ ...at, operator: 'nobody' })).toMatchObject(refused('notSignedOn'));
    expect(await attempt(null)).toMatchObject(refused('notSignedOn'));
    expect(await attempt({ bundle: 2, pass: 1, operator: first })).toMatchObject(refused('bundleNotBegun'));
    expect(await attempt({ ...at, operator: first })).toMatchObject({ ok: true });
    const strike = { contestId, entry: 1, reason: '重录', station: { ...at, operator: second } };
    expect(await room.attempt('strikeBallot', strike)).toMatchObject(refused('bundleTaken'));
  });

  it('do not settle what they differ in: a third does', async () => {
    const room = await openRoom();
    await differInSecond(room);
    const [first, second, , fourth] = room.operators;
    for (const operator of [first, second]) {
      expect(await room.attempt('readThird', { ...third, reading: read('AOA'), operator })).toMatchObject(
        refused('thirdIsTypist'),
      );
    }
    await room.act('readThird', { ...third, reading: read('AOA'), operator: fourth });
    const settle = { ...third, ruling: 'first', reason: '看票' };
    expect(await room.attempt('settleDifference', { ...settle, operator: second })).toMatchObject(
      refused('thirdIsTypist'),
    );
    expect(await room.attempt('settleDifference', { ...settle, operator: fourth })).toMatchObject({ ok: true });
  });
});

describe('a station', () => {
  it('never shows what the other pass has, before both are in', async () => {
    const room = await openRoom();
    const [first, second] = room.operators;
    await key(room, { bundle: 1, pass: 1, operator: first }, 'NNX 马六', 'AOA', 'OAA');
    await room.act('openBundle', { contestId, bundle: 1, pass: 2, operator: second });
    const seen = await seenBy(room, second, { bundle: 1, pass: 2 });
    expect(seen).not.toMatch(/NNX|AOA|OAA|马六/u);
    // Whoever keyed it sees his own.
    expect(await seenBy(room, first, { bundle: 1, pass: 1 })).toMatch(/NNX.*马六|马六.*NNX/u);
    expect(await seenBy(room, null, { bundle: 1, pass: 1 })).not.toMatch(/NNX|AOA|OAA|马六/u);
  });

  it('never shows a reading of a bundle compared, before the paper was read a third time', async () => {
    const room = await openRoom();
    const [first, second, reader] = room.operators;
    await key(room, { bundle: 1, pass: 1, operator: first }, 'AAO', 'XNN 马六', 'OAA');
    await key(room, { bundle: 1, pass: 2, operator: second }, 'AAO', 'NXN 马六', 'OAA');
    const before = await seenBy(room, reader, { bundle: 1, pass: 1 });
    expect(before).toMatch(/"kind":"reading"/u);
    expect(before).not.toMatch(/XNN|NXN|马六/u);
    await room.act('readThird', { ...third, reading: read('XNN 马六'), operator: reader });
    expect(await seenBy(room, reader, { bundle: 1, pass: 1 })).toMatch(/XNN.*NXN/u);
  });

  it('shows no other difference of the bundle before that one was read, too', async () => {
    const room = await openRoom();
    const [first, second, reader] = room.operators;
    await key(room, { bundle: 1, pass: 1, operator: first }, 'AAO', 'AOA', 'XXN');
    await key(room, { bundle: 1, pass: 2, operator: second }, 'AAN', 'AOA', 'XXX');
    await room.act('readThird', { ...third, reading: read('AAO'), operator: reader });
    expect(await seenBy(room, reader, { bundle: 1, pass: 1 })).not.toMatch(/XXN|XXX/u);
  });
});

describe('a sign-on', () => {
  it('needs the PIN, and a known operator', async () => {
    const { service } = await openRoom();
    const signOn = (operatorId: string, given: string) =>
      service.dispatch('staff', 'signOn', { operatorId, pin: given });
    expect(await signOn('o1', '9999')).toMatchObject(refused('wrongPin', { name: '周敏' }));
    expect(await signOn('o9', pin)).toMatchObject(refused('operatorMissing'));
    expect(await signOn('o1', '12')).toMatchObject(refused('badInput', { field: 'pin' }));
    expect(await signOn('o1', pin)).toMatchObject({ ok: true, value: { operatorId: 'o1', name: '周敏' } });
  });

  it('cannot be guessed: after five wrong PINs one may be tried every half minute, of this operator alone', async () => {
    let time = Date.UTC(2026, 5, 18, 1);
    const { service } = await openRoom(() => new Date(time));
    const signOn = (operatorId: string, given: string) =>
      service.dispatch('staff', 'signOn', { operatorId, pin: given });
    for (let tries = 0; tries < 5; tries += 1) expect(await signOn('o1', '9999')).toMatchObject(refused('wrongPin'));
    time += 10_000;
    expect(await signOn('o1', pin)).toMatchObject(refused('pinWait', { name: '周敏', seconds: 20 }));
    expect(await signOn('o2', pin)).toMatchObject({ ok: true });
    time += 20_000;
    expect(await signOn('o1', '9999')).toMatchObject(refused('wrongPin'));
    expect(await signOn('o1', pin)).toMatchObject(refused('pinWait', { seconds: 30 }));
    time += 30_000;
    expect(await signOn('o1', pin)).toMatchObject({ ok: true });
    expect(await signOn('o1', '9999')).toMatchObject(refused('wrongPin'));
    expect(await signOn('o1', pin)).toMatchObject({ ok: true });
  });

  it('ends when the operator is given another PIN', async () => {
    const room = await openRoom();
    const open = { contestId, bundle: 1, pass: 1, operator: room.operators[0] };
    await room.act('registerOperator', { name: '周敏', pin: '8642' });
    expect(await room.attempt('openBundle', open)).toMatchObject(refused('notSignedOn'));
    const signedOn = await room.service.dispatch('staff', 'signOn', { operatorId: 'o1', pin: '8642' });
    expect(signedOn).toMatchObject({ ok: true, value: { operatorId: 'o1', name: '周敏' } });
  });

  it('ends with the station, with the program, and is of no other file', async () => {
    const room = await openRoom();
    const [first, second] = room.operators;
    await room.ask('signOff', { operator: first });
    const open = (operator: string) => ({ contestId, bundle: 1, pass: 1, operator });
    expect(await room.attempt('openBundle', open(first))).toMatchObject(refused('notSignedOn'));
    expect(await room.attempt('openBundle', open(second))).toMatchObject({ ok: true });
    // A program started anew knows nobody, and no file holds what a station showed.
    const { service } = await openMeeting();
    const requestId = 'another-program';
    expect(await service.dispatch('chair', 'openBundle', { requestId, ...open(second) })).toMatchObject({ ok: false });
    expect(await service.dispatch('staff', 'differences', { contestId, operator: second })).toMatchObject({
      value: { ownBundles: [] },
    });
  });
});

describe('a count entered twice', () => {
  /** The second bundle, alike in both passes. */
  async function secondBundle(room: SmallRoom): Promise<void> {
    const [first, second] = room.operators;
    await key(room, { bundle: 2, pass: 2, operator: first }, 'AOA', 'AAO', 'AAO');
    await key(room, { bundle: 2, pass: 1, operator: second }, 'AOA', 'AAO', 'AAO');
  }

  it('is closed when every bundle agrees, and counts what was settled', async () => {
    const room = await openRoom();
    await differInSecond(room);
    expect(await room.attempt('closeCount', { contestId })).toMatchObject(
      refused('passesDiffer', { pending: 1, open: 1 }),
    );
    await secondBundle(room);
    expect(await room.attempt('closeCount', { contestId })).toMatchObject(refused('passesDiffer', { open: 1 }));
    const operator = room.operators[2];
    await room.act('readThird', { ...third, reading: read('AOO'), operator });
    await room.act('settleDifference', { ...third, ruling: 'third', operator, reason: '看票' });
    await room.act('closeCount', { contestId });
    expect(await room.ask('result', { contestId })).toMatchObject({
      count: { tally: { candidates: [{ approve: 5 }, { approve: 4 }, { approve: 2 }] } },
    });
  });

  it('takes copies of a sheet, and closes up where one is struck: what lies behind it keeps its sheet of paper', async () => {
    const room = await openRoom();
    const [first, second, operator] = room.operators;
    const station = { bundle: 1, pass: 1, operator: first };
    await room.act('openBundle', { contestId, ...station });
    await room.act('enterBallot', { contestId, ...read('AAO'), copies: 2, station });
    await room.act('enterBallot', { contestId, ...read('OAA'), copies: 1, station });
    // One copy too many: struck, and the sheet it stood for keyed behind.
    await room.act('strikeBallot', { contestId, entry: 1, station, reason: '多录一张' });
    await room.act('enterBallot', { contestId, ...read('NAA'), copies: 1, station });
    await room.act('closeBundle', { contestId, ...station, sheets: 3 });
    await key(room, { bundle: 1, pass: 2, operator: second }, 'AAO', 'OAA', 'NXA');
    expect(await room.ask('differences', { contestId, operator })).toMatchObject({
      differences: [{ kind: 'reading', place: 3 }],
    });
    expect(await room.attempt('enterBallot', { contestId, ...read('AAO'), copies: 1, station })).toMatchObject(
      refused('bundleClosed'),
    );
  });

  it('is not closed past a bundle that nobody entered, though another was entered in its stead', async () => {
    const room = await openRoom();
    const [first, second] = room.operators;
    for (const bundle of [1, 3]) {
      await key(room, { bundle, pass: 1, operator: first }, 'AAO', 'AOA', 'OAA');
      await key(room, { bundle, pass: 2, operator: second }, 'AAO', 'AOA', 'OAA');
    }
    expect(await room.attempt('closeCount', { contestId })).toMatchObject(refused('passesDiffer', { pending: 1 }));
  });

  it('is compared anew when a bundle is opened again after it was settled', async () => {
    const room = await openRoom();
    await differInSecond(room);
    const [first, , operator] = room.operators;
    await room.act('readThird', { ...third, reading: read('AOA'), operator });
    await room.act('settleDifference', { ...third, ruling: 'first', operator, reason: '看票' });
    await room.act('reopenBundle', { contestId, bundle: 1, pass: 1, reason: '看错一张' });
    const station = { bundle: 1, pass: 1, operator: first };
    await room.act('correctBallot', { contestId, entry: 3, ...read('NAA'), station, reason: '看错' });
    await room.act('closeBundle', { contestId, ...station, sheets: 3 });
    expect(await room.ask('differences', { contestId, operator })).toMatchObject({
      differences: [{ no: 1, place: 3, read: false, readings: null, ruling: null }],
    });
  });

  it('is not entered once from here on while differences are known', async () => {
    const room = await openRoom();
    await differInSecond(room);
    const plan = { method: 'ballots', passes: 1, bundleSize: 3, reason: '一人离场' };
    expect(await room.attempt('planCount', { contestId, plan, reason: '一人离场' })).toMatchObject(
      refused('differencesOpen', { count: 1 }),
    );
    await room.act('reopenBundle', { contestId, bundle: 1, pass: 2, reason: '一人离场' });
    expect(await room.attempt('planCount', { contestId, plan, reason: '一人离场' })).toMatchObject({ ok: true });
  });

  it('has nothing to rule on in the second pass, and a ruling falls with the reading it was about', async () => {
    const room = await openRoom();
    const [first, second, operator] = room.operators;
    await key(room, { bundle: 1, pass: 1, operator: first }, 'AAX', 'AOA', 'OAA');
    await key(room, { bundle: 1, pass: 2, operator: second }, 'AAX', 'AOA', 'OAX');
    const rule = (...entries: readonly number[]) => ({
      contestId,
      entries,
      ruling: 'void',
      scrutineer: '田野',
      reason: '按选举办法',
    });
    expect(await room.attempt('ruleBallots', rule(4))).toMatchObject(refused('notInDoubt'));
    await room.act('ruleBallots', rule(1));
    await room.act('readThird', { ...third, reading: read('OAX'), operator });
    await room.act('settleDifference', { ...third, ruling: 'second', operator, reason: '看票' });
    expect(await room.ask('doubts', { contestId })).toMatchObject({
      groups: [{ ruling: 'void' }, { marks: 'OAX', ruling: null }],
    });
    // Settled otherwise later, the ballot is judged anew.
    await room.act('reopenBundle', { contestId, bundle: 1, pass: 2, reason: '再看' });
    const station = { bundle: 1, pass: 2, operator: second };
    await room.act('correctBallot', { contestId, entry: 4, ...read('AAO'), station, reason: '看错' });
    await room.act('closeBundle', { contestId, ...station, sheets: 3 });
    await room.act('readThird', { ...third, reading: read('AXO'), operator });
    await room.act('settleDifference', { ...third, ruling: 'third', operator, reason: '看票' });
    expect(await room.ask('doubts', { contestId })).toMatchObject({
      groups: [{ marks: 'AXO', ruling: null }, { marks: 'OAX' }],
    });
  });
});
