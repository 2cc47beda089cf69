// The journal told in sentences: every kind of record, and what changes a sentence.

import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../core/events.ts';
import { describeEvent } from '../../core/records.ts';
import { bodies, recorded } from './samples.ts';

const names = {
  people: new Map([['p1', '丁一']]),
  contests: new Map([
    ['c1', { shortTitle: '党委委员', kind: 'first' as const }],
    ['c2', { shortTitle: '预选', kind: 'tiedPrimary' as const }],
  ]),
};
const say = (event: NewEvent) => describeEvent(recorded(event), names);

describe('a record', () => {
  it.each<[string, NewEvent]>([
    [
      '建立会议：某镇第十五次代表大会，2026年6月8日，礼堂，执行主席 沈国庆',
      { kind: 'sessionCreated', body: bodies.sessionCreated },
    ],
    ['文书「报送单位」的用语改写（原因：填写）', { kind: 'paperTextChanged', body: bodies.paperTextChanged }],
    [
      '文书「报送单位」的用语恢复原样（原因：填写）',
      { kind: 'paperTextChanged', body: { ...bodies.paperTextChanged, text: null } },
    ],
    ['会议记录补记（09:40）：代表发言踊跃', { kind: 'minutesNoteWritten', body: bodies.minutesNoteWritten }],
    ['划去会议记录的补记「代表发言踊跃」（原因：误记）', { kind: 'minutesNoteStruck', body: bodies.minutesNoteStruck }],
    ['导入名册「名册.xlsx」，1 人', { kind: 'rosterImported', body: bodies.rosterImported }],
    [
      '更正名册：丁一：姓名「丁一」改为「丁乙」，代表团「一团」改为「二团」（原因：名册误写）',
      { kind: 'participantCorrected', body: bodies.participantCorrected },
    ],
    ['丁一 签到', { kind: 'delegateCheckedIn', body: bodies.delegateCheckedIn }],
    ['丁一 签到（销假）', { kind: 'delegateCheckedIn', body: { participantId: 'p1', leaveCancelled: true } }],
    ['p9 签到', { kind: 'delegateCheckedIn', body: { participantId: 'p9', leaveCancelled: false } }],
    ['撤销 丁一 的签到（原因：错点）', { kind: 'checkInWithdrawn', body: bodies.checkInWithdrawn }],
    ['丁一 请病假（原因：住院）', { kind: 'leaveGranted', body: bodies.leaveGranted }],
    ['丁一 销假（原因：出院）', { kind: 'leaveWithdrawn', body: bodies.leaveWithdrawn }],
    [
      '第 1 次清点核定：应到 10，实到 9，法定 8，符合第十九条',
      { kind: 'attendanceFixed', body: bodies.attendanceFixed },
    ],
    [
      '第 1 次清点核定：应到 10，实到 9，法定 8，不符合第十九条（原因：重清）',
      { kind: 'attendanceFixed', body: { ...bodies.attendanceFixed, met: false, reason: '重清' } },
    ],
    ['准备宣誓：领誓人 王二，誓词 2 句', { kind: 'oathPrepared', body: bodies.oathPrepared }],
    ['宣誓点名：丁一 未应答', { kind: 'rollCallMarked', body: bodies.rollCallMarked }],
    [
      '宣誓点名 2 人',
      {
        kind: 'rollCallMarked',
        body: {
          answers: [
            { participantId: 'p1', answer: 'answered' },
            { participantId: 'p2', answer: 'absent' },
          ],
        },
      },
    ],
    ['集中宣誓完成：应点 9，应答 7，未应答 1，缺席 1', { kind: 'oathTaken', body: bodies.oathTaken }],
    ['丁一 补答（宣誓时未到会）', { kind: 'lateAnswerTaken', body: bodies.lateAnswerTaken }],
    ['丁一 补签承诺书，已签 10 份，应签 10 份', { kind: 'pledgeSignedLate', body: bodies.pledgeSignedLate }],
    ['略过集中宣誓（原因：另行组织）', { kind: 'oathOmitted', body: bodies.oathOmitted }],
    ['承诺书应签 10 份，已签 9 份', { kind: 'pledgesCounted', body: bodies.pledgesCounted }],
    ['通过选举办法：同意 7，不同意 1，弃权 1，通过', { kind: 'rulesAdopted', body: bodies.rulesAdopted }],
    [
      '通过监票人名单，宣布计票人名单：总监票人 王二、计票人 周敏；同意 9，不同意 0，弃权 0，一致通过',
      { kind: 'officersNamed', body: bodies.officersNamed },
    ],
    [
      '宣布监票人、计票人名单：总监票人 王二、计票人 周敏',
      {
        kind: 'officersNamed',
        body: { ...bodies.officersNamed, voted: { scrutineers: false, tellers: false }, votes: null },
      },
    ],
    ['【预选】宣布入选：丁一', { kind: 'resultAnnounced', body: { contestId: 'c2', elected: ['丁一'] } }],
    ['宣布当选：丁一', { kind: 'resultAnnounced', body: { contestId: 'c3', elected: ['丁一'] } }],
    ['修改选举办法的设定（原因：改分母）', { kind: 'rulesChanged', body: bodies.rulesChanged }],
    ['登记「𠀀」的笔顺 1', { kind: 'strokesGiven', body: bodies.strokesGiven }],
    ['表决「决议」：同意 9，不同意 0，弃权 0，一致通过', { kind: 'motionVoted', body: bodies.motionVoted }],
    [
      '表决「决议」：同意 2，不同意 7，弃权 0，没有通过（按第一条的规定，须 6 人同意）',
      {
        kind: 'motionVoted',
        body: { ...bodies.motionVoted, votes: { approve: 2, oppose: 7, abstain: 0 }, passed: false },
      },
    ],
    ['重新打开「选举办法」（原因：有误）', { kind: 'stepReopened', body: bodies.stepReopened }],
    [
      '【党委委员】重新打开「候选人」（原因：有误）',
      { kind: 'stepReopened', body: { step: 'candidates', contestId: 'c1', reason: '有误' } },
    ],
    [
      '【党委委员】设定选举事项：第十五届委员会委员，应选 1 名',
      { kind: 'contestDefined', body: bodies.contestDefined },
    ],
    ['【党委委员】列出候选人 0 名', { kind: 'candidatesListed', body: { ...bodies.candidatesListed, reason: '' } }],
    [
      '【党委委员】确定候选人名单：应选 1 名，候选人 2 名',
      { kind: 'candidatesConfirmed', body: bodies.candidatesConfirmed },
    ],
    ['【党委委员】发票：印制 10，发出 9，剩余作废 1', { kind: 'ballotsIssued', body: bodies.ballotsIssued }],
    ['【党委委员】清点选票：发出 9，收回 9，选举有效', { kind: 'ballotsCollected', body: bodies.ballotsCollected }],
    [
      '【党委委员】清点选票：发出 9，收回 10，选举无效',
      { kind: 'ballotsCollected', body: { ...bodies.ballotsCollected, collected: 10, valid: false } },
    ],
    [
      '【党委委员】重新清点选票：收回 8 张（原为 9 张；第 1 捆由 5 张改为 4 张），监票人 王二，选举有效（原因：第一捆少一张。）',
      { kind: 'ballotsRecounted', body: bodies.ballotsRecounted },
    ],
    [
      '【党委委员】重新清点选票：收回 10 张（原为 9 张；第 2 组由 4 张改为 5 张），监票人 王二，多于发出 9 张，选举无效（原因：票箱里还有一张）',
      {
        kind: 'ballotsRecounted',
        body: {
          ...bodies.ballotsRecounted,
          ...{ collected: 10, valid: false, reason: '票箱里还有一张' },
          parts: { unit: 'group', ballots: [5, 5] },
          found: [{ part: 2, before: 4, ballots: 5 }],
        },
      },
    ],
    ['【党委委员】录入选票：第 2 捆，第 3 号', { kind: 'ballotEntered', body: bodies.ballotEntered }],
    ['【党委委员】更正第 3 号录入（原因：看错）', { kind: 'ballotCorrected', body: bodies.ballotCorrected }],
    ['【党委委员】划去第 3 号录入（原因：重录）', { kind: 'ballotStruck', body: bodies.ballotStruck }],
    [
      '【党委委员】监票人 王二 认定 2 张（有涂改、符号不规范）：整张无效（原因：看不出）',
      { kind: 'ballotsRuled', body: bodies.ballotsRuled },
    ],
    ['【党委委员】计票核对确认：收回 9，有效 9，无效 0', { kind: 'countClosed', body: bodies.countClosed }],
    ['【党委委员】重新打开计票（原因：漏一张）', { kind: 'countReopened', body: bodies.countReopened }],
    ['【党委委员】放行计票结果', { kind: 'resultReleased', body: bodies.resultReleased }],
    ['【党委委员】宣布当选：丁一、欧阳明', { kind: 'resultAnnounced', body: bodies.resultAnnounced }],
    ['放行计票结果', { kind: 'resultReleased', body: { contestId: 'c9' } }],
    ['【党委委员】减少名额 1 名，由大会主席团决定（原因：接近）', { kind: 'remedyChosen', body: bodies.remedyChosen }],
    ['封存选票 2 袋，经手人 王二', { kind: 'ballotsSealed', body: bodies.ballotsSealed }],
    ['会场画面：会标', { kind: 'sceneTaken', body: bodies.sceneTaken }],
    ['会场配色：深红', { kind: 'themeChosen', body: { theme: 'dark' } }],
    ['会场配色：浅色', { kind: 'themeChosen', body: { theme: 'light' } }],
    ['核对换届纪律文本（2021）：1 条，已核对正文 1 条', { kind: 'disciplineWritten', body: bodies.disciplineWritten }],
    ['宣布散会', { kind: 'sessionAdjourned', body: { note: '' } }],
    ['宣布散会：另行通知', { kind: 'sessionAdjourned', body: { note: '另行通知' } }],
    [
      '【党委委员】抽签：骰子 354631155611213462461535，从 9 张中抽 1 张复读',
      { kind: 'sampleDrawn', body: bodies.sampleDrawn },
    ],
    [
      '【党委委员】抽签：骰子 354631155611213462461535，从 9 张中抽 1 张复读（原因：点数输错）',
      { kind: 'sampleDrawn', body: { ...bodies.sampleDrawn, reason: '点数输错' } },
    ],
    ['【党委委员】复读第 1 捆第 4 张：一致', { kind: 'sampleRead', body: bodies.sampleRead }],
    ['【党委委员】复读第 1 捆第 4 张：再次看票，一致', { kind: 'sampleRead', body: { ...bodies.sampleRead, look: 2 } }],
    [
      '【党委委员】复读第 1 捆第 4 张：不一致，再看一次票',
      { kind: 'sampleRead', body: { ...bodies.sampleRead, same: false, faults: 2 } },
    ],
    [
      '【党委委员】复读第 1 捆第 4 张：再次看票仍不一致，2 处',
      { kind: 'sampleRead', body: { ...bodies.sampleRead, same: false, faults: 2, look: 2 } },
    ],
    ['【党委委员】抽查 1/9 张，差错 0 处', { kind: 'sampleConcluded', body: bodies.sampleConcluded }],
    ['封存会议日志，共 40 条', { kind: 'sessionSealed', body: bodies.sessionSealed }],
    ['【党委委员】分组领票：第 1 组 5 张，第 2 组 4 张', { kind: 'groupsDealt', body: bodies.groupsDealt }],
    ['【党委委员】第 1 组计票单第一遍录入，领回 5 张', { kind: 'sheetEntered', body: bodies.sheetEntered }],
    ['【党委委员】更正第 1 组计票单第一遍（原因：看错）', { kind: 'sheetCorrected', body: bodies.sheetCorrected }],
    ['【党委委员】撤回第 1 组计票单第一遍（原因：换人）', { kind: 'sheetWithdrawn', body: bodies.sheetWithdrawn }],
    ['【党委委员】第 1 组计票单两遍比对，差异 1 格', { kind: 'sheetsCompared', body: bodies.sheetsCompared }],
    ['【党委委员】第 1 组计票单差异 1 格由第三人看单', { kind: 'sheetReadThird', body: bodies.sheetReadThird }],
    [
      '【党委委员】核定第 1 组计票单差异 1 格：第一遍为准（原因：看单）',
      { kind: 'sheetSettled', body: bodies.sheetSettled },
    ],
    ['【党委委员】第 1 组开始唱票（第一遍）', { kind: 'callingBegun', body: bodies.callingBegun }],
    ['【党委委员】第 1 组第 1 张唱票，第 1 笔', { kind: 'strokeCalled', body: bodies.strokeCalled }],
    ['【党委委员】第 1 组第 1 张唱完', { kind: 'ballotCalled', body: bodies.ballotCalled }],
    [
      '【党委委员】第 1 组第 1 张唱完，整张无效',
      { kind: 'ballotCalled', body: { ...bodies.ballotCalled, valid: false } },
    ],
    ['【党委委员】第 1 组退回唱票第 2 笔', { kind: 'callUndone', body: bodies.callUndone }],
  ])('reads: %s', (sentence, event) => {
    expect(say(event)).toBe(sentence);
  });

  it('of a ballot never tells what stands on it', () => {
    for (const event of [
      { kind: 'ballotEntered' as const, body: bodies.ballotEntered },
      { kind: 'ballotCorrected' as const, body: bodies.ballotCorrected },
    ])
      expect(say(event)).not.toMatch(/赵某|AO/u);
  });

  it('says 一致通过 only without a no and without an abstention', () => {
    for (const votes of [
      { approve: 8, oppose: 1, abstain: 0 },
      { approve: 8, oppose: 0, abstain: 1 },
    ])
      expect(say({ kind: 'rulesAdopted', body: { ...bodies.rulesAdopted, votes } })).toMatch(/，通过$/u);
  });
});

describe('a record of the run sheet', () => {
  it.each<[string, NewEvent]>([
    ['排定大会程序，共 1 项', { kind: 'runSheetFilled', body: bodies.runSheetFilled }],
    ['大会程序第 2 项：清点到会人数', { kind: 'runItemSaved', body: bodies.runItemSaved }],
    ['大会程序删去「清点到会人数」', { kind: 'runItemRemoved', body: bodies.runItemRemoved }],
    ['大会程序「清点到会人数」移到第 3 项', { kind: 'runItemMoved', body: bodies.runItemMoved }],
    ['大会程序：「清点到会人数」办完，开始「奏国歌」', { kind: 'runSheetAdvanced', body: bodies.runSheetAdvanced }],
    ['大会程序：开始「奏国歌」', { kind: 'runSheetAdvanced', body: { ...bodies.runSheetAdvanced, done: null } }],
    ['大会程序：「清点到会人数」办完', { kind: 'runSheetAdvanced', body: { ...bodies.runSheetAdvanced, begun: null } }],
    [
      '大会程序由「奏国歌」退回「清点到会人数」（原因：有代表离场）',
      { kind: 'runSheetReturned', body: bodies.runSheetReturned },
    ],
    [
      '大会程序退回「清点到会人数」（原因：有代表离场）',
      { kind: 'runSheetReturned', body: { ...bodies.runSheetReturned, from: null } },
    ],
    ['念主持词「清点到会人数」第 1 段（实到 9）', { kind: 'scriptRead', body: bodies.scriptRead }],
    [
      '念主持词「清点到会人数」第 1 段',
      { kind: 'scriptRead', body: { ...bodies.scriptRead, figures: { 到会规定: '实到人数不少于应到人数的五分之四' } } },
    ],
    ['主持词「清点到会人数」翻回第 1 段', { kind: 'scriptTurnedBack', body: bodies.scriptTurnedBack }],
    ['选定国歌的音乐「国歌.mp3」，指纹 0A1B2C3D4E5F6A7B', { kind: 'cueChosen', body: bodies.cueChosen }],
    ['不用国歌的音乐', { kind: 'cueDropped', body: bodies.cueDropped }],
  ])('says %s', (sentence, event) => {
    expect(say(event)).toBe(sentence);
  });
});

describe('a record of the counting room', () => {
  it.each<[string, NewEvent]>([
    ['登记操作员 周敏', { kind: 'operatorRegistered', body: bodies.operatorRegistered }],
    [
      '改变计票方式：逐张录入一遍（一人离场），每捆 25 张（原因：一人离场）',
      { kind: 'countPlanned', body: bodies.countPlanned },
    ],
    ['第 1 捆第一遍开始录入', { kind: 'bundleBegun', body: bodies.bundleBegun }],
    ['第 1 捆第二遍收捆，9 张', { kind: 'bundleClosed', body: bodies.bundleClosed }],
    ['重新打开第 1 捆第二遍（原因：漏一张）', { kind: 'bundleReopened', body: bodies.bundleReopened }],
    ['第 1 捆第一遍换人接着录（原因：身体不适）', { kind: 'bundleHandedOver', body: bodies.bundleHandedOver }],
    ['第 1 捆两遍比对，差异 0 处', { kind: 'bundleCompared', body: bodies.bundleCompared }],
    ['第 1 捆第 1 处差异由第三人看票', { kind: 'thirdReadingTaken', body: bodies.thirdReadingTaken }],
    ['核定第 1 捆第 1 处差异：第二遍为准（原因：看票）', { kind: 'differenceSettled', body: bodies.differenceSettled }],
  ])('says %s', (sentence, event) => {
    expect(say(event)).toContain(sentence);
  });
});
