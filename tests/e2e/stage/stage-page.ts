// The hall's own page as it is built, fed with pictures by the test in the place of the desk.

import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Scene, StagePicture, Theme } from '../../../core/scenes/scene.ts';

const origin = 'http://stage.test';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
};

/** Built pages from dist/, and the check of the stage from its source. */
function read(path: string): string {
  if (extname(path) !== '.ts') return readFileSync(`${root}dist/renderer${path}`, 'utf8');
  return stripTypeScriptTypes(readFileSync(`${root}${path}`, 'utf8'));
}

export async function openStage(page: Page): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = types[extname(pathname)] ?? 'text/plain';
    return route.fulfill({ contentType, body: pathname.endsWith('favicon.ico') ? '' : read(pathname) });
  });
  await page.addInitScript(() => {
    const listeners: ((picture: unknown) => void)[] = [];
    Object.assign(window, {
      desk: { subscribe: (_topic: string, listener: (picture: unknown) => void) => listeners.push(listener) },
      show: (picture: unknown) => {
        for (const listener of listeners) listener(picture);
      },
      isListening: () => listeners.length > 0,
    });
  });
  await page.goto(`${origin}/stage/index.html`);
  await page.addScriptTag({
    type: 'module',
    content: "import { findStageFaults } from '/renderer/stage/check.ts'; Object.assign(window, { findStageFaults });",
  });
  await page.waitForFunction('isListening() && "findStageFaults" in window');
}

let sequence = 0;

/** Sends a picture; does not wait for it. */
export async function send(page: Page, scene: Scene, theme: Theme): Promise<void> {
  sequence += 1;
  const picture: StagePicture = { sequence, theme, scene };
  await page.evaluate(`show(${JSON.stringify(picture)})`);
}

/** Sends a picture and waits until it is drawn and the one before it is gone. */
export async function show(page: Page, scene: Scene, theme: Theme): Promise<void> {
  await send(page, scene, theme);
  await page.waitForFunction(
    `document.querySelector('[data-leaving]') === null && document.querySelector('[data-scene="${scene.kind}"]') !== null`,
  );
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** How many pages the picture has by its own words; 1 where it says nothing of pages. */
export async function pagesOf(page: Page): Promise<number> {
  const text = (await page.locator('#stage').textContent()) ?? '';
  return Number(/第 \d+\/(\d+) 页/u.exec(text)?.[1] ?? '1');
}

/** Lets the page's clock run until the next page has come; a page that is held stays. */
export async function turnPage(page: Page): Promise<void> {
  await page.clock.fastForward(120_000);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** The faults of what is on the stage now, a sentence each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate("findStageFaults(document.getElementById('stage'))"));
}

/** The stage as a small picture: the whole page, scaled. */
export async function smallPicture(page: Page, scale: number): Promise<Buffer> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 70,
    clip: { x: 0, y: 0, ...size, scale },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}
