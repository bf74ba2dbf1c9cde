/**
 * Writes a failure to stderr in the form the CLI looks for: JSON lines, of which it skips the first.
 *
 * @param {unknown} error an `Error`; a string `code` like P1003 is passed on
 */
export function logFailure(error) {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isPrismaCode = typeof code === 'string' && /^P\d{4}$/.test(code);
  writeLine('INFO', { message: 'The schema engine failed.' });
  writeLine('ERROR', { message, ...(isPrismaCode && { error_code: code }) });
}

/**
 * @param {'INFO' | 'ERROR'} level
 * @param {Record<string, unknown>} fields
 */
function writeLine(level, fields) {
  const timestamp = new Date().toISOString();
  process.stderr.write(`${JSON.stringify({ timestamp, level, fields, target: 'schema_engine::logger' })}\n`);
}
