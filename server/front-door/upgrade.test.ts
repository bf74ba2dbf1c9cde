import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openDoor } from './testing/door.ts';

const ASK =
  'GET /hmr HTTP/1.1\r\nHost: site\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: k\r\n\r\n';

/** A back that accepts any upgrade and then repeats what it hears. */
async function openParrot(): Promise<number> {
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    const key = createHash('sha1').update(String(request.headers['sec-websocket-key'])).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    );
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a WebSocket passes to the development server and back', async () => {
  const port = await openParrot();
  const door = await openDoor(() => {}, { allowUpgrades: true, backPort: () => port });
  const socket = connect(door.port, '127.0.0.1', () => socket.write(ASK)).setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  let heard = '';
  for await (const chunk of socket) {
    heard += chunk;
    if (heard.includes('hello')) break;
    if (heard.endsWith('\r\n\r\n')) socket.write('hello');
  }
  expect(heard).toMatch(/^HTTP\/1\.1 101 [\s\S]*hello$/);
});

test('a WebSocket is an ordinary request outside development', async () => {
  const door = await openDoor((_request, response) => response.end('a page'));
  const socket = connect(door.port, '127.0.0.1', () => socket.write(ASK)).setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  const [heard] = await new Promise<string[]>((resolve) =>
    socket.once('data', (chunk) => resolve([String(chunk)])),
  );
  expect(heard).toMatch(/^HTTP\/1\.1 200 /);
});
