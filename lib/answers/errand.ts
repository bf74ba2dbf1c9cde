/** What a door answers to a request: JSON, or nothing. */
export interface Answer {
  status: number;
  /** Empty where there is none. */
  body: string;
}

/** A change that is made once, however often the request for it is sent. */
export interface Errand {
  /** What its sender calls it. */
  key: string;
  /** SHA-256 over all that it asks for. */
  request: Uint8Array<ArrayBuffer>;
  /** The answer to what a command returns. */
  answerOf(result: unknown): Answer;
}
