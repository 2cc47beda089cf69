// The roster as a list to search, and the form that puts one line of it right.

import { Button, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { spacedName } from '../../core/names/spacing.ts';
import type { Participant } from '../../core/people.ts';
import { RefusalLine, useAct, useSession } from './desk.tsx';
import { TextField } from './fields.tsx';
import { findPeople, shownRows } from './find-people.ts';

type Person = Pick<Participant, 'id' | 'number' | 'delegation' | 'name' | 'gender' | 'birth' | 'post' | 'entitled'>;

export function RosterList({ people }: { readonly people: readonly Participant[] }) {
  const [text, setText] = useState('');
  const [corrected, setCorrected] = useState<Participant | null>(null);
  const { adjourned, readOnly } = useSession();
  const found = useMemo(() => findPeople(people, text, (person) => person), [people, text]);
  if (people.length === 0)
    return <p className="hint">还没有名册。请选择文件：表头须有「姓名」「代表团」，标题行可以保留。</p>;
  const correct = (id: string) => setCorrected(people.find((person) => person.id === id) ?? null);
  return (
    <>
      <Input
        autoFocus
        aria-label="名册查找"
        placeholder="序号、姓名或拼音首字母"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="panel scroll roster">
        <PeopleTable people={found.slice(0, shownRows)} {...(adjourned || readOnly ? {} : { correct })} />
        {found.length > shownRows ? <p className="hint">另有 {found.length - shownRows} 人，请输入查找。</p> : null}
      </div>
      {corrected === null ? null : <Correction person={corrected} people={people} done={() => setCorrected(null)} />}
    </>
  );
}

export function PeopleTable({
  people,
  correct,
}: {
  readonly people: readonly Person[];
  readonly correct?: (id: string) => void;
}) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th>序号</th>
          <th>代表团</th>
          <th>姓名</th>
          <th>性别</th>
          <th>出生年月</th>
          <th>单位及职务</th>
          <th>选举权</th>
          {correct === undefined ? null : <th />}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>{person.number}</td>
            <td>{person.delegation}</td>
            <td className="name">{spacedName(person.name)}</td>
            <td>{person.gender}</td>
            <td>{person.birth ?? '—'}</td>
            <td>{person.post}</td>
            <td>{person.entitled ? '有' : '无'}</td>
            {correct === undefined ? null : (
              <td className="right">
                <Button size="small" type="text" onClick={() => correct(person.id)}>
                  更正
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const genders = ['', '男', '女'] as const;

/** Name, delegation, gender and post of one person; the voting right changes with a new roster only. */
function Correction({
  person,
  people,
  done,
}: {
  readonly person: Participant;
  readonly people: readonly Participant[];
  readonly done: () => void;
}) {
  const [name, setName] = useState(person.name);
  const [delegation, setDelegation] = useState(person.delegation);
  const [gender, setGender] = useState(genders.find((known) => known === person.gender) ?? '');
  const [post, setPost] = useState(person.post);
  const [reason, setReason] = useState('');
  const act = useAct();
  const delegations = [...new Set(people.filter(({ kind }) => kind === person.kind).map((one) => one.delegation))];
  const submit = async () => {
    const line = { name, delegation, gender, post, reason };
    if (await act.run('correctParticipant', { participantId: person.id, ...line })) done();
  };
  return (
    <Modal
      open
      title={`更正名册：${person.number} 号 ${spacedName(person.name)}`}
      okText="登记更正"
      cancelText="取消"
      okButtonProps={{ disabled: act.busy || reason.trim().length < 2 }}
      onOk={submit}
      onCancel={done}
    >
      <div className="correction">
        <TextField label="姓名" value={name} onChange={setName} />
        <div className="inline">
          <Select
            aria-label="代表团"
            className="grow"
            value={delegation}
            onChange={setDelegation}
            options={delegations.map((known) => ({ value: known, label: known }))}
          />
          <Select
            aria-label="性别"
            value={gender}
            onChange={setGender}
            options={genders.map((known) => ({ value: known, label: known === '' ? '不填' : known }))}
          />
        </div>
        <TextField label="单位及职务" value={post} onChange={setPost} />
        <label className="text-field">
          <span>更正原因（记入会议日志和会议记录）</span>
          <Input
            size="large"
            aria-label="更正原因"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={submit}
          />
        </label>
        <p className="hint">选举权有误的，应到人数随之改变，须在签到以前换用改正的名册。</p>
        <RefusalLine refusal={act.refusal} />
      </div>
    </Modal>
  );
}
