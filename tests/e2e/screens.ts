// Pictures of the screens while a test plays: kept where CONGRESS_SHOTS names a folder, which `npm run screens` does.

import { join } from 'node:path';
import type { Page } from '@playwright/test';

const shots = process.env['CONGRESS_SHOTS'];

export async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** The hall at the two sizes that projectors have, after the picture has faded in. */
export async function shootHall(hall: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await hall.setViewportSize({ width, height });
    await hall.waitForTimeout(700);
    await shoot(hall, `${name}-${width}`);
  }
}
