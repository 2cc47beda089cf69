// 补答 补签: who was missing when the oath was taken, and what has become of each since.

import { Button } from 'antd';
import { spacedName } from '../../../core/names/spacing.ts';
import type { OathMissingRow, OathView } from '../../../core/oath-views.ts';
import { gapNames } from '../../../core/oath-words.ts';
import { type Acting, useSession } from '../desk.tsx';

/** The sentence of the minutes, then one line a person. */
export function Later({ oath, act }: { readonly oath: OathView; readonly act: Acting }) {
  const unsigned = oath.missing.filter(({ signsLater, signedAt }) => signsLater && signedAt === null).length;
  return (
    <section className="panel pad later" aria-label="补答 补签">
      <p>{oath.sentence}</p>
      <h3>
        补答、补签 <small>{unsigned === 0 ? '没有待补签的代表' : `待补签 ${unsigned} 名`}</small>
      </h3>
      <div className="scroll">
        <table className="list">
          <tbody>
            {oath.missing.map((person) => (
              <Missing key={person.id} person={person} act={act} isCounted={oath.pledges !== null} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Missing({
  person,
  act,
  isCounted,
}: {
  readonly person: OathMissingRow;
  readonly act: Acting;
  readonly isCounted: boolean;
}) {
  const { adjourned } = useSession();
  const { id, name, delegation, gap, isPresent, answeredAt, signsLater, signedAt } = person;
  return (
    <tr>
      <td className="name">{spacedName(name)}</td>
      <td>{delegation}</td>
      <td>{gapNames[gap]}</td>
      <td>
        {answeredAt === null ? (
          <Button
            size="small"
            disabled={!isPresent || adjourned || act.busy}
            title={isPresent ? '' : '还没有签到'}
            onClick={() => act.run('answerLate', { participantId: id })}
          >
            {name}补答
          </Button>
        ) : (
          <span className="good">✓ {answeredAt.slice(11, 16)} 补答</span>
        )}
      </td>
      <td>
        {!signsLater ? null : signedAt === null ? (
          <Button
            size="small"
            disabled={!isCounted || act.busy}
            title={isCounted ? '' : '请先登记已签订的份数'}
            onClick={() => act.run('signLate', { participantId: id })}
          >
            {name}补签
          </Button>
        ) : (
          <span className="good">✓ {signedAt.slice(11, 16)} 补签</span>
        )}
      </td>
    </tr>
  );
}
