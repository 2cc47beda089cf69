// 核对 结果: the identities of the count, the figures, who is elected and by which article.

import { Button, Input } from 'antd';
import { useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import type { Check } from '../../../core/rules/reconcile.ts';
import { citeTogether } from '../../../core/rules/rule-set.ts';
import type { ResultView } from '../../../core/views.ts';
import { ContestTabs } from '../contest-tabs.tsx';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { Figures } from '../fields.tsx';
import { SampleCheck } from '../sampling/check.tsx';
import { SampleLine } from '../sampling/line.tsx';
import { StrokesNeeded } from '../strokes.tsx';

export function Results() {
  const { value } = useAnswer('contests', {});
  const [picked, setPicked] = useState<string | null>(null);
  const [isSampling, setSampling] = useState(false);
  const counted = value?.contests.filter(({ collectedAt }) => collectedAt !== null) ?? [];
  const unfinished = counted.find(({ state }) => state === 'collected');
  const chosen = counted.find(({ contestId }) => contestId === picked) ?? unfinished ?? counted[0];
  return (
    <>
      <h2>
        核对结果 <small>核对确认后由主持人放行，会场才能显示</small>
      </h2>
      {chosen === undefined ? null : (
        <>
          <ContestTabs
            chosen={chosen.contestId}
            choose={(id) => {
              setPicked(id);
              setSampling(false);
            }}
            tabs={counted.map(({ contestId: id, shortTitle, closedAt }) => ({
              id,
              label: `${shortTitle} ${closedAt === null ? '' : '✓'}`,
            }))}
          />
          {isSampling ? (
            <SampleCheck key={chosen.contestId} contestId={chosen.contestId} onLeave={() => setSampling(false)} />
          ) : (
            <Result
              key={chosen.contestId}
              contestId={chosen.contestId}
              onSample={() => {
                setPicked(chosen.contestId);
                setSampling(true);
              }}
            />
          )}
        </>
      )}
    </>
  );
}

function Result({ contestId, onSample }: { readonly contestId: string; readonly onSample: () => void }) {
  const { value: result } = useAnswer('result', { contestId });
  const [reason, setReason] = useState('');
  const act = useAct();
  if (result === undefined) return null;
  return (
    <section className="panel pad scroll" aria-label={result.title}>
      <div className="head">
        <h3>
          {result.title}
          <small className="good">
            {result.closedAt === null ? '' : `　✓ ${result.closedAt.slice(11, 16)} 已核对确认`}
          </small>
        </h3>
        {result.state === 'collected' ? (
          <Button
            type="primary"
            disabled={result.count?.reconciliation.holds !== true || act.busy}
            onClick={() => act.run('closeCount', { contestId })}
          >
            核对无误，确认{result.shortTitle} {result.collected} 张
          </Button>
        ) : null}
      </div>
      {result.closedAt === null ? null : <SampleLine contestId={contestId} onOpen={onSample} />}
      <RefusalLine refusal={act.refusal} />
      {result.state === 'collected' ? <StrokesNeeded characters={result.unknownCharacters} act={act} /> : null}
      {result.count === null ? (
        <p className="hint">
          {result.state === 'void'
            ? '选举无效，没有结果。'
            : `已录 ${result.entered} / ${result.collected} 张，录完后显示结果。`}
        </p>
      ) : (
        <ResultTable result={result} count={result.count} />
      )}
      {result.state === 'closed' ? (
        <div className="actions">
          <Input
            className="short"
            placeholder="重新打开计票的原因"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button disabled={reason.trim().length < 2} onClick={() => act.run('reopenCount', { contestId, reason })}>
            重新打开
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const checkWords: Readonly<Record<Check['code'], string>> = {
  printedIsIssuedAndSpoiled: '发出＋作废＝印制',
  issuedIsPresent: '发出＝实到',
  collectedWithinIssued: '收回≤发出',
  enteredIsCollected: '录入＝收回',
  validAndInvalidIsCollected: '有效＋无效＝收回',
  marksOfEachAreValid: '每人各项之和＝有效',
};

/** The figures of a count; the same table serves checking and reading out. */
export function ResultTable({
  result,
  count,
}: {
  readonly result: ResultView;
  readonly count: NonNullable<ResultView['count']>;
}) {
  const { tally, outcome, reconciliation, byVotes, unanimous } = count;
  const { words, winner } = result;
  const verdictOf = (name: string) =>
    outcome.elected.includes(name) ? `✓ ${winner}` : outcome.tied.includes(name) ? '同票' : '';
  return (
    <>
      <Figures
        items={[
          ['应到', result.entitled],
          ['实到', result.present],
          ['发出', result.issued],
          ['收回', result.collected],
          ['有效', tally.valid],
          ['无效', tally.invalid],
          [`${winner}须`, outcome.threshold],
        ]}
      />
      <p>
        {reconciliation.checks.map((check) => (
          <span key={`${check.code}${check.name}`} className={check.holds ? 'good check' : 'bad check'}>
            {check.holds ? '✓' : '✕'} {checkWords[check.code]}（{check.left}/{check.right}）
          </span>
        ))}
      </p>
      <table className="list result">
        <thead>
          <tr>
            <th>姓名</th>
            <th>{words.approve}</th>
            <th>{words.oppose}</th>
            <th>{words.abstain}</th>
            <th>部分无效</th>
            <th>结果</th>
          </tr>
        </thead>
        <tbody>
          {byVotes.map((index) => {
            const person = tally.candidates[index];
            if (person === undefined) return null;
            return (
              <tr key={person.name}>
                <td className="name">{spacedName(person.name)}</td>
                <td>{person.approve}</td>
                <td>{person.oppose}</td>
                <td>{person.abstain}</td>
                <td>{person.illegible}</td>
                <td>
                  {verdictOf(person.name)}
                  {unanimous.includes(person.name) ? '　全票' : ''}
                </td>
              </tr>
            );
          })}
          {outcome.writeIns.map(({ name, approve }) => (
            <tr key={`+${name}`}>
              <td className="name">{spacedName(name)}（另选）</td>
              <td>{approve}</td>
              <td>—</td>
              <td>—</td>
              <td>—</td>
              <td>{verdictOf(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {outcome.tied.length === 0 ? null : (
        <p className="bad">
          {outcome.tied.map(spacedName).join('、')} 得票相等，余下 {outcome.tiedSeats} 名须再次投票。
        </p>
      )}
      {outcome.vacancies === 0 || winner === '入选' ? null : (
        <p className="bad">尚缺 {outcome.vacancies} 名，须另行选举，或依规定减少名额。</p>
      )}
      <p className="hint">依据：{citeTogether(outcome.reasons.map(({ article }) => article))}</p>
    </>
  );
}
