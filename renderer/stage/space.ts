// The canvas a picture is laid out on: always 1080 units high, as wide as the screen's proportions make it.

import type { Frame } from '../../core/scenes/scene.ts';
import { emWidth, linesOf, linesOfPhrases, phrasesOf, sizeForWidth, widestEms } from './type.ts';

export const canvasHeight = 1080;

/** Nothing in the hall is smaller than this part of the height. */
export const smallestPart = 1 / 28;

/** The narrowest proportions drawn; anything narrower gets ground above and below. */
const narrowest = 5 / 4;

/** From here on a screen is a wall: lists put their title at the side, and the smallest type grows. */
const wideFrom = 2.4;

/** All lengths in canvas units (1/1080 of the height). */
export interface Space {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly inner: number;
  readonly wide: boolean;
  /** The size of the smallest running text. */
  readonly small: number;
  /** The size no text may go below. */
  readonly least: number;
}

export interface Placement {
  readonly space: Space;
  /** Canvas units to CSS pixels. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Puts the canvas into a container given in CSS pixels; the picture is the same at every size of one proportion. */
export function placeCanvas(container: { readonly width: number; readonly height: number }): Placement {
  const ratio = Math.max(narrowest, container.width / Math.max(container.height, 1));
  const width = canvasHeight * ratio;
  const scale = Math.min(container.width / width, container.height / canvasHeight);
  const wide = ratio >= wideFrom;
  const margin = width * 0.0578;
  const space = {
    width,
    height: canvasHeight,
    margin,
    inner: width - 2 * margin,
    wide,
    small: wide ? 60 : 42,
    least: wide ? 54 : 39,
  };
  return { space, scale, left: 0, top: (container.height - canvasHeight * scale) / 2 };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The line at the top or at the bottom: one line, or the left text above the others where they do not fit. */
export interface Bar {
  readonly size: number;
  readonly stacked: boolean;
  readonly height: number;
}

const barLeading = 1.3;
const barGapEms = 1.5;
/** Two spaced characters, their padding and their border. */
const practiceMarkEms = 4;

function layBar(left: string, middleEms: number, right: string, space: Space): Bar {
  const parts = [emWidth(left), middleEms, emWidth(right)].filter((ems) => ems > 0);
  if (parts.length === 0) {
    return { size: space.small, stacked: false, height: 0 };
  }
  const ems = parts.reduce((sum, part) => sum + part, barGapEms * (parts.length - 1));
  const size = sizeForWidth(ems, space.inner, space.least, space.small);
  const stacked = ems * size > space.inner;
  const second = parts.length > 1 ? linesOf(right, size, space.inner - (middleEms + barGapEms) * size) : 0;
  const lines = stacked ? linesOf(left, size, space.inner) + second : 1;
  return { size, stacked, height: lines * size * barLeading };
}

export interface FrameLayout {
  readonly head: Bar & { readonly top: number };
  readonly foot: Bar & { readonly top: number };
  /** Where the one thin rule is; undefined when there is no line above it. */
  readonly ruleTop: number | undefined;
  readonly body: Box;
}

/** Divides the canvas into the line at the top, the body and the line at the bottom (with the page, if any). */
export function layFrame(space: Space, frame: Frame, page: string): FrameLayout {
  const head = layBar(frame.left, frame.practice ? practiceMarkEms : 0, frame.right, space);
  const foot = layBar(frame.footLeft, emWidth(page), frame.footRight, space);
  const edge = 52;
  const ruleTop = head.height > 0 ? edge + head.height + 18 : undefined;
  const footTop = space.height - edge - foot.height;
  const top = ruleTop === undefined ? edge : ruleTop + 24;
  const bottom = foot.height > 0 ? footTop - 20 : space.height - edge;
  return {
    head: { ...head, top: edge },
    foot: { ...foot, top: footTop },
    ruleTop,
    body: { left: space.margin, top, width: space.inner, height: bottom - top },
  };
}

/** The title of a list: above it, or beside it on a wall, with the box that is left for the list. */
export interface HeadingLayout {
  readonly box: Box;
  readonly form: 'above' | 'line' | 'beside';
  readonly titleSize: number;
  readonly subtitleSize: number;
  readonly rest: Box;
}

/** Titles are drawn with a little air between the characters. */
export const titleSpacing = 1.06;

export function layHeading(space: Space, body: Box, title: string, subtitle: string): HeadingLayout {
  return space.wide ? headingBeside(space, body, title, subtitle) : headingAbove(space, body, title, subtitle);
}

function headingBeside(space: Space, body: Box, title: string, subtitle: string): HeadingLayout {
  const width = Math.round(body.width * 0.22);
  const gap = Math.round(body.width * 0.035);
  const longest = widestEms(phrasesOf(subtitle));
  return {
    box: { ...body, width },
    form: 'beside',
    titleSize: sizeForWidth((emWidth(title) + 1) * titleSpacing, width, 84, 132),
    subtitleSize: sizeForWidth(longest, width, space.small, space.small + 8),
    rest: { ...body, left: body.left + width + gap, width: body.width - width - gap },
  };
}

function headingAbove(space: Space, body: Box, title: string, subtitle: string, most = 84): HeadingLayout {
  const titleSize = sizeForWidth((emWidth(title) + 1) * titleSpacing, body.width, 54, most);
  const subtitleSize = sizeForWidth(emWidth(subtitle), body.width, space.small, Math.min(48, most * 0.7));
  const titleHeight = linesOfPhrases(title, titleSize * titleSpacing, body.width) * titleSize * 1.3;
  const subtitleHeight =
    subtitle === '' ? 0 : linesOfPhrases(subtitle, subtitleSize, body.width) * subtitleSize * 1.4 + 4;
  return headingOver(body, titleHeight + subtitleHeight, { form: 'above', titleSize, subtitleSize });
}

/** A title that leaves more height for the list: on the line of its subtitle, or smaller where they do not fit. */
export function layHeadingSmall(space: Space, body: Box, title: string, subtitle: string): HeadingLayout {
  const titleSize = 64;
  const subtitleSize = space.small;
  const width = (emWidth(title) + 1) * titleSpacing * titleSize + (emWidth(subtitle) + 1) * subtitleSize;
  if (space.wide) {
    return headingBeside(space, body, title, subtitle);
  }
  return width > body.width
    ? headingAbove(space, body, title, subtitle, 60)
    : headingOver(body, titleSize * 1.3, { form: 'line', titleSize, subtitleSize });
}

function headingOver(body: Box, height: number, form: Pick<HeadingLayout, 'form' | 'titleSize' | 'subtitleSize'>) {
  const isSmall = form.titleSize <= 64;
  const top = body.top + (isSmall ? 0 : 12);
  const restTop = top + height + (isSmall ? 14 : 26);
  return {
    ...form,
    box: { ...body, top, height },
    rest: { ...body, top: restTop, height: body.top + body.height - restTop },
  };
}
