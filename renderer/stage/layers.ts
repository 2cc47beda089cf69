// Which pictures are on the stage: one, or two for the 200 ms in which another kind fades in over the last.

import type { StagePicture } from '../../core/scenes/scene.ts';

export interface Layer {
  readonly id: number;
  readonly picture: StagePicture;
}

export interface Layers {
  readonly under: Layer | undefined;
  readonly top: Layer;
}

export function firstLayers(picture: StagePicture): Layers {
  return { under: undefined, top: { id: 0, picture } };
}

/** Another kind or theme comes as a layer over the last picture; the same kind changes in place, at once. */
export function nextLayers(layers: Layers, picture: StagePicture): Layers {
  const { top } = layers;
  const isSameKind = top.picture.scene.kind === picture.scene.kind && top.picture.theme === picture.theme;
  if (isSameKind) {
    return { ...layers, top: { ...top, picture } };
  }
  return { under: top, top: { id: top.id + 1, picture } };
}

/** The fade is over: what is covered goes. */
export function settledLayers(layers: Layers): Layers {
  return { ...layers, under: undefined };
}
