import { describe, expect, test } from 'vitest';
import { commitment, freshSalt, opens } from '../../src/journal/commitment.ts';

const SALT = '00'.repeat(31).concat('01');

describe('a commitment', () => {
  test('is the same for the same value and salt, for ever', () => {
    const value = { email: 'a@example.org', name: 'Ada' };
    expect(commitment(value, SALT)).toBe('0825fc4fa033fbdc94ef26cc5ba9586db4797a051a521225558226cb325223ba');
    expect(commitment({ name: 'Ada', email: 'a@example.org' }, SALT)).toBe(commitment(value, SALT));
  });

  test('opens with its value and its salt, and with nothing else', () => {
    const [salt, other] = [freshSalt(), freshSalt()];
    const committed = commitment('Ada', salt);
    expect(opens(committed, 'Ada', salt)).toBe(true);
    expect(opens(committed, 'Bea', salt)).toBe(false);
    expect(opens(committed, 'Ada', other)).toBe(false);
    expect(opens('', 'Ada', salt)).toBe(false);
    expect(opens(committed.slice(2), 'Ada', salt)).toBe(false);
  });

  test('is different for equal values under different salts', () => {
    expect(commitment('Ada', freshSalt())).not.toBe(commitment('Ada', freshSalt()));
  });

  test.each(['', 'salt', '0'.repeat(63), 'A'.repeat(64), '0'.repeat(65)])(
    'is not made with "%s" for a salt',
    (salt) => {
      expect(() => commitment('Ada', salt)).toThrow(TypeError);
    },
  );
});
