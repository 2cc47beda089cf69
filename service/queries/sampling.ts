// The sample check as its screen shows it: where each drawn ballot lies, and nothing counted before it is read.

import { shutToSample } from '../../core/decide/sampling.ts';
import { accept, refuse } from '../../core/result.ts';
import { markLegend } from '../../core/rules/wording.ts';
import type { SampledBallot, SampleView } from '../../core/sample-views.ts';
import { sizeFor, usualSize } from '../../core/sampling/bound.ts';
import { countSheets } from '../../core/sampling/draw.ts';
import { changingBallots } from '../../core/sampling/figures.ts';
import { stateOfLooks } from '../../core/sampling/looks.ts';
import { drawWords } from '../../core/sampling/words.ts';
import type { StoredSample, StoredSampled } from '../../db/reads/sampling.ts';
import { ruleOf } from '../facts.ts';
import type { QueryHandlers } from '../queries.ts';
import { gatherSample } from '../sampling.ts';

export const samplingQueries: Pick<QueryHandlers, 'sample'> = {
  sample({ store }, { contestId }) {
    const contest = store.contests.contest(contestId);
    if (contest === null) return refuse({ code: 'contestMissing' });
    const facts = gatherSample(store, contestId);
    const stored = store.sampling.sample(contestId);
    const isCovering = stored !== null && !stored.superseded;
    const ballots = countSheets(facts.bundles);
    const shut = shutToSample(facts);
    const ruleSet = ruleOf(store, contest.round.kind);
    const view: SampleView = {
      contestId,
      shortTitle: contest.shortTitle,
      candidates: store.contests.candidateNames(contestId),
      ruleSet,
      seats: contest.seats,
      legend: markLegend(ruleSet),
      writeInNames: [],
      shut: shut?.error ?? null,
      ballots,
      usual: usualSize(ballots),
      margin: facts.margin,
      needed: facts.margin === null ? null : sizeFor(ballots, changingBallots(facts.margin)),
      superseded: stored?.superseded ? supersededView(stored) : null,
      draw: isCovering ? drawView(stored) : null,
      figures: isCovering ? stored.figures : null,
    };
    return accept(view);
  },
};

function supersededView({ size, ballots }: StoredSample): NonNullable<SampleView['superseded']> {
  const read = ballots.filter(({ looks }) => looks.length > 0).length;
  const faulty = ballots.filter(({ looks }) => stateOfLooks(looks) === 'faulty').length;
  return { size, read, faulty };
}

function drawView({ at, dice, size, bundles, ballots }: StoredSample): NonNullable<SampleView['draw']> {
  return { at, dice, size, ballots: ballots.map(sampledView), words: drawWords({ dice, bundles, size }) };
}

/** Blind until nothing more is to be read on it: the second look must not know what the first one missed. */
function sampledView({ looks, counted, ...pick }: StoredSampled): SampledBallot {
  const state = stateOfLooks(looks);
  const last = looks.at(-1);
  const isOver = state === 'same' || state === 'faulty';
  const readings = isOver && counted !== null && last !== undefined ? { counted, read: last.reading } : null;
  return { ...pick, state, readings };
}
