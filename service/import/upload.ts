// An uploaded file as it comes through the desk: base64 in, grid out.

import type { Input } from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';
import type { Grid } from '../../core/roster/grid.ts';
import { readGrid } from './grid.ts';

/** Decodes and reads the upload; refusals are those of `readGrid`. */
export function readUpload(
  input: Pick<Input<'rosterPreview'>, 'fileName' | 'contentBase64' | 'sheet'>,
): Promise<Result<Grid>> {
  return readGrid(input.fileName, new Uint8Array(Buffer.from(input.contentBase64, 'base64')), input.sheet);
}
