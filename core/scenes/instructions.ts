// The picture of 填写说明: how the ballot of one contest is filled in.

import { accept, type Result, refuse } from '../result.ts';
import { ballotInstructions, markLegend } from '../rules/wording.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** 填写选票说明: signs and rules of one contest. Refusal: `candidatesNotConfirmed`. */
export function composeInstructions(facts: HallFacts, contest: HallContest): Result<Scene> {
  if (!contest.confirmed) return refuse({ code: 'candidatesNotConfirmed', title: contest.title });
  const total = contest.candidates.length;
  return accept({
    kind: 'instructions',
    frame: frame(facts, '请用蓝、黑墨水笔填写，符号准确、位置端正', ''),
    title: '填写选票说明',
    subtitle: `${contest.title}：应选 ${contest.seats} 名，候选人 ${total} 名，${total > contest.seats ? `差额 ${total - contest.seats} 名` : '等额选举'}`,
    signs: markLegend(contest.rule),
    rules: ballotInstructions(contest.rule, contest.seats),
  });
}
