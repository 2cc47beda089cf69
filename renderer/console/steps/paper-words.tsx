// 文书用语 and 会议记录补记: the wording of the papers, and what the recorder adds to the minutes.

import { Button, Input, type InputRef, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { MinutesNote, PaperTextsView } from '../../../core/file-views.ts';
import type { PaperTextId } from '../../../core/papers/words.ts';
import { RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { TextField } from '../fields.tsx';

type PaperText = PaperTextsView['texts'][number];

/** Which text is being edited; each visit from elsewhere brings its field under the cursor. */
export interface EditedText {
  readonly paper: PaperTextId;
  readonly visit: number;
}

interface WordsProps {
  readonly editing: EditedText;
  readonly choose: (paper: PaperTextId) => void;
  readonly onSaved: () => void;
}

export function PaperWords({ editing, choose, onSaved }: WordsProps) {
  const { value } = useAnswer('paperTexts', {});
  const { sealed } = useSession();
  if (value === undefined) return null;
  const text = value.texts.find(({ paper }) => paper === editing.paper);
  return (
    <section className="panel pad" aria-label="文书用语">
      <h3>文书用语</h3>
      <div className="inline">
        <Select
          aria-label="选择文书"
          style={{ minWidth: 260 }}
          value={editing.paper}
          onChange={choose}
          options={value.texts.map(({ paper, title, text: now, own }) => ({
            value: paper,
            label: `${title}${now === '' ? '（未填写）' : now === own ? '' : '（已改写）'}`,
          }))}
        />
        <span className="hint">{text?.use}</span>
      </div>
      {text === undefined ? null : (
        <TextEditor
          key={`${editing.paper} ${text.text}`}
          text={text}
          figureNames={value.figureNames}
          locked={sealed}
          visit={editing.visit}
          onSaved={onSaved}
        />
      )}
    </section>
  );
}

interface EditorProps {
  readonly text: PaperText;
  readonly figureNames: readonly string[];
  readonly locked: boolean;
  readonly visit: number;
  readonly onSaved: () => void;
}

function TextEditor({ text, figureNames, locked, visit, onSaved }: EditorProps) {
  const { words, setWords, reason, setReason, act, save, isNew } = useWording(text, onSaved);
  const field = useRef<InputRef & TextAreaRef>(null);
  useEffect(() => {
    if (visit > 0) field.current?.focus();
  }, [visit]);
  const mayBeKept = !locked && isNew && reason.trim().length >= 2;
  const keep = () => (mayBeKept ? save(words) : undefined);
  return (
    <>
      {text.short ? (
        <TextField ref={field} label={text.title} value={words} onChange={setWords} onEnter={keep} />
      ) : (
        <>
          <p className="hint">一行一段。有选举事项数字的一段，每个选举事项各印一次。</p>
          <Input.TextArea
            ref={field}
            aria-label={`「${text.title}」的用语`}
            autoSize={{ minRows: 3, maxRows: 14 }}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </>
      )}
      {/* Under the words it is about, where the eye is. */}
      <RefusalLine refusal={act.refusal} />
      <details>
        <summary className="hint">
          可用的数字（{figureNames.length} 个），写成 {'{应到}'} 这样
        </summary>
        <p className="hint">{figureNames.map((name) => `{${name}}`).join('　')}</p>
      </details>
      <TextField label="改写的原因" value={reason} onChange={setReason} onEnter={keep} />
      <div className="actions">
        <Button disabled={!mayBeKept} onClick={keep}>
          保存「{text.title}」的用语
        </Button>
        <Button disabled={locked || text.text === text.own || reason.trim().length < 2} onClick={() => save(null)}>
          恢复原样
        </Button>
        {locked ? <span className="hint">会议日志已封存，用语不能再改</span> : null}
      </div>
    </>
  );
}

/** What is typed and not yet kept; an empty text is filled in for a reason that need not be typed. */
function useWording(text: PaperText, onSaved: () => void) {
  const [words, setWords] = useState(text.text);
  const [reason, setReason] = useState(text.text === '' ? '填写' : '');
  const act = useAct();
  const save = async (changed: string | null) => {
    if (await act.run('changePaperText', { paper: text.paper, text: changed, reason })) onSaved();
  };
  return { words, setWords, reason, setReason, act, save, isNew: words !== text.text };
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
  const mayBeWritten = !sealed && /^([01]\d|2[0-3])[:：][0-5]\d$/u.test(time.trim()) && text.trim() !== '';
  const keep = () => (mayBeWritten ? write() : undefined);
  return (
    <section className="panel pad" aria-label="会议记录补记">
      <h3>会议记录补记</h3>
      <p className="hint">程序记不到的，如讨论发言要点。按时间排进会议记录。</p>
      {(value?.notes ?? []).map((note) => (
        <NoteLine key={note.seq} note={note} locked={sealed} />
      ))}
      <div className="inline note-line">
        <TextField label="时间（时:分，如 09:40）" value={time} onChange={setTime} />
        <TextField label="补记内容" value={text} onChange={setText} onEnter={keep} />
        <Button disabled={!mayBeWritten} onClick={keep}>
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
    <div className="inline note-line">
      <span className="note-text">
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
