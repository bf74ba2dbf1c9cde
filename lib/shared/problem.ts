import type { DomainError, DomainErrorCode } from './domain-error.ts';

const STATUS: Record<DomainErrorCode, number> = {
  invalid_input: 422,
  not_ready: 422,
  wrong_state: 409,
  needs_confirmation: 409,
  slug_taken: 409,
  stale_version: 409,
  not_allowed: 403,
  not_found: 404,
  not_signed_in: 401,
  wrong_password: 401,
  needs_proof: 403,
  too_many_tries: 429,
  already_done: 409,
  behind: 409,
  invalid_step: 422,
  locked: 423,
  old_schema: 426,
  no_longer_kept: 410,
  too_large: 413,
  storage_full: 507,
  unavailable: 503,
  in_progress: 409,
  key_reused: 422,
};

/** The HTTP status of a refusal. */
export function statusOf({ code }: DomainError): number {
  return STATUS[code];
}

/** Problem details for HTTP APIs (RFC 9457). `errors` holds a sentence by field name. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: DomainErrorCode;
  errors?: Readonly<Record<string, string>>;
  [extension: string]: unknown;
}

/** The problem document of a refusal; `code` is stable, `detail` is the sentence to show. */
export function toProblem(error: DomainError): Problem {
  const hasFields = Object.keys(error.fields).length > 0;
  return {
    ...error.extra,
    type: `urn:nightdesk:problem:${error.code.replaceAll('_', '-')}`,
    title: error.code.replaceAll('_', ' '),
    status: statusOf(error),
    detail: error.message,
    code: error.code,
    ...(hasFields ? { errors: error.fields } : {}),
  };
}
