/** A row of `page_change`. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: string;
  readonly story_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly is_takedown: boolean;
}

export interface Changes {
  /** Since the horizon, in order. */
  readonly changes: readonly ChangeRow[];
  /** Where to read from next time: whatever is committed later has this transaction id or a later one. */
  readonly horizon: string;
  /** The horizon asked for is of another database, or rows since have been swept. */
  readonly isLost: boolean;
}
