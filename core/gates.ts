// The gates of the day: what must hold before a step, by which clause, and who answers for it. Decisions and the rail
// of the screen both ask here, and docs/gates.md is drawn from here.

import { contest, custom, type Gate, meeting, own } from './gate.ts';
import type { ContestGates } from './gate-facts.ts';
import { refusalOfMargin } from './rules/margin.ts';
import { checkQuorum } from './rules/quorum.ts';

/** Ballots are out and their count is not closed: the hall must not be counted anew under them. */
export function isUnderWay({ issued, closed, collected }: ContestGates): boolean {
  return issued && !closed && collected?.valid !== false;
}

export const gates = {
  inSession: meeting(
    { needs: '会议尚未闭会', keeper: '主持人', clause: custom, shut: '已经宣布散会' },
    ({ adjourned }) => !adjourned,
    () => ({ code: 'alreadyAdjourned' }),
  ),
  rosterImported: meeting(
    { needs: '名册已导入', keeper: '会务组', clause: custom, shut: '名册尚未导入' },
    ({ rosterImported }) => rosterImported,
    () => ({ code: 'rosterMissing' }),
  ),
  somebodyPresent: meeting(
    { needs: '已有代表签到', keeper: '签到工作人员', clause: custom, shut: '还没有代表签到' },
    ({ present }) => present > 0,
    () => ({ code: 'nobodyPresent' }),
  ),
  noVoteUnderWay: meeting(
    {
      needs: '没有已发票而未计完的选举',
      keeper: '主持人',
      clause: own('quorum'),
      shut: '选票已经发出，实到人数不能改',
    },
    ({ contests }) => !contests.some(isUnderWay),
    ({ contests }) => ({ code: 'ballotsOut', count: contests.filter(isUnderWay).length }),
  ),
  attendanceFixed: meeting(
    {
      needs: '到会人数已清点核定',
      keeper: '计票人清点，总监票人签字',
      clause: own('quorum'),
      shut: '到会人数尚未清点核定',
    },
    ({ fixed }) => fixed !== null,
    () => ({ code: 'attendanceNotFixed' }),
  ),
  quorumMet: meeting(
    { needs: '实到达到法定人数', keeper: '主持人', clause: own('quorum'), shut: '到会人数不足法定人数' },
    // Judged by the rule as it is now: its fraction may have been changed after the hall was counted.
    ({ fixed, rule }) => fixed?.met === true && checkQuorum(rule, fixed).met,
    ({ fixed }) => ({
      code: 'noQuorum',
      present: fixed?.present ?? 0,
      needed: fixed?.needed ?? 0,
      article: fixed?.article ?? '',
    }),
  ),
  oathDone: meeting(
    { needs: '集中宣誓已完成，或写明原因略过', keeper: '领誓人', clause: custom, shut: '集中宣誓尚未完成' },
    ({ oathDone }) => oathDone,
    () => ({ code: 'oathMissing' }),
  ),
  rulesAdopted: meeting(
    { needs: '选举办法已通过，规则冻结', keeper: '大会表决', clause: own('adoption'), shut: '选举办法尚未通过' },
    ({ rulesAdopted }) => rulesAdopted,
    () => ({ code: 'rulesNotAdopted' }),
  ),
  officersNamed: meeting(
    {
      needs: '监票人、计票人已按选举办法产生',
      keeper: '大会表决',
      clause: own('scrutineer'),
      shut: '监票人、计票人尚未产生',
    },
    ({ officersNamed }) => officersNamed,
    () => ({ code: 'officersMissing' }),
  ),
  candidatesConfirmed: contest(
    {
      needs: '候选人名单已确定',
      keeper: '大会主席团',
      clause: own('margin'),
      shut: '候选人名单尚未确定',
    },
    ({ confirmed }) => confirmed,
    ({ title }) => ({ code: 'candidatesNotConfirmed', title }),
  ),
  marginHolds: contest(
    {
      needs: '差额符合现行选举办法，或写明批准',
      keeper: '大会主席团',
      clause: own('margin'),
      shut: '差额不合现行选举办法',
    },
    // Judged by the rule as it is now, as the quorum is: it may have been changed after the list was confirmed.
    ({ excused, margin }) => excused || margin.met,
    ({ margin }) => refusalOfMargin(margin),
  ),
  fixedAnew: contest(
    {
      needs: '再次投票、另行选举、重新选举前重新清点到会人数',
      keeper: '计票人清点',
      clause: own('quorum'),
      shut: '须重新清点到会人数',
    },
    ({ fixingBefore }, { fixed }) => (fixed?.fixing ?? 0) > fixingBefore,
    ({ title }) => ({ code: 'attendanceNotFixedAnew', title }),
  ),
  ballotsIssued: contest(
    { needs: '选票已发出，发出＝实到', keeper: '计票人分发，监票人监督', clause: own('proxy'), shut: '选票尚未发出' },
    ({ issued }) => issued,
    ({ title }) => ({ code: 'ballotsNotIssued', title }),
  ),
  ballotsCollected: contest(
    { needs: '票箱已开启，收回选票已清点', keeper: '总监票人', clause: own('electionValid'), shut: '选票尚未清点' },
    ({ collected }) => collected !== null,
    ({ title }) => ({ code: 'ballotsNotCollected', title }),
  ),
  electionValid: contest(
    {
      needs: '收回≤发出，选举有效',
      keeper: '总监票人报告，主持人宣布',
      clause: own('electionValid'),
      shut: '选举无效，须重新选举',
    },
    ({ collected }) => collected?.valid === true,
    ({ title }) => ({ code: 'electionVoid', title }),
  ),
  countOpen: contest(
    { needs: '计票未核对确认', keeper: '总监票人', clause: own('openCount'), shut: '计票已核对确认' },
    ({ closed }) => !closed,
    ({ title }) => ({ code: 'countClosed', title }),
  ),
  bothPassesAgree: contest(
    {
      needs: '两遍录入的各捆（各组计票单）都已比对，差异都已由第三人看票核定；或写明原因只录一遍',
      keeper: '总监票人',
      clause: custom,
      shut: '两遍录入尚未核对一致',
    },
    ({ bundles }) => bundles.pending === 0 && bundles.open === 0,
    ({ title, bundles }) => ({ code: 'passesDiffer', title, ...bundles }),
  ),
  allEntered: contest(
    { needs: '收回的选票全部录入', keeper: '计票人', clause: own('ballotValid'), shut: '选票尚未录完' },
    ({ collected, entered }) => entered === (collected?.collected ?? 0),
    ({ title, collected, entered }) => ({
      code: 'ballotsMissing',
      title,
      entered,
      collected: collected?.collected ?? 0,
    }),
  ),
  doubtsRuled: contest(
    {
      needs: '有疑义的选票都已由监票人认定',
      keeper: '监票人',
      clause: own('ballotValid'),
      shut: '有疑义的选票尚未认定',
    },
    ({ doubts }) => doubts === 0,
    ({ title, doubts }) => ({ code: 'doubtsOpen', title, count: doubts }),
  ),
  countClosedOrVoid: contest(
    {
      needs: '票数核对全部相符，计票已确认；或选举无效，待重新选举',
      keeper: '总监票人',
      clause: own('report'),
      shut: '计票结果尚未核对确认',
    },
    ({ closed, collected }) => closed || collected?.valid === false,
    ({ title }) => ({ code: 'countNotClosed', title }),
  ),
  sampleAgrees: contest(
    {
      needs: '没有抽查，或抽查没有发现与计票不一致；有不一致的，已重新打开计票',
      keeper: '总监票人',
      clause: custom,
      shut: '抽查与计票不一致，须重新打开计票',
    },
    // After the release nobody can open the count again: what is found then is told in the minutes.
    ({ sampleDiffering, released }) => sampleDiffering === 0 || released,
    ({ title, sampleDiffering }) => ({ code: 'sampleDiffers', title, count: sampleDiffering }),
  ),
  countClosed: contest(
    {
      needs: '票数核对全部相符，计票已确认',
      keeper: '总监票人',
      clause: own('report'),
      shut: '计票结果尚未核对确认',
    },
    ({ closed }) => closed,
    ({ title }) => ({ code: 'countNotClosed', title }),
  ),
  resultReleased: contest(
    { needs: '主持人已放行结果', keeper: '主持人', clause: own('report'), shut: '结果尚未放行' },
    ({ released }) => released,
    ({ title }) => ({ code: 'resultNotReleased', title }),
  ),
  contestsSettled: meeting(
    {
      needs: '各项选举都已宣布，同票、缺额、无效都已处理',
      keeper: '大会主席团',
      clause: own('shortfall'),
      shut: '选举结果尚未全部宣布或处理',
    },
    ({ contests }) => contests.length > 0 && contests.every(({ settled }) => settled),
    ({ contests }) => ({ code: 'contestsUnfinished', count: contests.filter(({ settled }) => !settled).length }),
  ),
  ballotsSealed: meeting(
    { needs: '选票已封存', keeper: '总监票人', clause: custom, shut: '选票尚未封存' },
    ({ ballotsSealed, contests }) => ballotsSealed || contests.length === 0,
    () => ({ code: 'ballotsNotSealed' }),
  ),
} as const satisfies Readonly<Record<string, Gate>>;

export type GateId = keyof typeof gates;
