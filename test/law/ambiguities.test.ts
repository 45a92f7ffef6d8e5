import { expect, it } from 'vitest';
import { ambiguity, notKnown, reasonFor } from '../../src/law/ambiguities.ts';

const plain = notKnown('Something is not known', 'Find it out');

it.each([
  ['a known code', 'U14', ambiguity('U14')],
  ['no code', null, plain],
  ['a code that is not described', 'U99', plain],
])('a choice of the law with %s gives a reason that people can read', (_name, code, reason) => {
  expect(reasonFor(code, plain)).toEqual(reason);
});

it('a reason that is no known ambiguity has no code and, unless said, no readings', () => {
  expect(plain).toEqual({ code: null, issue: 'Something is not known', readings: [], decide: 'Find it out' });
});
