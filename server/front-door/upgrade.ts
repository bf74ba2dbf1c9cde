import { type IncomingMessage, request as openRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import { pairs } from './hop-by-hop.ts';
import { isWelcome } from './request-headers.ts';

/** Passes a WebSocket on to the development server on a loopback port, for hot reload. */
export function passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const kept = pairs(request.rawHeaders).filter(([name]) => isWelcome(name.toLowerCase()));
  const upstream = openRequest({
    host: '127.0.0.1',
    port,
    path: request.url,
    headers: [['Host', request.headers.host ?? 'localhost'], ...kept].flat(),
  });
  const close = () => socket.destroy();
  socket.once('error', () => upstream.destroy());
  upstream.once('error', close);
  upstream.once('response', close);
  upstream.once('upgrade', (answer, far, farHead) => {
    socket.write(switchingProtocols(answer));
    if (farHead.length > 0) socket.write(farHead);
    if (head.length > 0) far.write(head);
    far.once('error', close);
    far.once('close', close);
    socket.once('close', () => far.destroy());
    far.pipe(socket).pipe(far);
  });
  upstream.end();
}

function switchingProtocols(answer: IncomingMessage): string {
  const lines = pairs(answer.rawHeaders).map(([name, value]) => `${name}: ${value}`);
  return ['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n');
}
