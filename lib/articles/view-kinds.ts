/** Where a reader came from, in the order in which it is shown. */
export const REFERRERS = ['direct', 'internal', 'search', 'social', 'other'] as const;
export type Referrer = (typeof REFERRERS)[number];

/** What a story was read on. */
export const DEVICES = ['phone', 'tablet', 'desktop'] as const;
export type Device = (typeof DEVICES)[number];

/** Where readers' browsers tell that a story is looked at; the front door answers there. */
export const VIEWS_ADDRESS = '/api/v1/views';
