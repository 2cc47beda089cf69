// Every setting of a rule set as the screen offers it: where it stands, what it is called, what can be chosen.

import {
  all,
  anyBase,
  choice,
  entitled,
  fixed,
  group,
  number,
  type SettingGroup,
  type SettingSection,
  share,
  sign,
  text,
} from './setting-kinds.ts';

const adoption = [
  ['vote', '大会表决通过'],
  ['announce', '宣布'],
] as const;
const mayStand = [
  [true, '不能是候选人'],
  [false, '可以是候选人'],
] as const;

const sections: readonly SettingSection[] = [
  {
    title: '名称 用语',
    groups: [
      group(
        '',
        '规则名称',
        { path: 'id', label: '来源', input: { kind: 'identity' } },
        text('title', '名称'),
        text('basis', '依据的条例（不带书名号）'),
      ),
      group(
        '',
        '用语',
        text('words.approve', '赞成'),
        text('words.oppose', '不赞成'),
        text('words.abstain', '弃权'),
        text('words.writeIn', '另选他人'),
        text('words.voter', '选举人'),
        text('words.meeting', '会议'),
      ),
    ],
  },
  {
    title: '到会 表决',
    groups: [
      group('quorum', '法定人数', ...share('quorum', [entitled, all])),
      group('adoption', '选举办法、监票人名单的通过', ...share('adoption', anyBase)),
    ],
  },
  {
    title: '候选人',
    groups: [
      group(
        'candidateOrder',
        '名单次序',
        choice(
          'candidateOrder.by',
          '以什么为序',
          ['stroke', '姓氏笔画'],
          ['office', '姓氏笔画（总笔画数）'],
          ['approved', '上级批准的顺序'],
        ),
      ),
      group(
        'margin',
        '差额',
        number('margin.minPercent', '不少于应选人数的百分之', 0, 100),
        fixed('margin.round', '不足一人的', '按一人计'),
        number('margin.minExtra', '至少多出（名）', 0, 100),
        number('margin.maxExtra', '最多多出（名，0 为等额）', 0, 100, '不限'),
      ),
      group(
        'officeMargin',
        '另定差额的职务',
        {
          path: 'officeMargin',
          label: '有没有',
          input: { kind: 'part', without: '各项选举差额相同', with: '有一类职务差额另定' },
        },
        text('officeMargin.office', '职务'),
        number('officeMargin.minPercent', '不少于应选人数的百分之', 0, 100),
        number('officeMargin.minExtra', '至少多出（名）', 0, 100),
        number('officeMargin.maxExtra', '最多多出（名，0 为等额）', 0, 100, '不限'),
      ),
      group(
        'primary',
        '预选',
        {
          path: 'primary',
          label: '怎样列为正式候选人',
          input: { kind: 'part', without: '以得票多少为序，按差额取足', with: '得票达到规定比例' },
        },
        ...share('primary', anyBase),
      ),
    ],
  },
  {
    title: '划写 另选',
    groups: [
      group(
        'marks',
        '划写符号',
        sign('marks.approve', '赞成'),
        sign('marks.oppose', '不赞成'),
        sign('marks.abstain', '弃权'),
        choice('marks.place', '画在哪里', ['aboveName', '姓名上方空格'], ['columns', '各意见的栏内']),
      ),
      group(
        'writeIn',
        '另选他人',
        choice('writeIn.allowed', '能否另选', [true, '可以另选'], [false, '只在候选人中选']),
        choice('writeIn.requires', '另选的条件', ['oppose', '须先不赞成候选人'], ['nothing', '没有条件']),
        choice(
          'writeIn.excess',
          '另选多于不赞成时',
          ['voidWriteIns', '另选部分无效，其余有效'],
          ['voidBallot', '整张无效'],
        ),
        sign('writeIn.sign', '另选人的符号'),
        choice(
          'writeIn.missingSign',
          '只写姓名漏画符号时',
          ['counts', '同样有效'],
          ['abstain', '视为弃权'],
          ['void', '该栏无效'],
        ),
        text('writeIn.scope', '另选的范围'),
      ),
    ],
  },
  {
    title: '投票',
    groups: [
      group('proxy', '代投、代写', fixed('proxy.vote', '代为投票', '不允许'), text('proxy.write', '可以请谁代写')),
      group(
        'wrongBox',
        '投错票箱的选票',
        choice('wrongBox.handling', '怎样处理', ['countByKind', '按选票种类归入计算'], ['void', '无效']),
      ),
    ],
  },
  {
    title: '有效 当选',
    groups: [
      group(
        'electionValid',
        '选举有效',
        fixed('electionValid.collected', '收回的选票', '等于或者少于'),
        fixed('electionValid.of', '与谁相比', '发出的选票'),
      ),
      group(
        'ballotValid',
        '选票有效',
        fixed('ballotValid.chosen', '所选人数', '等于或者少于'),
        fixed('ballotValid.of', '与谁相比', '应选名额'),
        choice('ballotValid.whollyIllegible', '整张无法辨认的', ['stands', '选票有效，各格无效'], ['void', '整张无效']),
      ),
      group('majority', '当选票数（分子为 0：得票多的当选）', ...share('majority', anyBase, 0)),
      group(
        'tie',
        '票数相等',
        fixed('tie.remedy', '怎样处理', '就票数相等的人再次投票'),
        choice('tie.revoteNeedsMajority', '再次投票', [false, '得票多的当选'], [true, '得票多且达到当选票数的当选']),
      ),
      group(
        'shortfall',
        '当选人数不足',
        {
          path: 'shortfall.remedies',
          label: '可以怎样处理',
          input: {
            kind: 'several',
            choices: [
              { value: 'fillVacancies', label: '另行选举' },
              { value: 'reduceSeats', label: '减少名额' },
              { value: 'askSuperior', label: '请示上级' },
            ],
          },
        },
        text('shortfall.reduceApproval', '减少名额须经（写明谁同意或者决定）'),
      ),
    ],
  },
  {
    title: '人员 报告',
    groups: [
      group(
        'scrutineer',
        '监票人',
        choice('scrutineer.notCandidate', '候选人', ...mayStand),
        choice('scrutineer.adoption', '名单', ...adoption),
      ),
      group(
        'teller',
        '计票人',
        choice('teller.notCandidate', '候选人', ...mayStand),
        choice('teller.adoption', '名单', ...adoption),
      ),
      group(
        'openCount',
        '计票时',
        choice('openCount.shown', '得票情况', [false, '不公布'], [true, '公开唱票计票，当场显示']),
      ),
      group(
        'report',
        '报告与宣布',
        { path: 'report.to', label: '计票结果依次报告', input: { kind: 'list' } },
        text('report.announcer', '由谁宣布当选名单'),
      ),
    ],
  },
];

/** All settings in the order they are read, under the headings of the screen. */
export function listSettings(): readonly SettingSection[] {
  return sections;
}

/** All groups without their headings. */
export function listGroups(): readonly SettingGroup[] {
  return sections.flatMap(({ groups }) => groups);
}

/** What a path of the rule set is called: 划写符号, 差额「至少多出」; the path itself where nobody knows it. */
export function labelOfPath(path: string): string {
  const known = listGroups().find(({ clause, settings }) => {
    return clause === path || settings.some((setting) => setting.path === path);
  });
  if (known === undefined) return path;
  const label = known.label.replace(/（.*）$/u, '');
  const setting = known.settings.find((one) => one.path === path);
  return setting === undefined || path === known.clause
    ? label
    : `${label}「${setting.label.replace(/（.*）$/u, '')}」`;
}
