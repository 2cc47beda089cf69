// The usual running order of a township congress, as a sheet to be edited: times, tasks, people, gates, pictures, words.
// The order and the words are custom, not law: every line of it can be changed by the user.

import type { RunItem } from './item.ts';
import { votingTemplate } from './template-voting.ts';

const none: Pick<RunItem, 'step' | 'gates' | 'scene' | 'cue'> = { step: null, gates: [], scene: null, cue: null };

export const runSheetTemplate: readonly RunItem[] = [
  {
    ...none,
    itemId: 't1',
    title: '代表签到',
    planned: '08:00',
    minutes: 30,
    responsible: '会务组',
    step: 'checkIn',
    gates: ['rosterImported', 'somebodyPresent'],
    scene: 'attendance',
    script: `各位代表，请按代表团签到、入座，会议就要开始了。
请把手机关闭或者调到静音。`,
  },
  {
    ...none,
    itemId: 't2',
    title: '清点到会人数',
    planned: '08:30',
    minutes: 5,
    responsible: '执行主席',
    step: 'attendance',
    gates: ['attendanceFixed', 'quorumMet'],
    scene: 'quorum',
    script: `各位代表：
现在清点到会人数。请工作人员清点。
（稍停）
本次大会应到代表 {应到} 名，因事、因病请假 {请假} 名，实到代表 {实到} 名。
按照规定，{到会规定}，会议有效。今天的到会人数{到会结论}。`,
  },
  {
    ...none,
    itemId: 't3',
    title: '宣布开会　奏国歌',
    planned: '08:35',
    minutes: 5,
    responsible: '执行主席',
    scene: 'title',
    cue: 'anthem',
    script: `{会议名称}，现在开会。
（掌声）
全体起立，奏国歌。
（起立　奏国歌）
请坐下。
（坐下）`,
  },
  {
    ...none,
    itemId: 't4',
    title: '听取和审议报告',
    planned: '08:40',
    minutes: 40,
    responsible: '报告人',
    scene: 'agenda',
    script: `现在进行大会第一项议程，听取党委工作报告。
（掌声）
党委工作报告听取完毕。
（掌声）
党委、纪委的工作报告已经印发，请各代表团审议。`,
  },
  {
    ...none,
    itemId: 't5',
    title: '严肃换届纪律　集中宣誓',
    planned: '09:20',
    minutes: 10,
    responsible: '领誓人',
    step: 'oath',
    gates: ['oathDone'],
    scene: 'oath',
    script: `下面，重申换届纪律要求，并进行集中宣誓。
（宣读换届纪律要求）
请领誓人 {领誓人} 同志上台领誓。全体起立，面向党旗，举起右拳。
（起立　举拳　宣誓）
宣誓完毕，请放下右手，请坐下。
（坐下）`,
  },
  {
    ...none,
    itemId: 't6',
    title: '通过选举办法',
    planned: '09:30',
    minutes: 10,
    responsible: '执行主席',
    step: 'rules',
    gates: ['rulesAdopted'],
    scene: 'title',
    script: `现在通过大会选举办法。选举办法（草案）依据{选举依据}拟定，已经各代表团酝酿讨论，现在宣读。
（宣读选举办法）
对选举办法（草案），各位代表有什么意见，请发表。
（稍停）
没有意见，现在表决。同意的请举手。
（稍停）
请放下。不同意的请举手。
（稍停）
弃权的请举手。
（稍停）
表决结果：{选举办法表决}。
（掌声）`,
  },
  {
    ...none,
    itemId: 't7',
    title: '产生监票人　计票人',
    planned: '09:40',
    minutes: 8,
    responsible: '执行主席',
    step: 'officers',
    gates: ['officersNamed'],
    scene: 'title',
    script: `现在产生监票人、计票人。
建议总监票人为 {总监票人}；监票人为 {监票人}。监票人都不是候选人。
请各位代表审议。
（稍停）
没有意见，现在表决。同意的请举手。
（稍停）
请放下。不同意的请举手。
（稍停）
弃权的请举手。
（稍停）
表决结果：{监票计票表决}。
（掌声）
计票人为 {计票人}，现予宣布。
请监票人、计票人就位，开始工作。`,
  },
  {
    ...none,
    itemId: 't8',
    title: '宣布名额和候选人',
    planned: '09:48',
    minutes: 10,
    responsible: '执行主席',
    step: 'candidates',
    gates: ['candidatesConfirmed', 'marginHolds'],
    scene: 'candidates',
    script: `现在宣布应选名额和候选人名单。
{选举事项}，应选 {应选} 名，候选人 {候选人数} 名，{差额}。
{选举事项}候选人，{名单次序}：{候选人名单}。
候选人的简要情况已经印发，请各位代表阅看。
（稍停）`,
  },
  ...votingTemplate,
];
