// Which keys a ballot takes: on this desk, in a spreadsheet, and where only the totals are entered.

/** Keys of the desk for one ballot, Enter included: exceptions only, a run of three or more as a range. */
export function keysOf(marks: string): readonly string[] {
  const signs: Readonly<Record<string, string>> = { O: '*', N: '-', X: '/' };
  const keys: string[] = [];
  for (const { 0: run, index } of marks.matchAll(/O+|N+|X+/gu)) {
    const sign = signs[run[0] ?? ''] ?? '';
    const numbers = Array.from({ length: run.length }, (_, at) => `${index + at + 1}${sign}`);
    const typed = run.length < 3 ? numbers.join('') : `${index + 1}.${index + run.length}${sign}`;
    const allowed = numbers.reduce((sum, number) => sum + number.length + 1, 0);
    if (typed.length > allowed) throw new Error(`${typed} takes more than 2 keys and the digits an exception.`);
    keys.push(...typed);
  }
  return [...keys, 'Enter'];
}

/** A spreadsheet: one key a cell. */
export function spreadsheetKeys(ballots: readonly string[]): number {
  return ballots.reduce((sum, marks) => sum + marks.length, 0);
}

/** Totals only: three figures a candidate, each with Enter; the sheets have been counted out by hand before. */
export function totalsKeys(ballots: readonly string[]): number {
  const candidates = ballots[0]?.length ?? 0;
  let keys = 0;
  for (let candidate = 0; candidate < candidates; candidate += 1)
    for (const mark of 'AON') {
      const total = ballots.filter((marks) => marks[candidate] === mark).length;
      keys += String(total).length + 1;
    }
  return keys;
}

/** The shared practice count: ballots of which this share (in hundredths) has one to three exceptions. */
export function practiceBallots(
  count: number,
  candidates: number,
  exceptions: number,
  roll: () => number,
): readonly string[] {
  return Array.from({ length: count }, () => {
    const marks = Array.from({ length: candidates }, () => 'A');
    const changed = roll() * 100 < exceptions ? 1 + Math.floor(roll() * 3) : 0;
    for (let change = 0; change < changed; change += 1)
      marks[Math.floor(roll() * candidates)] = roll() < 0.7 ? 'O' : 'N';
    return marks.join('');
  });
}
