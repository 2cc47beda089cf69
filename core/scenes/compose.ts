// Makes a finished picture from a choice and the facts; what is not released cannot be made.

import { spacedName } from '../names/spacing.ts';
import type { Candidate } from '../people.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isUnanimous } from '../rules/reconcile.ts';
import { isPrimary, winnerWord } from '../rules/rounds.ts';
import { citeClause } from '../rules/rule-set.ts';
import { ballotInstructions, markLegend, orderSentence, quorumSentence } from '../rules/wording.ts';
import type { SceneChoice } from './choice.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { chineseDate, figure, frame, message, withContest } from './frame.ts';
import { composeMotion, composeMotionResult } from './motion.ts';
import { composeOath } from './oath.ts';
import { composeReadOut } from './read-out.ts';
import type { Scene } from './scene.ts';

/** Composes the picture. Refusals: `contestMissing`, `candidatesNotConfirmed`, `resultNotReleased`, `resultNotAnnounced`, `countNotBegun`, `countNotOpen`, `handsNotRecorded`, `closingTooEarly`. */
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
    case 'motion':
      return accept(composeMotion(facts, choice));
    case 'motionResult':
      return composeMotionResult(facts, choice.subject);
    case 'instructions':
      return withContest(facts, choice.contestId, (contest) => instructions(facts, contest));
    case 'counting':
      return counting(facts);
    case 'strokes':
      return withContest(facts, choice.contestId, (contest) => strokes(facts, contest));
    case 'resultTable':
      return withContest(facts, choice.contestId, (contest) => resultTable(facts, contest));
    case 'readOut':
      return withContest(facts, choice.contestId, (contest) => composeReadOut(facts, contest, choice.shown));
    case 'elected':
      return withContest(facts, choice.contestId, (contest) => elected(facts, contest));
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

function instructions(facts: HallFacts, contest: HallContest): Result<Scene> {
  if (!contest.confirmed) return refuse({ code: 'candidatesNotConfirmed', title: contest.title });
  const total = contest.candidates.length;
  return accept({
    kind: 'instructions',
    frame: frame(facts, '请用蓝、黑墨水笔填写，符号准确、位置端正', ''),
    title: '填写选票说明',
    subtitle: `${contest.title}：应选 ${contest.seats} 名，候选人 ${total} 名，${total > contest.seats ? `差额 ${total - contest.seats} 名` : '等额选举'}`,
    signs: markLegend(contest.rule),
    rules: ballotInstructions(contest.rule, contest.seats),
  });
}

function counting(facts: HallFacts): Result<Scene> {
  const open = facts.contests.flatMap(({ issued, collected, valid, entered }) =>
    collected !== null && valid === true ? [{ issued: issued ?? 0, collected, entered }] : [],
  );
  if (open.length === 0) return refuse({ code: 'countNotBegun' });
  const sum = (of: 'issued' | 'collected' | 'entered') => open.reduce((total, contest) => total + contest[of], 0);
  const collected = sum('collected');
  return accept({
    kind: 'counting',
    frame: frame(facts, '请代表在会场休息，不要远离', ''),
    title: '正在计票',
    sentence: `发出选票 ${sum('issued')} 张　收回选票 ${collected} 张　选举有效`,
    done: sum('entered'),
    total: collected,
  });
}

/** 公开唱票计票 is a setting of the rules: without it no stroke reaches the hall, whatever has been called. */
function strokes(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { rule, called, title } = contest;
  if (!rule.openCount.shown) return refuse({ code: 'countNotOpen', title, article: citeClause(rule.openCount.clause) });
  if (called === null) return refuse({ code: 'nothingCalledOpenly', title });
  const { ballots, valid, invalid } = called;
  const row = (name: string, votes: number, note = '') => ({
    name: `${spacedName(name)}${note}`,
    strokes: votes,
    votes: String(votes),
  });
  return accept({
    kind: 'strokes',
    frame: frame(
      facts,
      `已唱 ${ballots} 张，有效 ${valid}，无效 ${invalid}`,
      `收回 ${contest.collected ?? ballots} 张`,
    ),
    title: '公开唱票',
    most: contest.collected ?? ballots,
    subtitle: `${title}（应选 ${contest.seats} 名），每笔一张${rule.words.approve}票`,
    rows: [
      ...contest.candidates.map(({ name }, index) => row(name, called.approvals[index] ?? 0)),
      ...called.writeIns.map(({ name, approve }) => row(name, approve, '（另选）')),
    ],
  });
}

function resultTable(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { count } = contest;
  if (!contest.released || count === null) return refuse({ code: 'resultNotReleased', title: contest.title });
  const { words } = facts.rule;
  const winners = new Set(contest.announced ? count.outcome.elected : []);
  const row = (name: string, cells: readonly string[], note = '') => ({
    name: `${spacedName(name)}${note}`,
    cells,
    elected: winners.has(name),
  });
  const isIllegible = count.tally.candidates.some(({ illegible }) => illegible > 0);
  const candidates = count.tally.candidates.toSorted((a, b) => b.approve - a.approve);
  const unanimous = (approve: number) => isUnanimous(approve, { ...count, valid: count.tally.valid });
  return accept({
    kind: 'resultTable',
    frame: frame(
      facts,
      `实到 ${count.present}　发出 ${count.issued}　收回 ${count.collected}　有效 ${count.tally.valid}　无效 ${count.tally.invalid}`,
      `${winnerWord(contest.kind)}须 ${count.outcome.threshold} 票`,
    ),
    title: '计票结果',
    subtitle: `${contest.title}（应选 ${contest.seats} 名），以得${words.approve}票多少为序`,
    columns: [words.approve, words.oppose, words.abstain, ...(isIllegible ? ['无法辨认'] : [])],
    mark: winnerWord(contest.kind),
    rows: [
      ...candidates.map((person) =>
        row(person.name, [
          unanimous(person.approve) ? `${person.approve}（全票）` : String(person.approve),
          String(person.oppose),
          String(person.abstain),
          ...(isIllegible ? [String(person.illegible)] : []),
        ]),
      ),
      ...count.outcome.writeIns.map((person) =>
        row(person.name, [String(person.approve), '—', '—', ...(isIllegible ? ['—'] : [])], '（另选）'),
      ),
    ],
    note: '',
  });
}

function elected(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { count } = contest;
  if (!contest.announced || count === null) return refuse({ code: 'resultNotAnnounced', title: contest.title });
  const candidateByName = new Map(contest.candidates.map((candidate) => [candidate.name, candidate]));
  if (count.outcome.elected.length === 0) {
    const nobody = `没有人得到规定的 ${count.outcome.threshold} 票，无人${winnerWord(contest.kind)}`;
    return accept(message(facts, isPrimary(contest.kind) ? '预选结果' : '选举结果', [contest.title, nobody]));
  }
  return accept({
    kind: 'elected',
    frame: frame(facts, '', ''),
    title: isPrimary(contest.kind) ? '预选入选名单' : '当选名单',
    subtitle: `${contest.title} ${count.outcome.elected.length} 名，${orderSentence(facts.rule)}`,
    people: count.outcome.elected.map((name) => ({
      name: spacedName(name),
      note: personNote(candidateByName.get(name)),
    })),
  });
}

/** 女，回族: what a published list says of a person. */
export function personNote(person: Pick<Candidate, 'gender' | 'ethnicity'> | undefined): string {
  if (person === undefined) return '';
  const ethnicity = person.ethnicity === '' || /^汉族?$/u.test(person.ethnicity) ? '' : person.ethnicity;
  return [person.gender === '女' ? '女' : '', ethnicity].filter((part) => part !== '').join('，');
}
