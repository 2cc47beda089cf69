// The judgement beside the ballot in hand: by the rule, on every key, and how far the desk has come.

import type { CountingView } from '../../core/counting-views.ts';
import { doubtNames } from '../../core/decide/rulings.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import type { BallotDesk } from './desk-hook.ts';
import { keepKeys } from './desk-line.tsx';
import { aheadOf } from './desk-state.ts';
import { markWords } from './desk-words.ts';

/** Chosen, seats and validity of the ballot in hand by the rule, on every key; how far the desk has come. */
export function Judgement({ view, desk }: { readonly view: CountingView; readonly desk: BallotDesk }) {
  const { state, facts, sounds } = desk;
  const { draft } = state.hand;
  const judged = judgeBallot(facts.terms, draft);
  const marks = markWords(view.ruleSet.words);
  const counts = (['O', 'N', 'X'] as const).map((mark) => [marks[mark], draft.marks.split(mark).length - 1] as const);
  return (
    <div className={`judgement panel ${judged.valid ? '' : 'invalid'}`} aria-live="polite">
      <p>
        <b className={judged.valid ? 'number good' : 'number bad'}>{judged.chosen}</b> / {judged.seats}
      </p>
      <p className={judged.valid ? 'good' : 'bad'}>{verdict(judged)}</p>
      {draft.seen.length === 0 ? null : (
        <p className="doubt">疑：{draft.seen.map((one) => doubtNames[one]).join('、')}</p>
      )}
      {judged.voidWriteIns ? (
        <p className="bad">
          {view.ruleSet.words.writeIn}
          {judged.reasons.some(({ code }) => code === 'writeInsExceedOpposed') ? `多于${marks.O}，` : '不被允许，'}
          另选部分无效，其余有效
        </p>
      ) : null}
      <dl>
        {counts.map(([word, count]) => (
          <div key={word} className={count > 0 ? 'some' : ''}>
            <dt>{word}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Progress view={view} desk={desk} />
      <p className="hint">
        {view.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}
        <button type="button" className="link tones" tabIndex={-1} onMouseDown={keepKeys} onClick={sounds.turn}>
          提示音：{sounds.on ? '开' : '关'}
        </button>
      </p>
    </div>
  );
}

function verdict({ valid, chosen, seats }: ReturnType<typeof judgeBallot>): string {
  if (chosen > seats) return '✕ 所选人数多于应选，整张无效';
  if (!valid) return '✕ 整张无效';
  return `所选人数${chosen === seats ? '等于' : '少于'}应选，有效票`;
}

/** Of a bundle's pass only what this hand has keyed: the other pass is not for its eyes. */
function Progress({ view, desk }: { readonly view: CountingView; readonly desk: BallotDesk }) {
  const { state, facts } = desk;
  const isTwice = view.plan?.passes === 2;
  const keyed = facts.live + aheadOf(state, facts);
  return (
    <dl className="progress">
      <div>
        <dt>{isTwice ? '本捆已录' : '已录'}</dt>
        <dd className={keyed > facts.expected ? 'bad' : ''}>
          {keyed} / {facts.expected}
        </dd>
      </div>
      {isTwice ? null : (
        <>
          <div>
            <dt>无效</dt>
            <dd>{view.invalid}</dd>
          </div>
          <div>
            <dt>待认定</dt>
            <dd className={view.doubts > 0 ? 'bad' : ''}>{view.doubts}</dd>
          </div>
          <div>
            <dt>已划去</dt>
            <dd>{view.struck}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
