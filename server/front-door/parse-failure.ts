import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerRaw } from './answer.ts';

const SENTENCES: Readonly<Record<string, readonly [status: number, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'The headers of the request are too large. Delete the cookies of this site and try again.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive. Please try again.'],
};

/** Answers what Node's parser refused or waited for in vain, unless an answer is on its way already. */
export function answerParseFailure(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  isHttps: boolean,
  current?: ServerResponse,
): void {
  if (error.code === 'ECONNRESET' || current?.headersSent) {
    socket.destroy();
    return;
  }
  const [status, sentence] = SENTENCES[error.code ?? ''] ?? [
    400,
    'The request is malformed. Check it and try again.',
  ];
  answerRaw(socket, status, sentence, isHttps);
}
