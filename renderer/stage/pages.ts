// Which rows share a page: as few pages as can be read, evenly filled, and the one to show.

/** Rows a page when `count` rows are spread evenly over `pages`. */
export function rowsPerPage(count: number, pages: number): number {
  return Math.max(1, Math.ceil(count / Math.max(pages, 1)));
}

export interface Paged<Layout> {
  readonly perPage: number;
  readonly pages: number;
  readonly layout: Layout;
}

/**
 * The layout with the fewest pages. `layoutFor(perPage)` answers undefined where so many rows cannot be read;
 * `last` is the layout of one row a page, drawn even where the screen is too small for it.
 */
export function fewestPages<Layout>(
  count: number,
  layoutFor: (perPage: number) => Layout | undefined,
  last: Layout,
): Paged<Layout> {
  for (let wanted = 1; wanted <= count; wanted += 1) {
    const perPage = rowsPerPage(count, wanted);
    const layout = layoutFor(perPage);
    if (layout !== undefined) {
      return { perPage, pages: Math.ceil(count / perPage), layout };
    }
  }
  return { perPage: 1, pages: Math.max(1, count), layout: last };
}

/** All pages, spread evenly: no page has more than one row less than another, so that none holds a forgotten rest. */
export function pagesOf<Row>(rows: readonly Row[], perPage: number): readonly (readonly Row[])[] {
  return evenParts(rows, Math.ceil(rows.length / Math.max(perPage, 1)));
}

/** Parts in order, the first ones fuller by one row where it does not come out even. */
function evenParts<Row>(rows: readonly Row[], parts: number): readonly (readonly Row[])[] {
  const least = Math.floor(rows.length / Math.max(parts, 1));
  const fuller = rows.length - least * parts;
  return Array.from({ length: parts }, (_, part) => {
    const first = part * least + Math.min(part, fuller);
    return rows.slice(first, first + least + (part < fuller ? 1 : 0));
  });
}

/** The rows of one page (from 0); a page past the end shows the last. */
export function pageRows<Row>(rows: readonly Row[], perPage: number, page: number): readonly Row[] {
  const pages = pagesOf(rows, perPage);
  return pages[Math.min(page, pages.length - 1)] ?? [];
}

/** The page (from 0) with the row of this index, or undefined for -1, which lets the pages turn by themselves. */
export function pageOf(count: number, perPage: number, index: number): number | undefined {
  if (index < 0) {
    return undefined;
  }
  const pages = pagesOf(Array.from({ length: count }), perPage);
  let seen = 0;
  const page = pages.findIndex((rows) => {
    seen += rows.length;
    return index < seen;
  });
  return Math.max(0, page);
}

/** 第 1/3 页, or nothing when there is one page only. */
export function pageText(page: number, pages: number): string {
  return pages > 1 ? `第 ${page + 1}/${pages} 页` : '';
}

/**
 * The page with the name being called: the one after the last name that has its mark.
 * Undefined when nobody has been called yet or everybody has, so that the pages turn by themselves.
 */
export function pageBeingCalled(marks: readonly string[], perPage: number): number | undefined {
  const lastCalled = marks.findLastIndex((mark) => mark !== 'waiting');
  if (lastCalled === -1 || lastCalled === marks.length - 1) {
    return undefined;
  }
  return pageOf(marks.length, perPage, lastCalled + 1);
}

/** How the rows of one page are divided into blocks side by side, the first blocks fuller. */
export function blocksOf<Row>(rows: readonly Row[], blocks: number): readonly (readonly Row[])[] {
  const perBlock = Math.max(1, Math.ceil(rows.length / Math.max(blocks, 1)));
  return pagesOf(rows, perBlock);
}

/** The phrases that can be seen at once when not all fit: as many as the height allows, around the current one. */
export function windowAround(
  heights: readonly number[],
  current: number,
  limit: number,
): { readonly first: number; readonly last: number } {
  let first = Math.max(0, Math.min(current, heights.length - 1));
  let last = first;
  let used = heights[first] ?? 0;
  for (;;) {
    const below = heights[last + 1];
    const above = heights[first - 1];
    const canGoDown = below !== undefined && used + below <= limit;
    const canGoUp = above !== undefined && used + above <= limit;
    if (canGoDown && (last - Math.max(current, 0) <= Math.max(current, 0) - first || !canGoUp)) {
      last += 1;
      used += below;
    } else if (canGoUp) {
      first -= 1;
      used += above;
    } else {
      return { first, last };
    }
  }
}
