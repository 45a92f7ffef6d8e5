import { expect, test } from 'vitest';
import { allAbove } from '../../src/provider/ownership.ts';

test('above a provider are its parents and theirs, and a circle does not go on for ever', () => {
  const owned = (providerId: string, about: string) => ({ providerId, about });
  const ownerships = [owned('a', 'b'), owned('b', 'c'), owned('b', 'd'), owned('x', 'a'), owned('d', 'b')];
  expect([...allAbove('a', ownerships)]).toEqual(['a', 'b', 'c', 'd']);
});
