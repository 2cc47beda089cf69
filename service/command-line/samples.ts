// `samples`: every paper of the practice congress as files, with a list of them. The same files every time.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Paper } from '../../core/papers/paper.ts';
import { accept, type Result } from '../../core/result.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { openStore, type Store } from '../../db/open.ts';
import { readSessionFile } from '../../db/session-file.ts';
import { makeFolder } from '../folders.ts';
import { chromiumPrinter, findChromium } from '../papers/chromium.ts';
import { gatherPapers, type PaperSet } from '../papers/gather.ts';
import { printSet } from '../papers/print.ts';
import { type MadeFile, makeChecked, putFiles } from '../papers/write.ts';
import { listPapers } from '../papers.ts';
import { localPorts } from '../ports.ts';
import { rehearse } from './rehearse.ts';
import { fail } from './text.ts';

/** Ballots are counted twice and two of them tie, so that no kind of paper is missing. */
const day = { seed: 3, method: 'ballots' } as const;

/** The meeting is in China, begins at half past eight, and each look at the clock is a little later. */
const zone = 'Asia/Shanghai';
const begins = Date.UTC(2026, 5, 28, 0, 30);
const step = 9000;

/** Exit code 0, or 1 with the sentence of what was refused. Files of an earlier sample are taken away first. */
export async function writeSamples(out: string, pdf: boolean): Promise<number> {
  process.env['TZ'] = zone;
  const folder = mkdtempSync(join(tmpdir(), 'congress-samples-'));
  try {
    const path = await playDay(folder);
    if (path === null) return 1;
    const opened = readSessionFile(path);
    if (!opened.ok) return fail(sentenceOf(opened.error));
    const written = await writeAll(openStore(opened.value), resolve(out), pdf);
    opened.value.close();
    return written.ok ? 0 : fail(sentenceOf(written.error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playDay(folder: string): Promise<string | null> {
  const { samples } = localPorts({ openHall: () => null });
  let time = begins;
  const now = () => {
    time += step;
    return new Date(time);
  };
  const code = await rehearse({ ...samples, ...day, out: folder, now });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.congress'));
  return code === 0 && name !== undefined ? join(folder, name) : null;
}

async function writeAll(store: Store, out: string, pdf: boolean): Promise<Result<unknown>> {
  const ready = listPapers(store, out).papers.filter((paper) => paper.ready);
  const set = gatherPapers(
    store,
    ready.map(({ id }) => id),
  );
  if (!set.ok) return set;
  const made = await makeChecked(set.value);
  if (!made.ok) return made;
  const printed = pdf ? await printAll(set.value) : accept([]);
  if (!printed.ok) return printed;
  makeFolder(out);
  for (const name of readdirSync(out)) if (/\.(?:docx|xlsx|json|pdf)$/u.test(name)) rmSync(join(out, name));
  const files = [...made.value, ...printed.value];
  const list = { name: 'README.md', bytes: new TextEncoder().encode(listOf(set.value, files, ready)) };
  return putFiles(out, [...files, list]);
}

/** A PDF of every paper but the spare ballots and those of the further elections, which look like the first. */
async function printAll(all: PaperSet): Promise<Result<readonly Pick<MadeFile, 'name' | 'bytes'>[]>> {
  const browser = findChromium();
  if (browser === null) {
    console.error('本机没有找到 Chromium、Chrome 或 Edge，样本里没有 PDF。');
    return accept([]);
  }
  const set = { ...all, papers: all.papers.filter(isPrinted) };
  const printed = await printSet(set, chromiumPrinter(browser), (done) =>
    console.log(`PDF ${done}/${set.papers.length}`),
  );
  return printed.ok ? accept(printed.value.files) : printed;
}

function isPrinted({ id }: Pick<Paper, 'id'>): boolean {
  return !id.startsWith('ballotSpare-') && (!id.includes('-') || id.endsWith('-c1'));
}

function listOf(
  { papers, at }: PaperSet,
  files: readonly Pick<MadeFile, 'name'>[],
  titles: readonly { readonly id: string; readonly title: string }[],
): string {
  const names = new Set(files.map(({ name }) => name));
  const rows = papers.map(({ id, fileName }) => {
    const title = titles.find((one) => one.id === id)?.title ?? '';
    const pdf = names.has(`${fileName}.pdf`) ? linkTo(`${fileName}.pdf`) : '';
    return `| ${title} | ${linkTo(`${fileName}.docx`)} | ${pdf} |`;
  });
  const data = files.filter(({ name }) => /\.(?:xlsx|json)$/u.test(name));
  return `# Samples

Every paper of the practice congress, as \`npm run samples\` makes them: the rehearsal with seed ${day.seed}, on ${at.slice(0, 10)}, with the sample roster of 122 delegates and the sample candidates. One election ends in a tie and is voted on again; ballots are keyed twice, what differs is settled on paper, and a sample is drawn before the seal.

All of them bear 演练 and the head of the journal they were made from, \`.docx\`, \`.xlsx\` and \`.json\` are the same to the byte whenever they are made, and a test compares them with what the program makes today. The PDFs are made with the Chromium of the machine and its fonts: where 方正小标宋, 仿宋, 黑体 and 楷体 are missing, others stand in. The spare ballots and the papers of the further elections look like those of the first and have none.

| Paper | Word | PDF |
|---|---|---|
${rows.join('\n')}

Figures of each result, and of all of them as data ([docs/package.md](../package.md)):

${data.map(({ name }) => `- ${linkTo(name)}`).join('\n')}
`;
}

function linkTo(name: string): string {
  return `[${name}](<${name}>)`;
}
