// The picture of 有法定人数: the figures, the sentence of the rule and its article.

import type { QuorumScene } from '../../../core/scenes/scene.ts';
import type { Space } from '../space.ts';
import { FiguresPicture } from './figures.tsx';

export function QuorumPicture({ scene, space }: { readonly scene: QuorumScene; readonly space: Space }) {
  return <FiguresPicture texts={{ ...scene, subtitle: '' }} space={space} />;
}
