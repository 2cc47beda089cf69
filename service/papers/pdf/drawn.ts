// Fonts whose glyphs are drawings (Type 3), as the browsers write those they cannot embed: only what is shown is kept.

/** The dictionary of such a font with the glyphs of these codes alone; any other font as it is. */
export function keepDrawn(head: string, codes: ReadonlySet<number>): string {
  const used = [...codes].toSorted((a, b) => a - b);
  const [first, last] = [used[0], used.at(-1)];
  const widths = /\/Widths \[([^\]]*)\]/u.exec(head)?.[1]?.trim().split(/\s+/u);
  const from = Number(/\/FirstChar (\d+)/u.exec(head)?.[1] ?? Number.NaN);
  const names = namesByCode(/\/Differences \[([^\]]*)\]/u.exec(head)?.[1] ?? '');
  const drawings = new Map([...drawingsOf(head).matchAll(/(\/\S+) (\d+ 0 R)/gu)].map(([, name, at]) => [name, at]));
  if (!head.includes('/Subtype /Type3') || first === undefined || last === undefined || widths === undefined)
    return head;
  const kept = used.map((code) => ({ code, name: names.get(code), drawing: drawings.get(names.get(code)) }));
  if (Number.isNaN(from) || kept.some(({ drawing }) => drawing === undefined)) return head;
  const widthOf = (code: number) => (codes.has(code) ? (widths[code - from] ?? '0') : '0');
  const range = Array.from({ length: last - first + 1 }, (_, index) => widthOf(first + index));
  const unique = new Map(kept.map(({ name, drawing }) => [name, drawing]));
  return head
    .replace(/\/FirstChar \d+/u, `/FirstChar ${first}`)
    .replace(/\/LastChar \d+/u, `/LastChar ${last}`)
    .replace(/\/Widths \[[^\]]*\]/u, `/Widths [${range.join(' ')}]`)
    .replace(/\/Differences \[[^\]]*\]/u, `/Differences [${kept.map(({ code, name }) => `${code} ${name}`).join(' ')}]`)
    .replace(
      /\/CharProcs <<[^>]*>>/u,
      `/CharProcs <<${[...unique].map(([name, drawing]) => `${name} ${drawing}`).join('\n')}>>`,
    );
}

function drawingsOf(head: string): string {
  return /\/CharProcs <<([^>]*)>>/u.exec(head)?.[1] ?? '';
}

/** 0 /g0 /g1 7 /g7: each name for the next code. */
function namesByCode(differences: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const part of differences.trim().split(/\s+/u)) {
    if (/^\d+$/u.test(part)) code = Number(part);
    else {
      names.set(code, part);
      code += 1;
    }
  }
  return names;
}
