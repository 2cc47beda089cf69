// Ballots in doubt: the teller says what was seen, a scrutineer rules on all that are alike at once.

import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { DoubtsView } from '../../core/counting-views.ts';
import { doubtNames, rulingNames } from '../../core/decide/rulings.ts';
import { type Acting, RefusalLine, useAnswer } from './desk.tsx';
import { describeMarks } from './marks.ts';

/** How many wait, and the way to settle them. */
export function DoubtPanel({
  contestId,
  candidates,
  act,
}: {
  readonly contestId: string;
  readonly candidates: readonly string[];
  readonly act: Acting;
}) {
  const { value } = useAnswer('doubts', { contestId });
  const [isOpen, setOpen] = useState(false);
  const waiting = value?.groups.filter(({ ruling }) => ruling === null) ?? [];
  const count = waiting.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <p className="doubt row">
      <span>有疑义的选票 {count} 张，须由监票人认定后才能核对结果。</span>
      <Button size="small" onClick={() => setOpen(true)}>
        疑票认定
      </Button>
      <Drawer
        title={`疑票认定　${value?.article ?? ''}`}
        size={760}
        placement="left"
        open={isOpen}
        onClose={() => setOpen(false)}
      >
        {value === undefined ? null : <Groups view={value} contestId={contestId} candidates={candidates} act={act} />}
      </Drawer>
    </p>
  );
}

function Groups({
  view,
  contestId,
  candidates,
  act,
}: {
  readonly view: DoubtsView;
  readonly contestId: string;
  readonly candidates: readonly string[];
  readonly act: Acting;
}) {
  const [scrutineer, setScrutineer] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const isReady = scrutineer !== null && reason.trim().length >= 2 && !act.busy;
  const rule = (entries: readonly { readonly entry: number }[], ruling: 'asKeyed' | 'void') =>
    act.run('ruleBallots', {
      contestId,
      entries: entries.map(({ entry }) => entry),
      ruling,
      scrutineer: scrutineer ?? '',
      reason,
    });
  return (
    <>
      <div className="inline">
        <span className="text-field">
          认定的监票人
          <Select
            aria-label="认定的监票人"
            className="short"
            value={scrutineer}
            onChange={setScrutineer}
            options={view.scrutineers.map((name) => ({ value: name, label: name }))}
          />
        </span>
        <span className="text-field grow">
          理由
          <Input aria-label="认定理由" value={reason} onChange={({ target }) => setReason(target.value)} />
        </span>
      </div>
      <RefusalLine refusal={act.refusal} />
      {view.groups.map(({ entries, doubts, marks, writeIns, valid, ruling, scrutineer: by }) => (
        <section className="panel pad" key={entries[0]?.entry}>
          <p>
            <b>{doubts.map((one) => doubtNames[one]).join('、')}</b>　{entries.length} 张：
            {entries.map(({ bundle, place }) => `第 ${bundle} 捆第 ${place} 张`).join('、')}
          </p>
          <p>
            {describeMarks(candidates, marks, writeIns)}
            <span className="hint">　按规则：{valid ? '有效' : '无效'}</span>
          </p>
          {ruling === null ? (
            <div className="actions">
              <Button type="primary" disabled={!isReady} onClick={() => rule(entries, 'asKeyed')}>
                按所录计算 {entries.length} 张
              </Button>
              <Button disabled={!isReady} onClick={() => rule(entries, 'void')}>
                整张无效 {entries.length} 张
              </Button>
              <span className="hint">划写要改的，请关闭此页，用「更正」。</span>
            </div>
          ) : (
            <p className="good">
              ✓ {by} 认定：{rulingNames[ruling]}
            </p>
          )}
        </section>
      ))}
    </>
  );
}
