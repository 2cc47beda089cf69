// How far, how fast and how sure a count on tally sheets is: two lines above the sheet.

import { formatTenths } from '../../../core/counting/estimate.ts';
import type { SheetProgressView, SheetsView } from '../../../core/sheet-views.ts';
import { Figures } from '../fields.tsx';

export function Progress({ view }: { readonly view: SheetsView }) {
  const { progress, plan } = view;
  const { groups, done, entered, open, called, calledTenths, secondsPerSheet, minutesLeft, estimate } = progress;
  const isTwice = plan?.passes === 2;
  const calling: readonly (readonly [string, string])[] =
    called === null
      ? []
      : [
          ['已唱', `${called.ballots} / ${called.of} 张`],
          ['每分钟唱', calledTenths === 0 ? '—' : `${formatTenths(calledTenths)} 张`],
        ];
  return (
    <section className="panel pad progress sheets-progress" aria-label="计票进度">
      <Figures
        items={[
          ['完成', `${done} / ${groups} 组`],
          [isTwice ? '录单（两遍）' : '录单', `${entered.first + entered.second} / ${groups * (isTwice ? 2 : 1)} 张`],
          ...(isTwice
            ? [['差异待核定', <b key="open" className={open > 0 ? 'bad' : 'good'}>{`${open} 格`}</b>] as const]
            : []),
          ...calling,
          ['每张单', secondsPerSheet === null ? '—' : spanWords(secondsPerSheet)],
          ['约还需', minutesLeft === null ? '—' : `${minutesLeft} 分钟`],
        ]}
      />
      <p className="sure">
        {isTwice ? <Estimate estimate={estimate} /> : '只录一遍，录单差错无从估计；'}
        最小票差{' '}
        {estimate.smallestMargin === null ? (
          <span className="hint">全部{isTwice ? '核定' : '录完'}后显示</span>
        ) : (
          <>
            <b>{estimate.smallestMargin}</b> 票
          </>
        )}
      </p>
    </section>
  );
}

/** What it estimates is said with it: keying, not the strokes on the paper. */
function Estimate({ estimate }: { readonly estimate: SheetProgressView['estimate'] }) {
  if (estimate.cells === 0) return '录单差错待两遍比对后估计；';
  return (
    <>
      预计两遍都录错的格 <b>{formatTenths(estimate.residualTenths)}</b> 个
      <span className="hint">（按已比对 {estimate.cells} 格估计，只估录单，不含纸上正字画错）</span>，
    </>
  );
}

/** 45 秒, 3 分 20 秒. */
function spanWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}
