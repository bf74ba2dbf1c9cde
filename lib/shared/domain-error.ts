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
  | 'needs_proof'
  | 'too_many_tries'
  | 'already_done'
  | 'behind'
  | 'invalid_step'
  | 'locked'
  | 'old_schema'
  | 'no_longer_kept'
  | 'too_large'
  | 'storage_full'
  | 'unavailable'
  | 'in_progress'
  | 'key_reused';

/** Sentences by field name, for input that a person can put right. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface DomainErrorDetail {
  fields?: FieldErrors;
  /** Further facts for the caller, such as the version that a stale write met. JSON only. */
  extra?: Readonly<Record<string, unknown>>;
  /** Whether a right was missing, where the code does not say so. */
  isDenial?: boolean;
}

/** A refusal that a person can act on: `message` is a full sentence that says what happened and what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly fields: FieldErrors;
  readonly extra: Readonly<Record<string, unknown>>;
  /** Whether a right was missing. For the audit log: callers must not tell it from what is unknown. */
  readonly isDenial: boolean;

  constructor(code: DomainErrorCode, message: string, detail: DomainErrorDetail = {}) {
    super(message);
    this.code = code;
    this.fields = detail.fields ?? {};
    this.extra = detail.extra ?? {};
    this.isDenial = detail.isDenial ?? code === 'not_allowed';
  }
}

/** One sentence for both "unknown" and "not yours" (`isDenial`), so that neither can be told from the other. */
export function notFound(what: string, isDenial = false): DomainError {
  return new DomainError('not_found', `There is no such ${what}, or it is not yours to see.`, { isDenial });
}
