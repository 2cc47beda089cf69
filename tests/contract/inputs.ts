// One well-formed input for every call, so that a refusal is about what the test changed and nothing else.

import type { CallName, Input } from '../../core/contract.ts';
import { presetById } from '../../core/rules/presets.ts';

const hands = { approve: 1, oppose: 0, abstain: 0 };
const upload = { fileName: '名册.xlsx', contentBase64: '', sheet: null, answers: {} };
const choice = { kind: 'blank' as const };
const act = { requestId: 'well-formed-1' };
const paper = { ...act, contestId: 'c1', marks: 'A', writeIns: [], seen: [] };
const bundle = { contestId: 'c1', bundle: 1 };
const group = { contestId: 'c1', group: 1, pass: 1, operator: null };
const sheet = { ballots: 1, valid: 1, invalid: 0, rows: [], writeIns: [] };
const plan = { method: 'ballots' as const, passes: 2 as const, bundleSize: 25, reason: null };
const blanks = {
  gender: '',
  ethnicity: '',
  birth: null,
  education: '',
  post: '',
  source: '',
  proposedFor: '',
  introduction: '',
};
const candidate = { ...blanks, name: '张三', years: null };
const disciplineItem = { title: '严禁买官卖官', text: '一律免职。', checked: true };
const texts = { title: '委员', shortTitle: '委员', colour: '红' };

const ruleSet = presetById('party-grassroots-congress-2020');
if (ruleSet === null) throw new Error('The default preset is missing.');

/** A call that is added to the contract and not here does not compile. */
export const wellFormed: { readonly [Name in CallName]: Input<Name> } = {
  lobby: {},
  browseFolder: { folder: null },
  createSession: { folder: null, name: '会', preset: 'x', date: '2026-06-18', venue: '会场', executiveChair: '沈' },
  openSession: { path: 'none.congress' },
  viewSession: { path: 'none.congress' },
  openPractice: {},
  closeSession: {},
  openHall: {},
  exportPapers: { papers: ['minutes'] },
  roster: {},
  rosterPreview: upload,
  importRoster: { ...act, ...upload, reason: null },
  correctParticipant: {
    ...act,
    participantId: 'p1',
    name: '丁乙',
    delegation: '一团',
    gender: '男',
    post: '',
    reason: '误写',
  },
  attendance: {},
  checkIn: { ...act, participantId: 'p1', cancelLeave: false },
  withdrawCheckIn: { ...act, participantId: 'p1', reason: '误点' },
  grantLeave: { ...act, participantId: 'p1', leave: 'sick', reason: '住院' },
  withdrawLeave: { ...act, participantId: 'p1', reason: '到会' },
  fixAttendance: { ...act, counted: 1, reason: null },
  oath: {},
  prepareOath: { ...act, leader: '沈国庆', phrases: ['我宣誓'] },
  markRollCall: { ...act, answers: [{ participantId: 'p1', answer: 'answered' }] },
  takeOath: act,
  omitOath: { ...act, reason: '略过' },
  reopenStep: { ...act, step: 'rules', contestId: null, reason: '重议' },
  countPledges: { ...act, signed: 1, note: '' },
  rules: {},
  adoptRules: { ...act, ...hands },
  changeRules: { ...act, ruleSet, reason: '核对' },
  voteMotion: { ...act, subject: '决议', ...hands },
  officers: {},
  nameOfficers: { ...act, chiefScrutineer: '甲', scrutineers: ['乙'], tellers: ['丙'], votes: hands },
  contests: {},
  candidatesPreview: upload,
  defineContest: { ...act, ...texts, contestId: null, kind: 'other', primary: false, seats: 1, reason: null },
  importCandidates: { ...act, ...upload, contestId: 'c1' },
  listCandidates: { ...act, contestId: 'c1', candidates: [candidate], order: 'stroke', reason: null },
  confirmCandidates: { ...act, contestId: 'c1', reason: null },
  giveStrokes: { ...act, character: '㛃', strokes: '531' },
  candidatesFromPrimary: { ...act, contestId: 'c1', primaryId: 'c2' },
  openRound: { ...act, contestId: 'c1' },
  chooseRemedy: { ...act, contestId: 'c1', remedy: 'later', approvedBy: 'presidium', votes: null, reason: '留待' },
  issueBallots: { ...act, contestId: 'c1', printed: 1, issued: 1, spoiled: 0, reason: null },
  collectBallots: { ...act, contestId: 'c1', collected: 1, plan, reason: null },
  counting: { contestId: 'c1', station: null },
  ballots: { contestId: 'c1', bundle: 1 },
  ballotHistory: { contestId: 'c1', entry: 1, station: null },
  nameBook: { contestId: 'c1', station: null },
  enterBallot: { ...paper, copies: 1, station: null },
  correctBallot: { ...paper, entry: 1, station: null, reason: '录错' },
  doubts: { contestId: 'c1' },
  ruleBallots: { ...act, contestId: 'c1', entries: [1], ruling: 'void', scrutineer: '甲', reason: '涂改' },
  strikeBallot: { ...act, contestId: 'c1', entry: 1, station: null, reason: '重复' },
  operators: {},
  registerOperator: { ...act, name: '丁一', pin: '1234' },
  signOn: { operatorId: 'o1', pin: '1234' },
  signOff: { operator: null },
  room: { contestId: 'c1' },
  openBundle: { ...act, ...bundle, pass: 1, operator: null },
  closeBundle: { ...act, ...bundle, pass: 1, operator: null, sheets: 1 },
  reopenBundle: { ...act, ...bundle, pass: 1, reason: '重看' },
  differences: { contestId: 'c1', operator: null },
  readThird: { ...act, ...bundle, no: 1, reading: null, operator: null },
  settleDifference: { ...act, ...bundle, no: 1, ruling: 'first', operator: null, reason: '看票' },
  planCount: { ...act, contestId: 'c1', plan, reason: '换人' },
  sheets: { contestId: 'c1', operator: null },
  dealGroups: { ...act, contestId: 'c1', piles: [1], reason: null },
  enterSheet: { ...act, ...group, sheet },
  correctSheet: { ...act, ...group, sheet, reason: '看错' },
  withdrawSheet: { ...act, contestId: 'c1', group: 1, pass: 1, reason: '换人' },
  readSheet: { ...act, contestId: 'c1', group: 1, operator: null, cells: [{ cell: 'valid', value: 1 }] },
  settleSheet: { ...act, contestId: 'c1', group: 1, operator: null, ruling: 'first', reason: '看单' },
  calling: group,
  beginCalling: { ...act, ...group },
  callStroke: { ...act, ...group, candidate: 1, name: '' },
  endBallot: { ...act, ...group, valid: true },
  undoCall: { ...act, ...group },
  sample: { contestId: 'c1' },
  drawSample: { ...act, contestId: 'c1', dice: '354631155611213462461535', size: 1, reason: null },
  readSample: { ...act, contestId: 'c1', bundle: 1, place: 1, reading: null },
  result: { contestId: 'c1' },
  closeCount: { ...act, contestId: 'c1' },
  reopenCount: { ...act, contestId: 'c1', reason: '重看' },
  releaseResult: { ...act, contestId: 'c1' },
  announceResult: { ...act, contestId: 'c1' },
  previewScene: { choice },
  takeScene: { ...act, choice },
  freezeScene: act,
  discipline: {},
  writeDiscipline: { ...act, version: '2021', source: '通知', items: [disciplineItem] },
  chooseTheme: { ...act, theme: 'dark' },
  sealBallots: { ...act, bags: 1, sealNumbers: '', custodian: '甲', note: '' },
  adjourn: { ...act, note: '' },
  sealSession: act,
  papers: {},
  records: { before: null, limit: 1 },
};

/** Fields inside fields, each with one that does not belong there. */
export const surplusWithin: readonly (readonly [CallName, object])[] = [
  ['listCandidates', { ...wellFormed.listCandidates, candidates: [{ ...candidate, votes: 99 }] }],
  ['markRollCall', { ...act, answers: [{ participantId: 'p1', answer: 'answered', vote: 'A' }] }],
  ['changeRules', { ...wellFormed.changeRules, ruleSet: { ...ruleSet, secret: 1 } }],
  ['enterSheet', { ...wellFormed.enterSheet, sheet: { ...sheet, approve: 1 } }],
  ['chooseRemedy', { ...wellFormed.chooseRemedy, votes: { ...hands, surplus: 1 } }],
  ['writeDiscipline', { ...wellFormed.writeDiscipline, items: [{ ...disciplineItem, shown: true }] }],
  ['takeScene', { ...act, choice: { kind: 'blank', contestId: 'c1' } }],
  ['previewScene', { choice: { kind: 'resultTable', contestId: 'c1', released: true } }],
];
