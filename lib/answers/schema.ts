import { z } from 'zod';

/**
 * The value of an `Idempotency-Key` header. The IETF's draft has it in quotation marks, most clients send it bare: both
 * are the same key.
 */
export const IdempotencyKey = z
  .string()
  .transform((value) => /^"(.*)"$/.exec(value)?.[1] ?? value)
  .pipe(
    z
      .string()
      .regex(/^[\x20-\x7e]{1,255}$/, 'An Idempotency-Key has 1 to 255 characters of ASCII. A UUID will do.'),
  );
