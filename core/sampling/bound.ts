// What a sample says of the whole pile: the hypergeometric distribution, exactly, in whole numbers.

/** What was drawn of how many, and how many of them were faulty. */
export interface Drawn {
  readonly ballots: number;
  readonly drawn: number;
  readonly faulty: number;
}

/** In how many ways `count` can be taken out of `from`; 0 where there are not so many. */
export function choose(from: number, count: number): bigint {
  if (count < 0 || count > from) return 0n;
  const least = Math.min(count, from - count);
  let ways = 1n;
  for (let taken = 1; taken <= least; taken += 1) ways = (ways * BigInt(from - least + taken)) / BigInt(taken);
  return ways;
}

/**
 * The samples of this size that hold at most `faulty` of `inAll` faulty ballots, out of all samples there are: the
 * chance of a sample as good as this one, had the pile so many faults.
 */
function chanceOf({ ballots, drawn, faulty }: Drawn, inAll: number): { readonly part: bigint; readonly whole: bigint } {
  let part = 0n;
  for (let hit = 0; hit <= Math.min(faulty, inAll); hit += 1)
    part += choose(inAll, hit) * choose(ballots - inAll, drawn - hit);
  return { part, whole: choose(ballots, drawn) };
}

/** One in twenty: what is less likely is ruled out (95 %, one-sided). */
const ruledOut = 20n;

function isRuledOut(drawn: Drawn, inAll: number): boolean {
  const { part, whole } = chanceOf(drawn, inAll);
  return part * ruledOut <= whole;
}

/** The largest number of faulty ballots in the whole pile that the sample does not rule out with 95 %. */
export function largestFaulty(sample: Drawn): number {
  // The more faults, the less likely so good a sample: the first number ruled out is found by halving.
  let [low, high] = [sample.faulty, sample.ballots];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isRuledOut(sample, middle)) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** With what confidence fewer than `limit` ballots of the pile are faulty, in tenths of a per cent, rounded down. */
export function confidenceTenths(sample: Drawn, limit: number): number {
  if (sample.faulty >= limit) return 0;
  if (limit > sample.ballots) return 1000;
  const { part, whole } = chanceOf(sample, limit);
  return Number(((whole - part) * 1000n) / whole);
}

/** The smallest sample that, with no fault found, says with 95 % that fewer than `limit` of the ballots are faulty. */
export function sizeFor(ballots: number, limit: number): number {
  let [low, high] = [1, ballots];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (limit > ballots || isRuledOut({ ballots, drawn: middle, faulty: 0 }, limit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As many as a hall has patience for, or all. */
export function usualSize(ballots: number): number {
  return Math.min(60, ballots);
}
