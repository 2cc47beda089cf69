// Decisions about the run sheet: editing it, going on, going back, reading its script aloud.

import { type Decision, decided } from '../decision.ts';
import type { NewEvent } from '../events.ts';
import type { MeetingGates } from '../gate-facts.ts';
import { refuse } from '../result.ts';
import { shutAfter } from '../run-sheet/going-on.ts';
import type { RunItem, RunItemText, RunRecord } from '../run-sheet/item.ts';
import { planFrom } from '../run-sheet/schedule.ts';
import type { ItemName } from '../run-sheet-events.ts';
import type { ScriptParagraph } from '../script/compose.ts';
import { faultInScript, plainScript, type ScriptFault } from '../script/template.ts';

export interface RunSheetFacts {
  readonly gates: MeetingGates;
  /** The sheet is in the journal; before its first act it is the template. */
  readonly filled: boolean;
  /** In their order: those done, the one the meeting is at, those ahead. */
  readonly items: readonly RunRecord[];
  /** An id that no item has or had. */
  readonly freshId: string;
}

/** Most items a sheet can have. */
export const mostItems = 60;

/** The whole sheet from this time (HH:MM) on, each item after the one before; only while nothing has begun. */
export function decidePlan(facts: RunSheetFacts, template: readonly RunItem[], start: string, anew: boolean): Decision {
  const begun = facts.items.filter(({ state }) => state !== 'ahead');
  if (begun.length > 0) return refuse({ code: 'runSheetBegun', count: begun.length });
  const items = planFrom(anew ? template : facts.items.map(itemOf), start);
  return decided({ kind: 'runSheetFilled', body: { items } });
}

/** An item with this id is changed where it stands; null adds one at `position` (from 1) among those ahead. */
export function decideItem(facts: RunSheetFacts, itemId: string | null, text: RunItemText, position: number): Decision {
  const script = plainScript(text.script);
  const fault = faultInScript(script);
  if (fault !== null) return refuseScript(text.title, fault);
  const known = facts.items.findIndex((item) => item.itemId === itemId);
  if (itemId !== null && known < 0) return refuse({ code: 'itemMissing' });
  if (known < 0 && facts.items.length >= mostItems) return refuse({ code: 'tooManyItems', most: mostItems });
  const place = known < 0 ? placeAhead(facts, position, facts.items.length + 1) : known + 1;
  if (place === null) return refuse({ code: 'placeBehind' });
  const item = { ...text, script, itemId: itemId ?? facts.freshId };
  return withSheet(facts, { kind: 'runItemSaved', body: { item, position: place } });
}

function refuseScript(item: string, { kind, line, name, near }: ScriptFault): Decision {
  if (kind === 'brace') return refuse({ code: 'scriptBrace', item, line });
  return refuse({ code: 'placeholderUnknown', item, line, name, near });
}

/** Only what is ahead can be taken out. */
export function decideRemoval(facts: RunSheetFacts, itemId: string): Decision {
  const item = find(facts, itemId);
  if (item === null) return refuse({ code: 'itemMissing' });
  if (item.state !== 'ahead') return refuse({ code: 'itemBegun', item: item.title });
  if (facts.items.length === 1) return refuse({ code: 'lastItem' });
  return withSheet(facts, { kind: 'runItemRemoved', body: nameOf(item) });
}

/** Only among what is ahead; `position` counts from 1 over the whole sheet. */
export function decideMove(facts: RunSheetFacts, itemId: string, position: number): Decision {
  const item = find(facts, itemId);
  if (item === null) return refuse({ code: 'itemMissing' });
  if (item.state !== 'ahead') return refuse({ code: 'itemBegun', item: item.title });
  const place = placeAhead(facts, position, facts.items.length);
  if (place === null) return refuse({ code: 'placeBehind' });
  return withSheet(facts, { kind: 'runItemMoved', body: { ...nameOf(item), position: place } });
}

/** Goes on from the item the screen shows as current (null: the meeting has not begun); its gates must be open. */
export function decideGoingOn(facts: RunSheetFacts, from: string | null): Decision {
  const now = atNow(facts);
  // A key pressed twice, or on a screen that is behind, must not carry the meeting two items on.
  if ((now?.itemId ?? null) !== from) return refuse({ code: 'runSheetMoved', item: now?.title ?? '' });
  const shut = now === null ? null : shutAfter(now, facts.gates);
  if (shut !== null) return shut;
  const next = facts.items.find(({ state }) => state === 'ahead') ?? null;
  if (now === null && next === null) return refuse({ code: 'runSheetOver' });
  const body = { done: now === null ? null : nameOf(now), begun: next === null ? null : nameOf(next) };
  return withSheet(facts, { kind: 'runSheetAdvanced', body });
}

/** Back to an item that was done, with a reason: a void election, a tie, a hall to be counted anew. */
export function decideGoingBack(facts: RunSheetFacts, itemId: string, reason: string): Decision {
  const item = find(facts, itemId);
  if (item === null) return refuse({ code: 'itemMissing' });
  if (item.state !== 'done') return refuse({ code: 'itemNotBehind', item: item.title });
  const now = atNow(facts);
  return decided({
    kind: 'runSheetReturned',
    body: { from: now === null ? null : nameOf(now), to: nameOf(item), reason },
  });
}

export interface ReadingAct {
  readonly itemId: string;
  /** From 0. */
  readonly paragraph: number;
  /** As they stood on the screen it was read from. */
  readonly figures: Readonly<Record<string, string>>;
  /** On to the next paragraph; false where a changed figure is only put right aloud. */
  readonly advance: boolean;
}

/**
 * A paragraph read aloud; on to the next only at the item the meeting is at. What was read before the meeting went back
 * lies ahead again: a figure in it that has changed is put right aloud all the same.
 */
export function decideReading(
  facts: RunSheetFacts,
  paragraphs: readonly ScriptParagraph[],
  { itemId, paragraph, figures, advance }: ReadingAct,
): Decision {
  const item = find(facts, itemId);
  const said = paragraphs[paragraph];
  if (item === null || said === undefined) return refuse({ code: 'paragraphMissing' });
  const isOpen = advance ? item.state === 'now' : item.state !== 'ahead' || said.readAt !== null;
  if (!isOpen) return refuse({ code: 'itemNotNow', item: item.title });
  const names = new Set(said.parts.flatMap((part) => (part.kind === 'figure' ? [part.name] : [])));
  const kept = Object.entries(figures).filter(([name]) => names.has(name));
  return decided({
    kind: 'scriptRead',
    body: {
      ...nameOf(item),
      paragraph: paragraph + 1,
      spoken: advance ? paragraph + 1 : item.spoken,
      source: said.source,
      contestId: said.contestId === '' ? null : said.contestId,
      figures: Object.fromEntries(kept),
    },
  });
}

/** The eye goes back; what was read stays read. */
export function decideTurningBack(facts: RunSheetFacts, itemId: string, spoken: number): Decision {
  const item = find(facts, itemId);
  if (item?.state !== 'now') return refuse({ code: 'itemNotNow', item: item?.title ?? '' });
  if (spoken >= item.spoken) return refuse({ code: 'paragraphMissing' });
  return decided({ kind: 'scriptTurnedBack', body: { ...nameOf(item), spoken } });
}

/** The template becomes the session's own sheet with the first act on it: a later program may have another. */
function withSheet({ filled, items }: RunSheetFacts, act: NewEvent): Decision {
  return filled ? decided(act) : decided({ kind: 'runSheetFilled', body: { items: items.map(itemOf) } }, act);
}

function itemOf({ state: _state, begunAt: _begunAt, doneAt: _doneAt, spoken: _spoken, ...item }: RunRecord): RunItem {
  return item;
}

function find({ items }: RunSheetFacts, itemId: string): RunRecord | null {
  return items.find((item) => item.itemId === itemId) ?? null;
}

function atNow({ items }: RunSheetFacts): RunRecord | null {
  return items.find(({ state }) => state === 'now') ?? null;
}

function nameOf({ itemId, title }: RunItem): ItemName {
  return { itemId, title };
}

/** The place within what is ahead, at most `last`; null where it lies among what has begun. */
function placeAhead({ items }: RunSheetFacts, position: number, last: number): number | null {
  const begun = items.filter(({ state }) => state !== 'ahead').length;
  return position <= begun ? null : Math.min(position, last);
}
