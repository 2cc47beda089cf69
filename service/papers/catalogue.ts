// Which papers a session has: what each is called, why it is not ready, and how it is put together from the store.

import { ballotPaper } from '../../core/papers/ballot.ts';
import { oathRecord } from '../../core/papers/oath-record.ts';
import { attendanceReport, collectReport, issueReport } from '../../core/papers/process-reports.ts';
import type { PaperHeading } from '../../core/papers/result-sheet.ts';
import { rosterPaper } from '../../core/papers/roster.ts';
import { rulesPaper } from '../../core/papers/rules-paper.ts';
import { runSheetPaper } from '../../core/papers/run-sheet.ts';
import { scriptPaper } from '../../core/papers/script.ts';
import { signInPaper } from '../../core/papers/sign-in.ts';
import { tallyFormPaper } from '../../core/papers/tally-form.ts';
import { ruleForRound } from '../../core/rules/rounds.ts';
import { composeScript } from '../../core/script/compose.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { contestSizes, digestRules, orderFor } from '../facts.ts';
import { gatherScript, runItems } from '../run-sheet.ts';
import { afterwards } from './afterwards.ts';
import { entry, needing, type PaperEntry, worded } from './entries.ts';
import { resultEntries } from './results.ts';

/** In the order of the day: before the meeting, on the way to the result, afterwards. */
export function paperCatalogue(store: Store): readonly PaperEntry[] {
  const contests = store.contests.contests();
  return [
    ...beforehand(store),
    ...contests.flatMap((contest) => ballotEntries(store, contest)),
    ...onTheWay(store, contests),
    ...contests.flatMap((contest) => resultEntries(store, contest)),
    ...afterwards(store, contests),
  ];
}

function beforehand(store: Store): readonly PaperEntry[] {
  const { rosterAt, rulesAt, rulesVotes, rulesDigest, ruleSet } = store.session.session();
  const listed = needing(rosterAt !== null, '还没有导入名册');
  const roll = (heading: PaperHeading) => ({ heading, rows: store.attendance.rows(), order: orderFor(store) });
  return [
    entry(store, 'roster', '代表名册', listed, (heading) => rosterPaper(roll(heading))),
    entry(store, 'signIn', '签到表', listed, (heading) => signInPaper(roll(heading))),
    // Needed before the session, with blanks; ready all day.
    entry(store, 'runSheet', '大会程序（三清单）', '', (heading) => runSheetPaper(heading, runItems(store))),
    entry(store, 'script', '主持词', '', (heading) => {
      const facts = gatherScript(store);
      const items = runItems(store).map((item) => ({ ...item, paragraphs: composeScript(item.script, facts, []) }));
      return scriptPaper(heading, items);
    }),
    entry(store, 'rules', rulesAt === null ? '选举办法（草案）' : '选举办法', '', (heading) =>
      rulesPaper({
        heading,
        rule: ruleSet,
        contests: contestSizes(store),
        digest: rulesDigest ?? digestRules(ruleSet),
        adopted: rulesAt === null || rulesVotes === null ? null : { votes: rulesVotes, at: rulesAt },
      }),
    ),
  ];
}

function ballotEntries(store: Store, contest: ContestRecord): readonly PaperEntry[] {
  const { contestId, shortTitle, colour, confirmedAt, round } = contest;
  const needs = needing(confirmedAt !== null, '候选人名单还没有确定，选票不得付印');
  const rule = ruleForRound(store.session.session().ruleSet, round.kind);
  const candidates = store.contests.candidateNames(contestId);
  const sheet = (spare: boolean) =>
    worded(
      store,
      {
        id: `${spare ? 'ballotSpare' : 'ballot'}-${contestId}`,
        title: `选票（${shortTitle}，${colour}色）${spare ? '，备用一套' : ''}`,
        needs,
      },
      { text: 'ballot', about: [contest] },
      (heading, words) => ballotPaper({ heading, rule, contest, candidates, spare, words }),
    );
  return [
    sheet(false),
    sheet(true),
    entry(store, `tallyForm-${contestId}`, `计票单（${shortTitle}）`, needs, (heading) =>
      tallyFormPaper({ heading, rule, contest, candidates, piles: store.sheets.piles(contestId) }),
    ),
  ];
}

function onTheWay(store: Store, contests: readonly ContestRecord[]): readonly PaperEntry[] {
  const oath = store.attendance.oath();
  const isSworn = oath !== null && (oath.taken ?? oath.omittedAt ?? oath.pledges) !== null;
  const out = contests.filter(({ issuedAt }) => issuedAt !== null);
  const back = contests.filter(({ collectedAt }) => collectedAt !== null);
  const fixings = fixingsOf(store);
  const counted = (contest: ContestRecord) => ({
    ...contest,
    collections: store.contests.collections(contest.contestId),
  });
  return [
    worded(
      store,
      { id: 'attendanceReport', title: '出席代表情况报告单', needs: needing(fixings.length > 0, '还没有清点核定') },
      { text: 'attendanceReport', about: [] },
      (heading, words) => attendanceReport({ heading, words, fixings }),
    ),
    worded(
      store,
      { id: 'oathRecord', title: '宣誓与承诺书记录', needs: needing(isSworn, '还没有宣誓，也没有清点承诺书') },
      { text: 'oathRecord', about: [] },
      (heading, words) => oathRecord({ heading, words, ...oathFacts(store) }),
    ),
    worded(
      store,
      { id: 'issueReport', title: '分发选票情况报告单', needs: needing(out.length > 0, '还没有发票') },
      { text: 'issueReport', about: out },
      (heading, words) => issueReport({ heading, words, contests }),
    ),
    worded(
      store,
      { id: 'collectReport', title: '清点选票情况报告单', needs: needing(back.length > 0, '还没有清点收回的选票') },
      { text: 'collectReport', about: back },
      (heading, words) => collectReport({ heading, words, contests: contests.map(counted) }),
    ),
  ];
}

function fixingsOf(store: Store) {
  const last = store.attendance.fixing()?.fixing ?? 0;
  return Array.from({ length: last }, (_, index) => store.attendance.fixingOf(index + 1)).filter(
    (fixing) => fixing !== null,
  );
}

function oathFacts(store: Store) {
  const oath = store.attendance.oath();
  const { taken = null, takenAt = null, omittedAt = null, omittedReason = null, pledges = null } = oath ?? {};
  return {
    taken: taken === null || takenAt === null ? null : { ...taken, at: takenAt },
    omitted: omittedAt === null ? null : { at: omittedAt, reason: omittedReason ?? '' },
    pledges,
    rows: store.attendance.rows(),
    later: store.attendance.later(),
  };
}
