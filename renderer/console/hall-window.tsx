// The hall's window: opened and brought back with one key, and on which display it stands where the host says so.

import { Button, Select } from 'antd';
import type { DisplayView } from '../../core/file-views.ts';
import { type Acting, RefusalLine, useAnswer, useAsk, useSession } from './desk.tsx';
import { useHallKeys } from './hall-keys.ts';

export function HallWindow({ act }: { readonly act: Acting }) {
  const { hall, sealed } = useSession();
  const { value: displays } = useAnswer('displays', {});
  const { ask, refusal } = useAsk();
  const openHall = async () => {
    const opened = await ask('openHall', {});
    if (opened.ok && opened.value.address !== null) window.open(opened.value.address, 'congress-hall');
  };
  useHallKeys({ F7: openHall });
  const other = hall.theme === 'dark' ? 'light' : 'dark';
  const isLost = hall.stages === 0 && (hall.lostAt !== null || hall.takenAt !== null);
  return (
    <>
      <div className="row">
        <Button size="small" className="grow" danger={isLost} onClick={openHall}>
          {isLost ? '恢复投影 F7' : '打开会场画面 F7'}
        </Button>
        <Button size="small" disabled={sealed} onClick={() => act.run('chooseTheme', { theme: other })}>
          {other === 'light' ? '换浅色' : '换深红'}
        </Button>
      </div>
      <RefusalLine refusal={refusal} />
      {displays?.kind === 'displays' ? (
        <Displays
          displays={displays.displays}
          choose={(display) => ask('chooseDisplay', { display })}
          identify={() => ask('identifyDisplays', {})}
        />
      ) : null}
      {displays?.kind === 'browser' ? (
        <p className="hint">会场窗口：拖到投影仪上，按 F、回车或双击全屏；Esc 退出。</p>
      ) : null}
    </>
  );
}

/** Which display is the hall's; the numbers are those that each display shows for some seconds. */
function Displays({
  displays,
  choose,
  identify,
}: {
  readonly displays: readonly DisplayView[];
  readonly choose: (display: string) => void;
  readonly identify: () => void;
}) {
  const chosen = displays.find(({ use }) => use === 'hall') ?? displays.find(({ remembered }) => remembered);
  return (
    <div className="row">
      <Select
        aria-label="会场显示器"
        size="small"
        className="grow"
        placeholder="选择会场显示器"
        value={chosen?.display ?? null}
        onChange={(display) => (display === null ? undefined : choose(display))}
        options={displays.map((one) => ({
          value: one.display,
          label: nameOf(one),
          disabled: one.use === 'console',
        }))}
      />
      <Button size="small" onClick={identify}>
        显示编号
      </Button>
    </div>
  );
}

function nameOf({ number, label, width, height, internal, use }: DisplayView): string {
  const name = label === '' ? (internal ? '本机屏幕' : '显示器') : label;
  return `${number} 号　${name} ${width}×${height}${use === 'console' ? '（控制台在此）' : ''}`;
}
