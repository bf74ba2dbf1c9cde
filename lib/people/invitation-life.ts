const HOUR_MS = 60 * 60 * 1000;

/** An invitation can be accepted for so long; the database holds the same limit. */
export const INVITATION_MS = 72 * HOUR_MS;
/** One that nobody accepted is shown for so long after it expired, then deleted. */
export const EXPIRED_SHOWN_MS = 30 * 24 * HOUR_MS;
