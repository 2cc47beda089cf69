// Decisions about the end of the day: ballots into bags, adjournment, the seal.

import { type Decision, decided } from '../decision.ts';
import { refuse } from '../result.ts';

export interface ClosingFacts {
  readonly contests: number;
  /** Contests neither announced nor void. */
  readonly unfinished: number;
  readonly ballotsSealed: boolean;
  readonly adjourned: boolean;
}

export function decideBallotSeal(
  facts: ClosingFacts,
  seal: { readonly bags: number; readonly sealNumbers: string; readonly custodian: string; readonly note: string },
): Decision {
  if (facts.contests === 0 || facts.unfinished > 0)
    return refuse({ code: 'contestsUnfinished', count: facts.unfinished });
  return decided({ kind: 'ballotsSealed', body: seal });
}

export function decideAdjournment(facts: ClosingFacts, note: string): Decision {
  if (facts.contests > 0 && !facts.ballotsSealed) return refuse({ code: 'ballotsNotSealed' });
  if (facts.adjourned) return refuse({ code: 'alreadyAdjourned' });
  return decided({ kind: 'sessionAdjourned', body: { note } });
}

/** 封存: the last record, naming the head it covers; nothing is accepted after it. */
export function decideSeal(
  facts: ClosingFacts,
  journal: { readonly records: number; readonly head: string; readonly fault: string },
): Decision {
  if (!facts.adjourned) return refuse({ code: 'notAdjourned' });
  if (journal.fault !== '') return refuse({ code: 'verifyFailed', fault: journal.fault });
  return decided({ kind: 'sessionSealed', body: { records: journal.records, head: journal.head } });
}
