// What the hands of the kill test have before them: ballots no two of which are alike, as they are keyed, called and summed up.

/** Another ballot for every number below 128: which of the first seven of eleven are approved. */
export function marksOf(number: number): string {
  const bits = number.toString(2).padStart(7, '0');
  return `${bits.replaceAll('1', 'A').replaceAll('0', 'O')}NNNN`;
}

/** A stroke for a candidate by position from 1; 0: the ballot is read to its end. */
export const callsOfPile: readonly number[] = Array.from({ length: 120 }, (_, ballot) => [
  ...[...marksOf(ballot)].flatMap((mark, index) => (mark === 'A' ? [index + 1] : [])),
  0,
]).flat();

/** The sheet of a group that was given one ballot. */
export function sheetOf(group: number) {
  const rows = [...marksOf(group)].map((mark) => ({
    approve: Number(mark === 'A'),
    oppose: Number(mark === 'O'),
    abstain: Number(mark === 'N'),
    illegible: 0,
  }));
  return { ballots: 1, valid: 1, invalid: 0, rows, writeIns: [] };
}
