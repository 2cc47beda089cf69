// The picture of the candidates with what the list says of each, once the list is final.

import { spacedName } from '../names/spacing.ts';
import type { Candidate } from '../people.ts';
import { accept, type Result, refuse } from '../result.ts';
import { orderSentence } from '../rules/wording.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** 介绍候选人 (条例第二十一条); `person` is the one to hold, from 0. Refusal: `candidatesNotConfirmed`. */
export function composeCandidates(facts: HallFacts, contest: HallContest, person: number): Result<Scene> {
  const { title, seats, candidates, rule } = contest;
  if (!contest.confirmed) return refuse({ code: 'candidatesNotConfirmed', title });
  return accept({
    kind: 'candidates',
    frame: frame(facts, '', ''),
    title: '候选人介绍',
    subtitle: `${title}：应选 ${seats} 名，候选人 ${candidates.length} 名，${orderSentence(rule)}`,
    people: candidates.map((candidate) => ({
      name: spacedName(candidate.name),
      details: detailsOf(candidate),
      introduction: candidate.introduction === '' ? candidate.post : candidate.introduction,
    })),
    current: Math.min(person, candidates.length - 1),
  });
}

/** 男，汉族，1985年6月生，大学: what the list says, without gaps. */
function detailsOf({ gender, ethnicity, birth, education }: Candidate): string {
  const [year = '', month = ''] = (birth ?? '').split('-');
  const people = ethnicity === '' || ethnicity.endsWith('族') ? ethnicity : `${ethnicity}族`;
  const born = birth === null ? '' : `${year}年${Number(month)}月生`;
  return [gender, people, born, education].filter((part) => part !== '').join('，');
}
