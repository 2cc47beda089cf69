// Contrast of a text as it is drawn: its own colour against the palest point of the ground under it (WCAG 2).

/** No text of the hall has less. */
export const leastContrast = 7;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The least contrast of the element's ink against any colour of its ground, 1 to 21. */
export function paleness(element: HTMLElement): number {
  const ink = coloursIn(getComputedStyle(element).color)[0];
  const grounds = groundOf(element);
  if (ink === undefined) {
    return 1;
  }
  return Math.min(...grounds.map((ground) => contrast(over(ink, ground), ground)));
}

/** The colours of the nearest opaque ground: of a gradient all its stops, between which every point lies. */
function groundOf(element: HTMLElement): readonly Colour[] {
  for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
    const style = getComputedStyle(around);
    const stops = coloursIn(style.backgroundImage).filter(([, , , alpha]) => alpha === 1);
    const plain = coloursIn(style.backgroundColor).filter(([, , , alpha]) => alpha === 1);
    const found = stops.length > 0 ? stops : plain;
    if (found.length > 0) {
      return found;
    }
  }
  return [[0, 0, 0, 1]];
}

/** Every rgb(…) and rgba(…) of a computed value. */
function coloursIn(value: string): readonly Colour[] {
  return [...value.matchAll(/rgba?\(([^)]*)\)/gu)].map((match) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (match[1] ?? '').split(/[,/ ]+/u).map(Number);
    return [red, green, blue, alpha] as const;
  });
}

function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (ink: number, under: number): number => ink * alpha + under * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
