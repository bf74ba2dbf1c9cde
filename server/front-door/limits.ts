/** What one client may ask of the front door. */
export interface Limits {
  readonly headerBytes: number;
  readonly bodyBytes: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headersTimeoutMs: number;
  /** From the first byte of a request to the end of its body. */
  readonly requestTimeoutMs: number;
  /** Without any byte in either direction; open event streams must send something more often. */
  readonly silenceTimeoutMs: number;
  /** Until Next begins to answer. */
  readonly firstByteTimeoutMs: number;
  readonly connections: number;
}

export const LIMITS: Limits = {
  headerBytes: 32 * 1024,
  // Pictures may have 25 MB; the rest is for the form around them.
  bodyBytes: 30 * 1024 * 1024,
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 300_000,
  silenceTimeoutMs: 120_000,
  firstByteTimeoutMs: 60_000,
  connections: 10_000,
};
