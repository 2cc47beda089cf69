// 会议记录, the sample checks: what was drawn and how to draw it again, what was found, and where there was none.

import type { RecordedEvent } from '../events.ts';
import type { SampleBodies } from '../sample-events.ts';
import { countSheets } from '../sampling/draw.ts';
import { mostLooks } from '../sampling/looks.ts';
import { drawWords, picksByBundle, sampleSentence } from '../sampling/words.ts';
import type { Block } from './paper.ts';
import { withoutStop } from './parts.ts';

/** What a sample act adds to the minutes; nothing for any other. `before` are the events of the day up to this one. */
export function sampleBlocks(
  event: RecordedEvent,
  before: readonly RecordedEvent[],
  titleOf: (contestId: string) => string,
): readonly Block[] {
  const time = event.at.slice(11, 16);
  switch (event.kind) {
    case 'sampleDrawn':
      return drawnBlocks(event.body, `${time}　抽查选票：${titleOf(event.body.contestId)}`);
    case 'sampleRead':
      return readBlocks(event.body, `${time} 复读${titleOf(event.body.contestId)}`);
    case 'sampleConcluded':
      return [say(`${time} ${titleOf(event.body.contestId)}${sampleSentence(event.body)}`)];
    case 'countReopened':
      return sampleOf(event.body.contestId, before).drawn === null
        ? []
        : [say(`重新打开计票以前的抽查不再适用于${titleOf(event.body.contestId)}的结果。`)];
    case 'ballotsSealed':
      return absences(before, titleOf);
    default:
      return [];
  }
}

function say(text: string): Block {
  return { kind: 'paragraph', text };
}

function drawnBlocks({ dice, bundles, size, reason }: SampleBodies['sampleDrawn'], heading: string): readonly Block[] {
  const why = withoutStop(reason);
  const anew = why === '' ? '' : `重新抽签，原因：${why}。`;
  const drawn = `会场投掷骰子 ${dice.length} 次，从 ${countSheets(bundles)} 张中抽出 ${size} 张，由人重新看票读出。抽法和抽中的选票见附件。`;
  return [{ kind: 'heading', text: heading }, say(`${anew}${drawn}`)];
}

/** Behind the signatures: which ballots each draw took, and how anyone can draw the same. */
export function sampleAnnex(
  events: readonly RecordedEvent[],
  titleOf: (contestId: string) => string,
): readonly Block[] {
  const draws = events.flatMap((event) => (event.kind === 'sampleDrawn' ? [event] : []));
  if (draws.length === 0) return [];
  return [
    { kind: 'heading', text: '附件：抽查选票的抽法' },
    ...draws.flatMap(({ at, body: { contestId, dice, bundles, size, picks } }) => [
      ...drawWords({ dice, bundles, size }).map((text, index) =>
        say(index === 0 ? `${at.slice(11, 16)} ${titleOf(contestId)}：${text}` : text),
      ),
      picksTable(picks),
    ]),
  ];
}

/** Bundle by bundle, so that whoever walks through the pile finds them. */
function picksTable(picks: SampleBodies['sampleDrawn']['picks']): Block {
  return {
    kind: 'table',
    columns: ['捆', '抽中的选票（张）'],
    widths: [12, 88],
    rows: picksByBundle(picks).map(({ bundle, places }) => [`${bundle}`, places.join('　')]),
    small: true,
    left: [1],
  };
}

/** A ballot that reads as it was counted is told in the sum; what differed is told by its place, never by its marks. */
function readBlocks(body: SampleBodies['sampleRead'], told: string): readonly Block[] {
  const { bundle, place, look, same, reading, faults } = body;
  if (same && look === 1) return [];
  const where = `${told}第 ${bundle} 捆第 ${place} 张`;
  if (same) return [say(`${where}：再次看票，与计票一致。`)];
  const what = reading === null ? '没有这张票' : `与计票有 ${faults} 处不一致`;
  return [say(look < mostLooks ? `${where}：${what}，再看一次票。` : `${where}：再次看票仍然${what}，记为差错。`)];
}

interface SampleSoFar {
  readonly drawn: SampleBodies['sampleDrawn'] | null;
  /** Ballots of it that were looked at. */
  readonly read: ReadonlySet<number>;
  readonly faulty: ReadonlySet<number>;
  readonly concluded: boolean;
}

const none: SampleSoFar = { drawn: null, read: new Set(), faulty: new Set(), concluded: false };

/** The sample that covers the count of this contest after these events. */
function sampleOf(contestId: string, events: readonly RecordedEvent[]): SampleSoFar {
  return events.reduce(
    (known, event) => ('contestId' in event.body && event.body.contestId === contestId ? after(known, event) : known),
    none,
  );
}

function after(known: SampleSoFar, event: RecordedEvent): SampleSoFar {
  if (event.kind === 'countReopened') return none;
  if (event.kind === 'sampleDrawn') {
    const isMore = known.drawn?.dice === event.body.dice;
    return { ...(isMore ? known : none), drawn: event.body, concluded: false };
  }
  if (event.kind === 'sampleConcluded') return { ...known, concluded: true };
  if (event.kind !== 'sampleRead') return known;
  const { number, same, look } = event.body;
  const isFaulty = !same && look === mostLooks;
  return {
    ...known,
    read: new Set([...known.read, number]),
    faulty: isFaulty ? new Set([...known.faulty, number]) : known.faulty,
  };
}

/** Before the bags are closed: every count that no finished sample covers is named. */
function absences(before: readonly RecordedEvent[], titleOf: (contestId: string) => string): readonly Block[] {
  const closed = before.flatMap((event) => (event.kind === 'countClosed' ? [event.body.contestId] : []));
  const told = [...new Set(closed)].flatMap((contestId) => {
    const { drawn, read, faulty, concluded } = sampleOf(contestId, before);
    if (drawn === null) return [`${titleOf(contestId)}没有抽查选票。`];
    if (concluded) return [];
    return [
      `${titleOf(contestId)}的抽查没有做完：抽出 ${drawn.size} 张，已复读 ${read.size} 张，差错 ${faulty.size} 张。`,
    ];
  });
  return told.map(say);
}
