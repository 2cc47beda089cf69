// Acts of the counting room: operators, bundles begun and closed, differences read a third time and settled.

import * as bundles from '../../core/decide/bundles.ts';
import { decidePlan } from '../../core/decide/plans.ts';
import { decideRecount } from '../../core/decide/recounting.ts';
import * as settling from '../../core/decide/settling.ts';
import { decided } from '../../core/decision.ts';
import { plainName } from '../../core/names/spacing.ts';
import { refuse } from '../../core/result.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherBundle, gatherSettling } from '../counting.ts';
import { gatherGates } from '../gates.ts';
import { hashPin } from '../operators.ts';
import { gatherRecount } from '../recounting.ts';
import { planOf } from '../stations.ts';

type Name =
  | 'registerOperator'
  | 'planCount'
  | 'recountBallots'
  | 'openBundle'
  | 'closeBundle'
  | 'reopenBundle'
  | 'handOverBundle'
  | 'readThird'
  | 'settleDifference';

export const bundleCommands: Pick<CommandHandlers, Name> = {
  registerOperator(store, input) {
    // Slow on purpose, so outside the transaction.
    // No two files, and no two moments of one, have the same head: a salt that makes the same day again if it is played so.
    const { salt, hash } = hashPin(input.pin, store.file.journal.head().hash.slice(0, 32));
    return () => {
      const name = plainName(input.name);
      const known = store.counting.operators();
      const operatorId = known.find((operator) => operator.name === name)?.operatorId ?? `o${known.length + 1}`;
      return decided({ kind: 'operatorRegistered', body: { operatorId, name, pinSalt: salt, pinHash: hash } });
    };
  },
  planCount:
    (store, { contestId, plan, reason }) =>
    () => {
      const entries = store.contests.ballotCounts(contestId).begun;
      const open = store.counting.compared(contestId).open + store.sheets.compared(contestId).open;
      const facts = { gates: gatherGates(store, contestId), contestId, plan: planOf(store, contestId), entries, open };
      return decidePlan(facts, plan, reason);
    },
  recountBallots: (store, input) => () => decideRecount(gatherRecount(store, input.contestId), input),
  openBundle: (store, input, operatorId) => () =>
    bundles.decideBundleStart(gatherBundle(store, input.contestId, input, operatorId)),
  closeBundle: (store, input, operatorId) => () =>
    bundles.decideBundleEnd(gatherBundle(store, input.contestId, input, operatorId), input.sheets),
  reopenBundle: (store, input) => () => {
    const { contestId, bundle, pass, reason } = input;
    // The chair opens it again for the operator whose it is.
    const owner = store.counting.passOf(contestId, bundle, pass)?.operatorId ?? '';
    return bundles.decideBundleReopening(gatherBundle(store, contestId, input, owner), bundle, pass, reason);
  },
  handOverBundle: (store, input) => () => {
    const { contestId, bundle, pass, reason } = input;
    const owner = store.counting.passOf(contestId, bundle, pass)?.operatorId ?? '';
    const facts = {
      ...gatherBundle(store, contestId, input, owner),
      to: store.counting.operators().find(({ operatorId }) => operatorId === input.to) ?? null,
      thirds: store.counting.thirds(contestId, bundle),
    };
    return bundles.decideHandover(facts, bundle, pass, reason);
  },
  readThird: (store, input, operatorId) => () => {
    const facts = gatherSettling(store, input.contestId, input.bundle, operatorId);
    return facts === null
      ? refuse({ code: 'contestMissing' })
      : settling.decideThirdReading(facts, input.no, input.reading);
  },
  settleDifference: (store, input, operatorId) => () => {
    const facts = gatherSettling(store, input.contestId, input.bundle, operatorId);
    return facts === null
      ? refuse({ code: 'contestMissing' })
      : settling.decideSettlement(facts, input.no, input.ruling, input.reason);
  },
};
