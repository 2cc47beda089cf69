// 名册: import with a preview, nothing taken over before the faults are settled.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Answers } from '../../../core/roster/grid.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { FaultTable } from '../faults.tsx';
import { PeopleTable, RosterList } from '../people.tsx';
import { FileField, SheetField, type Upload } from '../upload.tsx';

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
        <RosterList people={roster?.participants ?? []} />
      ) : (
        <Preview
          key={upload.key}
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
  const [sheet, setSheet] = useState<string | null>(null);
  const { fileName, contentBase64 } = upload;
  const input = { fileName, contentBase64, sheet, answers };
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
      <SheetField
        preview={preview}
        choose={(name) => {
          setSheet(name);
          setAnswers({});
        }}
      />
      <FaultTable faults={preview.faults} answers={answers} onAnswers={setAnswers} />
      <div className="panel scroll">
        <PeopleTable people={preview.people.slice(0, 20).map((person) => ({ ...person, id: String(person.row) }))} />
      </div>
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
