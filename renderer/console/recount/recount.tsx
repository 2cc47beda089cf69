// 重新清点: the paper is counted once more while ballots are being entered; by whom and why, then the act.

import { Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { CollectionView } from '../../../core/counting-views.ts';
import { useAnswer, useSession } from '../desk.tsx';
import { CountField } from '../fields.tsx';
import { ReasonDialog, useReason } from '../reason-dialog.tsx';
import { draftFor, partWords, type RecountDraft, recountOf, unitNames } from './draft.ts';

/** The way to it, by a word or by Shift+F4: F4 closes a bundle by the sheets in the hand, this counts them all. */
export function Recount({ contestId }: { readonly contestId: string }) {
  const { value: view } = useAnswer('collection', { contestId });
  const { sealed } = useSession();
  const [draft, setDraft] = useState<RecountDraft>({ parts: [], total: '' });
  const [scrutineer, setScrutineer] = useState<string | null>(null);
  const asked = useReason();
  const open = () => {
    if (view === undefined || asked.isOpen) return;
    setDraft(draftFor(view));
    setScrutineer(null);
    asked.open();
  };
  useRecountKey(open);
  if (view === undefined || sealed) return null;
  const recount = recountOf(view, draft);
  return (
    <>
      <button type="button" className="link quiet" aria-label={`重新清点${view.shortTitle}选票`} onClick={open}>
        重新清点… Shift+F4
      </button>
      <ReasonDialog
        asked={asked}
        title={`重新清点选票：${view.shortTitle}`}
        width={680}
        okText={okWords(view, recount?.collected ?? null)}
        cancelText="不改"
        label="重新清点的原因"
        focus="first"
        isWhole={recount !== null && recount.collected !== view.collected && scrutineer !== null}
        send={async (reason) =>
          recount !== null &&
          scrutineer !== null &&
          asked.act.run('recountBallots', { contestId, ...recount, scrutineer, reason })
        }
      >
        {(submit) => (
          <>
            <p>
              点清的纸票与登记的收回数不符时办理。原来的数留在会议日志、会议记录和清点选票报告单里；会场画面注明由多少更正为多少。
            </p>
            <Found view={view} draft={draft} change={setDraft} submit={submit} />
            <Verdict view={view} collected={recount?.collected ?? null} />
            <div className="text-field">
              <span>由谁清点（监票人）</span>
              <Radio.Group
                aria-label="由谁清点"
                value={scrutineer}
                onChange={({ target }) => setScrutineer(String(target.value))}
                options={view.scrutineers.map((name) => ({ value: name, label: name }))}
              />
            </div>
          </>
        )}
      </ReasonDialog>
    </>
  );
}

function useRecountKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F4' || !event.shiftKey || event.altKey || event.ctrlKey) return;
      event.preventDefault();
      if (!event.repeat) open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

interface FoundProps {
  readonly view: CollectionView;
  readonly draft: RecountDraft;
  readonly change: (draft: RecountDraft) => void;
  readonly submit: () => void;
}

/** How many there are: of the heap, or of each bundle or pile that holds another number than it should. */
function Found({ view, draft, change, submit }: FoundProps) {
  const { unit } = view;
  if (unit === null)
    return (
      <CountField
        label={`${view.shortTitle} 实有选票`}
        value={draft.total}
        onChange={(total) => change({ ...draft, total })}
        onEnter={submit}
      />
    );
  const name = unitNames[unit];
  const put = (index: number, more: Partial<RecountDraft['parts'][number]>) =>
    change({ ...draft, parts: draft.parts.map((line, at) => (at === index ? { ...line, ...more } : line)) });
  return (
    <>
      {draft.parts.map((line, index) => (
        // A line is where it is written: it has no other name.
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end alone
        <div className="inline" key={index}>
          <CountField
            label={`第几${name}`}
            value={line.part}
            onChange={(part) => put(index, { part })}
            onEnter={submit}
          />
          <CountField
            label="实有张数"
            value={line.ballots}
            onChange={(ballots) => put(index, { ballots })}
            onEnter={submit}
          />
          <span className="hint recount-known">{partWords(view, line)}</span>
        </div>
      ))}
      <button
        type="button"
        className="link quiet"
        onClick={() => change({ ...draft, parts: [...draft.parts, { part: '', ballots: '' }] })}
      >
        还有一{name}不符…
      </button>
    </>
  );
}

/** What the figures come to, and what the article makes of them. */
function Verdict({ view, collected }: { readonly view: CollectionView; readonly collected: number | null }) {
  const { issued, collected: before, article, unit } = view;
  if (collected === null)
    return <p className="hint">{unit === null ? '' : `只写张数不符的${unitNames[unit]}，其余不用写。`}</p>;
  if (collected === before) return <p className="hint">合计仍是收回 {before} 张，没有变化，不用登记。</p>;
  if (collected > issued)
    return (
      <p className="bad">
        ✕ 收回 {collected} 张多于发出 {issued} 张：登记后本项选举无效，应当重新选举（{article}）。请先再点一遍纸票。
      </p>
    );
  return (
    <p className="good">
      收回由 {before} 张改为 {collected} 张，发出 {issued} 张，选举有效。
    </p>
  );
}

function okWords({ collected: before, issued }: CollectionView, collected: number | null): string {
  if (collected === null || collected === before) return '登记';
  return collected > issued ? `登记收回 ${collected} 张，选举无效` : `登记收回 ${collected} 张`;
}
