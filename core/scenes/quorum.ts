// The picture of 有法定人数: who is here, what the rule asks for, and the article; only where it is met.

import { accept, type Result, refuse } from '../result.ts';
import { quorumSentence } from '../rules/wording.ts';
import type { HallFacts } from './facts.ts';
import { figure, frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** 基层条例第十九条, or as the rules have it. Refusals: `attendanceNotFixed`, `noQuorum`. */
export function composeQuorum(facts: HallFacts): Result<Scene> {
  const { fixed, rule } = facts;
  if (fixed === null) return refuse({ code: 'attendanceNotFixed' });
  const { entitled, present, needed, article } = fixed;
  if (!fixed.met) return refuse({ code: 'noQuorum', present, needed, article });
  return accept({
    kind: 'quorum',
    frame: frame(facts, `清点时间 ${fixed.at.slice(11, 16)}`, ''),
    title: '符合法定人数',
    figures: [
      figure(`应到${rule.words.voter}`, entitled),
      figure(`实到${rule.words.voter}`, present, true),
      figure('法定人数', needed),
    ],
    sentence: `${quorumSentence(rule)}，`,
    verdict: '可以进行选举',
    article: `依据${article}`,
  });
}
