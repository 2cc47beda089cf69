// The pictures the console offers for the hall: their names in the list, and at which step which one is proposed.

import { sceneNames } from '../../core/records.ts';
import { winnerWord } from '../../core/rules/rounds.ts';
import { castingStations } from '../../core/scenes/casting-order.ts';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import type { StepId } from '../../core/steps.ts';
import type { ContestView } from '../../core/views.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly choice: SceneChoice;
  /** Steps for which this picture is proposed. */
  readonly kinds: readonly StepId[];
}

type PlainKind = 'title' | 'agenda' | 'attendance' | 'quorum' | 'ballotsIssued' | 'ballotsCollected' | 'counting';

export const closingChoice: Choice = {
  key: 'closing',
  label: sceneNames.closing,
  choice: { kind: 'closing' },
  kinds: [],
};
export const titleChoice: Choice = { key: 'title', label: sceneNames.title, choice: { kind: 'title' }, kinds: [] };

/** The pictures that can be chosen now, in the order of the day; whether one may be shown, the trusted side says. */
export function listChoices(
  contests: readonly ContestView[],
  phrases: readonly string[],
  delegations: readonly string[],
  discipline: readonly string[],
  subjects: readonly string[],
): Choice[] {
  return [
    plain('title', ['roster', 'rules', 'officers', 'papers', 'sealing']),
    plain('agenda', []),
    plain('attendance', ['checkIn', 'attendance']),
    plain('quorum', []),
    ...disciplineChoices(discipline),
    ...oathChoices(phrases, delegations),
    ...subjects.map(handsChoice),
    ...contests.flatMap(ballotChoices),
    plain('ballotsIssued', []),
    ...castingChoices(delegations),
    plain('ballotsCollected', []),
    plain('counting', ['collecting', 'counting', 'results']),
    ...resultChoices(contests),
    closingChoice,
  ];
}

function plain(kind: PlainKind, kinds: readonly StepId[]): Choice {
  return { key: kind, label: sceneNames[kind], choice: { kind }, kinds };
}

function disciplineChoices(titles: readonly string[]): Choice[] {
  const all: Choice = {
    key: 'discipline',
    label: '十严禁（自动翻页）',
    choice: { kind: 'discipline', item: -1 },
    kinds: [],
  };
  return [
    all,
    ...titles.map(
      (title, index): Choice => ({
        key: `discipline${index}`,
        label: `十严禁 ${index + 1}：${title}`,
        choice: { kind: 'discipline', item: index },
        kinds: [],
      }),
    ),
  ];
}

function oathChoices(phrases: readonly string[], delegations: readonly string[]): Choice[] {
  return [
    { key: 'oath', label: '誓词（全文）', choice: { kind: 'oath', phrase: -1 }, kinds: ['oath'] },
    ...phrases.map(
      (phrase, index): Choice => ({
        key: `oath${index}`,
        label: `誓词 ${index + 1}：${phrase}`,
        choice: { kind: 'oath', phrase: index },
        kinds: [],
      }),
    ),
    ...delegations.map(
      (delegation): Choice => ({
        key: `roll${delegation}`,
        label: `点名：${delegation}`,
        choice: { kind: 'rollCall', delegation },
        kinds: [],
      }),
    ),
  ];
}

/** What hands decided that are on record; what they are raised for is shown by whoever counts them. */
function handsChoice(subject: string): Choice {
  return {
    key: `hands${subject}`,
    label: `表决结果：${subject}`,
    choice: { kind: 'motionResult', subject },
    kinds: [],
  };
}

/** What is shown of a contest before its ballots are cast: who stands, one by one, and how the ballot is filled in. */
function ballotChoices({ contestId, shortTitle, candidates }: ContestView): Choice[] {
  return [
    {
      key: `who${contestId}`,
      label: `候选人：${shortTitle}（自动翻页）`,
      choice: { kind: 'candidates', contestId, person: -1 },
      kinds: [],
    },
    ...candidates.map(
      ({ name }, index): Choice => ({
        key: `who${contestId} ${index}`,
        label: `候选人：${shortTitle} ${index + 1} ${name}`,
        choice: { kind: 'candidates', contestId, person: index },
        kinds: [],
      }),
    ),
    {
      key: `sample${contestId}`,
      label: `样票：${shortTitle}`,
      choice: { kind: 'ballotSample', contestId },
      kinds: [],
    },
    {
      key: `how${contestId}`,
      label: `填票说明：${shortTitle}`,
      choice: { kind: 'instructions', contestId },
      kinds: ['candidates', 'voting'],
    },
  ];
}

function castingChoices(delegations: readonly string[]): Choice[] {
  return [
    { key: 'casting', label: '投票顺序（全部）', choice: { kind: 'castingOrder', turn: -1 }, kinds: [] },
    ...castingStations(delegations).map(
      (station, index): Choice => ({
        key: `casting${index}`,
        label: `投票顺序：${station}`,
        choice: { kind: 'castingOrder', turn: index },
        kinds: [],
      }),
    ),
  ];
}

function resultChoices(contests: readonly ContestView[]): Choice[] {
  const anyAnnounced = contests.some(({ announcedAt }) => announcedAt !== null);
  return [
    // Only contests that are counted by calling; whether the rules let the hall see it, the trusted side says.
    ...contests
      .filter(({ plan }) => plan?.method === 'sheets')
      .map(
        ({ contestId, shortTitle }): Choice => ({
          key: `strokes${contestId}`,
          label: `公开唱票：${shortTitle}`,
          choice: { kind: 'strokes', contestId },
          kinds: [],
        }),
      ),
    ...readingChoices(contests),
    ...contests.map(
      ({ contestId, shortTitle }): Choice => ({
        key: `result${contestId}`,
        label: `计票结果：${shortTitle}`,
        choice: { kind: 'resultTable', contestId },
        kinds: anyAnnounced ? [] : ['announcing'],
      }),
    ),
    ...contests.map(
      ({ contestId, shortTitle, round }): Choice => ({
        key: `elected${contestId}`,
        label: `${winnerWord(round.kind)}名单：${shortTitle}`,
        choice: { kind: 'elected', contestId },
        kinds: anyAnnounced ? ['announcing'] : [],
      }),
    ),
  ];
}

/**
 * The reading as far as it has come, those still to be read first: its own page goes on from name to name. One that has
 * begun is what the key of the hall means: the whole table would show who has not been read yet.
 */
function readingChoices(contests: readonly ContestView[]): Choice[] {
  const isRead = ({ announcedAt }: ContestView) => announcedAt !== null;
  return contests
    .toSorted((a, b) => Number(isRead(a)) - Number(isRead(b)))
    .map(({ contestId, shortTitle, readOut, announcedAt }) => ({
      key: `reading${contestId}`,
      label: `宣读：${shortTitle}（${(readOut ?? 0) === 0 ? '票数' : `到第 ${readOut} 名`}）`,
      choice: { kind: 'readOut', contestId, shown: readOut ?? 0 },
      kinds: readOut !== null && announcedAt === null ? ['announcing'] : [],
    }));
}
