// Decisions about the end of the day: ballots into bags, adjournment, the seal.

import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { refuse } from '../result.ts';
import { shutBefore } from '../step-gates.ts';

export function decideBallotSeal(
  facts: GateFacts,
  seal: { readonly bags: number; readonly sealNumbers: string; readonly custodian: string; readonly note: string },
): Decision {
  const shut = shutBefore('sealing', facts);
  return shut ?? decided({ kind: 'ballotsSealed', body: seal });
}

/**
 * A meeting below its quorum has elections it never held: with no ballot out there is none to seal, and it ends with a
 * word of why. Any other end before its time would be a slip of the hand, and nothing brings a meeting back.
 */
export function decideAdjournment(facts: GateFacts, note: string): Decision {
  const isShort = facts.fixed !== null && gates.quorumMet.check(facts) !== null;
  const isBrokenOff = note !== '' && isShort && facts.contests.every(({ issued }) => !issued);
  const shut = isBrokenOff ? null : shutBefore('papers', facts);
  if (shut !== null) return shut;
  if (facts.adjourned) return refuse({ code: 'alreadyAdjourned' });
  return decided({ kind: 'sessionAdjourned', body: { note } });
}

/**
 * 封存: the last record, naming the head it covers; nothing is accepted after it, no word of a paper either. So a paper
 * that lacks nothing but words has them first: the head that signed papers bear is the last there will be.
 */
export function decideSeal(
  facts: GateFacts,
  journal: { readonly records: number; readonly head: string; readonly fault: string },
  blanks: readonly { readonly paper: string; readonly what: string }[],
): Decision {
  if (!facts.adjourned) return refuse({ code: 'notAdjourned' });
  if (journal.fault !== '') return refuse({ code: 'verifyFailed', fault: journal.fault });
  const [blank] = blanks;
  if (blank !== undefined)
    return refuse({ code: 'paperBlanks', paper: blank.paper, what: blank.what, count: blanks.length });
  return decided({ kind: 'sessionSealed', body: { records: journal.records, head: journal.head } });
}
