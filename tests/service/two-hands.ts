// A small counting room: six ballots in two bundles, entered twice, with four people who can sign on.

import { usualPlan } from '../../core/counting/plan.ts';
import type { Reading } from '../../core/counting/reading.ts';
import { list, openVoting, type SmallMeeting, twoSeats } from './small-meeting.ts';

export const contestId = 'c1';
export const people = ['周敏', '吴静', '郑凯', '何平'] as const;
export const pin = '1234';

export interface SmallRoom extends SmallMeeting {
  /** What each of the people shows, in their order. */
  readonly operators: readonly [string, string, string, string];
  /** A query or lobby call that must be answered. */
  readonly ask: (name: string, input?: object) => Promise<unknown>;
}

/** 丁一, 王二 and 李三 stand for two seats; six ballots are in, in bundles of three. */
export async function openRoom(now = () => new Date()): Promise<SmallRoom> {
  const meeting = await openVoting(now);
  const { act, service } = meeting;
  await act('defineContest', twoSeats);
  await act('listCandidates', list(contestId, '丁一', '王二', '李三'));
  await act('confirmCandidates', { contestId, reason: null });
  await act('issueBallots', { contestId, printed: 6, issued: 6, spoiled: 0, reason: null });
  await act('collectBallots', { contestId, collected: 6, plan: { ...usualPlan, bundleSize: 3 }, reason: null });
  const ask = async (name: string, input: object = {}) => {
    const answer = await service.dispatch('chair', name, input);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  for (const name of people) await act('registerOperator', { name, pin });
  const signOn = async (index: number) => tokenOf(await ask('signOn', { operatorId: `o${index + 1}`, pin }));
  const operators = [await signOn(0), await signOn(1), await signOn(2), await signOn(3)] as const;
  return { ...meeting, operators, ask };
}

export function tokenOf(value: unknown): string {
  const shown = typeof value === 'object' && value !== null && 'operator' in value ? value.operator : null;
  if (typeof shown !== 'string') throw new Error('Nobody is signed on.');
  return shown;
}

export function read(text: string): Reading {
  const [marks = '', ...writeIns] = text.split(' ');
  return { marks, writeIns, seen: [] };
}

/** One pass over a bundle: begun, keyed and closed. */
export async function key(
  { act }: SmallMeeting,
  station: { readonly bundle: number; readonly pass: number; readonly operator: string },
  ...papers: readonly string[]
): Promise<void> {
  await act('openBundle', { contestId, ...station });
  for (const paper of papers) await act('enterBallot', { contestId, ...read(paper), copies: 1, station });
  await act('closeBundle', { contestId, ...station, sheets: papers.length });
}

/** The first bundle in both passes, with a mark that differs on the second sheet; read by nobody yet. */
export async function differInSecond(room: SmallRoom): Promise<void> {
  const [first, second] = room.operators;
  await key(room, { bundle: 1, pass: 1, operator: first }, 'AAO', 'AOA', 'OAA');
  await key(room, { bundle: 1, pass: 2, operator: second }, 'AAO', 'AOO', 'OAA');
}
