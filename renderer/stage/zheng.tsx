// 正 as a hand draws it, stroke by stroke: five votes a character.

/** The strokes in their order (一 丨 一 丨 一), on a square of 100. */
const strokes = ['M12 14H88', 'M52 14V86', 'M54 49H82', 'M26 44V86', 'M6 87H94'] as const;

/** So many votes as characters, numbered from 1: all whole but the last. */
export function charactersOf(votes: number): readonly { readonly no: number; readonly drawn: number }[] {
  return Array.from({ length: Math.ceil(votes / 5) }, (_, index) => ({
    no: index + 1,
    drawn: Math.min(5, votes - index * 5),
  }));
}

/** One character with its first `drawn` strokes, at a size in the units around it. */
export function Zheng({ drawn, size }: { readonly drawn: number; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path
        d={strokes.slice(0, drawn).join('')}
        fill="none"
        stroke="currentColor"
        strokeWidth={11}
        strokeLinecap="square"
      />
    </svg>
  );
}

/** The largest size at which characters for so many votes fit into a box, and never larger than `most`. */
export function zhengSize(
  votes: number,
  box: { readonly width: number; readonly height: number },
  most: number,
): number {
  const needed = Math.ceil(votes / 5);
  for (let size = Math.floor(Math.min(most, box.height)); size > 6; size -= 1) {
    if (Math.floor(box.width / size) * Math.floor(box.height / size) >= needed) return size;
  }
  return 6;
}
