// The identities of a sheet beside it, each with its two sides, on every key.

import type { SheetCheck } from '../../../core/rules/tally-sheet.ts';
import { sentenceOf } from '../../../core/sentences.ts';

const checkNames: Readonly<Record<SheetCheck['code'], string>> = {
  sheetPile: '领回＝分给本组',
  sheetPapers: '有效＋无效＝领回',
  sheetRow: '每人四项合计＝有效',
  sheetNameListed: '另选人不在票上',
  sheetNameTwice: '另选人不重复',
  sheetNameVotes: '另选人票数在有效票内',
  sheetNameNotAllowed: '不得另选他人',
  sheetWriteIns: '另选合计≤不赞成合计',
  sheetChosen: '所选合计≤应选×有效',
};

/** Every identity with its two sides; of the first that fails, what to do. */
export function Identities({ checks, group }: { readonly checks: readonly SheetCheck[]; readonly group: number }) {
  const wrong = checks.filter(({ holds }) => !holds);
  const first = wrong[0];
  const shown = checks.filter((check, index) => checks.findIndex(({ code }) => code === check.code) === index);
  return (
    <aside className="identities" aria-live="polite">
      {shown.map(({ code, holds, left, right }) => (
        <p key={code} className={holds ? 'good' : 'bad'}>
          <span>
            {holds ? '✓' : '✕'} {checkNames[code]}
          </span>
          <small>{code === 'sheetRow' ? '' : `${left}　${right}`}</small>
        </p>
      ))}
      {first === undefined ? null : (
        <p className="bad said">{sentenceOf({ ...first, group, article: '见选举办法' })}</p>
      )}
    </aside>
  );
}
