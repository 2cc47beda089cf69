// `rehearse`: plays a whole congress through the door, as people would, and leaves the file and its papers.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CallName, Input, Value } from '../../core/contract.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { ResultView } from '../../core/views.ts';
import { callAs, openService, type Service } from '../dispatch.ts';
import { localPorts } from '../ports.ts';
import { caller, readUpload } from '../practice.ts';
import { dice, fillBallot } from './voters.ts';

export interface RehearsalInput {
  readonly roster: string;
  readonly committee: string;
  readonly discipline: string;
  readonly out: string;
  readonly seed: number;
}

/** Prints the result tables; exit code 0, or 1 with the sentence of what was refused. */
export async function rehearse(input: RehearsalInput): Promise<number> {
  const folder = resolve(input.out);
  mkdirSync(folder, { recursive: true });
  const service = openService({
    ...localPorts({ folder, openHall: () => null }),
    stateFolder: join(folder, '.state'),
    samples: input,
  });
  try {
    const opened = await service.dispatch('chair', 'openPractice', {});
    if (!opened.ok) {
      console.error(sentenceOf(opened.error));
      return 1;
    }
    await nameAmbiguous(service, input);
    await play(service, dice(input.seed));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    service.close();
  }
}

/** Says which months were left empty. */
async function nameAmbiguous(service: Service, { roster, committee, discipline }: RehearsalInput): Promise<void> {
  const files = [
    { name: 'rosterPreview', path: roster },
    { name: 'candidatesPreview', path: committee },
    { name: 'candidatesPreview', path: discipline },
  ] as const;
  for (const { name, path } of files) {
    const file = readUpload(path);
    const preview = await ask(service, name, { ...file, sheet: null, answers: {} });
    const months = preview.faults.filter(({ code }) => code === 'ambiguousMonth');
    for (const { row, column, value } of months) {
      console.log(`留空：${file.fileName} 第 ${row} 行 ${column} 列「${value}」分不清 1 月还是 10 月`);
    }
  }
}

async function ask<Name extends CallName>(service: Service, name: Name, input: Input<Name>): Promise<Value<Name>> {
  const result = await callAs(service, 'chair')(name, input);
  if (!result.ok) throw new Error(sentenceOf(result.error));
  return result.value;
}

async function play(service: Service, roll: () => number): Promise<void> {
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
  await takeOath(service, act, delegates.length);
  await act('adoptRules', { approve: present, oppose: 0, abstain: 0 });
  const { eligible } = await ask(service, 'officers', {});
  const names = eligible.map(({ name }) => name);
  await act('nameOfficers', {
    chiefScrutineer: names[0],
    scrutineers: names.slice(1, 4),
    tellers: names.slice(4, 8),
    approve: present,
    oppose: 0,
    abstain: 0,
  });
  const { contests } = await ask(service, 'contests', {});
  for (const { contestId } of contests) await act('confirmCandidates', { contestId, reason: null });
  for (const { contestId } of contests) {
    await act('issueBallots', { contestId, printed: present + 10, issued: present, spoiled: 10, reason: null });
  }
  for (const { contestId } of contests) await act('collectBallots', { contestId, collected: present, reason: null });
  for (const { contestId, seats, candidates } of contests) {
    const list = candidates.map(({ name }) => name);
    for (let ballot = 0; ballot < present; ballot += 1)
      await act('enterBallot', { contestId, ...fillBallot(list, seats, names, roll) });
    await act('closeCount', { contestId });
  }
  for (const { contestId } of contests) {
    await act('releaseResult', { contestId });
    await act('announceResult', { contestId });
    printResult(
      await ask(service, 'result', { contestId }),
      contests.find((known) => known.contestId === contestId)?.candidates ?? [],
    );
  }
  await act('sealBallots', { bags: contests.length, sealNumbers: '001-002', custodian: names[0] ?? '', note: '' });
  await act('adjourn', { note: '' });
  await act('sealSession', {});
  const papers = [...contests.map(({ contestId }) => `result-${contestId}`), 'minutes'];
  const { written } = await ask(service, 'exportPapers', { papers });
  for (const path of written) console.log(path);
}

async function takeOath(
  service: Service,
  act: (name: string, input: object) => Promise<unknown>,
  due: number,
): Promise<void> {
  const oath = await ask(service, 'oath', {});
  await act('prepareOath', { leader: '沈国庆', phrases: oath.phrases });
  for (const { people } of oath.delegations) {
    await act('markRollCall', { answers: people.map(({ id }) => ({ participantId: id, answer: 'answered' })) });
  }
  await act('takeOath', {});
  await act('countPledges', { signed: due, note: '' });
}

function printResult(result: ResultView, candidates: readonly { readonly name: string }[]): void {
  const { count } = result;
  if (count === null) throw new Error('The count is not complete.');
  console.log(`\n${result.title}（应选 ${result.seats} 名，候选人 ${candidates.length} 名）`);
  console.log(
    `应到 ${result.entitled}　实到 ${result.present}　发出 ${result.issued}　收回 ${result.collected}　有效 ${count.tally.valid}　无效 ${count.tally.invalid}　当选须 ${count.outcome.threshold} 票`,
  );
  for (const index of count.byVotes) {
    const person = count.tally.candidates[index];
    if (person === undefined) continue;
    const mark = count.outcome.elected.includes(person.name) ? '当选' : '';
    console.log([person.name, person.approve, person.oppose, person.abstain, person.illegible, mark].join('\t'));
  }
  for (const { name, approve } of count.outcome.writeIns) console.log(['另选', name, approve].join('\t'));
}
