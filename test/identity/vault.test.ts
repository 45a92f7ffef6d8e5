import { describe, expect, test } from 'vitest';
import { createVault } from '../../src/identity/vault.ts';

const SECRET = 'thirty-two characters, more or less';

describe('the vault', () => {
  test('opens what it sealed, for whom it was sealed', () => {
    const vault = createVault(SECRET);
    const sealed = vault.seal('KEY', 'per_a');
    expect(sealed).not.toContain('KEY');
    expect(sealed).not.toBe(vault.seal('KEY', 'per_a'));
    expect(vault.open(sealed, 'per_a')).toBe('KEY');
    expect(() => vault.open(sealed, 'per_b')).toThrow();
    expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'per_a')).toThrow();
  });

  test('of another secret opens nothing, and says which setting it misses', () => {
    const sealed = createVault(SECRET).seal('KEY', 'per_a');
    expect(() => createVault(`${SECRET}!`).open(sealed, 'per_a')).toThrow('SECOND_FACTOR_SECRET');
    expect(() => createVault('').open(sealed, 'per_a')).toThrow('SECOND_FACTOR_SECRET');
  });

  test('without a secret keeps things as they are, and one with a secret still reads them', () => {
    const kept = createVault('').seal('KEY', 'per_a');
    expect(kept).toBe('plain:KEY');
    expect(createVault(SECRET).open(kept, 'per_a')).toBe('KEY');
  });
});
