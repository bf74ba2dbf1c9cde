import { createServer, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { createLog } from '#lib/log.ts';
import { createFrontDoor, type FrontDoorOptions } from '#server/front-door/front-door.ts';

/** A front door before a back that the test wrote. */
export interface Door {
  readonly url: string;
  readonly port: number;
  /** What the log holds so far. */
  readonly logged: () => string;
  readonly close: (graceMs: number) => Promise<void>;
}

/** Starts both on free loopback ports and ends them with the test. */
export async function openDoor(
  back: RequestListener,
  options: Partial<FrontDoorOptions> = {},
): Promise<Door> {
  const backServer = createServer(back);
  await new Promise<void>((resolve) => backServer.listen(0, '127.0.0.1', resolve));
  const address = backServer.address();
  const backPort = typeof address === 'object' && address !== null ? address.port : 0;
  const lines: string[] = [];
  const door = createFrontDoor({
    backPort: () => backPort,
    isReady: async () => ({ ready: true, checks: {} }),
    trustedProxies: [],
    siteUrl: 'http://localhost',
    log: createLog('debug', { write: (line) => lines.push(line) }),
    newRequestId: () => 'made-by-the-door',
    nowMs: () => performance.now(),
    ...options,
  });
  const port = await door.listen(0, '127.0.0.1');
  onTestFinished(async () => {
    await door.close(0);
    backServer.closeAllConnections();
    backServer.close();
  });
  return { url: `http://127.0.0.1:${port}`, port, logged: () => lines.join(''), close: door.close };
}

/** Sends bytes as they are and resolves with all that comes back until the connection ends. */
export function speak(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => resolve(heard));
    socket.on('close', () => resolve(heard));
  });
}
