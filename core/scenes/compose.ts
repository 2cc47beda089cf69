// Makes a finished picture from a choice and the facts; what is not released cannot be made.

import { spacedName } from '../names/spacing.ts';
import { accept, type Result, refuse } from '../result.ts';
import { quorumSentence } from '../rules/wording.ts';
import { composeAgenda } from './agenda.ts';
import { composeBallotSample } from './ballot-sample.ts';
import { composeCollected, composeIssued } from './ballots.ts';
import { composeCandidates } from './candidates.ts';
import { composeCastingOrder } from './casting-order.ts';
import type { SceneChoice } from './choice.ts';
import { composeDiscipline } from './discipline.ts';
import { composeElected } from './elected.ts';
import type { HallFacts } from './facts.ts';
import { chineseDate, figure, frame, message, withContest } from './frame.ts';
import { composeInstructions } from './instructions.ts';
import { composeMotion, composeMotionResult } from './motion.ts';
import { composeOath } from './oath.ts';
import { composeQuorum } from './quorum.ts';
import { composeReadOut } from './read-out.ts';
import { composeResultTable } from './result-table.ts';
import type { Scene } from './scene.ts';
import { composeStrokes } from './strokes.ts';

/**
 * Composes the picture. Refusals: `contestMissing`, `candidatesNotConfirmed`, `resultNotReleased`, `resultNotAnnounced`,
 * `countNotBegun`, `countNotOpen`, `closingTooEarly`, `attendanceNotFixed`, `noQuorum`, `noBallotsIssued`, `noBallotsCollected`,
 * `handsNotRecorded`.
 */
export function composeScene(choice: SceneChoice, facts: HallFacts): Result<Scene> {
  switch (choice.kind) {
    case 'blank':
      return accept({ kind: 'blank' });
    case 'title':
      return accept({
        kind: 'title',
        frame: frame(facts, '', ''),
        lines: titleLines(facts.congress),
        subtitle: `${chineseDate(facts.date)}　${facts.venue}`,
      });
    case 'attendance':
      return accept(attendance(facts));
    case 'oath':
      return accept(composeOath(facts, choice));
    case 'rollCall':
      return accept(rollCall(facts, choice.delegation));
    case 'agenda':
      return accept(composeAgenda(facts));
    case 'quorum':
      return composeQuorum(facts);
    case 'discipline':
      return accept(composeDiscipline(facts, choice.item));
    case 'candidates':
      return withContest(facts, choice.contestId, (contest) => composeCandidates(facts, contest, choice.person));
    case 'ballotSample':
      return withContest(facts, choice.contestId, (contest) => composeBallotSample(facts, contest));
    case 'castingOrder':
      return composeCastingOrder(facts, choice.turn);
    case 'ballotsIssued':
      return composeIssued(facts);
    case 'ballotsCollected':
      return composeCollected(facts);
    case 'motion':
      return accept(composeMotion(facts, choice));
    case 'motionResult':
      return composeMotionResult(facts, choice.subject);
    case 'instructions':
      return withContest(facts, choice.contestId, (contest) => composeInstructions(facts, contest));
    case 'counting':
      return counting(facts);
    case 'strokes':
      return withContest(facts, choice.contestId, (contest) => composeStrokes(facts, contest));
    case 'resultTable':
      return withContest(facts, choice.contestId, (contest) => composeResultTable(facts, contest));
    case 'readOut':
      return withContest(facts, choice.contestId, (contest) => composeReadOut(facts, contest, choice.shown));
    case 'elected':
      return withContest(facts, choice.contestId, (contest) => composeElected(facts, contest));
    case 'closing':
      if (!facts.adjourned) return refuse({ code: 'closingTooEarly' });
      return accept(message(facts, '大会闭幕', [facts.congress, chineseDate(facts.date)]));
    case 'message':
      return accept(message(facts, choice.title, choice.lines));
  }
}

/** 中国共产党某某镇 / 第十五次代表大会: the name breaks before its number, where it has one. */
function titleLines(name: string): string[] {
  const match = /^(.*?)(第[一二三四五六七八九十百]+(?:次|届).*)$/u.exec(name);
  return match?.[1] === undefined || match[1] === '' || match[2] === undefined ? [name] : [match[1], match[2]];
}

function attendance(facts: HallFacts): Scene {
  const { fixed } = facts;
  const counts = fixed ?? facts;
  const needed = fixed === null ? '' : `（${fixed.needed} 人）`;
  return {
    kind: 'attendance',
    frame: frame(facts, fixed === null ? '' : `清点时间 ${fixed.at.slice(11, 16)}`, ''),
    title: '出席情况',
    figures: [
      figure('应到代表', counts.entitled),
      figure('实到代表', counts.present, true),
      figure('请　假', counts.onLeave),
    ],
    sentence: fixed === null ? '代表正在签到' : `${quorumSentence(facts.rule)}${needed}，`,
    verdict: fixed === null ? '' : fixed.met ? '符合规定' : '不符合规定',
  };
}

function rollCall(facts: HallFacts, delegation: string): Scene {
  const called = facts.rollCall.filter((person) => person.delegation === delegation);
  const answered = facts.rollCall.filter(({ answer }) => answer === 'answered').length;
  return {
    kind: 'rollCall',
    frame: { ...frame(facts, '', ''), left: '严肃换届纪律　集中宣誓', right: '点名' },
    title: delegation,
    subtitle: `${called.length} 名代表`,
    names: called.map(({ name, answer }) => ({ name: spacedName(name), mark: answer ?? 'waiting' })),
    figures: [figure('应答', answered, true), figure('应点', facts.rollCall.length)],
  };
}

function counting(facts: HallFacts): Result<Scene> {
  const open = facts.contests.flatMap(({ issued, collected, collectedBefore, valid, entered }) =>
    collected !== null && valid === true
      ? [{ issued: issued ?? 0, collected, before: collectedBefore ?? collected, entered }]
      : [],
  );
  if (open.length === 0) return refuse({ code: 'countNotBegun' });
  const sum = (of: 'issued' | 'collected' | 'before' | 'entered') =>
    open.reduce((total, contest) => total + contest[of], 0);
  const collected = sum('collected');
  // The hall was told the figure before.
  const again = sum('before') === collected ? '' : `（重新清点前为 ${sum('before')} 张）`;
  return accept({
    kind: 'counting',
    frame: frame(facts, '请代表在会场休息，不要远离', ''),
    title: '正在计票',
    sentence: `发出选票 ${sum('issued')} 张　收回选票 ${collected} 张${again}　选举有效`,
    done: sum('entered'),
    total: collected,
  });
}
