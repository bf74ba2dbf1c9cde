import { fetchSent, startBareServer } from './bare-page-server.ts';
import { percentile } from './figures.ts';
import { putLoadOn } from './load.ts';

const ROUNDS = 15;
const ROUND_S = 1;
const CONNECTIONS = 32;

export interface Speed {
  /** Requests per second of the door and of a bare server with the same bytes, of each round. */
  door: number[];
  bare: number[];
  /** The 99th percentile of each round, in milliseconds. */
  doorP99: number[];
  bareP99: number[];
}

/** A kept page against a bare Node server that sends the same bytes, in turns, from one thread of load. */
export async function timeSpeed(address: string): Promise<Speed> {
  const page = await fetchSent(address);
  const bare = await startBareServer(page);
  const speed: Speed = { door: [], bare: [], doorP99: [], bareP99: [] };
  const load = { headers: { 'Accept-Encoding': 'gzip' }, connections: CONNECTIONS };
  const door = new URL(address.replace('localhost', '127.0.0.1'));
  try {
    for (const url of [door, bare.url]) await putLoadOn({ ...load, url, seconds: 1 });
    for (let round = 0; round < ROUNDS; round += 1) {
      const [kept, plain] = [
        await putLoadOn({ ...load, url: door, seconds: ROUND_S }),
        await putLoadOn({ ...load, url: bare.url, seconds: ROUND_S }),
      ];
      speed.door.push(kept.perSecond);
      speed.bare.push(plain.perSecond);
      speed.doorP99.push(percentile(kept.samples, 0.99));
      speed.bareP99.push(percentile(plain.samples, 0.99));
    }
  } finally {
    await bare.stop();
  }
  return speed;
}

/** How long one reader alone waits for a kept page, in milliseconds. */
export async function timeWarm(address: string): Promise<number[]> {
  const url = new URL(address.replace('localhost', '127.0.0.1'));
  const load = { url, headers: { 'Accept-Encoding': 'gzip' }, connections: 1, seconds: 1 };
  return (await putLoadOn(load)).samples;
}

/** How long one reader alone waits for pages that nobody has asked for yet, in milliseconds. */
export async function timeCold(addresses: readonly string[]): Promise<number[]> {
  const samples: number[] = [];
  for (const address of addresses) {
    const begun = performance.now();
    const answer = await fetch(address);
    samples.push(performance.now() - begun);
    await answer.text();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  }
  return samples;
}
