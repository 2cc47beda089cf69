// What the 选举办法 and the minutes keep of the day.

import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../core/events.ts';
import { type MinutesFacts, minutes } from '../../../core/papers/minutes.ts';
import type { Block } from '../../../core/papers/paper.ts';
import { rulesPaper } from '../../../core/papers/rules-paper.ts';
import { row } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, closedCount, recorded } from '../samples.ts';
import { courseOf } from './blocks.ts';

const heading = { congress: '某镇第十五次代表大会', date: '2026-06-08', practice: false, head: 'AB12' };
const texts = (blocks: readonly Block[]) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const rows = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe('选举办法', () => {
  const facts = { heading, rule: grassroots, contests: [], digest: 'abcdef'.repeat(10), adopted: null };

  it('is a draft that names what is still to be checked, until it is passed', () => {
    const paper = rulesPaper(facts);
    expect(paper.fileName).toBe('选举办法（草案）');
    expect(texts(paper.blocks).slice(0, 2)).toEqual(['某镇第十五次代表大会', '选举办法（草案）']);
    const notes = texts(paper.blocks).filter((text) => text.startsWith('请核对'));
    expect(notes).toHaveLength(1);
    expect(notes[0]?.split('《中国共产党基层组织选举工作条例》第二十九条')).toHaveLength(2);
  });

  it('once passed says when and by which hands, and asks for nothing more', () => {
    const adopted = { votes: { approve: 8, oppose: 1, abstain: 0 }, at: '2026-06-08T09:30:00+08:00' };
    const paper = rulesPaper({ ...facts, adopted });
    expect(paper.fileName).toBe('选举办法');
    expect(texts(paper.blocks)).toContain('（2026年6月8日大会通过）');
    expect(texts(paper.blocks)).toContain('大会举手表决本办法：同意 8，不同意 1，弃权 0，通过。');
    expect(texts(paper.blocks).join('')).not.toContain('请核对');
    expect(texts(paper.blocks)).toContain('规则指纹：ABCDEFABCDEFABCDEFABCDEFABCDEFAB');
  });
});

describe('会议记录', () => {
  const facts: MinutesFacts = {
    heading,
    venue: '礼堂',
    executiveChair: '沈国庆',
    rule: grassroots,
    events: [],
    rows: [row('present')],
    contests: [{ contestId: 'c1', title: '委员', seats: 1, round: { kind: 'first', of: null } }],
    agenda: [],
  };
  const say = (event: NewEvent) => courseOf(minutes({ ...facts, events: [recorded(event)] }));

  it.each(['revote', 'primary'] as const)('asks no margin of a vote of the kind %s', (kind) => {
    const contests = [{ contestId: 'c1', title: '委员', seats: 1, round: { kind, of: 'c0' } }];
    const event: NewEvent = { kind: 'candidatesConfirmed', body: bodies.candidatesConfirmed };
    expect(courseOf(minutes({ ...facts, contests, events: [recorded(event)] })).at(-1)).toBe(
      '应选 1 名，候选人 2 名，差额 1 名。',
    );
  });

  it('begins with time, place, chair and who was away for which reason', () => {
    expect(texts(minutes(facts).blocks)).toEqual([
      '某镇第十五次代表大会会议记录',
      '时间：2026年6月8日',
      '地点：礼堂',
      '主持人：沈国庆',
      '记录人：＿＿＿＿＿＿',
      '缺席：无',
      '列席：无',
    ]);
    const attendee = row('expected');
    const away = [
      row('expected'),
      row('onLeave', { leave: 'sick', reason: '住院' }),
      row('onLeave', { leave: 'official' }),
      { ...attendee, participant: { ...attendee.participant, entitled: false } },
    ];
    expect(texts(minutes({ ...facts, rows: away }).blocks)[5]).toBe(
      '缺席：丁　一（未到）、丁　一（病假，住院）、丁　一（公假），共 3 名',
    );
  });

  it.each<[string, NewEvent, readonly string[]]>([
    [
      'a count with its verdict',
      { kind: 'attendanceFixed', body: bodies.attendanceFixed },
      [
        '09:30　清点核定到会人数',
        '应到代表 10 名，实到 9 名，请假 1 名，未到 0 名；列席 2 名。法定人数 8 名，符合规定，可以进行选举（第十九条）。',
      ],
    ],
    [
      'a count below the quorum, and why it was made again',
      { kind: 'attendanceFixed', body: { ...bodies.attendanceFixed, met: false, reason: '有人离场' } },
      [
        '09:30　清点核定到会人数',
        '应到代表 10 名，实到 9 名，请假 1 名，未到 0 名；列席 2 名。法定人数 8 名，不足法定人数，不能进行选举（第十九条）。重新清点原因：有人离场。',
      ],
    ],
    [
      'the oath with its words',
      { kind: 'oathTaken', body: bodies.oathTaken },
      [
        '09:30　严肃换届纪律集中宣誓',
        '誓词：一，二。',
        '由 王二 领誓，应点 9 名，应答 7 名，未应答 1 名（p　2），缺席 1 名（p　3），未到会 1 名（p　1）。须补签承诺书的代表 2 名：p　3、p　1。',
      ],
    ],
    [
      'a late answer',
      { kind: 'lateAnswerTaken', body: bodies.lateAnswerTaken },
      ['09:30 p1到会补答（宣誓时未到会）。'],
    ],
    [
      'a pledge signed later',
      { kind: 'pledgeSignedLate', body: bodies.pledgeSignedLate },
      ['09:30 p1补签严肃换届纪律承诺书，已签 10 份，应签 10 份。'],
    ],
    [
      'the oath left out, with the reason',
      { kind: 'oathOmitted', body: bodies.oathOmitted },
      ['09:30　集中宣誓', '没有进行集中宣誓。原因：另行组织。'],
    ],
    [
      'pledges',
      { kind: 'pledgesCounted', body: bodies.pledgesCounted },
      ['09:30 严肃换届纪律承诺书应签 10 份，已签 9 份。一人补签。'],
    ],
    [
      'a list below the margin, with the approval',
      {
        kind: 'candidatesConfirmed',
        body: { ...bodies.candidatesConfirmed, met: false, needed: 3, reason: '县委批复' },
      },
      ['09:30　确定候选人：委员', '应选 1 名，候选人 2 名，差额 1 名，少于规定的 3 名候选人，说明：县委批复。'],
    ],
    [
      'a list that keeps the margin',
      { kind: 'candidatesConfirmed', body: bodies.candidatesConfirmed },
      ['09:30　确定候选人：委员', '应选 1 名，候选人 2 名，差额 1 名，符合第十三条的规定。'],
    ],
    [
      'a list below the margin without a word',
      { kind: 'candidatesConfirmed', body: { ...bodies.candidatesConfirmed, met: false, needed: 3 } },
      ['09:30　确定候选人：委员', '应选 1 名，候选人 2 名，差额 1 名，少于规定的 3 名候选人。'],
    ],
    [
      'the rules with the hands that passed them',
      { kind: 'rulesAdopted', body: bodies.rulesAdopted },
      ['09:30　通过选举办法', '举手表决：同意 7，不同意 1，弃权 1，通过。'],
    ],
    [
      'scrutineers and tellers',
      { kind: 'officersNamed', body: bodies.officersNamed },
      [
        '09:30　通过监票人名单，宣布计票人名单',
        '总监票人：王　二。计票人：周　敏。举手表决：同意 9，不同意 0，弃权 0，一致通过。',
      ],
    ],
    [
      'both lists passed by hands',
      { kind: 'officersNamed', body: { ...bodies.officersNamed, voted: { scrutineers: true, tellers: true } } },
      [
        '09:30　通过监票人、计票人名单',
        '总监票人：王　二。计票人：周　敏。举手表决：同意 9，不同意 0，弃权 0，一致通过。',
      ],
    ],
    [
      'both lists announced',
      {
        kind: 'officersNamed',
        body: { ...bodies.officersNamed, voted: { scrutineers: false, tellers: false }, votes: null },
      },
      ['09:30　宣布监票人、计票人名单', '总监票人：王　二。计票人：周　敏。'],
    ],
    [
      'scrutineers announced, tellers passed',
      { kind: 'officersNamed', body: { ...bodies.officersNamed, voted: { scrutineers: false, tellers: true } } },
      [
        '09:30　宣布监票人名单，通过计票人名单',
        '总监票人：王　二。计票人：周　敏。举手表决：同意 9，不同意 0，弃权 0，一致通过。',
      ],
    ],
    [
      'ballots out',
      { kind: 'ballotsIssued', body: bodies.ballotsIssued },
      ['09:30　分发选票：委员', '印制 10 张，发出 9 张，剩余作废 1 张。'],
    ],
    [
      'ballots in',
      { kind: 'ballotsCollected', body: bodies.ballotsCollected },
      ['09:30　清点选票：委员', '发出 9 张，收回 9 张，选举有效（第二十七条）。'],
    ],
    [
      'the bags of ballots',
      { kind: 'ballotsSealed', body: bodies.ballotsSealed },
      ['09:30　封存选票', '选票 2 袋，封条号 1、2，经手人 王二。'],
    ],
    [
      'ballots that void the election',
      { kind: 'ballotsCollected', body: { ...bodies.ballotsCollected, collected: 10, valid: false } },
      ['09:30　清点选票：委员', '发出 9 张，收回 10 张，选举无效，应当重新选举（第二十七条）。'],
    ],
    [
      'corrections',
      { kind: 'ballotCorrected', body: bodies.ballotCorrected },
      ['09:30 更正委员第 3 号录入。原因：看错。'],
    ],
    ['strikes', { kind: 'ballotStruck', body: bodies.ballotStruck }, ['09:30 划去委员第 3 号录入。原因：重录。']],
    ['reopenings', { kind: 'countReopened', body: bodies.countReopened }, ['09:30 重新打开委员计票。原因：漏一张。']],
    [
      'what the hall was told',
      { kind: 'resultAnnounced', body: bodies.resultAnnounced },
      ['09:30　宣布当选：委员', '当选：丁　一、欧阳明。'],
    ],
    [
      'what the meeting voted on',
      { kind: 'motionVoted', body: bodies.motionVoted },
      ['09:30　表决：决议', '实到 9 名，按第一条的规定，举手表决：同意 9，不同意 0，弃权 0，一致通过。'],
    ],
    [
      'settings that were changed',
      { kind: 'rulesChanged', body: bodies.rulesChanged },
      ['09:30　修改选举办法的设定', '原因：改分母。'],
    ],
    [
      'steps opened again',
      { kind: 'stepReopened', body: bodies.stepReopened },
      ['09:30 重新审议选举办法，原表决不再有效。原因：有误。'],
    ],
    [
      'rulings on ballots in doubt',
      { kind: 'ballotsRuled', body: bodies.ballotsRuled },
      [
        '09:30 委员：监票人 王二 认定有疑义的选票 2 张（有涂改、符号不规范），整张无效（依据：第二十七条）。原因：看不出。',
      ],
    ],
    [
      'what was done about seats left open',
      { kind: 'remedyChosen', body: bodies.remedyChosen },
      ['09:30　名额的处理：委员', '减少名额 1 名，由大会主席团决定，依据：第二十九条。原因：接近。'],
    ],
    ['the end', { kind: 'sessionAdjourned', body: { note: '' } }, ['09:30　散会', '9时30分，主持人宣布散会。']],
    [
      'the end with a note',
      { kind: 'sessionAdjourned', body: { note: '再议' } },
      ['09:30　散会', '9时30分，主持人宣布散会。', '再议。'],
    ],
    [
      'that a result was made known',
      { kind: 'resultReleased', body: { contestId: 'c1' } },
      ['09:30 向大会公布委员的计票结果。'],
    ],
    ['nothing of a check-in', { kind: 'delegateCheckedIn', body: bodies.delegateCheckedIn }, []],
  ])('keep %s', (_what, event, expected) => {
    expect(say(event)).toEqual(expected);
  });

  it('keep the whole count, by votes, with the written-in people', () => {
    const { blocks } = minutes({ ...facts, events: [recorded({ kind: 'countClosed', body: closedCount })] });
    expect(rows(blocks)).toEqual([
      ['丁　一', '5', '4', '0', '0'],
      ['王　二', '0', '9', '0', '0'],
    ]);
    expect(texts(blocks)).toContain('另选他人：赵　某 4 票。');
    expect(texts(blocks).at(-1)).toContain('当选 1 名：丁　一。');
    const plain = { ...closedCount, contestId: 'c9', outcome: { ...closedCount.outcome, writeIns: [] } };
    const unknown = minutes({ ...facts, events: [recorded({ kind: 'countClosed', body: plain })] });
    expect(courseOf(unknown)).toEqual([
      '09:30　计票结果：',
      '发出 9 张，收回 9 张，有效 9 张，无效 0 张。',
      expect.stringContaining('应选 0 名'),
    ]);
  });
});
