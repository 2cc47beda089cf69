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
  return linesOfEms(emWidth(text), size, width);
}

/** The same for a text whose width in ems is known. */
export function linesOfEms(ems: number, size: number, width: number): number {
  const needed = ems * size;
  if (needed <= width) {
    return 1;
  }
  return Math.ceil(needed / Math.max(width - size, size));
}

/**
 * The parts a text should be broken into when it needs several lines: after a closing mark or a wide space, and
 * before 第几次 or 第几届 or （草案）, so that no word is torn.
 */
export function phrasesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[，。；：、！？　])(?![，。；：、！？　」』”）])|(?=第[〇零一二三四五六七八九十百]+[次届])|(?=（草案）)/u,
    )
    .filter((part) => part !== '');
}

/** Lines of a text broken between its phrases, and inside a phrase only where one is wider than the line. */
export function linesOfPhrases(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const phrase of phrasesOf(text)) {
    const needed = emWidth(phrase) * size;
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    const own = linesOf(phrase, size, width);
    lines += own - 1;
    used = own === 1 ? used + needed : width;
  }
  return lines;
}

/** One text for every width there is among these: to a layout, texts of one width are one text. */
export function differentWidths(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [emWidth(text), text])).values()];
}

/** The largest whole size from `most` down to `least` that fits, or undefined. What does not fit small fits no larger. */
export function largestSize(least: number, most: number, fits: (size: number) => boolean): number | undefined {
  const smallest = Math.floor(most) - Math.floor(Math.floor(most) - least);
  if (smallest <= most && !fits(smallest)) {
    return undefined;
  }
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
