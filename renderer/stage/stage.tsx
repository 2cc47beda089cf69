// One picture in its container, at any size: the hall's screen and the preview of the console are this component.

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { StagePicture } from '../../core/scenes/scene.ts';
import { firstLayers, type Layer, nextLayers, settledLayers } from './layers.ts';
import { AgendaPicture } from './scenes/agenda.tsx';
import { AttendancePicture } from './scenes/attendance.tsx';
import { BallotSamplePicture } from './scenes/ballot-sample.tsx';
import { BallotsPicture } from './scenes/ballots.tsx';
import { CandidatesPicture } from './scenes/candidates.tsx';
import { CastingOrderPicture } from './scenes/casting-order.tsx';
import { CountingPicture } from './scenes/counting.tsx';
import { DisciplinePicture } from './scenes/discipline.tsx';
import { ElectedPicture } from './scenes/elected.tsx';
import { InstructionsPicture } from './scenes/instructions.tsx';
import { MessagePicture } from './scenes/message.tsx';
import { MotionPicture } from './scenes/motion.tsx';
import { OathPicture } from './scenes/oath.tsx';
import { QuorumPicture } from './scenes/quorum.tsx';
import { ReadOutPicture } from './scenes/read-out.tsx';
import { ResultTablePicture } from './scenes/result-table.tsx';
import { RollCallPicture } from './scenes/roll-call.tsx';
import { StrokesPicture } from './scenes/strokes.tsx';
import { TitlePicture } from './scenes/title.tsx';
import { type Placement, placeCanvas, type Space } from './space.ts';
import styles from './stage.module.css';

/** Draws a picture into its container, which must have a width and a height of its own. */
export function Stage({ picture }: { readonly picture: StagePicture }) {
  const container = useRef<HTMLDivElement>(null);
  const placement = usePlacement(container);
  const [layers, setLayers] = useState(() => firstLayers(picture));
  if (layers.top.picture !== picture) {
    setLayers(nextLayers(layers, picture));
  }
  return (
    <div ref={container} className={styles['stage']} lang="zh-CN">
      {layers.under !== undefined && (
        <LayerView key={layers.under.id} layer={layers.under} placement={placement} isLeaving />
      )}
      <LayerView
        key={layers.top.id}
        layer={layers.top}
        placement={placement}
        onSettled={() => setLayers(settledLayers)}
      />
    </div>
  );
}

interface LayerViewProps {
  readonly layer: Layer;
  readonly placement: Placement;
  readonly isLeaving?: boolean;
  readonly onSettled?: () => void;
}

function LayerView({ layer, placement, isLeaving = false, onSettled }: LayerViewProps) {
  const { picture, id } = layer;
  const ground = picture.scene.kind === 'blank' ? 'blank' : picture.theme;
  const entering = id > 0 && !isLeaving ? styles['entering'] : '';
  const { space, scale, left, top } = placement;
  return (
    <div
      className={`${styles['layer']} ${styles[ground]} ${entering}`}
      aria-hidden={isLeaving}
      data-leaving={isLeaving ? '' : undefined}
      data-scene={picture.scene.kind}
      onAnimationEnd={onSettled}
    >
      <div
        className={styles['canvas']}
        data-canvas=""
        style={{ left, top, width: space.width, height: space.height, transform: `scale(${scale})` }}
      >
        {drawScene(picture, space)}
      </div>
    </div>
  );
}

function drawScene({ scene, sequence }: StagePicture, space: Space): ReactNode {
  switch (scene.kind) {
    case 'blank':
      return null;
    case 'title':
      return <TitlePicture scene={scene} space={space} />;
    case 'agenda':
      return <AgendaPicture scene={scene} space={space} sequence={sequence} />;
    case 'quorum':
      return <QuorumPicture scene={scene} space={space} />;
    case 'discipline':
      return <DisciplinePicture scene={scene} space={space} sequence={sequence} />;
    case 'candidates':
      return <CandidatesPicture scene={scene} space={space} sequence={sequence} />;
    case 'ballotSample':
      return <BallotSamplePicture scene={scene} space={space} />;
    case 'castingOrder':
      return <CastingOrderPicture scene={scene} space={space} sequence={sequence} />;
    case 'ballotsIssued':
    case 'ballotsCollected':
      return <BallotsPicture scene={scene} space={space} sequence={sequence} />;
    case 'attendance':
      return <AttendancePicture scene={scene} space={space} />;
    case 'oath':
      return <OathPicture scene={scene} space={space} />;
    case 'rollCall':
      return <RollCallPicture scene={scene} space={space} sequence={sequence} />;
    case 'motion':
      return <MotionPicture scene={scene} space={space} />;
    case 'instructions':
      return <InstructionsPicture scene={scene} space={space} />;
    case 'counting':
      return <CountingPicture scene={scene} space={space} />;
    case 'strokes':
      return <StrokesPicture scene={scene} space={space} sequence={sequence} />;
    case 'resultTable':
      return <ResultTablePicture scene={scene} space={space} sequence={sequence} />;
    case 'readOut':
      return <ReadOutPicture scene={scene} space={space} />;
    case 'elected':
      return <ElectedPicture scene={scene} space={space} sequence={sequence} />;
    case 'message':
      return <MessagePicture scene={scene} space={space} />;
  }
}

/** Before the container is measured (never seen on a screen) a picture is placed as on 1920 × 1080. */
const unmeasured = { width: 1920, height: 1080 };

function usePlacement(container: RefObject<HTMLDivElement | null>): Placement {
  const [size, setSize] = useState(unmeasured);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) {
      return undefined;
    }
    const measure = (width: number, height: number): void => {
      if (width > 0 && height > 0) {
        setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
      }
    };
    measure(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) {
        measure(entry.contentRect.width, entry.contentRect.height);
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return placeCanvas(size);
}
