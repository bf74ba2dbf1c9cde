import type { AuditFilter } from './schema.ts';

/** The parts of an address of the log that filter it. */
export const FILTER_PARTS = ['person', 'article', 'action', 'outcome', 'from', 'to'] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** The address of the log under a filter, from the line before `before` on. */
export function auditHref(filter: AuditFilter, before: number | null = null) {
  const query = new URLSearchParams();
  for (const name of FILTER_PARTS) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  if (before !== null) query.set('before', String(before));
  return `/admin/audit?${query.toString()}` as const;
}

/** Reads where a page of the log begins; null for the newest. */
export function readBefore(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;
}
