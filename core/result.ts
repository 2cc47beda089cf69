// The two ways a call can end without a fault: a value, or a refusal that says why not.

/** A plain object naming why an act is not accepted; the numbers its sentence needs stand beside the code. */
export interface Refusal {
  readonly code: string;
  readonly [detail: string]: string | number | boolean | null | readonly string[] | readonly number[];
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Error extends Refusal = Refusal> {
  readonly ok: false;
  readonly error: Error;
}

export type Result<Value, Error extends Refusal = Refusal> = Accepted<Value> | Refused<Error>;

/** Wraps a value as accepted. */
export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

/** Wraps a refusal; the sentence for its code stands in core/sentences.ts. */
export function refuse<const Error extends Refusal>(error: Error): Refused<Error> {
  return { ok: false, error };
}
