// The decision about ballots counted once more on paper while they are being entered: 重新清点.

import type { FoundPart, PaperParts } from '../contest-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { type Refused, refuse } from '../result.ts';
import { citeClause } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';
import type { ContestFacts } from './contests.ts';

export interface RecountFacts {
  readonly gates: GateFacts;
  readonly contest: ContestFacts | null;
  /** As the ballots lie; null where they are not divided: entered once, or not dealt to the groups yet. */
  readonly parts: PaperParts | null;
  /** Of each pile: its sheet is keyed, and ballots called of it so far; [] where ballots are entered one by one. */
  readonly piles: readonly { readonly keyed: boolean; readonly called: number }[];
  readonly scrutineers: readonly string[];
}

export interface Recount {
  readonly collected: number;
  /** Bundles or piles that hold another number than was counted into them. */
  readonly found: readonly { readonly part: number; readonly ballots: number }[];
  readonly scrutineer: string;
  readonly reason: string;
}

/**
 * Until the count is closed, and until a void election is followed up; by a scrutineer, who answers for the paper
 * (条例第二十六条). Where ballots lie apart, the figure is the sum of the parts: nobody mends the one without the other.
 * More than were issued voids the election (条例第二十七条), and another recount may find that it was no more.
 */
export function decideRecount(facts: RecountFacts, recount: Recount): Decision {
  const { contest, scrutineers } = facts;
  const { collected, scrutineer, reason } = recount;
  if (contest === null) return refuse({ code: 'contestMissing' });
  const shut =
    shutBefore('collecting', facts.gates) ??
    gates.ballotsCollected.check(facts.gates) ??
    gates.countOpen.check(facts.gates);
  if (shut !== null) return shut;
  if (facts.gates.contest?.settled === true) return refuse({ code: 'followedUp', title: contest.title });
  if (!scrutineers.includes(scrutineer)) return refuse({ code: 'notScrutineer', name: scrutineer });
  const before = contest.collected?.collected ?? 0;
  if (collected === before) return refuse({ code: 'recountSame', collected });
  const found = foundIn(facts, recount);
  if ('ok' in found) return found;
  const issued = contest.issued?.issued ?? 0;
  const valid = collected <= issued;
  const article = citeClause(facts.gates.rule.electionValid.clause);
  const { contestId } = contest;
  const body = { contestId, issued, before, collected, valid, article, ...found, scrutineer, reason };
  return decided({ kind: 'ballotsRecounted', body });
}

/** As the ballots lie now, and which parts of them that changes; or why it cannot be so. */
function foundIn(
  { parts, piles }: RecountFacts,
  { collected, found }: Recount,
): { readonly parts: PaperParts | null; readonly found: readonly FoundPart[] } | Refused {
  if (parts === null) return found.length === 0 ? { parts, found: [] } : refuse({ code: 'recountUndivided' });
  const { unit, ballots } = parts;
  // A ballot found at the very end may make a bundle of its own; a group is made by dealing alone.
  const last = ballots.length + (unit === 'bundle' ? 1 : 0);
  const beyond = found.find(({ part }) => part > last);
  if (beyond !== undefined)
    return unit === 'bundle'
      ? refuse({ code: 'bundleMissing', bundle: beyond.part, bundles: ballots.length })
      : refuse({ code: 'groupMissing', group: beyond.part });
  const heldBack = found
    .map(({ part, ballots: now }) => checkPile(piles[part - 1], part, now))
    .find((no) => no !== null);
  if (heldBack != null) return heldBack;
  const byPart = new Map(found.map((one) => [one.part, one.ballots]));
  const added = found.filter(({ part }) => part > ballots.length).slice(-1);
  const now = [...ballots.map((held, index) => byPart.get(index + 1) ?? held), ...added.map((one) => one.ballots)];
  const sum = now.reduce((total, count) => total + count, 0);
  if (sum !== collected) return refuse({ code: 'recountSum', sum, collected, unit: unit === 'bundle' ? '捆' : '组' });
  const changed = now.flatMap((count, index) => {
    const held = ballots[index] ?? 0;
    return count === held ? [] : [{ part: index + 1, before: held, ballots: count }];
  });
  return { parts: { unit, ballots: now }, found: changed };
}

/** What is keyed or called of a pile is of the pile as it was: a sheet is withdrawn first, and nothing called is lost. */
function checkPile(pile: RecountFacts['piles'][number] | undefined, group: number, ballots: number): Refused | null {
  if (pile?.keyed === true) return refuse({ code: 'recountKeyed', group });
  const called = pile?.called ?? 0;
  return called > ballots ? refuse({ code: 'recountCalled', group, called, ballots }) : null;
}
