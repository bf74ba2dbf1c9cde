import type { z } from 'zod';
import { DomainError } from './domain-error.ts';

/**
 * Checks input from outside against a schema and returns it in the schema's form.
 * Throws DomainError `invalid_input` with a sentence for each field that is not right.
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.length > 0 ? issue.path.join('.') : 'input';
    fields[name] ??= issue.message;
  }
  const [first = 'Something in it is not as expected.'] = Object.values(fields);
  throw new DomainError('invalid_input', first, { fields });
}
