// What a meeting elected, as sentences of its papers: every post once, with all the rounds it took and what is left open.

import { handsSentence } from '../hands.ts';
import { spacedName } from '../names/spacing.ts';
import { approverNames } from '../records.ts';
import { electionsOf, isPrimary, plainTitle } from '../rules/rounds.ts';
import { orderSentence } from '../rules/wording.ts';
import type { ScriptContest, ScriptFacts } from './figures.ts';

type Outcome = NonNullable<ScriptContest['released']>['outcome'];

/** Whoever was elected to one post, in whatever round. */
interface Elected {
  readonly title: string;
  readonly names: readonly string[];
  readonly rounds: readonly ScriptContest[];
}

/** Elections of which a result is out; names of several rounds are one list, in its order. */
function electedIn({ contests, inOrder }: ScriptFacts): readonly Elected[] {
  return electionsOf(contests).flatMap((all) => {
    const out = all.flatMap((one) => (one.released === null ? [] : [{ one, elected: one.released.outcome.elected }]));
    if (out.length === 0) return [];
    const rounds = out.map(({ one }) => one);
    const names = inOrder(out.flatMap(({ elected }) => elected));
    return [{ title: plainTitle(all[0].title), names, rounds }];
  });
}

function listWords({ rule }: ScriptFacts, { title, names }: Elected): string {
  return `${title} ${names.length} 名（${orderSentence(rule)}）：${names.map(spacedName).join('、')}`;
}

/** The elections of the day in a paragraph; '' where no result is out. */
export function electionWords(facts: ScriptFacts): string {
  const elections = electedIn(facts);
  if (elections.length === 0) return '';
  const told = elections.map((one) => {
    const open = one.rounds.map(openWords).join('');
    const end = open === '' ? '。' : `。${open}`;
    return one.names.length === 0 ? `${one.title}无人当选${end}` : `选举产生${listWords(facts, one)}${end}`;
  });
  return `大会按照《选举办法》，采用无记名投票的方式进行了选举。${voidWords(facts)}${told.join('')}`;
}

/** Votes that were void: whoever reads who was elected in the next one has to know of them. '' where none was. */
export function voidWords({ contests }: ScriptFacts): string {
  return contests
    .filter(({ valid }) => valid === false)
    .map(
      ({ title, issued, collected }) =>
        `${title}选举发出选票 ${issued} 张，收回 ${collected} 张，收回的选票多于发出的选票，选举无效，应当重新选举。`,
    )
    .join('');
}

/** Who was elected in all to a post that took several rounds; '' where none did. */
export function totalWords(facts: ScriptFacts): string {
  const several = electedIn(facts).filter(({ rounds, names }) => rounds.length > 1 && names.length > 0);
  return several.length === 0
    ? ''
    : `以上各次投票，共选举产生${several.map((one) => listWords(facts, one)).join('；')}。`;
}

/** What a count left open and how that was dealt with; what is voted on again tells the rest itself. */
export function seatWords(contest: ScriptContest, outcome: Outcome): string {
  if (contest.remedy !== null) return openWords(contest);
  const tied =
    outcome.tiedSeats === 0
      ? ''
      : `${outcome.tied.map(spacedName).join('、')}得票相等，就余下 ${outcome.tiedSeats} 名再次投票。`;
  const short =
    outcome.vacancies === 0 || isPrimary(contest.round.kind) ? '' : `不足的 ${outcome.vacancies} 名另行选举。`;
  return `${tied}${short}`;
}

/** 余下 1 名，由大会主席团决定留待以后会议选举。; '' where nothing was decided of it. */
function openWords({ remedy }: ScriptContest): string {
  if (remedy === null) return '';
  const hands = remedy.votes === null ? '' : `（${handsSentence(remedy.votes)}）`;
  const what = {
    reduceSeats: '减少名额，不再选举',
    askSuperior: '请示上级党组织决定',
    later: '留待以后会议选举',
  }[remedy.remedy];
  return `余下 ${remedy.seats} 名，${approverNames[remedy.approvedBy]}${hands}${hands === '' ? '' : '，'}${what}。`;
}

/** True once nothing that was to be elected is still to be counted: the meeting did all it met for. */
export function isComplete({ contests }: ScriptFacts): boolean {
  return contests.length > 0 && contests.every(({ released, valid }) => released !== null || valid === false);
}
