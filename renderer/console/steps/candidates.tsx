// 候选人: contests with their seats, candidates imported or typed, the margin by its article, the final list.

import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { ContestKind } from '../../../core/contest-events.ts';
import { spacedName } from '../../../core/names/spacing.ts';
import type { Answers } from '../../../core/roster/grid.ts';
import { isPrimary } from '../../../core/rules/rounds.ts';
import type { ContestView } from '../../../core/views.ts';
import { CandidateList, type OrderBy, orderNames } from '../candidate-list.tsx';
import { type Acting, RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { FaultTable } from '../faults.tsx';
import { CountField, TextField } from '../fields.tsx';
import { Reopen } from '../reopen.tsx';
import { StrokesNeeded } from '../strokes.tsx';
import { FileField, SheetField, type Upload } from '../upload.tsx';

export function Candidates() {
  const { value } = useAnswer('contests', {});
  const [adding, setAdding] = useState(false);
  const act = useAct();
  if (value === undefined) return null;
  return (
    <>
      <h2>候选人</h2>
      <RefusalLine refusal={act.refusal} />
      <StrokesNeeded characters={value.unknownCharacters} act={act} otherwise="，或用「上移」手工排定并写明原因" />
      <div className="scroll grow">
        {value.contests.map((contest) => (
          <Contest
            key={contest.contestId}
            contest={contest}
            orderBy={value.orderBy}
            act={act}
            primaries={value.contests.filter(({ round, announcedAt }) => isPrimary(round.kind) && announcedAt !== null)}
          />
        ))}
        {adding || value.contests.length === 0 ? (
          <NewContest office={value.office} act={act} done={() => setAdding(false)} />
        ) : (
          <p className="actions">
            <Button onClick={() => setAdding(true)}>增加选举事项</Button>
          </p>
        )}
      </div>
    </>
  );
}

function NewContest({
  office,
  act,
  done,
}: {
  readonly office: string | null;
  readonly act: Acting;
  readonly done: () => void;
}) {
  const [kind, setKind] = useState<ContestKind>('committee');
  const [title, setTitle] = useState('');
  const [shortTitle, setShortTitle] = useState('');
  const [seats, setSeats] = useState('');
  const [colour, setColour] = useState('红');
  const [primary, setPrimary] = useState(false);
  const submit = async () => {
    const contest = { contestId: null, kind, title, shortTitle, seats: Number(seats), colour, primary, reason: null };
    if (await act.run('defineContest', contest)) done();
  };
  const kinds = [
    { value: 'committee' as const, label: '党委' },
    { value: 'discipline' as const, label: '纪委' },
    ...(office === null ? [] : [{ value: 'office' as const, label: office }]),
    { value: 'other' as const, label: '其他' },
  ];
  return (
    <section className="panel pad">
      <div className="inline">
        <Select aria-label="类别" value={kind} onChange={setKind} options={kinds} />
        <TextField label="全称" placeholder="第十五届委员会委员" value={title} onChange={setTitle} />
        <TextField label="简称" placeholder="党委委员" value={shortTitle} onChange={setShortTitle} />
        <CountField label="应选名额" value={seats} onChange={setSeats} />
        <TextField label="选票颜色" value={colour} onChange={setColour} />
        <Checkbox checked={primary} onChange={({ target }) => setPrimary(target.checked)}>
          预选（只产生候选人）
        </Checkbox>
        <Button type="primary" disabled={title === '' || shortTitle === '' || seats === ''} onClick={submit}>
          设定
        </Button>
      </div>
    </section>
  );
}

function marginVerdict({ met, candidates, needed, most }: ContestView['margin']): string {
  if (met) return '✓ 符合';
  return most !== null && candidates > most ? `✕ 最多 ${most} 名` : `✕ 至少 ${needed} 名`;
}

function orderWords({ order, orderReason }: ContestView): string {
  if (order === null) return '—';
  return order === 'manual' ? `手工（${orderReason}）` : orderNames[order];
}

function Contest({
  contest,
  orderBy,
  act,
  primaries,
}: {
  readonly contest: ContestView;
  readonly orderBy: OrderBy;
  readonly act: Acting;
  /** Primaries whose result is out. */
  readonly primaries: readonly ContestView[];
}) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [reason, setReason] = useState('');
  const { margin, contestId, candidates } = contest;
  const isOpen = contest.confirmedAt === null;
  const confirm = () => act.run('confirmCandidates', { contestId, reason: reason === '' ? null : reason });
  return (
    <section className="panel pad">
      <h3>
        {contest.title}　应选 {contest.seats} 名，候选人 {candidates.length} 名，差额 {margin.difference} 名（应选的{' '}
        {margin.percent}）
      </h3>
      <p className={margin.met ? 'good' : 'bad'}>
        {marginVerdict(margin)}（{margin.article}）　次序：{orderWords(contest)}
      </p>
      {upload === null ? (
        <CandidateList contest={contest} orderBy={orderBy} act={act} isOpen={isOpen} />
      ) : (
        <Preview key={upload.key} upload={upload} contestId={contestId} act={act} done={() => setUpload(null)} />
      )}
      <div className="actions">
        {isOpen ? (
          <>
            <FileField label="导入候选人" onFile={setUpload} />
            {primaries
              .filter((primary) => primary.contestId !== contestId)
              .map((primary) => (
                <Button
                  key={primary.contestId}
                  onClick={() => act.run('candidatesFromPrimary', { contestId, primaryId: primary.contestId })}
                >
                  由「{primary.shortTitle}」产生
                </Button>
              ))}
            {margin.met ? null : (
              <Input
                className="short"
                placeholder="上级批复（差额不合规定时）"
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
            <Button type="primary" disabled={candidates.length === 0} onClick={confirm}>
              确定 {candidates.length} 名候选人
            </Button>
          </>
        ) : (
          <Confirmed contest={contest} />
        )}
      </div>
    </section>
  );
}

/** A list that is final, and the way back from it while no ballot is out. */
function Confirmed({ contest }: { readonly contest: ContestView }) {
  return (
    <>
      <span className="good">✓ {contest.confirmedAt?.slice(11, 16)} 名单已确定，可以付印</span>
      <span className="air" />
      {contest.issuedAt === null ? (
        <Reopen
          label="撤回名单"
          about={contest.title}
          consequence="候选人名单不再是确定的，可以改动，须重新确定；已付印的选票不能用。原来的确定仍留在会议日志里。"
          step="candidates"
          contestId={contest.contestId}
        />
      ) : null}
    </>
  );
}

function Preview({
  upload,
  contestId,
  act,
  done,
}: {
  readonly upload: Upload;
  readonly contestId: string;
  readonly act: Acting;
  readonly done: () => void;
}) {
  const [answers, setAnswers] = useState<Answers>({});
  const [sheet, setSheet] = useState<string | null>(null);
  const { fileName, contentBase64 } = upload;
  const input = { fileName, contentBase64, sheet, answers };
  const { value: preview, refusal } = useAnswer('candidatesPreview', input);
  if (preview === undefined) return <RefusalLine refusal={refusal} />;
  const submit = async () => {
    if (await act.run('importCandidates', { ...input, contestId })) done();
  };
  return (
    <div>
      <p>
        {preview.title}　共 {preview.candidates.length} 名：
        {preview.candidates.map(({ name }) => spacedName(name)).join('、')}
      </p>
      <SheetField
        preview={preview}
        choose={(name) => {
          setSheet(name);
          setAnswers({});
        }}
      />
      <FaultTable faults={preview.faults} answers={answers} onAnswers={setAnswers} />
      <div className="actions">
        <Button type="primary" disabled={!preview.settled} onClick={submit}>
          导入 {preview.candidates.length} 名
        </Button>
        <Button onClick={done}>不导入</Button>
      </div>
    </div>
  );
}
