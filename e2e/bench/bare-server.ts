import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The time of a 2 KB POST to a Node server that does nothing but answer: what this machine can do just now. */
export async function timeBareServer(runs: number): Promise<number[]> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{"version":1}'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const body = JSON.stringify({ words: 'x'.repeat(2000) });
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await (await fetch(url, { method: 'POST', body })).text();
    samples.push(performance.now() - begun);
  }
  server.closeAllConnections();
  server.close();
  return samples;
}
