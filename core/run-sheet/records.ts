// What happened to the run sheet, its script and its music, in one sentence each.

import { cueNames } from '../cues.ts';
import type { RecordedEvent } from '../events.ts';
import { type ItemName, type RunSheetBodies, runSheetVersions } from '../run-sheet-events.ts';

export type RunSheetEvent = Extract<RecordedEvent, { kind: keyof RunSheetBodies }>;

export function isRunSheetEvent(event: RecordedEvent): event is RunSheetEvent {
  return Object.hasOwn(runSheetVersions, event.kind);
}

export function describeRunSheet(event: RunSheetEvent): string {
  switch (event.kind) {
    case 'runSheetFilled':
      return `排定大会程序，共 ${event.body.items.length} 项`;
    case 'runItemSaved':
      return `大会程序第 ${event.body.position} 项：${event.body.item.title}`;
    case 'runItemRemoved':
      return `大会程序删去「${event.body.title}」`;
    case 'runItemMoved':
      return `大会程序「${event.body.title}」移到第 ${event.body.position} 项`;
    case 'runSheetAdvanced':
      return advanceWords(event.body.done, event.body.begun);
    case 'runSheetReturned':
      return `大会程序${event.body.from === null ? '' : `由「${event.body.from.title}」`}退回「${event.body.to.title}」（原因：${event.body.reason}）`;
    case 'scriptRead':
      return `念主持词「${event.body.title}」第 ${event.body.paragraph} 段${figureWords(event.body.figures)}`;
    case 'scriptTurnedBack':
      return `主持词「${event.body.title}」翻回第 ${event.body.spoken + 1} 段`;
    case 'cueChosen':
      return `选定${cueNames[event.body.cue]}的音乐「${event.body.fileName}」，指纹 ${event.body.digest.slice(0, 16).toUpperCase()}`;
    case 'cueDropped':
      return `不用${cueNames[event.body.cue]}的音乐`;
  }
}

function advanceWords(done: ItemName | null, begun: ItemName | null): string {
  const parts = [done === null ? '' : `「${done.title}」办完`, begun === null ? '' : `开始「${begun.title}」`];
  return `大会程序：${parts.filter((part) => part !== '').join('，')}`;
}

/** （应到 122，实到 118）: what was said aloud, where it is short enough to be told. */
function figureWords(figures: Readonly<Record<string, string>>): string {
  const short = Object.entries(figures).filter(([, text]) => text.length <= 12);
  return short.length === 0 ? '' : `（${short.map(([name, text]) => `${name} ${text}`).join('，')}）`;
}
