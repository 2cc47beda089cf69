// Finds what must never be on a stage: text cut off, text over text, names broken, text too small or too pale.

import { leastContrast, paleness } from './ink.ts';
import { smallestPart } from './space.ts';

interface Line {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The faults of the picture drawn inside `root` (the element around the stage), one sentence each; empty when sound.
 * What is fading out is not looked at.
 */
export function findStageFaults(root: HTMLElement): string[] {
  const frame = root.getBoundingClientRect();
  const faults: string[] = [];
  const lines: Line[] = [];
  for (const node of textNodes(root)) {
    const element = node.parentElement;
    if (element === null) {
      continue;
    }
    const text = (node.textContent ?? '').trim();
    const size = drawnSize(element);
    if (size < frame.height * smallestPart - 0.01) {
      faults.push(`太小：${text}（${size.toFixed(1)} 像素）`);
    }
    const contrast = paleness(element);
    if (contrast < leastContrast) {
      faults.push(`太淡：${text}（${contrast.toFixed(1)}:1）`);
    }
    const drawn = linesOfNode(node, text, size);
    lines.push(...drawn);
    if (element.closest('[data-whole]') !== null && drawn.length > 1) {
      faults.push(`断开：${text}`);
    }
  }
  for (const line of lines.filter((candidate) => isOutside(candidate, frame))) {
    faults.push(`出界：${line.text}`);
  }
  return [...faults, ...overlaps(lines), ...forgottenLines(root)];
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '' && node.parentElement?.closest('[data-leaving]') === null) {
      found.push(node);
    }
  }
  return found;
}

/** The size of the type as it is on the screen, in CSS pixels: the canvas is drawn scaled. */
function drawnSize(element: HTMLElement): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const canvas = element.closest('[data-canvas]');
  const scale = canvas instanceof HTMLElement ? canvas.getBoundingClientRect().height / canvas.offsetHeight : 1;
  return size * scale;
}

/** The boxes of the lines, as high as the characters: the font's own leading is taken off. */
function linesOfNode(node: Text, text: string, size: number): Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter((box) => box.width > 0.5)
    .map((box) => {
      const middle = (box.top + box.bottom) / 2;
      return { text, left: box.left, right: box.right, top: middle - size / 2, bottom: middle + size / 2 };
    });
}

/** A last line of one character alone, with or without its mark, looks forgotten. */
function forgottenLines(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('h1, p, li, div')]
    .filter((element) => element.closest('[data-leaving]') === null && isParagraph(element))
    .flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      const size = drawnSize(element);
      const last = boxes.filter((box) => box.bottom > bottom - size * 0.6);
      const width = last.reduce((sum, box) => sum + box.width, 0);
      const isOneLine = last.length === boxes.length;
      return isOneLine || width > size * 2.2 ? [] : [`孤字：${element.textContent}`];
    });
}

/** An element with text of its own, broken or not, and nothing else but phrases. */
function isParagraph(element: HTMLElement): boolean {
  return (
    (element.textContent ?? '').trim().length > 3 &&
    [...element.querySelectorAll('*')].every((child) => child.tagName === 'SPAN') &&
    getComputedStyle(element).display === 'block'
  );
}

const tolerance = 1;

function isOutside(line: Line, frame: DOMRect): boolean {
  return (
    line.left < frame.left - tolerance ||
    line.right > frame.right + tolerance ||
    line.top < frame.top - tolerance ||
    line.bottom > frame.bottom + tolerance
  );
}

function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => areOver(line, other))
      .map((other) => `重叠：${line.text} / ${other.text}`),
  );
}

function areOver(a: Line, b: Line): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  );
}
