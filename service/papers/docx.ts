// Turns a paper into a Word file: official papers with the measures of GB/T 9704-2012, forms with those in use.

import { Document, Packer } from 'docx';
import type { Paper } from '../../core/papers/paper.ts';
import { blocksToDocx } from './docx-blocks.ts';
import { cacheFields, footer, header, isBallot } from './docx-page.ts';
import { millimetres, runFont } from './docx-text.ts';
import { footDistance, headLine, heights, layouts, sheet, wordStandIns } from './measures.ts';
import { repack } from './zip.ts';

const program = '党代会会场控制台';

/** The bytes of the .docx; `at` is the local time of the state of the journal it is made from, and dates the file. */
export async function paperToDocx(paper: Paper, at: string): Promise<Uint8Array> {
  const measures = layouts[paper.layout];
  const { body, top, bottom, left, right } = measures;
  const document = new Document({
    creator: program,
    lastModifiedBy: program,
    title: paper.fileName,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: runFont(body.font), size: body.size * 2 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(sheet.width), height: millimetres(heights[paper.size ?? 'a4']) },
            margin: {
              top: millimetres(top),
              bottom: millimetres(bottom),
              left: millimetres(left),
              right: millimetres(right),
              header: millimetres(top - headLine.below),
              footer: millimetres(footDistance(measures)),
            },
          },
        },
        headers: { default: header(paper), even: header(paper) },
        // A ballot has its pages counted in the head line alone.
        footers: isBallot(paper) ? {} : { default: footer('right'), even: footer('left') },
        children: blocksToDocx(paper.blocks, measures),
      },
    ],
  });
  const pages = ['header1', 'header2', 'footer1', 'footer2'].map((name) => [`word/${name}.xml`, cacheFields]);
  return repack(await Packer.toBuffer(document), at, {
    ...Object.fromEntries(pages),
    'word/fontTable.xml': nameFonts,
  });
}

/** Word looks for the alternative names where the machine has not the first; the file itself is the same everywhere. */
function nameFonts(xml: string): string {
  const fonts = Object.values(wordStandIns).map(
    ([name, ...others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return xml.replace(/\/>$/u, `>${fonts.join('')}</w:fonts>`);
}
