// The hall's screen in the model.

/** What the hall shows; a black one knows what it covers. */
export interface Picture {
  readonly kind: string;
  readonly contestId: string;
  readonly frozen: boolean;
  readonly before: Picture | null;
}
