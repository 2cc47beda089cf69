// Acts on the run sheet, its script and its music: facts in, decision out.

import * as decide from '../../core/decide/run-sheet.ts';
import { decided } from '../../core/decision.ts';
import { runSheetTemplate } from '../../core/run-sheet/template.ts';
import { composeScript } from '../../core/script/compose.ts';
import type { CommandHandlers } from '../commands.ts';
import { keepCue } from '../cues.ts';
import { gatherRunSheet, gatherScript, runItems } from '../run-sheet.ts';

type Name =
  | 'planRunSheet'
  | 'saveRunItem'
  | 'removeRunItem'
  | 'moveRunItem'
  | 'goOn'
  | 'goBack'
  | 'readScript'
  | 'turnBackScript'
  | 'chooseCue'
  | 'dropCue';

export const runSheetCommands: Pick<CommandHandlers, Name> = {
  planRunSheet:
    (store, { start, anew }) =>
    () =>
      decide.decidePlan(gatherRunSheet(store), runSheetTemplate, start, anew),
  saveRunItem:
    (store, { itemId, item, position }) =>
    () =>
      decide.decideItem(gatherRunSheet(store), itemId, item, position),
  removeRunItem:
    (store, { itemId }) =>
    () =>
      decide.decideRemoval(gatherRunSheet(store), itemId),
  moveRunItem:
    (store, { itemId, position }) =>
    () =>
      decide.decideMove(gatherRunSheet(store), itemId, position),
  goOn:
    (store, { from }) =>
    () =>
      decide.decideGoingOn(gatherRunSheet(store), from),
  goBack:
    (store, { itemId, reason }) =>
    () =>
      decide.decideGoingBack(gatherRunSheet(store), itemId, reason),
  readScript: (store, input) => () => {
    const script = runItems(store).find(({ itemId }) => itemId === input.itemId)?.script ?? '';
    const readings = store.runSheet.readings().get(input.itemId) ?? [];
    return decide.decideReading(gatherRunSheet(store), composeScript(script, gatherScript(store), readings), input);
  },
  turnBackScript:
    (store, { itemId, spoken }) =>
    () =>
      decide.decideTurningBack(gatherRunSheet(store), itemId, spoken),
  chooseCue(store, { cue, ...upload }) {
    const kept = keepCue(store.file.path, cue, upload);
    return () => (kept.ok ? decided({ kind: 'cueChosen', body: kept.value }) : kept);
  },
  dropCue:
    (_store, { cue }) =>
    () =>
      decided({ kind: 'cueDropped', body: { cue } }),
};
