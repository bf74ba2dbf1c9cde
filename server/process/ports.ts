import { createServer } from 'node:net';
import { codeOf, OperatorError } from './operator-error.ts';

/** A loopback port that nothing listens on just now. */
export function pickFreePort(): Promise<number> {
  return tryToListen(0, '127.0.0.1');
}

/**
 * Makes sure that the front door will be able to open.
 *
 * @returns the host to listen on, which is IPv4's on a machine without IPv6
 * @throws {OperatorError} when the port or the host cannot be had
 */
export async function claimAddress(port: number, host: string): Promise<string> {
  try {
    await tryToListen(port, host);
    return host;
  } catch (error) {
    const lacksIPv6 = host === '::' && ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(codeOf(error) ?? '');
    if (lacksIPv6) return claimAddress(port, '0.0.0.0');
    throw explainListenError(error, port, host);
  }
}

/** The sentence for a port or host that cannot be listened on. */
export function explainListenError(error: unknown, port: number, host: string): Error {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new OperatorError(
        `Port ${port} is taken by another program. End it, or set PORT to a free one.`,
      );
    case 'EACCES':
      return new OperatorError(`This account may not listen on port ${port}. Set PORT to 1024 or more.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorError(`HOST is ${host}, which is no address of this machine. Correct or remove it.`);
    default:
      return new OperatorError(
        `Port ${port} cannot be listened on (${String(error)}). Set PORT to another one.`,
      );
  }
}

function tryToListen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
