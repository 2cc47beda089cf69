// The second half of the usual running order: the boxes, the ballots, the count, the result, the end.

import type { RunItem } from './item.ts';

const none: Pick<RunItem, 'step' | 'gates' | 'scene' | 'cue'> = { step: null, gates: [], scene: null, cue: null };

export const votingTemplate: readonly RunItem[] = [
  {
    ...none,
    itemId: 't9',
    title: '检查票箱',
    planned: '09:58',
    minutes: 3,
    responsible: '总监票人',
    scene: 'title',
    script: `请监票人当众检查票箱。
（检查票箱）
票箱已经检查，请加封落锁。`,
  },
  {
    ...none,
    itemId: 't10',
    title: '领取　分发选票',
    planned: '10:01',
    minutes: 8,
    responsible: '总监票人',
    step: 'voting',
    gates: ['ballotsIssued'],
    scene: 'ballotSample',
    script: `请计票人领取、清点并分发选票，每位代表每种选票一张。
（分发选票）
{选票名称}（{选票颜色}色）共印制 {印制} 张，发出 {发出} 张，剩余 {剩余} 张当众作废。
有没有多领、少领或者没有领到选票的？有没有没盖章的？如有，请举手。
（稍停）
没有。发出的选票与实到人数相等。`,
  },
  {
    ...none,
    itemId: 't11',
    title: '填票说明',
    planned: '10:09',
    minutes: 5,
    responsible: '总监票人',
    scene: 'ballotSample',
    script: `现在说明怎样填写选票。
{选票名称}：{填票说明}
请用蓝色或者黑色墨水笔填写，符号要准确，位置要端正。因故不能填写的，可以由本人委托不是候选人的人按本人意志代写。`,
  },
  {
    ...none,
    itemId: 't12',
    title: '填写选票',
    planned: '10:14',
    minutes: 8,
    responsible: '全体代表',
    scene: 'instructions',
    script: `现在请填写选票。
（填写选票）
填好了没有？请再核对一下，所选人数不要超过应选名额。
（稍停）`,
  },
  {
    ...none,
    itemId: 't13',
    title: '投票',
    planned: '10:22',
    minutes: 12,
    responsible: '总监票人',
    scene: 'castingOrder',
    cue: 'march',
    script: `现在投票。先由总监票人、监票人投票，再由主席团成员投票，然后各代表团依次投票。
（奏乐　投票）
还有没有没投票的？
（稍停）
没有。投票结束。`,
  },
  {
    ...none,
    itemId: 't14',
    title: '开箱　清点选票',
    planned: '10:34',
    minutes: 8,
    responsible: '总监票人',
    step: 'collecting',
    gates: ['ballotsCollected'],
    scene: 'title',
    script: `请监票人开启票箱，和计票人一起清点选票。
（清点选票）`,
  },
  {
    ...none,
    itemId: 't15',
    title: '宣布选举是否有效',
    planned: '10:42',
    minutes: 3,
    responsible: '执行主席',
    step: 'collecting',
    gates: ['electionValid'],
    scene: 'ballotsCollected',
    script: `根据总监票人报告：
{选举事项}，发出选票 {发出} 张，收回选票 {收回} 张，{选举结论}。
现在计票。请各位代表在会场休息，不要远离。`,
  },
  {
    ...none,
    itemId: 't16',
    title: '计票',
    planned: '10:45',
    minutes: 45,
    responsible: '总监票人',
    step: 'counting',
    gates: ['bothPassesAgree', 'doubtsRuled', 'countClosedOrVoid'],
    scene: 'counting',
    script: '',
  },
  {
    ...none,
    itemId: 't17',
    title: '主席团听取计票结果',
    planned: '11:30',
    minutes: 5,
    responsible: '总监票人',
    step: 'results',
    gates: ['countClosed', 'sampleAgrees'],
    scene: 'counting',
    script: `请总监票人向主席团报告计票结果。
（报告）`,
  },
  {
    ...none,
    itemId: 't18',
    title: '宣读计票结果',
    planned: '11:35',
    minutes: 8,
    responsible: '总监票人',
    step: 'announcing',
    gates: ['resultReleased'],
    scene: 'readOut',
    script: `现在宣读计票结果。
{选举事项}：应到代表 {应到} 名，实到代表 {实到} 名；发出选票 {发出} 张，收回选票 {收回} 张，其中有效票 {有效} 张，无效票 {无效} 张。
{选举事项}得票情况：{得票情况}。
（掌声）`,
  },
  {
    ...none,
    itemId: 't19',
    title: '宣布当选',
    planned: '11:43',
    minutes: 5,
    responsible: '执行主席',
    step: 'announcing',
    gates: ['contestsSettled'],
    scene: 'elected',
    script: `根据大会选举办法，{选举事项}{当选条件}{当选票线}。
下列同志{当选用语}{当选职务}，共 {当选人数} 名，{名单次序}：{当选名单}。
（掌声）
让我们以热烈的掌声，向当选的同志表示祝贺。
（掌声）`,
  },
  {
    ...none,
    itemId: 't20',
    title: '封存选票',
    planned: '11:48',
    minutes: 4,
    responsible: '总监票人',
    step: 'sealing',
    gates: ['ballotsSealed'],
    scene: 'title',
    script: `请监票人将选票和计票单装袋密封，签名后移交。
（封存选票）`,
  },
  {
    ...none,
    itemId: 't21',
    title: '通过决议　闭幕',
    planned: '11:52',
    minutes: 8,
    responsible: '执行主席',
    step: 'papers',
    scene: 'closing',
    cue: 'internationale',
    script: `现在通过大会决议。
（宣读决议　表决）
大会的各项议程已经完成。全体起立，奏国际歌。
（起立　奏国际歌）
{会议名称}，现在闭幕。
（掌声）`,
  },
];
