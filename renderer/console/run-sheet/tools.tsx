// What can be done with the item that is looked at: change it, move it, take it out, go back to it.

import { Button } from 'antd';
import type { RunItemView } from '../../../core/run-sheet-views.ts';
import { type Acting, useSession } from '../desk.tsx';
import { ReasonDialog, useReason } from '../reason-dialog.tsx';
import type { Mode } from './page.tsx';

export function ItemTools({
  item,
  act,
  edit,
}: {
  readonly item: RunItemView;
  readonly act: Acting;
  readonly edit: (mode: Mode) => void;
}) {
  const { sealed } = useSession();
  const times = [item.begunAt, item.doneAt].map((time) => time?.slice(11, 16) ?? '').filter((time) => time !== '');
  return (
    <div className="run-tools">
      <div>
        <h3>{item.title}</h3>
        <small>
          {item.responsible}　计划 {item.planned}，{item.minutes} 分钟
          {times.length > 0 ? `　实际 ${times.join('—')}` : ''}
        </small>
      </div>
      <span className="air" />
      {sealed ? null : (
        <>
          <button type="button" className="link quiet" onClick={() => edit('edit')}>
            修改
          </button>
          {item.state === 'done' ? <GoBack item={item} /> : null}
          {item.state === 'ahead' ? <Arrange item={item} act={act} /> : null}
          {item.state === 'done' ? null : (
            <button type="button" className="link quiet" onClick={() => edit('add')}>
              后加一项
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Arrange({ item: { itemId, position }, act }: { readonly item: RunItemView; readonly act: Acting }) {
  const move = (by: 1 | -1) => () => act.run('moveRunItem', { itemId, position: position + by });
  return (
    <>
      <button type="button" className="link quiet" onClick={move(-1)}>
        上移
      </button>
      <button type="button" className="link quiet" onClick={move(1)}>
        下移
      </button>
      <button type="button" className="link quiet" onClick={() => act.run('removeRunItem', { itemId })}>
        删去
      </button>
    </>
  );
}

/** Going back is an act with a reason: what came after is done again. */
function GoBack({ item: { itemId, title } }: { readonly item: RunItemView }) {
  const asked = useReason();
  return (
    <>
      <Button size="small" onClick={asked.open}>
        退回到这一项…
      </Button>
      <ReasonDialog
        asked={asked}
        title={`退回到「${title}」`}
        okText="退回"
        cancelText="不退回"
        label="退回的原因"
        send={(reason) => asked.act.run('goBack', { itemId, reason })}
      >
        <p>会议从这一项再往下办，后面各项重新记时。已登记的签到、表决、选票不受影响。</p>
      </ReasonDialog>
    </>
  );
}
