import { expect, test } from 'vitest';
import { TOLD } from '../../src/history/kinds.ts';
import { en } from '../../web/src/lib/messages/en.ts';
import { KINDS } from '../../web/src/routes/changes/kinds.ts';

test('every field that the journal tells has a name in plain words on the pages', () => {
  const fields = Object.values(TOLD).flatMap(({ shows, isFigure }) => [
    ...Object.values(shows ?? {}),
    ...(isFigure ? ['amount'] : []),
  ]);
  expect([...new Set(fields)].filter((field) => en.history.field[field] === undefined)).toEqual([]);
});

test('every kind of change that is told can be chosen on the page of changes, and is in one choice only', () => {
  const beginnings = [...new Set(Object.keys(TOLD).map((kind) => kind.split('.')[0]))];
  expect(Object.values(KINDS).flat().toSorted()).toEqual(beginnings.toSorted());
});
