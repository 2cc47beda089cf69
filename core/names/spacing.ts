// Names as they stand on lists and screens.

/** 于洁 → 于　洁: a two-character name is spaced to the width of three; others stand as they are. */
export function spacedName(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
}
