// One body of every kind of record, for the tests that go over all of them.

import { usualPlan } from '../../core/counting/plan.ts';
import { computeResult } from '../../core/decide/counting.ts';
import type { EventBodies, NewEvent, RecordedEvent } from '../../core/events.ts';
import type { TallySheet } from '../../core/rules/tally-sheet.ts';
import { contest, fixed, participant, ready } from './decide/facts.ts';
import { ballot, byCodePoint, grassroots } from './rules/elections.ts';

const hands = { approve: 9, oppose: 0, abstain: 0 };
const plan = usualPlan;
const entry = {
  contestId: 'c1',
  entry: 3,
  pass: 1,
  bundle: 2,
  marks: 'AO',
  writeIns: ['赵某'],
  valid: true,
  chosen: 1,
  doubts: [],
};

const groupPass = { contestId: 'c1', group: 1, pass: 1 };
/** Five ballots: 丁一 three, 王二 none, 赵某 written in once. */
export const sheet: TallySheet = {
  ballots: 5,
  valid: 4,
  invalid: 1,
  rows: [
    { approve: 3, oppose: 1, abstain: 0, illegible: 0 },
    { approve: 0, oppose: 2, abstain: 1, illegible: 1 },
  ],
  writeIns: [{ name: '赵某', approve: 1 }],
};

const { counts, tally, outcome, reconciliation } = computeResult({
  gates: ready,
  rule: grassroots,
  contest: { ...contest, collected: { collected: 9, valid: true } },
  entitled: 10,
  present: 9,
  entered: 9,
  papers: [ballot(5, 'AO'), ballot(4, 'OO', '赵某')],
  sheets: null,
  order: byCodePoint,
  unknownIn: () => [],
});

/** A closed count of nine ballots: 丁一 five, 王二 none, 赵某 written in four times. */
export const closedCount: EventBodies['countClosed'] = {
  contestId: 'c1',
  ...counts,
  tally,
  outcome,
  reconciliation,
};

export const bodies: EventBodies = {
  sessionCreated: {
    name: '某镇第十五次代表大会',
    date: '2026-06-08',
    venue: '礼堂',
    executiveChair: '沈国庆',
    practice: false,
    ruleSet: grassroots,
  },
  rosterImported: { fileName: '名册.xlsx', participants: [participant('丁一')], leftEmpty: [], reason: null },
  participantCorrected: {
    participantId: 'p1',
    before: { name: '丁一', delegation: '一团', gender: '男', post: '' },
    after: { name: '丁乙', delegation: '二团', gender: '男', post: '' },
    initials: 'dy',
    pinyin: 'dingyi',
    reason: '名册误写',
  },
  delegateCheckedIn: { participantId: 'p1', leaveCancelled: false },
  checkInWithdrawn: { participantId: 'p1', reason: '错点' },
  leaveGranted: { participantId: 'p1', leave: 'sick', reason: '住院' },
  leaveWithdrawn: { participantId: 'p1', reason: '出院' },
  attendanceFixed: { ...fixed, presentIds: [], reason: null },
  oathPrepared: { leader: '王二', phrases: ['一', '二'] },
  rollCallMarked: { answers: [{ participantId: 'p1', answer: 'silent' }] },
  oathTaken: { leader: '王二', phrases: ['一，', '二。'], present: 9, answered: 7, silent: 1, absent: 1 },
  oathOmitted: { reason: '另行组织' },
  pledgesCounted: { due: 10, signed: 9, note: '一人补签。' },
  rulesAdopted: { ruleSet: grassroots, digest: 'ab', votes: { approve: 7, oppose: 1, abstain: 1 }, present: 9 },
  officersNamed: {
    officers: [
      { role: 'chiefScrutineer', name: '王二' },
      { role: 'teller', name: '周敏' },
    ],
    voted: { scrutineers: true, tellers: false },
    votes: hands,
    present: 9,
  },
  rulesChanged: { ruleSet: grassroots, reason: '改分母' },
  strokesGiven: { character: '𠀀', strokes: '1' },
  motionVoted: { subject: '决议', votes: hands, present: 9, base: 10, passed: true, article: '第一条' },
  stepReopened: { step: 'rules', contestId: null, reason: '有误' },
  contestDefined: {
    contestId: 'c1',
    kind: 'committee',
    title: '第十五届委员会委员',
    shortTitle: '党委委员',
    seats: 1,
    colour: '红',
    round: { kind: 'first', of: null },
    reason: null,
  },
  candidatesListed: { contestId: 'c1', candidates: [], order: 'stroke', reason: null },
  candidatesConfirmed: {
    contestId: 'c1',
    seats: 1,
    candidates: 2,
    needed: 2,
    met: true,
    article: '第十三条',
    reason: null,
  },
  ballotsIssued: { contestId: 'c1', fixing: 1, printed: 10, issued: 9, spoiled: 1, reason: null },
  ballotsCollected: {
    contestId: 'c1',
    issued: 9,
    collected: 9,
    valid: true,
    article: '第二十七条',
    plan,
    reason: null,
  },
  ballotEntered: { ...entry, place: 0 },
  ballotCorrected: { ...entry, reason: '看错' },
  ballotsRuled: {
    contestId: 'c1',
    entries: [3, 4],
    ruling: 'void',
    doubts: ['altered', 'oddSign'],
    scrutineer: '王二',
    article: '第二十七条',
    reason: '看不出',
  },
  ballotStruck: { contestId: 'c1', entry: 3, pass: 1, reason: '重录' },
  countClosed: closedCount,
  countReopened: { contestId: 'c1', reason: '漏一张' },
  resultReleased: { contestId: 'c1' },
  resultAnnounced: { contestId: 'c1', elected: ['丁一', '欧阳明'] },
  remedyChosen: {
    contestId: 'c1',
    remedy: 'reduceSeats',
    seats: 1,
    approvedBy: 'presidium',
    votes: null,
    article: '第二十九条',
    reason: '接近',
  },
  ballotsSealed: { bags: 2, sealNumbers: '1、2', custodian: '王二', note: '' },
  sceneTaken: { choice: { kind: 'title' }, scene: null },
  themeChosen: { theme: 'dark' },
  disciplineWritten: {
    version: '2021',
    source: '通知',
    items: [{ title: '严禁买官卖官', text: '一律免职。', checked: true }],
  },
  sessionAdjourned: { note: '' },
  sessionSealed: { records: 40, head: 'ab' },
  operatorRegistered: { operatorId: 'o1', name: '周敏', pinSalt: 'ab', pinHash: 'cd' },
  countPlanned: { contestId: 'c1', plan: { ...plan, passes: 1, reason: '一人离场' }, reason: '一人离场' },
  bundleBegun: { contestId: 'c1', bundle: 1, pass: 1, operatorId: 'o1' },
  bundleClosed: { contestId: 'c1', bundle: 1, pass: 2, sheets: 9, expected: 9 },
  bundleReopened: { contestId: 'c1', bundle: 1, pass: 2, reason: '漏一张' },
  bundleCompared: { contestId: 'c1', bundle: 1, differences: [], swapped: [], hints: [] },
  thirdReadingTaken: { contestId: 'c1', bundle: 1, no: 1, reading: null, operatorId: 'o3' },
  differenceSettled: {
    contestId: 'c1',
    bundle: 1,
    no: 1,
    ruling: 'second',
    first: null,
    second: null,
    third: null,
    operatorId: 'o3',
    reason: '看票',
  },
  groupsDealt: { contestId: 'c1', piles: [5, 4], reason: null },
  sheetEntered: { ...groupPass, sheet, operatorId: 'o1' },
  sheetCorrected: { ...groupPass, sheet, reason: '看错' },
  sheetWithdrawn: { ...groupPass, reason: '换人' },
  sheetsCompared: { contestId: 'c1', group: 1, differences: [{ cell: '1.approve', first: 5, second: 4 }] },
  sheetReadThird: { contestId: 'c1', group: 1, cells: [{ cell: '1.approve', value: 5 }], operatorId: 'o3' },
  sheetSettled: {
    contestId: 'c1',
    group: 1,
    ruling: 'first',
    differences: [{ cell: '1.approve', first: 5, second: 4, third: 5 }],
    operatorId: 'o3',
    reason: '看单',
  },
  callingBegun: { ...groupPass, operatorId: 'o1' },
  strokeCalled: { ...groupPass, no: 1, ballot: 1, candidate: 1, name: '' },
  ballotCalled: { ...groupPass, no: 2, ballot: 1, valid: true },
  callUndone: { ...groupPass, no: 2 },
  sampleDrawn: {
    contestId: 'c1',
    dice: '354631155611213462461535',
    size: 1,
    bundles: [{ bundle: 1, sheets: 9 }],
    picks: [{ turn: 1, number: 4, bundle: 1, place: 4 }],
    reason: null,
  },
  sampleRead: {
    contestId: 'c1',
    number: 4,
    bundle: 1,
    place: 4,
    look: 1,
    reading: { marks: 'AO', writeIns: [], seen: [] },
    same: true,
    cells: [],
    faults: 0,
    counted: { marks: 'AO', writeIns: [], seen: [], ruling: null },
  },
  sampleConcluded: {
    contestId: 'c1',
    ballots: 9,
    drawn: 1,
    faulty: 0,
    faults: 0,
    again: 0,
    atMost: 8,
    margin: 1,
    changing: 1,
    confidenceTenths: 111,
    released: false,
  },
};

/** As it stands in the journal at half past nine. */
export function recorded(event: NewEvent): RecordedEvent {
  return { ...event, seq: 1, at: '2026-06-08T09:30:00+08:00', actor: 'chair' };
}
