/** What went wrong, as a machine reads it. The HTTP status of each is in `lib/shared/problem.ts`. */
export type DomainErrorCode =
  | 'invalid_input'
  | 'not_ready'
  | 'wrong_state'
  | 'needs_confirmation'
  | 'slug_taken'
  | 'stale_version'
  | 'not_allowed'
  | 'not_found'
  | 'not_signed_in'
  | 'wrong_password'
  | 'already_done'
  | 'behind'
  | 'invalid_step'
  | 'locked'
  | 'old_schema'
  | 'no_longer_kept'
  | 'too_large'
  | 'storage_full';

/** Sentences by field name, for input that a person can put right. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface DomainErrorDetail {
  fields?: FieldErrors;
  /** Further facts for the caller, such as the version that a stale write met. JSON only. */
  extra?: Readonly<Record<string, unknown>>;
}

/** A refusal that a person can act on: `message` is a full sentence that says what happened and what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly fields: FieldErrors;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: DomainErrorCode, message: string, detail: DomainErrorDetail = {}) {
    super(message);
    this.code = code;
    this.fields = detail.fields ?? {};
    this.extra = detail.extra ?? {};
  }
}

/** One sentence for both "unknown" and "not yours", so that neither can be told from the other. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `There is no such ${what}, or it is not yours to see.`);
}
