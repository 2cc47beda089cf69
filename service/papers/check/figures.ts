// Figures and lists as the words of a paper hold them: 收回选票 119 张, 同意 120，不同意 0，弃权 0, 当选 2 名：丁一、王二.

import { namesKey } from './keys.ts';

export interface Figure {
  readonly label: string;
  readonly value: string;
  /** As it stands there. */
  readonly says: string;
}

// Those who come out of a primary (列为正式候选人) are its winners, not its candidates.
const counted =
  /(应到|实到|请假|未到|列席|应选|(?<!正式)候选人|印制|发出|收回|有效|无效|作废|当选|应点|未应答|应答|缺席)(?:代表|选票|票|人数)?(\d+)(?:名|张)/gu;
const pledged = /(应签|已签)(\d+)份/gu;
const hands = /同意(\d+)，不同意(\d+)，弃权(\d+)(?:，未举手(\d+))?/gu;
const threshold = /（(\d+)票）始得/gu;
const bags = /共(\d+)袋/gu;
const sample = /抽查(\d+\/\d+)张/gu;
/** A list ends with its sentence, or with the bracket it stands in. */
const winners = /(?:当选|列为正式候选人)\s*\d+\s*名(?:（以[^（）]*为序）)?(?:：([^。；]+)|（(?!以)([^（）]+)）)/gu;

const totals = /选举产生([^：；。（]+?)(\d+)名(?:（[^（）]*）)?：([^；。]+)/gu;

export interface Total {
  /** Without white space. */
  readonly title: string;
  readonly count: string;
  /** As a list is compared. */
  readonly names: string;
  readonly says: string;
}

/** 选举产生第十五届委员会委员 9 名：…. */
export function totalsIn(text: string): readonly Total[] {
  return [...text.replace(/\s/gu, '').matchAll(totals)].map(([says, title = '', count = '', names = '']) => ({
    title,
    count,
    names: namesKey(names.split('、')),
    says,
  }));
}

/** Everything of the kind, in order of kinds. */
export function figuresIn(text: string): readonly Figure[] {
  const close = text.replace(/\s/gu, '');
  const of = (pattern: RegExp, label: string) =>
    [...close.matchAll(pattern)].map(([says, value = '']) => ({ label, value, says }));
  const named = (pattern: RegExp) =>
    [...close.matchAll(pattern)].map(([says, label = '', value = '']) => ({ label, value, says }));
  return [
    ...named(counted),
    ...named(pledged),
    ...[...close.matchAll(hands)].map(([says, approve, oppose, abstain, unraised = '0']) => ({
      label: '表决',
      value: [approve, oppose, abstain, unraised].join('/'),
      says,
    })),
    ...of(threshold, '当选线'),
    ...of(bags, '袋数'),
    ...of(sample, '抽查'),
    ...[...text.matchAll(winners)].map(([says, names, bracketed]) => ({
      label: '当选名单',
      value: listKey(names ?? bracketed ?? ''),
      says,
    })),
  ];
}

/** 无人当选 is a list of nobody. */
function listKey(names: string): string {
  return names.startsWith('无人') ? '' : namesKey(names.split('、'));
}

export function hasFigures(text: string): boolean {
  return figuresIn(text).length > 0;
}
