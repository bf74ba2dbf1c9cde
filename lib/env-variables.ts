import { z } from 'zod';

const orNull = (value: string | undefined) => value ?? null;

/** A variable that may hold anything; null when it is not set. */
export const text = () => z.string().optional().transform(orNull);

/** A variable that has to pass a check; `must` goes on a sentence that begins with its name. */
export const checked = (is: (value: string) => boolean, must: string) =>
  z.string().refine(is, must).optional().transform(orNull);

/** Whether what is sent to an address would travel unencrypted over a network. */
export function isPlainHttpElsewhere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

export function splitList(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}
