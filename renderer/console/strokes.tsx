// Characters whose strokes nobody knows yet: a person gives them, or orders the list by hand; nothing is sorted silently.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Acting } from './desk.tsx';

export function StrokesNeeded({
  characters,
  act,
  otherwise = '',
}: {
  readonly characters: readonly string[];
  readonly act: Acting;
  /** What else can be done about them. */
  readonly otherwise?: string;
}) {
  if (characters.length === 0) return null;
  return (
    <div className="panel pad">
      <p className="bad">不知道这些字的笔画，姓氏笔画排不准：请按字典登记笔顺（横1 竖2 撇3 点4 折5）{otherwise}。</p>
      {characters.map((character) => (
        <Strokes key={character} character={character} act={act} />
      ))}
    </div>
  );
}

function Strokes({ character, act }: { readonly character: string; readonly act: Acting }) {
  const [strokes, setStrokes] = useState('');
  const give = () => act.run('giveStrokes', { character, strokes });
  return (
    <div className="actions">
      <b className="large">{character}</b>
      <Input
        className="short"
        aria-label={`${character} 的笔顺`}
        placeholder="笔顺，如 531"
        inputMode="numeric"
        value={strokes}
        onChange={({ target }) =>
          setStrokes(
            target.value
              .normalize('NFKC')
              .replace(/[^1-5]/gu, '')
              .slice(0, 64),
          )
        }
        onPressEnter={give}
      />
      <Button disabled={strokes === ''} onClick={give}>
        登记「{character}」{strokes.length} 画
      </Button>
    </div>
  );
}
