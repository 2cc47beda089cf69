// LibreOffice and the readers of PDF, where this machine has them: what a paper looks like once it is rendered.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** False, said loudly, where the papers cannot be measured on this machine. */
export function canRender(): boolean {
  const missing = ['soffice', 'pdftotext', 'pdfinfo'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined,
  );
  if (missing.length > 0)
    process.stderr.write(
      `\n*** NOT MEASURED: the rendered papers. ${missing.join(', ')} not found on this machine. ***\n`,
    );
  return missing.length === 0;
}

export interface Word {
  readonly text: string;
  /** Millimetres from the left and the top of the sheet. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words of each page of a Word file as LibreOffice sets it. */
export function renderWords(docx: Uint8Array): readonly (readonly Word[])[] {
  return renderAll([docx])[0] ?? [];
}

/** The same for several files, with one start of LibreOffice. */
export function renderAll(files: readonly Uint8Array[]): readonly (readonly (readonly Word[])[])[] {
  return convert(files.map((bytes, index) => ({ name: `paper-${index}.docx`, bytes })));
}

/** Words of each page of these office files, of whatever kind. */
export function convert(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly (readonly (readonly Word[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    stdio: 'ignore',
  });
  return paths.map((path) => wordsOf(path.replace(/[^.]+$/u, 'pdf')));
}

/** Words of each page of a PDF file. */
export function wordsOf(pdf: string): readonly (readonly Word[])[] {
  execFileSync('pdftotext', ['-bbox', pdf, `${pdf}.html`]);
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return readFileSync(`${pdf}.html`, 'utf8')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text: text.normalize('NFKC'),
          left: mm(left),
          right: mm(right),
          top: mm(top),
          bottom: mm(bottom),
        }),
      ),
    );
}

/** Width and height of the first page in points. */
export function sheetOf(pdf: string): string {
  return /Page size: +(.*)/u.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1] ?? '';
}
