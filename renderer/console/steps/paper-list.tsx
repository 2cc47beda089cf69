// 文书: which are ready, written as Word files or printed, one or all of them, with how far it is.

import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { PapersView } from '../../../core/file-views.ts';
import type { Refusal } from '../../../core/result.ts';
import type { PapersMade } from '../../../core/views.ts';
import { RefusalLine, useCall, useStatus } from '../desk.tsx';

export function PaperList({ view }: { readonly view: PapersView }) {
  const { papers, printing, fonts, folder } = view;
  const ready = papers.filter((paper) => paper.ready).map(({ id }) => id);
  const desk = usePaperDesk(printing);
  // Another console may be writing them.
  const making = useStatus()?.making ?? desk.begun;
  const isBusy = making !== null;
  return (
    <section className="panel pad" aria-label="文书">
      <h3>文书</h3>
      <ul className="papers">
        {papers.map(({ id, title, ready: isReady, why }) => (
          <li key={id} className={isReady ? 'good' : 'hint'}>
            {isReady ? '✓' : '○'} {title} {why}
            {isReady ? (
              <>
                <Button
                  type="link"
                  size="small"
                  disabled={isBusy}
                  onClick={() => desk.write([id])}
                  aria-label={`写出${title}`}
                >
                  写出
                </Button>
                <Button
                  type="link"
                  size="small"
                  disabled={isBusy}
                  onClick={() => desk.print([id])}
                  aria-label={`打印${title}`}
                >
                  {printing === 'file' ? 'PDF' : '打印'}
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="hint">写入：{folder}</p>
      {fonts.length === 0 ? null : (
        <details>
          <summary className="hint">本机缺 {fonts.length} 种文书字体，打印以前请看由什么代替</summary>
          {fonts.map((sentence) => (
            <p key={sentence} className="hint">
              {sentence}
            </p>
          ))}
        </details>
      )}
      <div className="actions">
        <Button type="primary" disabled={ready.length === 0 || isBusy} onClick={() => desk.write(ready)}>
          写出 {ready.length} 份文书
        </Button>
        <Button disabled={ready.length === 0 || isBusy} onClick={() => desk.print(ready)}>
          {printing === 'file' ? `生成 ${ready.length} 份 PDF` : `打印 ${ready.length} 份（合订，可另存 PDF）`}
        </Button>
        <Button disabled={isBusy} onClick={desk.close}>
          关闭会议
        </Button>
      </div>
      {making === null ? null : (
        <p role="status">
          正在核对并写出：第 {Math.min(making.done + 1, making.of)} 份，共 {making.of} 份
          <Progress percent={Math.floor((making.done * 100) / making.of)} showInfo={false} />
        </p>
      )}
      {desk.told === '' ? null : <p role="status">{desk.told}</p>}
      <RefusalLine refusal={desk.problem} />
      <ul className="papers">
        {desk.written.map((path) => (
          <li key={path} className="good" title={path}>
            ✓ {path.split(/[\\/]/u).at(-1)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function usePaperDesk(printing: PapersView['printing']) {
  const call = useCall();
  const [begun, setBegun] = useState<PapersMade | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [written, setWritten] = useState<readonly string[]>([]);

  const begin = (of: number) => {
    setProblem(null);
    setWritten([]);
    setTold('');
    setBegun({ done: 0, of });
    return performance.now();
  };
  const end = (paths: readonly string[], refusal: Refusal | null, began: number) => {
    setBegun(null);
    setProblem(refusal);
    setWritten(paths);
    if (refusal === null)
      setTold(`写出 ${paths.length} 个文件，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`);
  };

  /** One call: the papers are compared with one another before any is written. */
  const write = async (papers: readonly string[]) => {
    const began = begin(papers.length);
    const result = await call('exportPapers', { papers: [...papers] });
    end(result.ok ? result.value.written : [], result.ok ? null : result.error, began);
  };
  const printFiles = async (papers: readonly string[]) => {
    const began = begin(papers.length);
    const result = await call('printPapers', { papers: [...papers] });
    end(result.ok ? result.value.written : [], result.ok ? null : result.error, began);
    if (result.ok && result.value.unread.length > 0)
      setTold(
        `有 ${result.value.unread.length} 份 PDF 的文字没有能够读回核对，请对照 Word 文件看一遍：${result.value.unread.join('、')}`,
      );
  };
  const printPage = (papers: readonly string[]) => {
    const page = window.open(`print/${papers.map(encodeURIComponent).join('+')}`, '_blank');
    setTold(
      page === null
        ? '浏览器没有让打印页打开。请允许本页弹出窗口，再点一次。'
        : '打印页已打开；没有出现打印窗口时，在那一页按 Ctrl+P。',
    );
    page?.addEventListener('load', () => page.print());
  };
  return {
    begun,
    told,
    problem,
    written,
    write,
    async close() {
      const closed = await call('closeSession', {});
      setProblem(closed.ok ? null : closed.error);
    },
    print: (papers: readonly string[]) => (printing === 'file' ? printFiles(papers) : printPage(papers)),
  };
}
