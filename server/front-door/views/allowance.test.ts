import { describe, expect, test } from 'vitest';
import { Allowance, type AllowanceBounds, networkOf } from './allowance.ts';

function open(bounds: Partial<AllowanceBounds> = {}) {
  const clock = { ms: 0 };
  const allowance = new Allowance({ ofOne: 2, ofAll: 100, networks: 10, ...bounds }, () => clock.ms);
  const taken = (...addresses: string[]) => addresses.map((address) => allowance.takes(address));
  return { allowance, clock, taken };
}

describe('what is taken', () => {
  test('from one network ends with its share, and begins anew with the minute', () => {
    const { taken, clock } = open();
    expect(taken('192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2')).toEqual([true, true, false, true]);
    clock.ms = 59_999;
    expect(taken('192.0.2.1')).toEqual([false]);
    clock.ms = 60_000;
    expect(taken('192.0.2.1')).toEqual([true]);
  });

  test('from all of them has an end too', () => {
    const { taken } = open({ ofAll: 2 });
    expect(taken('192.0.2.1', '192.0.2.2', '192.0.2.3')).toEqual([true, true, false]);
  });

  test('from more networks than can be told apart counts towards the whole, and is not remembered', () => {
    const { taken, allowance } = open({ networks: 1, ofAll: 5 });
    expect(taken('192.0.2.1', '192.0.2.2', '192.0.2.2', '192.0.2.2', '192.0.2.1', '192.0.2.2')).toEqual([
      ...[true, true, true, true, true],
      false,
    ]);
    expect(allowance.networks).toBe(1);
  });
});

test('nobody is remembered after their minute', () => {
  const { taken, allowance, clock } = open();
  taken('192.0.2.1');
  clock.ms = 60_000;
  allowance.forget();
  expect(allowance.networks).toBe(0);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
