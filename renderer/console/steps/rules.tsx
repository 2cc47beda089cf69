// 选举办法 and 监票计票人: what the meeting passes by show of hands.

import { Button, Select } from 'antd';
import { useState } from 'react';
import { handsSentence, officersSubject, rulesSubject } from '../../../core/hands.ts';
import type { ShowOfHands } from '../../../core/people.ts';
import { officerNames, officersTitle } from '../../../core/people.ts';
import { clausesToCheck } from '../../../core/rules/rule-set.ts';
import { labelOfPath } from '../../../core/rules/settings.ts';
import type { RulesView } from '../../../core/views.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { HandsRecorder } from '../hands.tsx';
import { Reopen } from '../reopen.tsx';
import { Articles } from '../settings/articles.tsx';
import { SettingsDrawer } from '../settings/editor.tsx';

export function Rules() {
  const { value: rules } = useAnswer('rules', {});
  const act = useAct();
  if (rules === undefined) return null;
  // A draft that did not pass is on record as well: it is a vote that was taken.
  const record = (votes: ShowOfHands, passed: boolean) =>
    passed ? act.run('adoptRules', votes) : act.run('voteMotion', { subject: rulesSubject, ...votes });
  return (
    <>
      <h2>
        选举办法 <small>{rules.ruleSet.title}</small>
        <small>规则指纹 {rules.digest.slice(0, 16).toUpperCase()}</small>
      </h2>
      {rules.adoptedAt === null ? <Settings rules={rules} /> : null}
      <section className="panel pad scroll grow">
        <Articles articles={rules.text} />
      </section>
      <div className="actions">
        {rules.adoptedAt === null ? (
          <HandsRecorder
            subject={rulesSubject}
            rule={rules.ruleSet.adoption}
            label="通过选举办法"
            record={record}
            autoFocus
          />
        ) : (
          <>
            <p className="good large">
              ✓ {rules.adoptedAt.slice(11, 16)} {rules.votes === null ? '' : handsSentence(rules.votes)}，规则已冻结
            </p>
            <span className="air" />
            <ReopenRules />
          </>
        )}
      </div>
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

/** What stands before the vote: the clauses still to be checked, and the way to the settings. */
function Settings({ rules }: { readonly rules: RulesView }) {
  const [isOpen, setOpen] = useState(false);
  const toCheck = clausesToCheck(rules.ruleSet).map(({ setting }) => labelOfPath(setting));
  return (
    <div className={toCheck.length === 0 ? 'row' : 'doubt row'}>
      <span>
        {toCheck.length === 0
          ? '✓ 条款都已核对。'
          : `表决前请核对 ${toCheck.length} 条条款（${toCheck.join('、')}），在「修改设定」里打勾。`}
        {rules.changedAt === null ? '' : `　${rules.changedAt.slice(11, 16)} 修改过设定。`}
      </span>
      <Button onClick={() => setOpen(true)}>修改设定</Button>
      <SettingsDrawer rule={rules.ruleSet} isOpen={isOpen} close={() => setOpen(false)} />
    </div>
  );
}

/** Once ballots are out, the rules they were given out under stay. */
function ReopenRules() {
  const { value } = useAnswer('contests', {});
  if (value === undefined) return null;
  if (value.contests.some(({ issuedAt }) => issuedAt !== null))
    return <span className="hint">选票已发出，不能重新审议</span>;
  return (
    <Reopen
      label="重新审议选举办法"
      consequence="已通过的表决不再有效，规则解冻，可以修改设定，须重新举手表决。原来的表决仍留在会议日志里。"
      step="rules"
      contestId={null}
    />
  );
}

export function Officers() {
  const { value } = useAnswer('officers', {});
  const [chief, setChief] = useState<string | null>(null);
  const [scrutineers, setScrutineers] = useState<string[]>([]);
  const [tellers, setTellers] = useState<string[]>([]);
  const { value: rules } = useAnswer('rules', {});
  const act = useAct();
  if (value === undefined || rules === undefined) return null;
  const options = value.eligible.map(({ name, delegation, initials }) => ({
    value: name,
    label: `${name}（${delegation}）`,
    search: `${name} ${initials}`,
  }));
  const find = {
    filterOption: (text: string, option?: { readonly search: string }) =>
      option?.search.includes(text.toLowerCase()) === true,
  };
  const isVoted = value.voted.scrutineers || value.voted.tellers;
  const subject = officersSubject(value.voted);
  const isListed = chief !== null && scrutineers.length > 0 && tellers.length > 0;
  const name = (votes: ShowOfHands | null) =>
    act.run('nameOfficers', { chiefScrutineer: chief ?? '', scrutineers, tellers, votes });
  const record = (votes: ShowOfHands, passed: boolean) =>
    passed ? name(votes) : act.run('voteMotion', { subject, ...votes });
  return (
    <>
      <h2>监票人、计票人</h2>
      <section className="panel pad">
        {value.namedAt === null ? null : (
          <p className="good large">
            ✓ {value.namedAt.slice(11, 16)}{' '}
            {value.officers.map(({ role, name }) => `${officerNames[role]} ${name}`).join('、')}
          </p>
        )}
        <p className="hint">
          按选举办法{officersTitle(value.voted)}（{value.clause}）；不能担任的候选人不在下面的名单里。
        </p>
        <label className="text-field">
          <span>总监票人</span>
          <Select
            autoFocus
            aria-label="总监票人"
            showSearch={find}
            value={chief}
            onChange={setChief}
            options={options}
          />
        </label>
        <label className="text-field">
          <span>监票人</span>
          <Select
            aria-label="监票人"
            mode="multiple"
            showSearch={find}
            value={scrutineers}
            onChange={setScrutineers}
            options={options}
          />
        </label>
        <label className="text-field">
          <span>计票人（可填非代表姓名）</span>
          <Select aria-label="计票人" mode="tags" value={tellers} onChange={setTellers} options={options} />
        </label>
        <div className="actions">
          {isVoted ? (
            <HandsRecorder
              subject={subject}
              rule={rules.ruleSet.adoption}
              label={officersTitle(value.voted)}
              record={record}
              blocked={isListed ? '' : '名单还没有填全。'}
            />
          ) : (
            <Button type="primary" disabled={!isListed || act.busy} onClick={() => name(null)}>
              {officersTitle(value.voted)}
            </Button>
          )}
        </div>
        <RefusalLine refusal={act.refusal} />
      </section>
    </>
  );
}
