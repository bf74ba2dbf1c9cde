import type { IncomingMessage, ServerResponse } from 'node:http';
import { hourOf } from '#lib/articles/view-sums.ts';
import { answerText } from '#server/front-door/answer.ts';
import { identifyClient } from '#server/front-door/client-address.ts';
import type { Refusal } from '#server/front-door/vetting.ts';
import type { Allowance } from './allowance.ts';
import { deviceOf } from './device-of.ts';
import { readBeacon } from './read-beacon.ts';
import { refuseBeacon } from './refuse-beacon.ts';
import type { Tally } from './tally.ts';
import type { ViewCounts } from './view-counts.ts';

export interface BeaconDeskOptions {
  readonly counts: ViewCounts;
  readonly tally: Tally;
  readonly allowance: Allowance;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const MALFORMED: Refusal = { status: 400, sentence: 'This is no view. See the reader’s script for what is.' };

/** Takes beacons in. Whether one was counted is told to nobody, so that nobody can find out what is let through. */
export class BeaconDesk {
  readonly #options: BeaconDeskOptions;

  constructor(options: BeaconDeskOptions) {
    this.#options = options;
  }

  receive(request: IncomingMessage, response: ServerResponse, isTrusted: (address: string) => boolean): void {
    const { address, host } = identifyClient(request.socket.remoteAddress, request.headers, isTrusted);
    // Whoever goes away meanwhile is not counted.
    for (const side of [request, response]) side.once('error', () => response.destroy());
    const refusal = refuseBeacon(request.headers, host);
    if (refusal !== null) {
      this.#refuse(response, refusal);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => this.#take(request, response, Buffer.concat(chunks).toString(), address));
  }

  #take(request: IncomingMessage, response: ServerResponse, text: string, address: string): void {
    const beacon = readBeacon(text);
    if (beacon === null) {
      this.#refuse(response, MALFORMED);
      return;
    }
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    const { counts, tally, allowance, now } = this.#options;
    const device = deviceOf(request.headers);
    if (device === null) counts.bots += 1;
    else if (!allowance.takes(address)) counts.limited += 1;
    else if (tally.add({ ...beacon, device, hourMs: hourOf(now()) })) counts.taken += 1;
    else counts.dropped += 1;
  }

  #refuse(response: ServerResponse, { status, sentence }: Refusal): void {
    this.#options.counts.refused += 1;
    answerText(response, status, sentence, { Connection: 'close' });
  }
}
