// How wide a line of Chinese type is, so that a size can be chosen before anything is drawn.

/**
 * The width of a text in ems, never less than what a screen font draws: a Chinese character is exactly one em
 * in every font used here; Latin letters and figures are taken at the width of the widest font.
 */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += characterEms(character);
  }
  return width;
}

function characterEms(character: string): number {
  if (character === ' ') {
    return 0.34;
  }
  if (character >= 'A' && character <= 'Z') {
    return 0.9;
  }
  return character >= '!' && character <= '~' ? 0.62 : 1;
}

/** The widest of several texts, in ems; 0 when there is none. */
export function widestEms(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, emWidth(text)), 0);
}

/**
 * Lines a text takes at a size in a width (same unit). A broken line may end one character early,
 * because no line begins with a closing mark.
 */
export function linesOf(text: string, size: number, width: number): number {
  const needed = emWidth(text) * size;
  if (needed <= width) {
    return 1;
  }
  return Math.ceil(needed / Math.max(width - size, size));
}

/** The largest whole size from `most` down to `least` that fits, or undefined. */
export function largestSize(least: number, most: number, fits: (size: number) => boolean): number | undefined {
  for (let size = Math.floor(most); size >= least; size -= 1) {
    if (fits(size)) {
      return size;
    }
  }
  return undefined;
}

/** The size at which a text of so many ems fills a width, kept between two bounds. */
export function sizeForWidth(ems: number, width: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.floor(width / Math.max(ems, 0.1))));
}
