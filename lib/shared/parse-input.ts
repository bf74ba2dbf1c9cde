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
    fields[name] ??= sentenceOf(issue);
  }
  const [first = 'Something in it is not as expected.'] = Object.values(fields);
  throw new DomainError('invalid_input', first, { fields });
}

// Our schemas speak in sentences; what is left are the library's own messages about shape.
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `There is no field ${issue.keys.map((key) => `“${key.slice(0, 40)}”`).join(', ')} here. Leave it out.`;
  }
  return issue.message.endsWith('.') ? issue.message : `This is not as expected: ${issue.message}.`;
}
