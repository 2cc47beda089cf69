// Whatever is pressed, no stage gets a name that was not read, a figure that was not released, a hand that was not recorded.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import type { ReadOutScene, Scene } from '../../core/scenes/scene.ts';
import { count, everybody, holdFirst, openVoting, type SmallMeeting } from './small-meeting.ts';

/** Names and votes as they stand on the papers: 李三 six, 丁一 four, 王二 one, 赵某 written in once. */
const order = ['李　三', '丁　一', '王　二', '赵　某'];
const names = /丁\s*一|王\s*二|李\s*三|赵\s*某/u;
const papers = ['OOA 赵某', 'ANA', 'ANA', 'ANA', 'ANA', 'OAA'];

/** A meeting with everything keyed and nothing closed, and what its stage has been sent. */
async function keyed(): Promise<{ readonly meeting: SmallMeeting; readonly sent: Scene[] }> {
  const meeting = await openVoting();
  await holdFirst(meeting);
  for (const paper of papers) {
    const [marks = '', ...writeIns] = paper.split(' ');
    await meeting.act('enterBallot', { contestId: 'c1', marks, writeIns, seen: [], copies: 1, station: null });
  }
  const sent: Scene[] = [];
  meeting.service.subscribe('hall', 'scene', ({ scene }) => sent.push(scene));
  return { meeting, sent };
}

const subject = '关于工作报告的决议';
const choice = fc.oneof<fc.Arbitrary<SceneChoice>[]>(
  fc.record({ kind: fc.constant('readOut'), contestId: fc.constant('c1'), shown: fc.nat(6) }),
  fc.record({ kind: fc.constantFrom('resultTable', 'elected'), contestId: fc.constant('c1') }),
  fc.record({
    kind: fc.constant('motion'),
    subject: fc.constant(subject),
    asked: fc.constantFrom('subject', 'approve', 'oppose', 'abstain'),
  }),
  fc.constant({ kind: 'motionResult', subject }),
  fc.constantFrom<SceneChoice>({ kind: 'title' }, { kind: 'blank' }, { kind: 'counting' }),
);
const press = fc.oneof(
  { weight: 6, arbitrary: choice.map((wanted) => ({ call: 'takeScene', input: { choice: wanted } })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('closeCount', 'releaseResult', 'announceResult')
      .map((call) => ({ call, input: { contestId: 'c1' } })),
  },
  { weight: 1, arbitrary: fc.constant({ call: 'freezeScene', input: {} }) },
  { weight: 1, arbitrary: fc.constant({ call: 'voteMotion', input: { subject, approve: 5, oppose: 1, abstain: 0 } }) },
);

type Known = Record<'released' | 'announced' | 'voted', boolean>;

/** What each act lets out, once it is taken. */
const opening: Readonly<Record<string, keyof Known>> = {
  releaseResult: 'released',
  announceResult: 'announced',
  voteMotion: 'voted',
};

/** What is in the picture that it may not have. */
function leak(scene: Scene, known: Known): readonly string[] {
  if (scene.kind === 'resultTable' && !known.released) return ['a table before the release'];
  if (scene.kind === 'elected' && !known.announced) return ['the elected before they are announced'];
  if (scene.kind === 'motion') return leakOfHands(scene.hands, known);
  return scene.kind === 'readOut' ? leakOfReading(scene, known) : [];
}

function leakOfHands(hands: readonly { readonly value: string }[], { voted }: Known): readonly string[] {
  return !voted && hands.some(({ value }) => value !== '') ? ['hands before the record'] : [];
}

function leakOfReading(scene: ReadOutScene, { released }: Known): readonly string[] {
  if (!released) return ['a reading before the release'];
  const read = scene.rows.map(({ name }) => name);
  if (read.join() !== order.slice(0, read.length).join()) return ['names out of their order'];
  return order.slice(read.length).filter((name) => JSON.stringify(scene).includes(name));
}

describe('the stage', () => {
  it('never gets what is not released, not read or not recorded, whatever is pressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 5, maxLength: 40 }), async (presses) => {
        const { meeting, sent } = await keyed();
        const known = { released: false, announced: false, voted: false };
        for (const { call, input } of presses) {
          const before = sent.length;
          const { ok } = await meeting.attempt(call, input);
          const opened = opening[call];
          if (ok && opened !== undefined) known[opened] = true;
          expect(sent.slice(before).flatMap((scene) => leak(scene, known))).toEqual([]);
        }
        meeting.service.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('gets a reading that is journalled picture by picture, and keeps its place over the pictures between', async () => {
    const { meeting, sent } = await keyed();
    for (const call of ['closeCount', 'releaseResult']) await meeting.act(call, { contestId: 'c1' });
    const take = (shown: number) => meeting.act('takeScene', { choice: { kind: 'readOut', contestId: 'c1', shown } });
    await take(0);
    expect(JSON.stringify(sent.at(-1))).not.toMatch(names);
    await take(1);
    expect(sent.at(-1)).toMatchObject({
      rows: [{ name: '李　三', votes: '6' }],
      current: { remarks: ['全票', '不赞成 0', '弃权 0'] },
    });
    await take(2);
    await meeting.act('takeScene', { choice: { kind: 'title' } });
    const reading = await meeting.service.dispatch('chair', 'reading', { contestId: 'c1' });
    expect(reading).toMatchObject({
      value: {
        shown: 2,
        rows: [
          { sentence: '李　三，6 票，全票。', unanimous: true },
          { sentence: '丁　一，4 票，不赞成 2 票。' },
          { name: '王　二' },
          { sentence: '另选人　赵　某，1 票。' },
        ],
      },
    });
    expect(await meeting.service.dispatch('chair', 'reading', { contestId: 'c9' })).toMatchObject({
      error: { code: 'contestMissing' },
    });
    const records = await meeting.service.dispatch('chair', 'records', { before: null, limit: 3 });
    expect(JSON.stringify(records)).toContain('会场画面：宣读结果');
    meeting.service.close();
  });

  it('says nothing of a count that is not closed', async () => {
    const { meeting } = await keyed();
    const reading = await meeting.service.dispatch('chair', 'reading', { contestId: 'c1' });
    expect(reading).toMatchObject({ value: { rows: [], opening: '', shown: null, releasedAt: null, elected: 0 } });
    meeting.service.close();
  });

  it('gets the hands of the rules, the officers and what the voters approved once they are on record', async () => {
    const meeting = await openVoting();
    const show = async (wanted: string) => {
      const taken = await meeting.attempt('takeScene', { choice: { kind: 'motionResult', subject: wanted } });
      return taken.ok ? '' : taken.error.code;
    };
    expect(await show('选举办法（草案）')).toBe('');
    expect(await show('监票人名单')).toBe('');
    expect(await show('「委员」减少名额')).toBe('handsNotRecorded');
    await holdFirst(meeting);
    // Two seats and nobody but 丁一 has a majority: one is given up with the hands of the voters.
    await count(meeting, 'c1', 'AOO', 'AOO', 'AOO', 'AOO', 'AOO', 'AOO');
    const remedy = { contestId: 'c1', remedy: 'reduceSeats', approvedBy: 'voters', votes: everybody, reason: '接近' };
    await meeting.act('chooseRemedy', remedy);
    expect(await show('「委员」减少名额')).toBe('');
    meeting.service.close();
  });
});
