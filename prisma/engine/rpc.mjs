import { createInterface } from 'node:readline';
import { callEngine } from './methods.mjs';

/**
 * @typedef {{ engine: import('@prisma/schema-engine-wasm').SchemaEngine, close(): Promise<void> }} OpenEngine
 */

const PARSE_ERROR = -32700;

/**
 * Answers JSON-RPC 2.0 requests, one a line, one after another, until the input ends; a SIGTERM or SIGINT ends it at
 * once. The engine is opened with the first request. What fails is answered as an error and does not end the service.
 *
 * @param {NodeJS.ReadableStream} input
 * @param {NodeJS.WritableStream} output
 * @param {() => Promise<OpenEngine>} openEngine
 */
export async function serve(input, output, openEngine) {
  /** @type {Promise<OpenEngine> | undefined} */
  let opened;
  const close = async () => {
    const open = await opened?.catch(() => undefined);
    await open?.close();
  };
  const interrupt = () => void close().finally(() => process.exit(0));
  process.on('SIGTERM', interrupt).on('SIGINT', interrupt);
  // The CLI may be gone before its answer is ready.
  output.on('error', () => {});
  const send = (/** @type {object} */ message) =>
    output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

  for await (const line of createInterface({ input })) {
    const request = parse(line);
    if (request === undefined) {
      send({ id: null, error: { code: PARSE_ERROR, message: 'A line was not a JSON-RPC request.' } });
    } else if (request.method !== undefined) {
      opened ??= openEngine();
      const { notifications, ...answer } = await callEngine(request, opened);
      for (const notification of notifications) send(notification);
      send(answer);
    }
    // What has no method is the CLI's receipt for a notification.
  }
  await close();
}

/**
 * @param {string} line
 * @returns {import('./methods.mjs').Request | undefined}
 */
function parse(line) {
  try {
    const request = JSON.parse(line);
    return typeof request === 'object' && request !== null ? request : undefined;
  } catch {
    return undefined;
  }
}
