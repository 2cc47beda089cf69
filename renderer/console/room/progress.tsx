// How far, how fast and how sure the count is: figures that are read from across the table.

import { formatTenths } from '../../../core/counting/estimate.ts';
import type { RoomView } from '../../../core/counting-views.ts';
import { Figures } from '../fields.tsx';
import { isDone } from './bundles.ts';

export function Progress({ room }: { readonly room: RoomView }) {
  const { bundles, collected, entered, perMinuteTenths, minutesLeft, estimate } = room;
  const open = bundles.reduce((sum, view) => sum + view.open, 0);
  return (
    <section className="panel pad progress" aria-label="计票进度">
      <Figures
        items={[
          ['办完', `${bundles.filter(isDone).length} / ${bundles.length} 捆`],
          ['第一遍', `${entered.first} / ${collected}`],
          ['第二遍', `${entered.second} / ${collected}`],
          ['差异待核定', <b key="open" className={open > 0 ? 'bad' : 'good'}>{`${open} 处`}</b>],
          ['每分钟', perMinuteTenths === 0 ? '—' : `${formatTenths(perMinuteTenths)} 张`],
          ['约还需', minutesLeft === null ? '—' : `${minutesLeft} 分钟`],
        ]}
      />
      <p className="sure">
        预计残留差错{' '}
        {bundles.some(isDone) ? (
          <>
            <b>{formatTenths(estimate.residualTenths)}</b> 处
          </>
        ) : (
          <span className="hint">办完一捆后显示</span>
        )}
        ，最小票差{' '}
        {estimate.smallestMargin === null ? (
          <span className="hint">全部核定后显示</span>
        ) : (
          <>
            <b>{estimate.smallestMargin}</b> 票
          </>
        )}
      </p>
    </section>
  );
}
