// The picture of 投票顺序: who casts after whom, those casting now lit.

import type { CastingOrderScene } from '../../../core/scenes/scene.ts';
import type { Space } from '../space.ts';
import { NumberedPicture } from './numbered.tsx';

interface CastingOrderProps {
  readonly scene: CastingOrderScene;
  readonly space: Space;
  readonly sequence: number;
}

export function CastingOrderPicture({ scene, space, sequence }: CastingOrderProps) {
  const { frame, title, stations, current, mark } = scene;
  return (
    <NumberedPicture
      frame={frame}
      title={title}
      items={stations}
      current={current}
      mark={mark}
      space={space}
      sequence={sequence}
    />
  );
}
