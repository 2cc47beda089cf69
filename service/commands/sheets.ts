// Acts on tally sheets: piles dealt, sheets keyed twice and settled, strokes called out.

import * as calling from '../../core/decide/calling.ts';
import * as settling from '../../core/decide/sheet-settling.ts';
import * as sheets from '../../core/decide/sheets.ts';
import type { Decision } from '../../core/decision.ts';
import { plainName } from '../../core/names/spacing.ts';
import { refuse } from '../../core/result.ts';
import type { TallySheet } from '../../core/rules/tally-sheet.ts';
import type { Store } from '../../db/open.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherDeal, gatherGroup, gatherSheetSettling } from '../sheets.ts';

type Name =
  | 'dealGroups'
  | 'enterSheet'
  | 'correctSheet'
  | 'withdrawSheet'
  | 'readSheet'
  | 'settleSheet'
  | 'beginCalling'
  | 'callStroke'
  | 'endBallot'
  | 'undoCall';

export const sheetCommands: Pick<CommandHandlers, Name> = {
  dealGroups: (store, input) => () => {
    const facts = gatherDeal(store, input.contestId);
    return facts === null ? noContest : sheets.decideDealing(facts, input.piles, input.reason);
  },
  enterSheet: (store, input, operatorId) => () =>
    inGroup(store, input, operatorId, (facts) => sheets.decideSheet(facts, plainSheet(input.sheet))),
  correctSheet: (store, input, operatorId) => () =>
    inGroup(store, input, operatorId, (facts) =>
      sheets.decideSheetCorrection(facts, plainSheet(input.sheet), input.reason),
    ),
  withdrawSheet: (store, input) => () =>
    inGroup(store, input, null, (facts) => sheets.decideWithdrawal(facts, input.reason)),
  readSheet: (store, input, operatorId) => () => {
    const facts = gatherSheetSettling(store, input.contestId, input.group, operatorId);
    return facts === null ? noContest : settling.decideSheetReading(facts, input.cells);
  },
  settleSheet: (store, input, operatorId) => () => {
    const facts = gatherSheetSettling(store, input.contestId, input.group, operatorId);
    return facts === null ? noContest : settling.decideSheetSettlement(facts, input.ruling, input.reason);
  },
  beginCalling: (store, input, operatorId) => () => inGroup(store, input, operatorId, calling.decideCallingStart),
  callStroke: (store, input, operatorId) => () =>
    inGroup(store, input, operatorId, (facts) => calling.decideStroke(facts, input.candidate, input.name)),
  endBallot: (store, input, operatorId) => () =>
    inGroup(store, input, operatorId, (facts) => calling.decideBallotEnd(facts, input.valid)),
  undoCall: (store, input, operatorId) => () => inGroup(store, input, operatorId, calling.decideCallUndone),
};

const noContest: Decision = refuse({ code: 'contestMissing' });

function inGroup(
  store: Store,
  at: { readonly contestId: string; readonly group: number; readonly pass: number },
  operatorId: string | null,
  decide: (facts: sheets.GroupFacts) => Decision,
): Decision {
  const facts = gatherGroup(store, at, operatorId);
  return facts === null ? noContest : decide(facts);
}

/** Names as they are stored; a line that was left empty is none. */
function plainSheet(sheet: TallySheet): TallySheet {
  return { ...sheet, writeIns: sheet.writeIns.map(({ name, approve }) => ({ name: plainName(name), approve })) };
}
