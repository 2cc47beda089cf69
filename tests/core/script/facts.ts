// A hall of ten with two contests, for the tests of the script.

import type { ScriptContest, ScriptFacts } from '../../../core/script/figures.ts';
import { fixed } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';

export const contest: ScriptContest = {
  contestId: 'c1',
  round: { kind: 'first', of: null },
  rule: grassroots,
  title: '第十五届委员会委员',
  shortTitle: '党委委员',
  colour: '红',
  seats: 1,
  confirmed: true,
  candidates: ['丁一', '王二'],
  fixed: null,
  printed: null,
  issued: null,
  spoiled: null,
  collected: null,
  valid: null,
  over: false,
  released: null,
  remedy: null,
};

export const scriptFacts: ScriptFacts = {
  congress: '某镇第十五次代表大会',
  date: '2026-06-08',
  begunOn: null,
  venue: '礼堂',
  executiveChair: '沈国庆',
  rule: grassroots,
  rosterImported: true,
  entitled: 10,
  present: 9,
  onLeave: 1,
  attendees: 2,
  fixed: null,
  oath: { leader: '', phrases: [] },
  sworn: null,
  motions: [],
  rulesVotes: null,
  officers: [],
  officersVotes: null,
  contests: [contest],
  inOrder: (names) => names.toSorted(),
  superior: '',
  pledges: null,
  bags: null,
  adjournedAt: null,
};

/** The hall counted: nine of ten. */
export const counted: ScriptFacts = { ...scriptFacts, fixed };
