/**
 * How the front door asks Next for a page, which it alone can: `straight` has the page itself answer, without
 * `proxy.ts`; `brief` has an address that never was answered by its status alone; `whole` is how anybody asks.
 */
export type Way = 'straight' | 'brief' | 'whole';

/** Sent for a way other than the whole. */
export const WAY_HEADER = 'x-nightdesk-ask';

/** Sent with what stands at addresses that never were. The front door takes it off. */
export const MISSING_HEADER = 'x-nightdesk-missing';
