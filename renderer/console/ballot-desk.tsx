// What lies on the counting desk: the ballot as keyed so far, its judgement, and the field for a written-in name.

import { Button } from 'antd';
import { useState } from 'react';
import type { CountingView } from '../../core/counting-views.ts';
import { doubtNames } from '../../core/decide/rulings.ts';
import { spacedName } from '../../core/names/spacing.ts';
import type { BallotTerms } from '../../core/rules/ballot.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import type { Draft } from './keying.ts';

const markSigns = { A: ['○', 'approve'], O: ['×', 'oppose'], N: ['空', 'abstain'], X: ['?', 'illegible'] } as const;

export function Ballot({ view, draft }: { readonly view: CountingView; readonly draft: Draft }) {
  const { words } = view.ruleSet;
  const wordOf = { A: words.approve, O: words.oppose, N: words.abstain, X: '无法辨认' };
  const rows = Math.max(6, Math.ceil(view.candidates.length / 2));
  return (
    <div className="ballot panel scroll" style={{ gridTemplateRows: `repeat(${rows}, minmax(34px, 1fr))` }}>
      {view.candidates.map((name, index) => {
        const mark = markOf(draft.marks[index]);
        const [sign, kind] = markSigns[mark];
        return (
          <div key={name} className={`candidate ${Number(draft.digits) === index + 1 ? 'called' : ''}`}>
            <span className="no">{index + 1}</span>
            <b>{spacedName(name)}</b>
            <span className={`mark ${kind}`}>
              {sign} {wordOf[mark]}
            </span>
          </div>
        );
      })}
      {draft.writeIns.map((name) => (
        <div key={`+${name}`} className="candidate">
          <span className="no">+</span>
          <b>{spacedName(name)}</b>
          <span className="mark approve">○ {words.writeIn}</span>
        </div>
      ))}
    </div>
  );
}

function markOf(letter: string | undefined): keyof typeof markSigns {
  return letter === 'A' || letter === 'O' || letter === 'X' ? letter : 'N';
}

/** What the ballots of this desk are judged by. */
export function termsOf(view: CountingView): BallotTerms {
  return { rule: view.ruleSet, seats: view.seats, candidates: view.candidates };
}

export function Judgement({
  view,
  draft,
  isDoubted,
}: {
  readonly view: CountingView;
  readonly draft: Draft;
  readonly isDoubted: boolean;
}) {
  const judged = judgeBallot(termsOf(view), draft);
  const excess = judged.reasons.find(({ code }) => code === 'writeInsExceedOpposed');
  return (
    <div className={`judgement panel ${judged.valid ? '' : 'invalid'}`} aria-live="polite">
      <p>
        <b className={judged.valid ? 'number good' : 'number bad'}>{judged.chosen}</b> / {judged.seats}
      </p>
      <p className={judged.valid ? 'good' : 'bad'}>
        {judged.valid
          ? `所选人数${judged.chosen === judged.seats ? '等于' : '少于'}应选，有效票`
          : '✕ 所选人数多于应选，整张无效'}
      </p>
      {isDoubted ? <p className="bad large">确是无效票，请再按 Enter 存入；否则请改正。</p> : null}
      {draft.seen.length === 0 ? null : (
        <p className="doubt">疑：{draft.seen.map((one) => doubtNames[one]).join('、')}</p>
      )}
      {excess === undefined ? null : <p className="bad">另选人多于不赞成，另选无效，其余有效</p>}
      <dl>
        <dt>已录</dt>
        <dd>
          {view.entered} / {view.collected}
        </dd>
        <dt>无效</dt>
        <dd>{view.invalid}</dd>
        <dt>待认定</dt>
        <dd className={view.doubts > 0 ? 'bad' : ''}>{view.doubts}</dd>
        <dt>已划去</dt>
        <dd>{view.struck}</dd>
      </dl>
      <p className="hint">符号：{view.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}</p>
    </div>
  );
}

export function NameField({
  names,
  onName,
}: {
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
}) {
  const [text, setText] = useState('');
  return (
    <div className="key-line">
      <input
        // The field is opened by a key and wants the next one.
        ref={(element) => element?.focus()}
        aria-label="另选人姓名"
        list="write-in-names"
        placeholder="另选人姓名，回车；Esc 放弃"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onName(text.trim());
          else if (event.key === 'Escape') onName('');
        }}
      />
      <datalist id="write-in-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button onClick={() => onName(text.trim())}>确定</Button>
    </div>
  );
}
