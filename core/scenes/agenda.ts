// The picture of 议程, and the agenda itself where nobody has written one.

import { chineseNumber } from '../rules/numerals.ts';
import { type StepId, stepIds } from '../steps.ts';
import type { HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { AgendaScene } from './scene.ts';

/** Steps that the hall goes through, in the hall's own words; the others are work of the desk. */
const agendaTitles: Partial<Readonly<Record<StepId, string>>> = {
  attendance: '清点到会人数',
  oath: '严肃换届纪律　集中宣誓',
  rules: '通过选举办法',
  officers: '通过监票人名单，宣布计票人名单',
  candidates: '宣布候选人名单，介绍候选人',
  voting: '发票、填票、投票',
  collecting: '清点选票',
  counting: '计票',
  announcing: '宣读计票结果，宣布当选名单',
  papers: '闭会',
};

/** The agenda of a session that has no running order of its own: the steps of the day that the hall sees. */
export function usualAgenda(): readonly string[] {
  return stepIds.flatMap((id) => agendaTitles[id] ?? []);
}

export function composeAgenda(facts: HallFacts): AgendaScene {
  return {
    kind: 'agenda',
    frame: frame(facts, '', ''),
    title: '议　程',
    items: facts.agenda.map((text, index) => ({ number: chineseNumber(index + 1), text })),
  };
}
