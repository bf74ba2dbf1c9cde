import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server on loopback that takes any password and knows no recipient, whom it names as real ones do. */
export interface RefusingMailServer {
  readonly port: number;
  close(): void;
}

/** Listens on a free port. */
export function startRefusingMailServer(): Promise<RefusingMailServer> {
  const server = createServer((socket) => converse(socket.on('error', () => socket.destroy())));
  return new Promise((started, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      started({ port, close: () => void server.close() });
    });
  });
}

function converse(socket: Socket): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 mail.test');
  createInterface({ input: socket }).on('line', (line) => {
    const [verb = ''] = line.toUpperCase().split(' ');
    if (verb === 'EHLO') say('250-mail.test\r\n250 AUTH PLAIN');
    else if (verb === 'AUTH') say('235 2.7.0 Accepted');
    else if (verb === 'RCPT') say(`550 5.1.1 ${line.slice('RCPT TO:'.length)} is unknown here`);
    else if (verb === 'QUIT') socket.end('221 Bye\r\n');
    else say('250 OK');
  });
}
