// The picture of 议程.

import type { AgendaScene } from '../../../core/scenes/scene.ts';
import type { Space } from '../space.ts';
import { NumberedPicture } from './numbered.tsx';

interface AgendaProps {
  readonly scene: AgendaScene;
  readonly space: Space;
  readonly sequence: number;
}

export function AgendaPicture({ scene: { frame, title, items }, space, sequence }: AgendaProps) {
  return (
    <NumberedPicture frame={frame} title={title} items={items} current={-1} mark="" space={space} sequence={sequence} />
  );
}
