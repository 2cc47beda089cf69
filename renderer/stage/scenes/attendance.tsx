// The picture of 出席情况: how many should be here, how many are, and what the rule says of it.

import type { AttendanceScene } from '../../../core/scenes/scene.ts';
import type { Space } from '../space.ts';
import { FiguresPicture } from './figures.tsx';

export function AttendancePicture({ scene, space }: { readonly scene: AttendanceScene; readonly space: Space }) {
  return <FiguresPicture texts={{ ...scene, subtitle: '', article: '' }} space={space} />;
}
