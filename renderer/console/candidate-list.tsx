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
  const [about, setAbout] = useState<Candidate | null>(null);
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
      introduction: '',
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
                <Button size="small" type="text" onClick={() => setAbout(person)}>
                  {person.introduction === '' ? '写简介' : '简介 ✓'}
                </Button>
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
      {isOpen && about !== null ? (
        <Introduction
          key={about.name}
          person={about}
          save={async (introduction) => {
            const list = candidates.map((person) =>
              person.name === about.name ? { ...person, introduction } : person,
            );
            if (await put(list, order ?? orderBy, contest.orderReason)) setAbout(null);
          }}
          close={() => setAbout(null)}
        />
      ) : null}
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

/** 简介 as the hall will show it; typed before the list is final. */
function Introduction({
  person,
  save,
  close,
}: {
  readonly person: Candidate;
  readonly save: (introduction: string) => Promise<void>;
  readonly close: () => void;
}) {
  const [text, setText] = useState(person.introduction);
  return (
    <div className="inline">
      <Input.TextArea
        autoFocus
        aria-label={`${person.name} 的简介`}
        placeholder="简历、实绩、主要优缺点，200 字以内，会场原样显示"
        autoSize={{ minRows: 2, maxRows: 4 }}
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="primary" onClick={() => save(text)}>
        保存 {person.name} 的简介
      </Button>
      <Button onClick={close}>不保存</Button>
    </div>
  );
}
