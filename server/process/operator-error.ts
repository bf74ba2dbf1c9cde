/** Something the operator can put right; the message is the whole of what they need to read. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** The code of a system or database error, such as `ENOENT` or `28P01`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
