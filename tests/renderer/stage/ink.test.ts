// Every ink of the hall against its ground: 7:1 or more, also at the brightest point of the dark ground.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('../../../renderer/stage/stage.module.css', import.meta.url), 'utf8');

function block(theme: 'dark' | 'light'): string {
  return new RegExp(`\\.${theme} \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
}

function inks(theme: 'dark' | 'light'): readonly string[] {
  return [...block(theme).matchAll(/--(?:title|plain|quiet|strong|spoken|said|coming|key): (#[0-9a-f]{3,6});/g)].map(
    (match) => match[1] ?? '',
  );
}

function grounds(theme: 'dark' | 'light'): readonly string[] {
  const line = /background: ([^;]+);/.exec(block(theme))?.[1] ?? '';
  return line.match(/#[0-9a-f]{3,6}/g) ?? [];
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const channel = (index: number): number => {
    const value = Number.parseInt(digits.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  test('names all eight inks and a ground', () => {
    expect(inks(theme)).toHaveLength(8);
    expect(grounds(theme).length).toBeGreaterThan(0);
  });

  test('has no ink below 7:1', () => {
    const ratios = inks(theme).flatMap((ink) => grounds(theme).map((ground) => contrast(ink, ground)));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
  });
});
