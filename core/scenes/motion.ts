// The picture of 举手表决: what is voted on and what is being asked, then what the hands decided.

import { handsVerdict, shortWords } from '../hands.ts';
import type { ShowOfHands } from '../people.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { SceneChoice } from './choice.ts';
import type { HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { MotionScene } from './scene.ts';

const labels = { approve: '同意', oppose: '不同意', abstain: '弃权', unraised: '未举手' } as const;
/** What is asked, one after another. */
const answers = ['approve', 'oppose', 'abstain'] as const;

/** The subject and the question; a figure stands in the journal before it stands here. */
export function composeMotion(facts: HallFacts, choice: Extract<SceneChoice, { kind: 'motion' }>): MotionScene {
  return {
    kind: 'motion',
    frame: handsFrame(facts),
    subject: choice.subject,
    hands: answers.map((answer) => ({ label: labels[answer], value: '', asked: answer === choice.asked })),
    verdict: '',
    note: '',
  };
}

/** The last vote on the subject. Refusal: `handsNotRecorded`. */
export function composeMotionResult(facts: HallFacts, subject: string): Result<MotionScene> {
  const recorded = facts.hands.findLast((hands) => hands.subject === subject);
  if (recorded === undefined) return refuse({ code: 'handsNotRecorded', subject });
  const { votes, short } = recorded;
  return accept({
    kind: 'motion',
    frame: handsFrame(facts),
    subject,
    hands: figuresOf(votes),
    verdict: handsVerdict(votes, short),
    note: short === null ? '' : shortWords(short),
  });
}

function figuresOf(votes: ShowOfHands): MotionScene['hands'] {
  const raised = (votes.unraised ?? 0) === 0 ? answers : [...answers, 'unraised' as const];
  return raised.map((answer) => ({ label: labels[answer], value: String(votes[answer]), asked: false }));
}

function handsFrame(facts: HallFacts) {
  const present = facts.fixed === null ? '' : `实到代表 ${facts.fixed.present} 人`;
  return { ...frame(facts, '', present), right: '举手表决' };
}
