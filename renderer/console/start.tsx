// The start page: new session, open a file, recent files, practice.

import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { LobbyView } from '../../core/file-views.ts';
import type { Refusal } from '../../core/result.ts';
import { customId } from '../../core/rules/draft.ts';
import { chineseDate } from '../../core/scenes/frame.ts';
import { RefusalLine, useAnswer, useCall } from './desk.tsx';

interface NewSession {
  readonly name: string;
  readonly preset: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly venue: string;
  readonly executiveChair: string;
}

export function Start() {
  const { value: lobby } = useAnswer('lobby', {});
  const call = useCall();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [browsing, setBrowsing] = useState(false);
  const open = async (path: string) => {
    const result = await call('openSession', { path });
    setRefusal(result.ok ? null : result.error);
  };
  const view = async (path: string) => {
    const result = await call('viewSession', { path });
    setRefusal(result.ok ? null : result.error);
  };
  const practise = async () => {
    const result = await call('openPractice', {});
    setRefusal(result.ok ? null : result.error);
  };
  if (lobby === undefined) return null;
  const usual = lobby.presets[0]?.id ?? '';
  const create = async ({ preset, ...details }: NewSession) => {
    // 自定 begins with the usual rules; its settings are made one by one at the step 选举办法.
    const result = await call('createSession', {
      ...details,
      folder: null,
      preset: preset === customId ? usual : preset,
    });
    setRefusal(result.ok ? null : result.error);
  };
  return (
    <div className="start">
      <h1>党代会会场控制台</h1>
      <RefusalLine refusal={refusal} />
      <ViewDamaged refusal={refusal} view={view} />
      <div className="two">
        <section>
          <h2>新建会议</h2>
          <Form layout="vertical" onFinish={create} initialValues={{ preset: usual, date: today() }}>
            <Form.Item name="name" label="会议名称" rules={[{ required: true, message: '请填写会议全称' }]}>
              <Input placeholder="中国共产党××镇第×次代表大会" autoFocus />
            </Form.Item>
            <PresetField presets={lobby.presets} />
            <DateField />
            <Form.Item name="venue" label="地点" rules={[{ required: true, message: '请填写地点' }]}>
              <Input />
            </Form.Item>
            <Form.Item name="executiveChair" label="执行主席" rules={[{ required: true, message: '请填写执行主席' }]}>
              <Input />
            </Form.Item>
            <Button type="primary" htmlType="submit">
              新建会议
            </Button>
          </Form>
        </section>
        <section>
          <h2>打开会议</h2>
          {lobby.recent.map(({ path, name, openedAt }) => (
            <button type="button" className="file" key={path} onClick={() => open(path)}>
              <b>{name}</b>
              <span>{openedAt.slice(0, 16).replace('T', ' ')}</span>
            </button>
          ))}
          {browsing ? <Browser open={open} /> : <Button onClick={() => setBrowsing(true)}>选择会议文件…</Button>}
          <h2>演练</h2>
          <p>用示例名册和候选人走一遍全程。每个画面和文书都标「演练」，不会与正式会议混在一起。</p>
          <Button onClick={practise}>开始演练</Button>
        </section>
      </div>
    </div>
  );
}

/** The rules to begin with, what they stand on, and that they can still be changed. */
function PresetField({ presets }: { readonly presets: LobbyView['presets'] }) {
  const chosen = Form.useWatch('preset');
  const preset = presets.find(({ id }) => id === chosen) ?? presets[0];
  const later =
    chosen === customId
      ? `先按${preset?.title}建立，到「选举办法」一步点「修改设定」，逐项设定`
      : '表决选举办法以前，可以在「选举办法」一步修改设定';
  return (
    <Form.Item name="preset" label="选举规则" extra={`依据《${preset?.basis}》。${later}。`}>
      <Select
        options={[
          ...presets.map(({ id, title }) => ({ value: id, label: title })),
          { value: customId, label: '自定（逐项设定）' },
        ]}
      />
    </Form.Item>
  );
}

/** The browser writes a date in the order of its own language, so the day is said in Chinese beside it. */
function DateField() {
  const date = Form.useWatch('date');
  return (
    <Form.Item
      name="date"
      label="日期"
      extra={typeof date === 'string' && date !== '' ? chineseDate(date) : ''}
      rules={[{ required: true, message: '请选择日期' }]}
    >
      <Input type="date" />
    </Form.Item>
  );
}

/** The day on this machine's calendar, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A file whose records do not join can still be looked at, so that it can be compared with its backup. */
function ViewDamaged({ refusal, view }: { readonly refusal: Refusal | null; readonly view: (path: string) => void }) {
  const path = refusal?.['path'];
  if (refusal?.code !== 'fileDamaged' || Number(refusal['record']) === 0 || typeof path !== 'string') return null;
  return <Button onClick={() => view(path)}>只读打开查看</Button>;
}

function Browser({ open }: { readonly open: (path: string) => void }) {
  const [folder, setFolder] = useState<string | null>(null);
  const { value, refusal } = useAnswer('browseFolder', { folder });
  if (value === undefined) return <RefusalLine refusal={refusal} />;
  return (
    <div className="browser">
      <p>{value.folder}</p>
      {value.parent === null ? null : (
        <button type="button" className="file" onClick={() => setFolder(value.parent)}>
          ↑ 上一级
        </button>
      )}
      {value.entries.map(({ name, path, kind }) => (
        <button
          type="button"
          className="file"
          key={path}
          onClick={() => (kind === 'folder' ? setFolder(path) : open(path))}
        >
          <b>{kind === 'folder' ? `[文件夹] ${name}` : name}</b>
        </button>
      ))}
    </div>
  );
}
