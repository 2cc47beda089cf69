// The candidates of one contest in their order: typed in, taken off, moved up by hand.

import { Button, Input } from 'antd';
import { useState } from 'react';
import { spacedName } from '../../core/names/spacing.ts';
import type { Candidate } from '../../core/people.ts';
import type { ContestsView, ContestView } from '../../core/views.ts';
import type { Acting } from './desk.tsx';

export type OrderBy = ContestsView['orderBy'];

export const orderNames: Readonly<Record<OrderBy, string>> = {
  stroke: '姓氏笔画',
  office: '姓氏笔画（总笔画数）',
  approved: '上级批准的顺序',
};

export function CandidateList({
  contest,
  orderBy,
  act,
  isOpen,
}: {
  readonly contest: ContestView;
  readonly orderBy: OrderBy;
  readonly act: Acting;
  readonly isOpen: boolean;
}) {
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const { contestId, candidates, order } = contest;
  // An order approved from above is made by hand, but is the rules' own and has no other reason.
  const isApproved = orderBy === 'approved';
  const mayMove = isApproved || why.trim().length >= 2;
  const put = (list: readonly Candidate[], by: OrderBy | 'manual', reason: string | null) =>
    act.run('listCandidates', { contestId, candidates: [...list], order: by, reason });
  const add = async () => {
    const blank = {
      gender: '',
      ethnicity: '',
      birth: null,
      education: '',
      post: '',
      years: null,
      source: '',
      proposedFor: '',
    };
    if (await put([...candidates, { name, ...blank }], orderBy, null)) setName('');
  };
  const raise = (index: number) => {
    const moved = candidates.toSpliced(index, 1);
    const person = candidates[index];
    const raised = person === undefined ? moved : moved.toSpliced(index - 1, 0, person);
    void (isApproved ? put(raised, 'approved', null) : put(raised, 'manual', why));
  };
  return (
    <>
      <ol className="candidates">
        {candidates.map((person, index) => (
          <li key={person.name} title={[person.gender, person.ethnicity, person.post].join('　')}>
            <b>{spacedName(person.name)}</b>
            {isOpen ? (
              <span>
                <Button
                  size="small"
                  type="text"
                  disabled={index === 0 || !mayMove}
                  title={mayMove ? '' : '先写明调整次序的原因'}
                  onClick={() => raise(index)}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => put(candidates.toSpliced(index, 1), orderBy, null)}
                  disabled={candidates.length === 1}
                >
                  删去
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {isOpen ? (
        <div className="inline">
          <Input
            className="short"
            placeholder="录入候选人姓名，回车"
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void add();
            }}
          />
          {isApproved ? null : (
            <Input
              className="short"
              placeholder="要手工调整次序，先写原因"
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
          {order === null || order === orderBy ? null : (
            <Button onClick={() => put(candidates, orderBy, null)}>
              {isApproved ? '这就是' : '恢复'}
              {orderNames[orderBy]}
              {isApproved ? '' : '为序'}
            </Button>
          )}
        </div>
      ) : null}
    </>
  );
}
