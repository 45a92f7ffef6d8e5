import { describe, expect, test } from 'vitest';
import { createThrottle, networkOf, THROTTLE_LIMITS } from '../../src/identity/throttle.ts';

const AT = new Date('2026-11-22T09:00:00Z');
const past = (milliseconds: number) => new Date(AT.getTime() + milliseconds);
const LIMITS = { perEmail: 3, perAddress: 5, window: 60_000, capacity: 100 };

describe('the throttle', () => {
  const admitted = (throttle: ReturnType<typeof createThrottle>, emailKey: string | null, address = 'a', now = AT) =>
    throttle.admit({ emailKey, address }, now).admitted;

  test('admits so many tries for one e-mail address, wherever they come from, and then says when again', () => {
    const throttle = createThrottle(LIMITS);
    for (const address of ['a', 'b', 'c']) expect(admitted(throttle, 'x', address)).toBe(true);
    expect(throttle.admit({ emailKey: 'x', address: 'd' }, past(1_000))).toEqual({
      admitted: false,
      retryAt: past(60_000),
    });
    expect(admitted(throttle, 'y', 'd')).toBe(true);
  });

  test('admits so many tries from one network address, whatever they try', () => {
    const throttle = createThrottle(LIMITS);
    for (const email of ['v', 'w', 'x', 'y', null]) expect(admitted(throttle, email)).toBe(true);
    expect(admitted(throttle, 'z')).toBe(false);
    expect(admitted(throttle, null)).toBe(false);
    expect(admitted(throttle, 'z', 'b')).toBe(true);
  });

  test('admits again once the time is over', () => {
    const throttle = createThrottle(LIMITS);
    for (let count = 0; count < 3; count += 1) admitted(throttle, 'x');
    expect(admitted(throttle, 'x', 'a', past(59_999))).toBe(false);
    expect(admitted(throttle, 'x', 'a', past(60_000))).toBe(true);
  });

  test('forgets the failures of an address that succeeds, and takes that one try back from the network', () => {
    const throttle = createThrottle(LIMITS);
    for (let count = 0; count < 3; count += 1) admitted(throttle, 'x');
    throttle.succeeded({ emailKey: 'x', address: 'a' });
    for (let count = 0; count < 3; count += 1) expect(admitted(throttle, 'x')).toBe(true);
    expect(admitted(throttle, 'y')).toBe(false);
  });

  test('keeps no more counts than its capacity, and drops the oldest first', () => {
    const throttle = createThrottle({ ...LIMITS, perEmail: 1, capacity: 10 });
    expect(admitted(throttle, 'first', 'n0')).toBe(true);
    for (let count = 1; count <= 4; count += 1) admitted(throttle, `other${count}`, `n${count}`);
    expect(admitted(throttle, 'first', 'n9')).toBe(false);
    for (let count = 5; count <= 9; count += 1) admitted(throttle, `other${count}`, `n${count}`);
    expect(admitted(throttle, 'first', 'n10')).toBe(true);
  });

  test('admits ten for an address and fifty from a network in a quarter of an hour', () => {
    expect(THROTTLE_LIMITS).toMatchObject({ perEmail: 10, perAddress: 50, window: 900_000 });
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
