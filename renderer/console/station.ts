// Where a typist sits.

/** Which bundle is keyed, in which pass and by whom; null where the ballots are entered once. */
export type Station = { readonly bundle: number; readonly pass: number; readonly operator: string } | null;
