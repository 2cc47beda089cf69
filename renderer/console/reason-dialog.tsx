// The window that asks why before an act that goes back on something: its reason, then the act; nothing with one press.

import { type InputRef, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { type Acting, RefusalLine, useAct } from './desk.tsx';
import { ReasonInput } from './fields.tsx';

export interface ReasonAsked {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Shuts the window; what was written is forgotten. */
  readonly leave: () => void;
  readonly reason: string;
  readonly write: (reason: string) => void;
  readonly act: Acting;
}

/** A window that is shut at first. */
export function useReason(): ReasonAsked {
  const [isOpen, setOpen] = useState(false);
  const [reason, write] = useState('');
  const act = useAct();
  const leave = () => {
    setOpen(false);
    write('');
    act.clear();
  };
  return { isOpen, open: () => setOpen(true), leave, reason, write, act };
}

interface Props {
  readonly asked: ReasonAsked;
  readonly title: string;
  /** What the act is called on its button, and on the way out without it. */
  readonly okText: string;
  readonly cancelText: string;
  /** Whose reason, for those who hear the screen: 退回的原因. */
  readonly label: string;
  readonly placeholder?: string;
  /** What else the window asks for is there. */
  readonly isWhole?: boolean;
  /** Where the hand begins: at the reason, or at the first field above it. */
  readonly focus?: 'reason' | 'first';
  readonly width?: number;
  /** Sends the act; the window stays while it is refused. */
  readonly send: (reason: string) => Promise<boolean>;
  /** What stands above the reason; a field in it may send the act as the reason does, with Enter. */
  readonly children: ReactNode | ((submit: () => Promise<void>) => ReactNode);
}

export function ReasonDialog(props: Props) {
  const { asked, isWhole = true, focus = 'reason', width = 520, send } = props;
  const { isOpen, leave, reason, write, act } = asked;
  const field = useRef<InputRef>(null);
  const above = useRef<HTMLDivElement>(null);
  const begin = () => (focus === 'reason' ? field.current?.focus() : above.current?.querySelector('input')?.focus());
  const isReady = isWhole && reason.trim().length >= 2 && !act.busy;
  const submit = async () => {
    if (isReady && (await send(reason))) leave();
  };
  return (
    <Modal
      title={props.title}
      width={width}
      open={isOpen}
      // The window takes the focus for itself when it opens; the hand wants to write.
      afterOpenChange={(shown) => (shown ? begin() : undefined)}
      onCancel={leave}
      onOk={submit}
      okText={props.okText}
      okButtonProps={{ disabled: !isReady }}
      cancelText={props.cancelText}
      destroyOnHidden
    >
      <div ref={above} className="asked">
        {typeof props.children === 'function' ? props.children(submit) : props.children}
      </div>
      <ReasonInput
        ref={field}
        label={props.label}
        placeholder={props.placeholder ?? '原因（必填），写入会议日志和会议记录'}
        value={reason}
        onChange={write}
        onEnter={submit}
      />
      <RefusalLine refusal={act.refusal} />
    </Modal>
  );
}
