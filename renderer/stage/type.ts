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

/** What is not torn even where a phrase is wider than the line: bodies, offices, ordinals, dates, figures with what they count. */
const whole =
  /第[〇零一二三四五六七八九十百]+[次届]|纪律检查|代表大会|委员会|委员|代表|工作报告|决议|选票|\d+年\d+月(?:\d+日)?|\d+ ?[名张票人年月日]/u;
/** Marks that end no line: what follows them stays beside them. */
const opening = /[「『“（〈《]$/u;
/** Marks that begin no line. */
const closing = /^[，。；：、！？　」』”）〉》·]/u;

const aroundWhole = new RegExp(`(${whole.source})`, 'u');

/** The parts of a phrase that is wider than the line: whole words of the congress, else single characters. */
export function wordsOf(phrase: string): readonly string[] {
  const parts = phrase.split(aroundWhole).flatMap((part, index) => (index % 2 === 1 ? [part] : [...part]));
  const words: string[] = [];
  for (const part of parts) {
    const last = words.at(-1);
    const isOne = last !== undefined && (closing.test(part) || opening.test(last) || isLatin(last, part));
    words.push(isOne ? (words.pop() ?? '') + part : part);
  }
  return words;
}

/** Latin letters and figures that follow one another are one word. */
function isLatin(last: string, part: string): boolean {
  return /[!-~]$/u.test(last) && /^[!-~]/u.test(part);
}

/** Lines of a text broken between its phrases, and between the words of a phrase only where one is wider than the line. */
export function linesOfPhrases(text: string, size: number, width: number): number {
  return phrasesOf(text)
    .map((phrase) => {
      const ems = emWidth(phrase);
      const isWide = ems * size > width;
      return { ems, lines: isWide ? linesOfParts(wordsOf(phrase).map(oneLine), size, width) : 1 };
    })
    .reduce((before, phrase) => add(before, phrase, size, width), begun).lines;
}

interface Part {
  readonly ems: number;
  /** Of its own: more than one where it is wider than the line, and then nothing stands beside it. */
  readonly lines: number;
}

const oneLine = (text: string): Part => ({ ems: emWidth(text), lines: 1 });
const begun = { lines: 1, used: 0 };

function linesOfParts(parts: readonly Part[], size: number, width: number): number {
  return parts.reduce((before, part) => add(before, part, size, width), begun).lines;
}

function add({ lines, used }: typeof begun, part: Part, size: number, width: number): typeof begun {
  const needed = part.ems * size;
  const isNext = used > 0 && used + needed > width;
  return {
    lines: lines + (isNext ? 1 : 0) + part.lines - 1,
    used: part.lines > 1 ? width : (isNext ? 0 : used) + needed,
  };
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
