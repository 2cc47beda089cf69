// The hall's page: the picture the desk sends, and nothing else, ever.

import { useEffect, useState } from 'react';
import type { Desk } from '../../core/contract.ts';
import type { StagePicture } from '../../core/scenes/scene.ts';
import { Stage } from './stage.tsx';

/** Black until the first picture; when the link breaks no picture comes, so the last one stays. */
export function Hall({ desk }: { readonly desk: Pick<Desk, 'subscribe'> }) {
  const [picture, setPicture] = useState<StagePicture>();
  useEffect(() => desk.subscribe('scene', setPicture), [desk]);
  return picture === undefined ? null : <Stage picture={picture} />;
}
