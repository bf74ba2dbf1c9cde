import { createServer, type Socket } from 'node:net';

/** A mail server of a test's own on loopback, which keeps what it is given. */
export interface FakeSmtp {
  readonly url: string;
  /** Each message as it came over the wire, with the envelope's recipients. */
  readonly received: { to: string[]; data: string }[];
  /** What it answers to the next recipients; 250 when empty. */
  readonly recipientAnswers: string[];
  close(): Promise<void>;
}

/** Speaks as much of RFC 5321 as a client needs to hand over a message. */
export function startFakeSmtp(): Promise<FakeSmtp> {
  const received: FakeSmtp['received'] = [];
  const recipientAnswers: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    converse(socket, received, recipientAnswers);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      done({
        url: `smtp://127.0.0.1:${port}`,
        received,
        recipientAnswers,
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

const REPLIES: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };

function converse(socket: Socket, received: FakeSmtp['received'], recipientAnswers: string[]): void {
  let to: string[] = [];
  let message: string[] | null = null;
  let rest = '';
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const keep = (line: string, lines: string[]) => {
    // A dot that begins a line is doubled on its way.
    if (line !== '.') return void lines.push(line.replace(/^\./, ''));
    received.push({ to, data: lines.join('\r\n') });
    message = null;
    say('250 kept');
  };
  const obey = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    if (verb === 'MAIL') to = [];
    if (verb === 'DATA') message = [];
    const reply = (verb === 'RCPT' ? recipientAnswers.shift() : REPLIES[verb]) ?? '250 fine';
    if (verb === 'RCPT' && reply.startsWith('250')) to.push(line);
    say(reply);
  };
  say('220 fake.test ready');
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) message === null ? obey(line) : keep(line, message);
  });
}
