import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { pairs } from './hop-by-hop.ts';
import { NO_DOCUMENT, protection } from './protection.ts';

const OWN_HEADERS = { 'Cache-Control': 'no-store', 'Content-Security-Policy': NO_DOCUMENT };

/** Answers with a sentence as plain text. `headers` are added, such as `Retry-After`. */
export function answerText(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = 'text/plain; charset=utf-8';
  answer(response, status, `${sentence}\n`, { 'Content-Type': type, ...headers });
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, `${JSON.stringify(value)}\n`, { 'Content-Type': 'application/json' });
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.headersSent) {
    // Too late for words: a connection that breaks is the only sign that the answer is not complete.
    response.destroy();
    return;
  }
  response.writeHead(status, { ...OWN_HEADERS, 'Content-Length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

/** Answers on a connection whose request could not even be parsed, and closes it. */
export function answerRaw(socket: Duplex, status: number, sentence: string, isHttps: boolean): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/plain; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(sentence) + 1}`,
    'Connection: close',
    ...pairs(['Content-Security-Policy', NO_DOCUMENT, ...protection(isHttps)]).map((pair) => pair.join(': ')),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}\n`);
}
