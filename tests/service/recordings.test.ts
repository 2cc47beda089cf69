// Recordings lie beside the session file; what is played is what was chosen, or a sentence says why not.

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CueView } from '../../core/run-sheet-views.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { callAs, type Service } from '../../service/dispatch.ts';
import { answerMedia } from '../../service/media.ts';
import { openTestService } from '../contract/suite.ts';

const music = Buffer.from('ID3 the anthem as the user has it');
let service: Service;
let folder: string;
let act: number;

beforeEach(async () => {
  service = await openTestService();
  act = 0;
  const seen: (string | null)[] = [];
  service.subscribe('chair', 'status', ({ session }) => seen.push(session?.path ?? null))?.();
  const path = seen[0] ?? '';
  folder = join(dirname(path), `${basename(path, '.congress')}-音乐`);
});
afterEach(() => service.close());

function choose(bytes: Buffer, fileName = '国歌（管乐）.mp3') {
  act += 1;
  const requestId = `choose-${act}-cue`;
  return service.dispatch('chair', 'chooseCue', {
    requestId,
    cue: 'anthem',
    fileName,
    contentBase64: bytes.toString('base64'),
  });
}

async function anthem(): Promise<CueView> {
  const answer = await callAs(service, 'chair')('cues', {});
  const found = answer.ok ? answer.value.find(({ cue }) => cue === 'anthem') : undefined;
  if (found === undefined) throw new Error('There is no anthem.');
  return found;
}

const stored = () => join(folder, readdirSync(folder)[0] ?? '');

describe('a recording', () => {
  it('is none before one is chosen', async () => {
    expect(await anthem()).toMatchObject({ fileName: null, mark: '', refusal: { code: 'cueNotChosen' } });
    expect(service.recording('chair', 'anthem', null)).toBeNull();
  });

  it('is copied beside the session file and played from there', async () => {
    expect(await choose(music)).toMatchObject({ ok: true });
    expect(await anthem()).toMatchObject({ fileName: '国歌（管乐）.mp3', refusal: null });
    expect(basename(stored())).toMatch(/^国歌-[0-9a-f]{8}\.mp3$/u);
    expect(readFileSync(stored())).toEqual(music);
    const answer = service.recording('chair', 'anthem', null);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'audio/mpeg' } });
    expect(Buffer.from(answer?.body ?? [])).toEqual(music);
  });

  it('is for the chair alone, and only by the name of a cue', async () => {
    await choose(music);
    expect(service.recording('staff', 'anthem', null)).toBeNull();
    expect(service.recording('hall', 'anthem', null)).toBeNull();
    for (const name of ['', 'march', 'constructor', '../anthem', '国歌']) {
      expect(service.recording('chair', name, null)).toBeNull();
    }
  });

  it('that is no music is not kept', async () => {
    expect(await choose(Buffer.from('MZ a program'))).toMatchObject({ error: { code: 'cueNotAudio' } });
    expect(await anthem()).toMatchObject({ fileName: null });
  });

  it('that cannot be written is told with its place', async () => {
    // A file where the folder should be: nothing can be put into it, whoever runs the program.
    writeFileSync(folder, '');
    expect(await choose(music)).toMatchObject({ error: { code: 'cueNotWritable' } });
  });

  it('whose file has gone is told with its name and folder, and plays again once it is back', async () => {
    await choose(music);
    const path = stored();
    renameSync(path, `${path}.away`);
    const { refusal } = await anthem();
    expect(refusal?.code).toBe('cueMissing');
    expect(refusal === null ? '' : sentenceOf(refusal)).toContain(basename(folder));
    expect(service.recording('chair', 'anthem', null)).toBeNull();
    renameSync(`${path}.away`, path);
    expect((await anthem()).refusal).toBeNull();
  });

  it('whose file was exchanged is not played', async () => {
    await choose(music);
    writeFileSync(stored(), Buffer.from('ID3 another anthem of that length'));
    expect((await anthem()).refusal?.code).toBe('cueChanged');
    writeFileSync(stored(), 'ID3');
    expect((await anthem()).refusal?.code).toBe('cueChanged');
    expect(service.recording('chair', 'anthem', null)).toBeNull();
  });

  it('chosen anew takes the place of the first, and can be given up', async () => {
    await choose(music);
    await choose(Buffer.from('OggS another'), '国歌.ogg');
    expect(await anthem()).toMatchObject({ fileName: '国歌.ogg', refusal: null });
    expect(service.recording('chair', 'anthem', null)?.headers['content-type']).toBe('audio/ogg');
    await service.dispatch('chair', 'dropCue', { requestId: 'drop-the-cue', cue: 'anthem' });
    expect(await anthem()).toMatchObject({ fileName: null, refusal: { code: 'cueNotChosen' } });
    rmSync(folder, { recursive: true });
  });
});

describe('the part a player asks for', () => {
  it.each([
    [null, 200, 'ID3 the anthem as the user has it', undefined],
    ['bytes=0-2', 206, 'ID3', 'bytes 0-2/33'],
    ['bytes=27-', 206, 'has it', 'bytes 27-32/33'],
    ['bytes=-2', 206, 'it', 'bytes 31-32/33'],
    ['bytes=-99', 206, 'ID3 the anthem as the user has it', 'bytes 0-32/33'],
    ['bytes=30-99', 206, ' it', 'bytes 30-32/33'],
    ['bytes=33-', 416, '', 'bytes */33'],
    ['bytes=5-2', 416, '', 'bytes */33'],
    ['bytes=-0', 416, '', 'bytes */33'],
    ['bytes=0-1,4-5', 200, 'ID3 the anthem as the user has it', undefined],
    ['bytes=-', 200, 'ID3 the anthem as the user has it', undefined],
    ['lines=1-2', 200, 'ID3 the anthem as the user has it', undefined],
  ])('%s is answered with %d', async (range, status, text, contentRange) => {
    await choose(music);
    const answer = answerMedia({ path: stored(), contentType: 'audio/mpeg' }, range);
    expect(answer.status).toBe(status);
    expect(Buffer.from(answer.body).toString()).toBe(text);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['accept-ranges']).toBe('bytes');
  });
});
