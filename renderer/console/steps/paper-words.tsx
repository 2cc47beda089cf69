// 文书用语 and 会议记录补记: the wording of the papers, and what the recorder adds to the minutes.

import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { MinutesNote, PaperTextsView } from '../../../core/file-views.ts';
import { RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { TextField } from '../fields.tsx';

type PaperText = PaperTextsView['texts'][number];

export function PaperWords() {
  const { value } = useAnswer('paperTexts', {});
  const [chosen, setChosen] = useState<PaperText['paper']>('superior');
  const { sealed } = useSession();
  if (value === undefined) return null;
  const text = value.texts.find(({ paper }) => paper === chosen);
  return (
    <section className="panel pad">
      <h3>文书用语</h3>
      <div className="inline">
        <Select
          aria-label="文书用语"
          style={{ minWidth: 260 }}
          value={chosen}
          onChange={setChosen}
          options={value.texts.map(({ paper, title, text: now, own }) => ({
            value: paper,
            label: `${title}${now === '' ? '（未填写）' : now === own ? '' : '（已改写）'}`,
          }))}
        />
        <span className="hint">{text?.use}</span>
      </div>
      {text === undefined ? null : (
        <TextEditor key={`${chosen} ${text.text}`} text={text} figureNames={value.figureNames} locked={sealed} />
      )}
    </section>
  );
}

interface EditorProps {
  readonly text: PaperText;
  readonly figureNames: readonly string[];
  readonly locked: boolean;
}

function TextEditor({ text, figureNames, locked }: EditorProps) {
  const [words, setWords] = useState(text.text);
  const [reason, setReason] = useState('');
  const act = useAct();
  const save = (changed: string | null) => act.run('changePaperText', { paper: text.paper, text: changed, reason });
  return (
    <>
      {text.short ? (
        <TextField label={text.title} value={words} onChange={setWords} />
      ) : (
        <>
          <p className="hint">一行一段。有选举事项数字的一段，每个选举事项各印一次。</p>
          <Input.TextArea
            aria-label={`「${text.title}」的用语`}
            autoSize={{ minRows: 3, maxRows: 14 }}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </>
      )}
      <details>
        <summary className="hint">
          可用的数字（{figureNames.length} 个），写成 {'{应到}'} 这样
        </summary>
        <p className="hint">{figureNames.map((name) => `{${name}}`).join('　')}</p>
      </details>
      <TextField label="改写的原因" value={reason} onChange={setReason} />
      <div className="actions">
        <Button disabled={locked || words === text.text || reason.trim().length < 2} onClick={() => save(words)}>
          保存「{text.title}」的用语
        </Button>
        <Button disabled={locked || text.text === text.own || reason.trim().length < 2} onClick={() => save(null)}>
          恢复原样
        </Button>
        {locked ? <span className="hint">会议日志已封存，用语不能再改</span> : null}
      </div>
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

export function MinutesNotes() {
  const { value } = useAnswer('paperTexts', {});
  const { sealed } = useSession();
  const [time, setTime] = useState('');
  const [text, setText] = useState('');
  const act = useAct();
  const write = async () => {
    const saved = await act.run('writeMinutesNote', { time: time.trim().replace('：', ':'), text });
    if (saved) setText('');
  };
  return (
    <section className="panel pad">
      <h3>会议记录补记</h3>
      <p className="hint">程序记不到的，如讨论发言要点。按时间排进会议记录。</p>
      {(value?.notes ?? []).map((note) => (
        <NoteLine key={note.seq} note={note} locked={sealed} />
      ))}
      <div className="inline">
        <TextField label="时间（时:分，如 09:40）" value={time} onChange={setTime} />
        <TextField label="补记内容" value={text} onChange={setText} />
        <Button
          disabled={sealed || !/^([01]\d|2[0-3])[:：][0-5]\d$/u.test(time.trim()) || text.trim() === ''}
          onClick={write}
        >
          写入会议记录
        </Button>
      </div>
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function NoteLine({ note, locked }: { readonly note: MinutesNote; readonly locked: boolean }) {
  const [reason, setReason] = useState('');
  const act = useAct();
  return (
    <div className="inline">
      <span>
        {note.time}　{note.text}
      </span>
      <TextField label="划去的原因" value={reason} onChange={setReason} />
      <Button
        disabled={locked || reason.trim().length < 2}
        onClick={() => act.run('strikeMinutesNote', { note: note.seq, reason })}
      >
        划去这条补记
      </Button>
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}
