// Each record of the journal as one Chinese sentence, for the list on the screen and for the minutes.

import type { Remedy } from './contest-events.ts';
import { passNames, planWords, settlingNames } from './counting/plan.ts';
import { doubtNames, rulingNames } from './decide/rulings.ts';
import type { EventBodies, RecordedEvent } from './events.ts';
import { handsSentence } from './hands.ts';
import { gapNames } from './oath-words.ts';
import {
  answerNames,
  leaveNames,
  officerNames,
  officersTitle,
  type RollCallAnswer,
  type RosterLine,
} from './people.ts';
import { type RoundKind, winnerWord } from './rules/rounds.ts';
import { describeRunSheet, isRunSheetEvent, type RunSheetEvent } from './run-sheet/records.ts';
import { countSheets } from './sampling/draw.ts';
import { foundWords } from './sampling/words.ts';
import { chineseDate } from './scenes/frame.ts';
import type { SheetBodies } from './sheet-events.ts';
import { stepTitles } from './steps.ts';

export const remedyNames: Readonly<Record<Remedy, string>> = {
  reduceSeats: '减少名额',
  askSuperior: '请示上级',
  later: '留待以后会议选举',
};

export const approverNames = {
  voters: '经选举人表决同意',
  presidium: '由大会主席团决定',
  superior: '经上级批准',
} as const;

function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : `（原因：${reason}）`;
}

const lineNames: Readonly<Record<keyof RosterLine, string>> = {
  name: '姓名',
  delegation: '代表团',
  gender: '性别',
  post: '职务',
};

/** 丁一：姓名「丁一」改为「丁乙」，代表团「一团」改为「二团」: only what differs. */
export function correctionWords(before: RosterLine, after: RosterLine): string {
  const changes = (['name', 'delegation', 'gender', 'post'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => `${lineNames[field]}「${before[field]}」改为「${after[field]}」`);
  return `${before.name}：${changes.join('，')}`;
}

/** 收回 121 张（原为 120 张；第 3 捆由 25 张改为 26 张），监票人 王二，选举有效. */
export function recountWords(body: EventBodies['ballotsRecounted']): string {
  const { before, collected, found, parts, scrutineer, valid, issued } = body;
  const unit = parts?.unit === 'group' ? '组' : '捆';
  const where = found.map((one) => `；第 ${one.part} ${unit}由 ${one.before} 张改为 ${one.ballots} 张`).join('');
  const verdict = valid ? '选举有效' : `多于发出 ${issued} 张，选举无效`;
  return `收回 ${collected} 张（原为 ${before} 张${where}），监票人 ${scrutineer}，${verdict}`;
}

/** What turns the ids of a record into words. */
export interface RecordNames {
  /** Participant id → name. */
  readonly people: ReadonlyMap<string, string>;
  readonly contests: ReadonlyMap<string, { readonly shortTitle: string; readonly kind: RoundKind }>;
}

/** What happened, in one sentence. Ballots are told by bundle, never by what stands on them. */
export function describeEvent(event: RecordedEvent, names: RecordNames): string {
  const contest = 'contestId' in event.body ? names.contests.get(event.body.contestId ?? '') : undefined;
  const sentence = isRunSheetEvent(event) ? describeRunSheet(event) : describe(event, names);
  return contest === undefined ? sentence : `【${contest.shortTitle}】${sentence}`;
}

function describe(event: Exclude<RecordedEvent, RunSheetEvent>, { people, contests }: RecordNames): string {
  const name = (id: string) => people.get(id) ?? id;
  switch (event.kind) {
    case 'sessionCreated':
      return `建立会议：${event.body.name}，${chineseDate(event.body.date)}，${event.body.venue}，执行主席 ${event.body.executiveChair}`;
    case 'rosterImported':
      return `导入名册「${event.body.fileName}」，${event.body.participants.length} 人${because(event.body.reason)}`;
    case 'participantCorrected':
      return `更正名册：${correctionWords(event.body.before, event.body.after)}${because(event.body.reason)}`;
    case 'delegateCheckedIn':
      return `${name(event.body.participantId)} 签到${event.body.leaveCancelled ? '（销假）' : ''}`;
    case 'checkInWithdrawn':
      return `撤销 ${name(event.body.participantId)} 的签到${because(event.body.reason)}`;
    case 'leaveGranted':
      return `${name(event.body.participantId)} 请${leaveNames[event.body.leave]}${because(event.body.reason)}`;
    case 'leaveWithdrawn':
      return `${name(event.body.participantId)} 销假${because(event.body.reason)}`;
    case 'attendanceFixed': {
      const { fixing, entitled, present, needed, met, article, reason } = event.body;
      return `第 ${fixing} 次清点核定：应到 ${entitled}，实到 ${present}，法定 ${needed}，${met ? '符合' : '不符合'}${article}${because(reason)}`;
    }
    case 'oathPrepared':
      return `准备宣誓：领誓人 ${event.body.leader}，誓词 ${event.body.phrases.length} 句`;
    case 'rollCallMarked':
      return rollCallSentence(event.body.answers, name);
    case 'oathTaken':
      return `集中宣誓完成：应点 ${event.body.present}，应答 ${event.body.answered}，未应答 ${event.body.silent}，缺席 ${event.body.absent}`;
    case 'lateAnswerTaken':
      return `${name(event.body.participantId)} 补答（宣誓时${gapNames[event.body.before]}）`;
    case 'pledgeSignedLate':
      return `${name(event.body.participantId)} 补签承诺书，已签 ${event.body.signed} 份，应签 ${event.body.due} 份`;
    case 'oathOmitted':
      return `略过集中宣誓${because(event.body.reason)}`;
    case 'pledgesCounted':
      return `承诺书应签 ${event.body.due} 份，已签 ${event.body.signed} 份`;
    case 'rulesAdopted':
      return `通过选举办法：${handsSentence(event.body.votes)}`;
    case 'officersNamed': {
      const officers = event.body.officers.map((officer) => `${officerNames[officer.role]} ${officer.name}`).join('、');
      const { voted, votes } = event.body;
      return `${officersTitle(voted)}：${officers}${votes === null ? '' : `；${handsSentence(votes)}`}`;
    }
    case 'rulesChanged':
      return `修改选举办法的设定${because(event.body.reason)}`;
    case 'strokesGiven':
      return `登记「${event.body.character}」的笔顺 ${event.body.strokes}`;
    case 'motionVoted':
      return motionSentence(event.body);
    case 'stepReopened':
      return `重新打开「${stepTitles[event.body.step]}」${because(event.body.reason)}`;
    case 'ballotsRuled': {
      const { entries, doubts, ruling, scrutineer, reason } = event.body;
      return `监票人 ${scrutineer} 认定 ${entries.length} 张（${doubts.map((doubt) => doubtNames[doubt]).join('、')}）：${rulingNames[ruling]}${because(reason)}`;
    }
    case 'remedyChosen':
      return `${remedyNames[event.body.remedy]} ${event.body.seats} 名，${approverNames[event.body.approvedBy]}${because(event.body.reason)}`;
    case 'contestDefined':
      return `设定选举事项：${event.body.title}，应选 ${event.body.seats} 名${because(event.body.reason)}`;
    case 'candidatesListed':
      return `列出候选人 ${event.body.candidates.length} 名${because(event.body.reason)}`;
    case 'candidatesConfirmed':
      return `确定候选人名单：应选 ${event.body.seats} 名，候选人 ${event.body.candidates} 名${because(event.body.reason)}`;
    case 'ballotsIssued':
      return `发票：印制 ${event.body.printed}，发出 ${event.body.issued}，剩余作废 ${event.body.spoiled}${because(event.body.reason)}`;
    case 'ballotsCollected':
      return `清点选票：发出 ${event.body.issued}，收回 ${event.body.collected}，选举${event.body.valid ? '有效' : '无效'}${because(event.body.reason)}`;
    case 'ballotsRecounted':
      return `重新清点选票：${recountWords(event.body)}${because(event.body.reason)}`;
    case 'ballotEntered':
      return `录入选票：第 ${event.body.bundle} 捆，第 ${event.body.entry} 号`;
    case 'ballotCorrected':
      return `更正第 ${event.body.entry} 号录入${because(event.body.reason)}`;
    case 'ballotStruck':
      return `划去第 ${event.body.entry} 号录入${because(event.body.reason)}`;
    case 'countClosed':
      return `计票核对确认：收回 ${event.body.collected}，有效 ${event.body.tally.valid}，无效 ${event.body.tally.invalid}`;
    case 'countReopened':
      return `重新打开计票${because(event.body.reason)}`;
    case 'resultReleased':
      return '放行计票结果';
    case 'resultAnnounced':
      return `宣布${winnerWord(contests.get(event.body.contestId)?.kind ?? 'first')}：${event.body.elected.join('、')}`;
    case 'ballotsSealed':
      return `封存选票 ${event.body.bags} 袋，经手人 ${event.body.custodian}`;
    case 'sceneTaken':
      return `会场画面：${sceneNames[event.body.choice.kind]}`;
    case 'themeChosen':
      return `会场配色：${event.body.theme === 'dark' ? '深红' : '浅色'}`;
    case 'disciplineWritten': {
      const { version, items } = event.body;
      const checked = items.filter((item) => item.checked).length;
      return `核对换届纪律文本（${version}）：${items.length} 条，已核对正文 ${checked} 条`;
    }
    case 'sessionAdjourned':
      return `宣布散会${event.body.note === '' ? '' : `：${event.body.note}`}`;
    case 'operatorRegistered':
      return `登记操作员 ${event.body.name}`;
    case 'countPlanned':
      return `改变计票方式：${planWords(event.body.plan)}${because(event.body.reason)}`;
    case 'bundleBegun':
      return `第 ${event.body.bundle} 捆${passNames(event.body.pass)}开始录入`;
    case 'bundleClosed':
      return `第 ${event.body.bundle} 捆${passNames(event.body.pass)}收捆，${event.body.sheets} 张`;
    case 'bundleReopened':
      return `重新打开第 ${event.body.bundle} 捆${passNames(event.body.pass)}${because(event.body.reason)}`;
    case 'bundleHandedOver':
      return `第 ${event.body.bundle} 捆${passNames(event.body.pass)}换人接着录${because(event.body.reason)}`;
    case 'bundleCompared':
      return `第 ${event.body.bundle} 捆两遍比对，差异 ${event.body.differences.length} 处`;
    case 'thirdReadingTaken':
      return `第 ${event.body.bundle} 捆第 ${event.body.no} 处差异由第三人看票`;
    case 'differenceSettled':
      return `核定第 ${event.body.bundle} 捆第 ${event.body.no} 处差异：${settlingNames[event.body.ruling]}${because(event.body.reason)}`;
    case 'sampleDrawn':
      return `抽签：骰子 ${event.body.dice}，从 ${countSheets(event.body.bundles)} 张中抽 ${event.body.size} 张复读${because(event.body.reason)}`;
    case 'sampleRead':
      return `复读第 ${event.body.bundle} 捆第 ${event.body.place} 张：${sampleLook(event.body)}`;
    case 'sampleConcluded':
      return foundWords(event.body).replace(/。$/u, '');
    case 'paperTextChanged':
      return wordingSentence(event.body);
    case 'minutesNoteWritten':
      return `会议记录补记（${event.body.time}）：${event.body.text}`;
    case 'minutesNoteStruck':
      return `划去会议记录的补记「${event.body.text}」${because(event.body.reason)}`;
    case 'sessionSealed':
      return `封存会议日志，共 ${event.body.records} 条`;
    default:
      return describeSheet(event);
  }
}

function wordingSentence({ title, text, reason }: EventBodies['paperTextChanged']): string {
  return `文书「${title}」的用语${text === null ? '恢复原样' : '改写'}${because(reason)}`;
}

function motionSentence(body: EventBodies['motionVoted']): string {
  return `表决「${body.subject}」：${handsSentence(body.votes, body.passed ? null : body)}`;
}

type SheetEvent = Extract<RecordedEvent, { kind: keyof SheetBodies }>;

/** What happened to tally sheets; never what stands on them. */
function describeSheet(event: SheetEvent): string {
  if (event.kind === 'groupsDealt')
    return `分组领票：${event.body.piles.map((pile, index) => `第 ${index + 1} 组 ${pile} 张`).join('，')}${because(event.body.reason)}`;
  const group = `第 ${event.body.group} 组`;
  switch (event.kind) {
    case 'sheetEntered':
      return `${group}计票单${passNames(event.body.pass)}录入，领回 ${event.body.sheet.ballots} 张`;
    case 'sheetCorrected':
      return `更正${group}计票单${passNames(event.body.pass)}${because(event.body.reason)}`;
    case 'sheetWithdrawn':
      return `撤回${group}计票单${passNames(event.body.pass)}${because(event.body.reason)}`;
    case 'sheetsCompared':
      return `${group}计票单两遍比对，差异 ${event.body.differences.length} 格`;
    case 'sheetReadThird':
      return `${group}计票单差异 ${event.body.cells.length} 格由第三人看单`;
    case 'sheetSettled':
      return `核定${group}计票单差异 ${event.body.differences.length} 格：${settlingNames[event.body.ruling]}${because(event.body.reason)}`;
    case 'callingBegun':
      return `${group}开始唱票（${passNames(event.body.pass)}）`;
    case 'strokeCalled':
      return `${group}第 ${event.body.ballot} 张唱票，第 ${event.body.no} 笔`;
    case 'ballotCalled':
      return `${group}第 ${event.body.ballot} 张唱完${event.body.valid ? '' : '，整张无效'}`;
    case 'callUndone':
      return `${group}退回唱票第 ${event.body.no} 笔`;
  }
}

function rollCallSentence(
  answers: readonly { readonly participantId: string; readonly answer: RollCallAnswer }[],
  name: (id: string) => string,
): string {
  const first = answers[0];
  return answers.length === 1 && first !== undefined
    ? `宣誓点名：${name(first.participantId)} ${answerNames[first.answer]}`
    : `宣誓点名 ${answers.length} 人`;
}

function sampleLook({ same, look, faults }: { same: boolean; look: number; faults: number }): string {
  if (same) return look === 1 ? '一致' : '再次看票，一致';
  return look === 1 ? '不一致，再看一次票' : `再次看票仍不一致，${faults} 处`;
}

/** Names of the hall's pictures. */
export const sceneNames = {
  blank: '黑场',
  title: '会标',
  agenda: '议程',
  attendance: '出席情况',
  quorum: '符合法定人数',
  discipline: '十严禁',
  oath: '誓词',
  rollCall: '点名',
  candidates: '候选人介绍',
  motion: '举手表决',
  motionResult: '表决结果',
  instructions: '填票说明',
  ballotSample: '样票',
  ballotsIssued: '发出选票',
  castingOrder: '投票顺序',
  ballotsCollected: '收回选票',
  counting: '正在计票',
  strokes: '公开唱票',
  resultTable: '计票结果',
  readOut: '宣读结果',
  elected: '当选名单',
  closing: '闭会',
  message: '通知',
} as const;
