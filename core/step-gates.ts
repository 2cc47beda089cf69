// Which gates stand before each step, and how each step is gone back on: asked by decisions and by the rail.

import type { GateFacts, MeetingGates } from './gate-facts.ts';
import { type GateId, gates } from './gates.ts';
import type { Refused } from './result.ts';
import type { StepId } from './steps.ts';

/** What stands before each step, in the order it is asked. */
export const stepGates: Readonly<Record<StepId, readonly GateId[]>> = {
  roster: [],
  checkIn: ['rosterImported'],
  attendance: ['inSession', 'somebodyPresent', 'noVoteUnderWay'],
  oath: ['inSession', 'attendanceFixed', 'quorumMet'],
  rules: ['inSession', 'attendanceFixed', 'quorumMet', 'oathDone'],
  officers: ['inSession', 'attendanceFixed', 'quorumMet', 'rulesAdopted'],
  candidates: ['inSession'],
  voting: [
    'inSession',
    'attendanceFixed',
    'quorumMet',
    'rulesAdopted',
    'officersNamed',
    'candidatesConfirmed',
    'marginHolds',
    'fixedAnew',
  ],
  collecting: ['ballotsIssued'],
  counting: ['ballotsCollected', 'electionValid', 'countOpen'],
  results: ['ballotsCollected', 'electionValid', 'countOpen', 'bothPassesAgree', 'allEntered', 'doubtsRuled'],
  announcing: ['countClosedOrVoid', 'sampleAgrees'],
  sealing: ['inSession', 'contestsSettled'],
  papers: ['ballotsSealed'],
};

/** How a step is gone back on: always an act of its own with a reason. */
export const waysBack: readonly {
  readonly step: StepId;
  /** Where the meeting then stands. */
  readonly to: StepId;
  readonly act: string;
  readonly until: string;
}[] = [
  { step: 'roster', to: 'roster', act: '换用名册', until: '有人签到或请假，或已清点核定' },
  { step: 'checkIn', to: 'checkIn', act: '撤销签到、销假', until: '会议封存' },
  { step: 'attendance', to: 'attendance', act: '重新清点', until: '有选举已发票而未计完' },
  { step: 'oath', to: 'oath', act: '重新宣誓', until: '选举办法已通过' },
  { step: 'rules', to: 'rules', act: '重新审议选举办法', until: '任何一项选票已发出' },
  { step: 'officers', to: 'officers', act: '重新通过监票计票人', until: '有选举已发票而未计完' },
  { step: 'candidates', to: 'candidates', act: '撤回名单', until: '本项选票已发出' },
  { step: 'voting', to: 'voting', act: '更改发票数', until: '本项选票已收回' },
  { step: 'collecting', to: 'collecting', act: '重新清点选票', until: '已录入一张' },
  { step: 'counting', to: 'counting', act: '更正、划去、重新清点', until: '计票已核对确认' },
  { step: 'results', to: 'counting', act: '重新打开计票', until: '结果已放行' },
  { step: 'announcing', to: 'candidates', act: '再次投票、另行选举、重新选举', until: '会议封存' },
];

/** The refusal of the first gate of the step that is shut, or null when the way is free. */
export function shutBefore(step: StepId, facts: GateFacts): Refused | null {
  for (const id of stepGates[step]) {
    const refused = gates[id].check(facts);
    if (refused !== null) return refused;
  }
  return null;
}

/** Why no contest, or not the meeting, can be at this step; '' when it can. */
export function whyLocked(step: StepId, facts: MeetingGates): string {
  const whole = { ...facts, contest: null };
  const ids = stepGates[step];
  const shut = ids.find((id) => !gates[id].ofContest && gates[id].check(whole) !== null);
  if (shut !== undefined) return gates[shut].shut;
  const ofContest = ids.filter((id) => gates[id].ofContest);
  if (ofContest.length === 0) return '';
  const firstShut = facts.contests.map((one) =>
    ofContest.findIndex((id) => gates[id].check({ ...facts, contest: one }) !== null),
  );
  if (firstShut.includes(-1)) return '';
  // The contest that is furthest says what is missing next.
  const furthest = ofContest[Math.max(...firstShut)];
  return furthest === undefined ? '还没有设定选举事项' : gates[furthest].shut;
}
