// The acts of a rehearsed congress, one after another, as people would make them.

import { type CountMethod, usualPlan } from '../../core/counting/plan.ts';
import type { ResultView } from '../../core/views.ts';
import type { Service } from '../dispatch.ts';
import { practiceCongress } from '../lobby.ts';
import { caller } from '../practice.ts';
import { type Act, ask } from './ask.ts';
import { countOnSheets } from './groups.ts';
import { checkSample } from './sampler.ts';
import { countTwice, type Operators, signOnThree } from './typists.ts';
import { fillBallot } from './voters.ts';

/** One chief scrutineer, three scrutineers, four tellers. */
const officersNeeded = 8;

/**
 * From the first check-in to the seal and the papers. `roll` fills ballots and makes slips, `throwDie` gives 1 to 6 for
 * the sample checks: two rows of chance, so that checking a count changes no later one.
 */
export async function play(
  service: Service,
  roll: () => number,
  throwDie: () => number,
  method: CountMethod,
): Promise<void> {
  const act = caller(service, 'chair', 'rehearse');
  const { rows } = await ask(service, 'attendance', {});
  const delegates = rows.filter(({ participant }) => participant.entitled);
  for (const [index, { participant }] of delegates.entries()) {
    if (index % 61 === 60)
      await act('grantLeave', { participantId: participant.id, leave: 'sick', reason: '住院治疗' });
    else await act('checkIn', { participantId: participant.id, cancelLeave: false });
  }
  const present = (await ask(service, 'attendance', {})).summary.present;
  await act('fixAttendance', { counted: present, reason: null });
  await takeOath(service, act, present);
  await act('adoptRules', { approve: present, oppose: 0, abstain: 0 });
  const { eligible } = await ask(service, 'officers', {});
  const names = eligible.map(({ name }) => name);
  if (names.length < officersNeeded)
    throw new Error(
      `名册里不是候选人的代表只有 ${names.length} 名，不够 ${officersNeeded} 名监票人、计票人。请检查三份文件是否放对了。`,
    );
  await act('nameOfficers', {
    chiefScrutineer: names[0],
    scrutineers: names.slice(1, 4),
    tellers: names.slice(4, 8),
    votes: { approve: present, oppose: 0, abstain: 0 },
  });
  const operators = await signOnThree(service, act, names.slice(4, 7));
  const stage: Stage = { service, act, present, names, operators, roll, throwDie, method };
  const { contests } = await ask(service, 'contests', {});
  await settle(
    stage,
    contests.map(({ contestId }) => contestId),
  );
  const all = (await ask(service, 'contests', {})).contests;
  await act('voteMotion', { subject: '关于工作报告的决议', approve: present, oppose: 0, abstain: 0 });
  await act('sealBallots', {
    bags: all.length,
    sealNumbers: sealNumbers(all.length),
    custodian: names[0] ?? '',
    note: '',
  });
  await act('changePaperText', { paper: 'superior', text: '中共某某县委', reason: '填写报送单位' });
  await act('adjourn', { note: '' });
  await act('sealSession', {});
  const { papers } = await ask(service, 'papers', {});
  const ready = papers.filter((paper) => paper.ready).map(({ id }) => id);
  const { written } = await ask(service, 'exportPapers', { papers: ready });
  for (const path of written) console.log(path);
}

interface Stage {
  readonly service: Service;
  readonly act: Act;
  readonly present: number;
  /** Delegates who do not stand: the first is the chief scrutineer, and all may be written in. */
  readonly names: readonly string[];
  readonly operators: Operators;
  readonly roll: () => number;
  readonly method: CountMethod;
  readonly throwDie: () => number;
}

/** Rounds that a count calls for are held at once; what three of them leave open is left for a later meeting. */
const mostRounds = 3;

async function settle(stage: Stage, contestIds: readonly string[], round = 1): Promise<void> {
  const { service, act, present } = stage;
  await hold(stage, contestIds);
  const { contests } = await ask(service, 'contests', {});
  const open = contests.filter((contest) => contest.open !== null);
  if (open.length === 0) return;
  if (round > mostRounds) {
    const later = { remedy: 'later', approvedBy: 'presidium', votes: null, reason: '留待以后会议选举' };
    for (const { contestId } of open) await act('chooseRemedy', { contestId, ...later });
    return;
  }
  await act('fixAttendance', { counted: present, reason: '再次投票前重新清点' });
  for (const { contestId } of open) await act('openRound', { contestId });
  const known = new Set(contests.map(({ contestId }) => contestId));
  const next = (await ask(service, 'contests', {})).contests.map(({ contestId }) => contestId);
  await settle(
    stage,
    next.filter((contestId) => !known.has(contestId)),
    round + 1,
  );
}

/** Ballots out, in, keyed, ruled on, checked, read out and announced, for these contests together. */
async function hold(stage: Stage, contestIds: readonly string[]): Promise<void> {
  const { service, act, present, names, roll, method } = stage;
  const contests = (await ask(service, 'contests', {})).contests.filter(({ contestId }) =>
    contestIds.includes(contestId),
  );
  for (const { contestId, margin } of contests)
    await act('confirmCandidates', { contestId, reason: margin.met ? null : '经上级党组织同意' });
  for (const { contestId } of contests)
    await act('issueBallots', { contestId, printed: present + 10, issued: present, spoiled: 10, reason: null });
  for (const { contestId } of contests)
    await act('collectBallots', { contestId, collected: present, plan: { ...usualPlan, method }, reason: null });
  for (const { contestId, seats, candidates } of contests) {
    const list = candidates.map(({ name }) => name);
    const pile = Array.from({ length: present }, () => ({ ...fillBallot(list, seats, names, roll), seen: [] }));
    await (method === 'sheets' ? countOnSheets : countTwice)(stage, contestId, pile);
    const { groups } = await ask(service, 'doubts', { contestId });
    const ruled = { ruling: 'asKeyed', scrutineer: names[0] ?? '', reason: '按选举办法认定' };
    for (const { entries } of groups)
      await act('ruleBallots', { contestId, entries: entries.map(({ entry }) => entry), ...ruled });
    await act('closeCount', { contestId });
    // Tally sheets tell of piles: there is no ballot of theirs to draw.
    if (method === 'ballots') await checkSample(stage, contestId, pile);
  }
  for (const { contestId, candidates } of contests) {
    await act('releaseResult', { contestId });
    await act('announceResult', { contestId });
    printResult(await ask(service, 'result', { contestId }), candidates);
  }
}

/** 001、002、003: a seal a bag. */
function sealNumbers(bags: number): string {
  return Array.from({ length: bags }, (_, index) => String(index + 1).padStart(3, '0')).join('、');
}

/** Those who are there sign at once; who is not signs later. */
async function takeOath(service: Service, act: Act, signed: number): Promise<void> {
  const oath = await ask(service, 'oath', {});
  await act('prepareOath', { leader: practiceCongress.executiveChair, phrases: oath.phrases });
  for (const { people } of oath.delegations) {
    await act('markRollCall', { answers: people.map(({ id }) => ({ participantId: id, answer: 'answered' })) });
  }
  await act('takeOath', {});
  await act('countPledges', { signed, note: '' });
}

function printResult(result: ResultView, candidates: readonly { readonly name: string }[]): void {
  const { count } = result;
  if (count === null) throw new Error('The count is not complete.');
  console.log(`\n${result.title}（应选 ${result.seats} 名，候选人 ${candidates.length} 名）`);
  console.log(
    `应到 ${result.entitled}　实到 ${result.present}　发出 ${result.issued}　收回 ${result.collected}　有效 ${count.tally.valid}　无效 ${count.tally.invalid}　${result.winner}须 ${count.outcome.threshold} 票`,
  );
  console.log(['姓名', '赞成', '不赞成', '弃权', '部分无效', '结果'].join('\t'));
  for (const index of count.byVotes) {
    const person = count.tally.candidates[index];
    if (person === undefined) continue;
    const mark = count.outcome.elected.includes(person.name) ? result.winner : '';
    console.log([person.name, person.approve, person.oppose, person.abstain, person.illegible, mark].join('\t'));
  }
  for (const { name, approve } of count.outcome.writeIns) console.log(['另选', name, approve].join('\t'));
}
