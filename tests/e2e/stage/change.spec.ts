// Between two pictures the hall never sees an empty frame: the old one stays until the new one is drawn over it.

import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import type { Scene } from '../../../core/scenes/scene.ts';
import { samples } from './samples.ts';
import { openStage, send } from './stage-page.ts';

test.use({ trace: 'off', viewport: { width: 1280, height: 720 } });

/** The pictures in the order of the day, each another kind than the one before. */
const order: readonly Scene[] = [
  samples.title.short,
  samples.agenda.longest,
  samples.resultTable.others?.['many'] ?? samples.resultTable.longest,
  samples.candidates.others?.['many'] ?? samples.candidates.longest,
  samples.quorum.short,
  samples.ballotSample.short,
  samples.elected.longest,
];

/** How many layers stand on the stage, the least opacity of the lowest one, and whether it has text, over all frames. */
const frames = z.array(z.strictObject({ layers: z.number(), opacity: z.number(), texts: z.number() }));

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    const look = () => {
      const layers = [...document.querySelectorAll('[data-scene]')];
      const lowest = layers[0];
      if (lowest !== undefined)
        seen.push({
          layers: layers.length,
          opacity: Number(getComputedStyle(lowest).opacity),
          texts: (lowest.textContent ?? '').length,
        });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
}

test('every frame of a change has a whole picture in it', async ({ page }) => {
  await openStage(page);
  await send(page, samples.message.short, 'dark');
  await page.locator('[data-scene="message"]').waitFor();
  await watch(page);
  for (const theme of ['dark', 'light'] as const) {
    for (const scene of order) {
      await send(page, scene, theme);
      await page.locator(`[data-scene="${scene.kind}"]:not([data-leaving])`).waitFor();
      // Every other change comes before the last one has ended.
      if (order.indexOf(scene) % 2 === 0)
        await page.waitForFunction('document.querySelector("[data-leaving]") === null');
    }
  }
  const seen = frames.parse(await page.evaluate('seen'));
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.some(({ layers }) => layers === 2)).toBe(true);
  expect(seen.filter(({ opacity, texts }) => opacity < 1 || texts === 0)).toEqual([]);
});
