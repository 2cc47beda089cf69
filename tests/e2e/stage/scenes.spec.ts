// Every picture of the hall at five sizes, with short and with the longest data: nothing cut, broken, small or pale.

import { expect, type Page, test } from '@playwright/test';
import { listSamples } from './samples.ts';
import { faultsOf, openStage, pagesOf, show, smallPicture, turnPage } from './stage-page.ts';

/** Width, height, and the scale at which the picture is kept. */
const sizes = [
  [1920, 1080, 0.25],
  [1024, 768, 0.375],
  [1280, 800, 0.375],
  [3840, 1080, 0.25],
  [1536, 384, 0.5],
] as const;

// A recording of two hundred pictures would take longer than the pictures.
test.use({ trace: 'off' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ reducedMotion: 'reduce' });
  // The pages' clock is the test's.
  await page.clock.install();
  await openStage(page);
});
test.afterAll(() => page.close());

for (const [width, height, scale] of sizes) {
  test(`every picture is sound at ${width} × ${height}`, async () => {
    await page.setViewportSize({ width, height });
    for (const { name, scene } of listSamples()) {
      const theme = name.endsWith('-short') ? 'dark' : 'light';
      await show(page, scene, theme);
      expect.soft(await faultsOf(page), `${name} at ${width} × ${height}`).toEqual([]);
      const picture = await smallPicture(page, scale);
      expect.soft(picture).toMatchSnapshot([`${width}x${height}`, `${name}.jpg`], { maxDiffPixelRatio: 0.0005 });
    }
  });
}

test('every picture has 7:1 in the other theme too, and its next pages are as sound as the first', async () => {
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const { name, scene } of listSamples()) {
    await show(page, scene, name.endsWith('-short') ? 'light' : 'dark');
    expect.soft(await faultsOf(page), name).toEqual([]);
    const pages = await pagesOf(page);
    for (let turned = 1; turned < Math.min(pages, 4); turned += 1) {
      await turnPage(page);
      expect.soft(await faultsOf(page), `${name}, turned ${turned} times`).toEqual([]);
    }
  }
});
