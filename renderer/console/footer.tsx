// The line at the foot: what is on disk, the journal as a list, and the way out of this file.

import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { RecordRow } from '../../core/file-views.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { SessionStatus } from '../../core/views.ts';
import { useAnswer, useCall, useLostAt } from './desk.tsx';

export function Footer({ session }: { readonly session: SessionStatus }) {
  const [isOpen, setOpen] = useState(false);
  const leave = useLeave(session);
  return (
    <footer className="saved">
      <Saved session={session} />
      <button type="button" className="link" onClick={() => setOpen(true)}>
        记录 {session.records} 条
      </button>
      <span>链首 {session.head}</span>
      <span className="file">{session.fileName}</span>
      <span>离线</span>
      <button type="button" className="link" onClick={leave}>
        关闭会议
      </button>
      <Drawer
        title={`会议日志　${session.records} 条`}
        size={720}
        placement="left"
        open={isOpen}
        onClose={() => setOpen(false)}
      >
        {isOpen ? <Records last={session.records} /> : null}
      </Drawer>
    </footer>
  );
}

function Saved({ session: { readOnly, savedAt } }: { readonly session: SessionStatus }) {
  const lost = useLostAt();
  if (lost !== null) return <span className="bad">✕ 连接已断开，断开前已存盘 {savedAt.slice(11, 19)}</span>;
  return readOnly ? <span className="bad">✕ 只读</span> : <span>● 已存盘 {savedAt.slice(11, 19)}</span>;
}

/** Closing loses nothing, but in the middle of a meeting it is never meant lightly. */
function useLeave(session: SessionStatus): () => void {
  const call = useCall();
  const { modal } = App.useApp();
  return () => {
    modal.confirm({
      title: '关闭这个会议文件？',
      content: `${session.fileName} 已全部存盘，可以随时再打开。会场投影会变为黑场。`,
      okText: '关闭会议',
      cancelText: '不关闭',
      async onOk() {
        const closed = await call('closeSession', {});
        if (!closed.ok && closed.error.code !== 'fault')
          modal.warning({ title: '会议没有关闭', content: sentenceOf(closed.error), okText: '知道了' });
      },
    });
  };
}

const pageSize = 200;

/** Newest first; older ones a page at a time. */
function Records({ last }: { readonly last: number }) {
  const [pages, setPages] = useState(1);
  return (
    <>
      <table className="list">
        <thead>
          <tr>
            <th>号</th>
            <th>时间</th>
            <th>操作</th>
            <th>内容</th>
          </tr>
        </thead>
        {Array.from({ length: pages }, (_, page) => last + 1 - page * pageSize)
          .filter((before) => before > 1)
          .map((before) => (
            <RecordsPage key={last + 1 - before} before={before} />
          ))}
      </table>
      {last > pages * pageSize ? <Button onClick={() => setPages(pages + 1)}>更早的记录</Button> : null}
    </>
  );
}

const actors: Readonly<Record<string, string>> = { chair: '主持人', staff: '工作人员' };

function RecordsPage({ before }: { readonly before: number }) {
  const { value } = useAnswer('records', { before, limit: pageSize });
  return (
    <tbody>
      {value?.map((record: RecordRow) => (
        <tr key={record.seq}>
          <td>{record.seq}</td>
          <td>{record.at.slice(11, 19)}</td>
          <td>{actors[record.actor] ?? record.actor}</td>
          <td>{record.sentence}</td>
        </tr>
      ))}
    </tbody>
  );
}
