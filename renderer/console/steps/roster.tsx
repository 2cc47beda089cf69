// 名册: import with a preview, nothing taken over before the faults are settled.

import { Button, Input } from 'antd';
import { useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import type { Answers } from '../../../core/roster/grid.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { FaultTable } from '../faults.tsx';
import { FileField, type Upload } from '../upload.tsx';

export function Roster() {
  const { value: roster } = useAnswer('roster', {});
  const [upload, setUpload] = useState<Upload | null>(null);
  return (
    <>
      <div className="head">
        <h2>
          名册{' '}
          <small>
            {roster?.fileName == null ? '' : `${roster.fileName}，${roster.importedAt?.slice(11, 16)} 导入`}
          </small>
        </h2>
        <FileField label="选择名册文件（.xlsx 或 .csv）" onFile={setUpload} />
      </div>
      {upload === null ? (
        <People people={roster?.participants ?? []} />
      ) : (
        <Preview
          key={upload.contentBase64.length}
          upload={upload}
          isReplacing={(roster?.participants.length ?? 0) > 0}
          done={() => setUpload(null)}
        />
      )}
    </>
  );
}

function Preview({
  upload,
  isReplacing,
  done,
}: {
  readonly upload: Upload;
  readonly isReplacing: boolean;
  readonly done: () => void;
}) {
  const [answers, setAnswers] = useState<Answers>({});
  const [reason, setReason] = useState('');
  const input = { ...upload, sheet: null, answers };
  const { value: preview, refusal } = useAnswer('rosterPreview', input);
  const act = useAct();
  if (preview === undefined) return <RefusalLine refusal={refusal} />;
  const submit = async () => {
    if (await act.run('importRoster', { ...input, reason: reason === '' ? null : reason })) done();
  };
  return (
    <section className="panel pad import" aria-label="导入预览">
      <p>
        「{preview.fileName}」：代表 <b>{preview.delegates}</b> 名，列席 <b>{preview.attendees}</b> 名，
        {preview.delegations.map(({ name, count }) => `${name} ${count}`).join('，')}
      </p>
      <FaultTable faults={preview.faults} answers={answers} onAnswers={setAnswers} />
      <People people={preview.people.slice(0, 20).map((person) => ({ ...person, id: String(person.row) }))} />
      <div className="actions">
        {isReplacing ? (
          <Input
            className="grow"
            placeholder="替换现有名册的原因"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        ) : null}
        <Button type="primary" disabled={!preview.settled || act.busy} onClick={submit}>
          导入 {preview.people.length} 人
        </Button>
        <Button onClick={done}>不导入</Button>
        {preview.settled ? null : <span className="bad">还有问题没有解决，不能导入</span>}
      </div>
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

interface Person {
  readonly id: string;
  readonly number: number;
  readonly delegation: string;
  readonly name: string;
  readonly gender: string;
  readonly birth: string | null;
  readonly post: string;
  readonly entitled: boolean;
}

function People({ people }: { readonly people: readonly Person[] }) {
  if (people.length === 0)
    return <p className="hint">还没有名册。请选择文件：表头须有「姓名」「代表团」，标题行可以保留。</p>;
  return (
    <div className="panel scroll">
      <table className="list">
        <thead>
          <tr>
            <th>序号</th>
            <th>代表团</th>
            <th>姓名</th>
            <th>性别</th>
            <th>出生年月</th>
            <th>单位及职务</th>
            <th>选举权</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.number}</td>
              <td>{person.delegation}</td>
              <td className="name">{spacedName(person.name)}</td>
              <td>{person.gender}</td>
              <td>{person.birth ?? '—'}</td>
              <td>{person.post}</td>
              <td>{person.entitled ? '有' : '无'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
