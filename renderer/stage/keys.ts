// Gives every text of a list a key of its own, also when two people bear one name.

/** The text itself, and for its second and later appearances the text with a number. */
export function keysOf(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text} ${times}`;
  });
}
