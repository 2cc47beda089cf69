// Acts of the counting desk, of the results and of the end: facts in, decision out.

import type { Input } from '../../core/contract.ts';
import * as closing from '../../core/decide/closing.ts';
import * as decide from '../../core/decide/counting.ts';
import { decideDiscipline } from '../../core/decide/discipline.ts';
import { decided } from '../../core/decision.ts';
import { refuse } from '../../core/result.ts';
import { releasedKinds, type SceneChoice } from '../../core/scenes/choice.ts';
import { composeScene } from '../../core/scenes/compose.ts';
import { shutBefore } from '../../core/step-gates.ts';
import type { Store } from '../../db/open.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherDesk, gatherHall, gatherResult } from '../facts.ts';
import { gatherGates } from '../gates.ts';
import { pictureBefore } from '../hall.ts';
import { paperBlanks } from '../papers/blanks.ts';
import { gatherStation } from '../stations.ts';
import { verifyStore } from '../verify.ts';

type Name =
  | 'enterBallot'
  | 'correctBallot'
  | 'strikeBallot'
  | 'closeCount'
  | 'reopenCount'
  | 'releaseResult'
  | 'announceResult'
  | 'takeScene'
  | 'freezeScene'
  | 'restoreScene'
  | 'chooseTheme'
  | 'writeDiscipline'
  | 'sealBallots'
  | 'adjourn'
  | 'sealSession';

export const countingCommands: Pick<CommandHandlers, Name> = {
  enterBallot: (store, input, operatorId) => () =>
    decide.decideEntry(deskOf(store, input, operatorId), input, input.copies),
  correctBallot: (store, input, operatorId) => () =>
    decide.decideCorrection(
      deskOf(store, input, operatorId),
      store.contests.ballot(input.contestId, input.entry),
      input,
      input.reason,
    ),
  strikeBallot: (store, input, operatorId) => () =>
    decide.decideStrike(
      deskOf(store, input, operatorId),
      store.contests.ballot(input.contestId, input.entry),
      input.reason,
    ),
  closeCount: (store, input) => () => {
    const facts = gatherResult(store, input.contestId);
    if (facts !== null) return decide.decideClosing(facts);
    // Its ballots never went out, or there is no such contest: the first shut gate says which.
    return shutBefore('results', gatherGates(store, input.contestId)) ?? refuse({ code: 'contestMissing' });
  },
  reopenCount: (store, input) => () =>
    decide.decideReopening(gatherGates(store, input.contestId), input.contestId, input.reason),
  releaseResult: (store, input) => () => decide.decideRelease(gatherGates(store, input.contestId), input.contestId),
  announceResult: (store, input) => () =>
    decide.decideAnnouncement(
      gatherGates(store, input.contestId),
      input.contestId,
      store.contests.closedCount(input.contestId)?.outcome.elected ?? [],
    ),
  takeScene: (store, input) => () => takeScene(store, input.choice, releasedKinds.includes(input.choice.kind)),
  writeDiscipline:
    (store, { version, source, items }) =>
    () =>
      decideDiscipline(gatherGates(store, null), { version, source, items }),
  freezeScene: (store) => () => freezeScene(store),
  restoreScene: (store) => () => restoreScene(store),
  chooseTheme: (_store, input) => () => decided({ kind: 'themeChosen', body: { theme: input.theme } }),
  sealBallots:
    (store, { requestId: _requestId, ...seal }) =>
    () =>
      closing.decideBallotSeal(gatherGates(store, null), seal),
  adjourn: (store, input) => () => closing.decideAdjournment(gatherGates(store, null), input.note),
  sealSession: (store) => () => {
    const { records, hash } = store.file.journal.head();
    const journal = { records, head: hash, fault: verifyStore(store) ?? '' };
    return closing.decideSeal(gatherGates(store, null), journal, paperBlanks(store));
  },
};

function deskOf(
  store: Store,
  input: { readonly contestId: string; readonly station: Input<'enterBallot'>['station'] },
  operatorId: string | null,
) {
  return gatherDesk(store, input.contestId, gatherStation(store, input.contestId, input.station, operatorId));
}

function freezeScene(store: Store) {
  const hall = store.session.hall();
  if (hall === null) return refuse({ code: 'nothingTaken' });
  if (hall.choice.kind === 'blank') return refuse({ code: 'hallIsBlank' });
  return hall.scene === null ? takeScene(store, hall.choice, true) : refuse({ code: 'alreadyFrozen' });
}

/** What was frozen comes back as it was, and only where its choice could still be taken. */
function restoreScene(store: Store) {
  const before = pictureBefore(store.session.hall());
  if (!before.ok) return before;
  const { choice, scene } = before.value;
  const composed = composeScene(choice, gatherHall(store));
  return composed.ok ? decided({ kind: 'sceneTaken', body: { choice, scene } }) : composed;
}

/** The gate of the hall: what cannot be composed from released facts cannot be taken. */
function takeScene(store: Store, choice: SceneChoice, frozen: boolean) {
  const scene = composeScene(choice, gatherHall(store));
  if (!scene.ok) return scene;
  return decided({ kind: 'sceneTaken', body: { choice, scene: frozen ? scene.value : null } });
}
