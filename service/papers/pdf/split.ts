// Cuts a volume of many papers into a file for each: its pages and what they need, dated like the other papers.

import { keepDrawn } from './drawn.ts';
import { type PdfFile, referencesIn } from './objects.ts';
import { runsOf } from './runs.ts';

export interface PdfCut {
  /** First page of the volume, from 0, and how many there are. */
  readonly from: number;
  readonly count: number;
  readonly title: string;
  /** Local time with offset. */
  readonly at: string;
}

const program = '党代会会场控制台';

/** The bytes of a PDF of these pages alone. The same pages give the same bytes. */
export function cutPdf(pdf: PdfFile, { from, count, title, at }: PdfCut): Uint8Array {
  const pages = pdf.pages.slice(from, from + count);
  const heads = headsOf(pdf, pages);
  // 1 to 3 are the catalogue, the list of pages and what the file says of itself.
  const numbers = new Map([...heads.keys()].map((old, index) => [old, index + 4]));
  const renumber = (head: string) =>
    head.replace(/\b(\d+) 0 R\b/gu, (_, old: string) => {
      const number = numbers.get(Number(old));
      return number === undefined ? 'null' : `${number} 0 R`;
    });
  const kids = pages.map((page) => `${numbers.get(page) ?? 0} 0 R`).join(' ');
  const made: Buffer[] = [
    latin('<</Type /Catalog\n/Pages 2 0 R\n/ViewerPreferences <</DisplayDocTitle true>>>>'),
    latin(`<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]>>`),
    latin(`<</Title ${words(title)}\n/Creator ${words(program)}\n/CreationDate (${pdfTime(at)})>>`),
  ];
  for (const [number, head] of heads) {
    const stream = pdf.objects.get(number)?.stream ?? null;
    const text = latin(inTree(renumber(head)));
    made.push(
      stream === null ? text : Buffer.concat([text, latin(' stream\n'), Buffer.from(stream), latin('\nendstream')]),
    );
  }
  return assemble(made);
}

/** These pages, everything they name, and what that names: number → dictionary, without what is not shown. */
function headsOf(pdf: PdfFile, pages: readonly number[]): ReadonlyMap<number, string> {
  const shown = codesShown(pdf, pages);
  const heads = new Map<number, string>();
  const next = [...pages];
  for (let number = next.shift(); number !== undefined; number = next.shift()) {
    const object = pdf.objects.get(number);
    if (object === undefined || heads.has(number)) continue;
    const head = keepDrawn(withoutTree(object.head), shown.get(number) ?? new Set());
    heads.set(number, head);
    next.push(...referencesIn(head));
  }
  return heads;
}

/** Font → the codes of one byte that these pages show in it. */
function codesShown(pdf: PdfFile, pages: readonly number[]): ReadonlyMap<number, ReadonlySet<number>> {
  const shown = new Map<number, Set<number>>();
  for (const { font, codes } of pages.flatMap((page) => runsOf(pdf, page) ?? [])) {
    const known = shown.get(font) ?? new Set();
    for (const code of codes.match(/../gu) ?? []) known.add(Number.parseInt(code, 16));
    shown.set(font, known);
  }
  return shown;
}

/** A page without what ties it to the others of its volume. */
function withoutTree(head: string): string {
  return isPage(head) ? head.replace(/\/(?:Parent \d+ 0 R|StructParents \d+|Annots \[[^\]]*\])\s?/gu, '') : head;
}

function inTree(head: string): string {
  return isPage(head) ? head.replace(/>>$/u, '\n/Parent 2 0 R>>') : head;
}

function isPage(head: string): boolean {
  return /\/Type \/Page\b/u.test(head);
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  // The second line tells transfer programs that the file is not text.
  const parts: Buffer[] = [Buffer.from([...Buffer.from('%PDF-1.4\n%'), 0xd3, 0xeb, 0xe9, 0xe1, 0x0a])];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    put(latin(`${index + 1} 0 obj\n`));
    put(object);
    put(latin('\nendobj\n'));
  }
  const start = length;
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  put(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${lines}`));
  put(latin(`trailer\n<</Size ${offsets.length + 1}\n/Root 1 0 R\n/Info 3 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** A string of any characters: UTF-16 behind its mark, in hexadecimal. */
function words(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** D:20260618102000+08'00' of 2026-06-18T10:20:00.000+08:00. */
function pdfTime(at: string): string {
  const digits = at.slice(0, 19).replace(/\D/gu, '');
  const zone = /([+-]\d\d):(\d\d)$/u.exec(at);
  return `D:${digits}${zone === null ? 'Z' : `${zone[1]}'${zone[2]}'`}`;
}
