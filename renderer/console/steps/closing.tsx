// 选票封存 and 闭会 文书: bags and seals, adjournment, the seal of the journal, the papers.

import { Button } from 'antd';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { PapersView } from '../../../core/file-views.ts';
import type { PaperTextId } from '../../../core/papers/words.ts';
import { RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';
import { type GivenFocus, useGivenFocus } from '../given-focus.ts';
import { Motions } from '../motions.tsx';
import { PaperList } from './paper-list.tsx';
import { type EditedText, MinutesNotes, PaperWords } from './paper-words.tsx';

export function Sealing() {
  const { value } = useAnswer('papers', {});
  const [bags, setBags] = useState('');
  const [sealNumbers, setSealNumbers] = useState('');
  const [custodian, setCustodian] = useState('');
  const act = useAct();
  const sealed = value?.ballotsSealed ?? null;
  const isReady = bags !== '' && custodian.trim() !== '' && !act.busy;
  const register = () =>
    isReady ? act.run('sealBallots', { bags: Number(bags), sealNumbers, custodian, note: '' }) : undefined;
  return (
    <>
      <h2>选票封存</h2>
      <section className="panel pad">
        {sealed === null ? null : (
          <p className="good large">
            ✓ {sealed.at.slice(11, 16)} 封存 {sealed.bags} 袋，封条号 {sealed.sealNumbers}，经手人 {sealed.custodian}
          </p>
        )}
        <div className="inline">
          <CountField label="袋数" autoFocus value={bags} onChange={setBags} />
          <TextField label="封条号" value={sealNumbers} onChange={setSealNumbers} />
          <TextField label="经手人" value={custodian} onChange={setCustodian} onEnter={register} />
          <Button type="primary" disabled={!isReady} onClick={register}>
            登记封存 {bags === '' ? '—' : bags} 袋
          </Button>
        </div>
        <RefusalLine refusal={act.refusal} />
      </section>
    </>
  );
}

export function Closing() {
  const { value } = useAnswer('papers', {});
  const [editing, setEditing] = useState<EditedText>({ paper: 'superior', visit: 0 });
  const seal = useGivenFocus();
  // The head moves with every record, also with those that no paper reads.
  const session = useSession();
  if (value === undefined) return null;
  const fillIn = (paper: PaperTextId) => setEditing(({ visit }) => ({ paper, visit: visit + 1 }));
  // Whoever came from the seal goes back to it.
  const goBack = () => {
    if (editing.visit === 0) return;
    setEditing({ ...editing, visit: 0 });
    seal.give();
  };
  return (
    <>
      <h2>
        闭会、文书{' '}
        <small>
          链首 {session.head}，{session.records} 条记录
        </small>
      </h2>
      <div className="scroll grow">
        <Motions />
        <Ending view={value} seal={seal} fillIn={fillIn} />
        <PaperList view={value} />
        <MinutesNotes />
        <PaperWords editing={editing} choose={(paper) => setEditing({ paper, visit: 0 })} onSaved={goBack} />
      </div>
    </>
  );
}

interface EndingProps {
  readonly view: PapersView;
  readonly seal: GivenFocus;
  readonly fillIn: (paper: PaperTextId) => void;
}

/** 散会, then the seal: as long as a paper lacks words, the key of the seal goes to where they are written. */
function Ending({ view: { adjournedAt, sealedAt, blanks }, seal, fillIn }: EndingProps) {
  const session = useSession();
  const [note, setNote] = useState('');
  const act = useAct();
  const isEnding = useRef(false);
  const adjourn = async () => {
    if (act.busy) return;
    isEnding.current = await act.run('adjourn', { note });
  };
  // The seal can be pressed once the session is known to be over: the next key is its own.
  useEffect(() => {
    if (session.adjourned && isEnding.current) seal.give();
  }, [session.adjourned, seal]);
  // The seal is not taken back: the second half of a double press for the field or button before it does not seal.
  const [isTooSoon, setTooSoon] = useState(false);
  const [blank] = session.sealed ? [] : blanks;
  const press = (event: MouseEvent) => {
    // A click has been aimed; a key goes to wherever the cursor is.
    const isMeant = event.detail > 0 || seal.isMeant();
    setTooSoon(!isMeant);
    if (!isMeant || act.busy) return;
    if (blank === undefined) void act.run('sealSession', {});
    else fillIn(blank.text);
  };
  return (
    <section className="panel pad" aria-label="散会和封存">
      <TextField label="会议记录附注（可空）" value={note} onChange={setNote} />
      {blank === undefined ? null : <Blanks blanks={blanks} fillIn={fillIn} />}
      <div className="actions">
        <Button type="primary" disabled={session.adjourned} onClick={adjourn}>
          {session.adjourned ? `✓ ${adjournedAt?.slice(11, 16)} 已散会` : '宣布散会'}
        </Button>
        <Button
          ref={seal.ref}
          type="primary"
          disabled={!session.adjourned || session.sealed}
          onClick={press}
          // A key that is held repeats itself: none of that is meant.
          onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
        >
          {session.sealed
            ? `✓ ${sealedAt?.slice(11, 16)} 已封存`
            : blank === undefined
              ? '校验并封存会议日志'
              : `先填写「${blank.title}」，再封存`}
        </Button>
      </div>
      {session.sealed ? null : <p className="hint">封存是最后一条记录：会议记录补记、文书用语都在封存以前写。</p>}
      {isTooSoon && !session.sealed ? (
        <p className="doubt" role="status">
          刚才按得太快，没有当作按这个键。看清以后请再按一次。
        </p>
      ) : null}
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function Blanks({ blanks, fillIn }: Pick<PapersView, 'blanks'> & Pick<EndingProps, 'fillIn'>) {
  return (
    <div role="note" aria-label="封存以前要填写">
      <p className="bad">封存以后文书的用语不能再改。下面的文书还缺内容，封存以前要填写，或者改写用语：</p>
      <ul className="papers blanks">
        {blanks.map(({ paper, text, what }) => (
          <li key={`${paper} ${text}`}>
            ○ {paper}：缺「{what}」
            <Button type="link" size="small" aria-label={`去填写${paper}的${what}`} onClick={() => fillIn(text)}>
              去填写
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
