/** What the door has done with views since it started. */
export class ViewCounts {
  /** In order, of a person, and within what is allowed. */
  taken = 0;
  /** Of programs that nobody sits before. */
  bots = 0;
  /** Not in order, or from elsewhere. */
  refused = 0;
  /** More than one network, or all of them, may tell. */
  limited = 0;
  /** No room was left, at once or after a write that failed. */
  dropped = 0;
  writes = 0;
  failedWrites = 0;
}
