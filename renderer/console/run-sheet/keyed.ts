// Keys for a list in which the same words may come twice, as （稍停） does.

/** Each with a key of its own: its words, and which time they come. */
export function keyed<One>(
  all: readonly One[],
  wordsOf: (one: One) => string,
): readonly { readonly key: string; readonly one: One; readonly index: number }[] {
  const times = new Map<string, number>();
  return all.map((one, index) => {
    const words = wordsOf(one);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { key: `${words} ${time}`, one, index };
  });
}
