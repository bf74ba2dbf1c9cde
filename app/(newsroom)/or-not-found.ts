import { notFound } from 'next/navigation';
import { DomainError } from '#lib/shared/domain-error.ts';

/** What a query answers, or the "not found" screen for what does not exist or is not this actor's to see. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  }
}
