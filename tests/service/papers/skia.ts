// A printer that stands in for the browser: it makes PDFs as Skia does, of the words alone, without setting them.

import { deflateSync } from 'node:zlib';
import { accept } from '../../../core/result.ts';
import type { OpenPrinter } from '../../../service/papers/printer.ts';

export interface FakePage {
  readonly text: string;
  /** Drawn before the text. */
  readonly drawn?: string;
}

/** A PDF with one font of two bytes a glyph, whose codes are the characters themselves. */
export function fakePdf(pages: readonly FakePage[]): Uint8Array {
  const objects: string[] = ['<</Type /Catalog\n/Pages 2 0 R>>'];
  const first = 5;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  objects.push(`<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]>>`);
  objects.push('<</Type /Font\n/Subtype /Type0\n/ToUnicode 4 0 R>>');
  const characters = [...new Set(pages.flatMap(({ text }) => text.split('')))];
  const lines = characters.map((one) => `<${code(one)}> <${code(one)}>`).join('\n');
  objects.push(stream(`${characters.length} beginbfchar\n${lines}\nendbfchar`));
  for (const [index, { text, drawn = '' }] of pages.entries()) {
    objects.push(
      `<</Type /Page\n/Resources <</Font <</F4 3 0 R>>>>\n/MediaBox [0 0 595 842]\n/Contents ${first + 1 + index * 2} 0 R\n/StructParents 0\n/Parent 2 0 R>>`,
    );
    const shown = text === '' ? '' : `BT\n/F4 16 Tf\n<${text.split('').map(code).join('')}> Tj\nET\n`;
    objects.push(stream(`${drawn}\n${shown}`));
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + table + end, 'latin1'));
}

function code(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`;
}

export interface FakePrinter {
  readonly open: OpenPrinter;
  readonly seen: { html: string[]; opened: number; closed: number };
}

/** Sets each paper on one page; `change` may say something else than the paper does. */
export function fakePrinter(change: (text: string) => string = (text) => text): FakePrinter {
  const seen: FakePrinter['seen'] = { html: [], opened: 0, closed: 0 };
  const open = () => {
    seen.opened += 1;
    return {
      print(html: string) {
        seen.html.push(html);
        const papers = [...html.matchAll(/<article[^>]*>(.*?)<\/article>/gsu)].map(([, body = '']) => textOf(body));
        const isCounted = html.includes('visibility:hidden');
        const pages = papers.map((text, index) =>
          isCounted
            ? { text: '', drawn: `${(index + 1) / 255} 0 1 rg` }
            : { text: change(`${headOf(html, index)}第1页共1页${hasNumber(html, index) ? '—1—' : ''}${text}`) },
        );
        return Promise.resolve(accept(fakePdf(pages)));
      },
      close() {
        seen.closed += 1;
        return Promise.resolve();
      },
    };
  };
  return { open, seen };
}

function headOf(html: string, index: number): string {
  const style = html.slice(html.indexOf(`@page p${index}{size`));
  return /@top-center\{content:"(.*?)第 "/u.exec(style)?.[1] ?? '';
}

function hasNumber(html: string, index: number): boolean {
  return html.includes(`@page p${index}:right{`);
}

function textOf(body: string): string {
  return body
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}
