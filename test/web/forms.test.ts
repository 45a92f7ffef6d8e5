import { describe, expect, test } from 'vitest';
import { isDay } from '../../web/src/lib/day.ts';
import { messagesIn } from '../../web/src/lib/messages/messages.ts';
import { inPageOrder } from '../../web/src/lib/problem.ts';
import { proofTree } from '../../web/src/lib/proof.ts';
import { type Asked, headingOf, placeQuestions, questionsStillAsked } from '../../web/src/lib/questionnaire.ts';
import { problemsInRefusals, readForm } from '../../web/src/lib/server/form.ts';
import { safeNext } from '../../web/src/lib/server/next.ts';

const question = (id: string, more: Partial<Asked> = {}): Asked => ({
  id,
  title: id,
  kind: 'YES_NO',
  options: [],
  showIf: null,
  ...more,
});
const under = (parent: string, equals: string) => ({ showIf: { questionId: parent, equals } });

describe('a question away from the others', () => {
  const m = messagesIn('en');
  test('is called by its title, and with what it is about where another has the same', () => {
    const questions = [
      question('a', { title: 'Is 10^23 right?' }),
      question('b', { title: 'Why?', ...under('a', 'no') }),
      question('c', { title: 'Is 10^25 right?' }),
      question('d', { title: 'Why?' }),
    ];
    expect(questions.map((one) => headingOf(questions, one, m))).toEqual([
      'Is 10^23 right?',
      'Why? (on: Is 10^23 right?)',
      'Is 10^25 right?',
      'Why? (on: Is 10^25 right?)',
    ]);
  });
});

describe('what is wrong with a form', () => {
  test('is told in the order of the page, each with what its field is called; what has no field comes last', () => {
    const fields = [
      { field: 'first', about: 'The first' },
      { field: 'second', about: 'The second' },
    ];
    const found = ['', 'second', 'first'].map((field) => ({ field, message: `wrong: ${field}` }));
    expect(inPageOrder(found, fields)).toEqual([
      { field: 'first', message: 'wrong: first', about: 'The first' },
      { field: 'second', message: 'wrong: second', about: 'The second' },
      { field: '', message: 'wrong: ' },
    ]);
  });
});

describe('a conditional question', () => {
  test('stands under the answer that asks for it, at any depth', () => {
    const questions = [question('a'), question('b', under('a', 'no')), question('c', under('b', 'yes')), question('d')];
    const placed = placeQuestions(questions);
    expect(placed.map((one) => one.question.id)).toEqual(['a', 'd']);
    expect(placed[0]?.under[0]).toMatchObject({ answer: 'no', placed: { question: { id: 'b' } } });
    expect(placed[0]?.under[0]?.placed.under[0]).toMatchObject({ answer: 'yes', placed: { question: { id: 'c' } } });
  });

  test('keeps its own place where its condition cannot be drawn under an answer', () => {
    const questions = [
      question('a', { kind: 'TEXT' }),
      question('b', under('a', 'x')),
      question('c', under('z', 'yes')),
    ];
    expect(placeQuestions(questions).map((one) => one.question.id)).toEqual(['a', 'b', 'c']);
  });

  test('is not asked any more when the answer above it changes, nor is what lies under it', () => {
    const questions = [question('a'), question('b', under('a', 'no')), question('c', under('b', 'yes'))];
    const answers: Record<string, string> = { a: 'yes', b: 'yes', c: 'yes' };
    expect(questionsStillAsked(questions, (id) => answers[id] ?? '').map(({ id }) => id)).toEqual(['a']);
  });
});

test('the steps of a proof nest by their depth', () => {
  const tree = proofTree([0, 1, 2, 1, 0].map((depth, i) => ({ depth, i })));
  expect(tree.map(({ step }) => step.i)).toEqual([0, 4]);
  expect(tree[0]?.children.map(({ step }) => step.i)).toEqual([1, 3]);
  expect(tree[0]?.children[0]?.children.map(({ step }) => step.i)).toEqual([2]);
});

test.each([
  ['2025-08-02', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-8-2', false],
  ['02/08/2025', false],
  ['', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test.each([
  ['/models/mdl_1/compute', '/models/mdl_1/compute'],
  ['//elsewhere.example', '/account'],
  ['https://elsewhere.example', '/account'],
  ['/\\elsewhere.example', '/account'],
  [null, '/account'],
])('after signing in, %j leads to %s', (wanted, leads) => {
  expect(safeNext(wanted)).toBe(leads);
});

test('a refused value finds its field, and the type system’s words stay behind', () => {
  const message =
    'Variable "$input" got invalid value "abc" at "input.compute[0].amount.flop"; Expected type "Flop". Write digits.';
  expect(problemsInRefusals([{ code: 'BAD_USER_INPUT', message, path: [], problems: [], reference: '' }])).toEqual([
    { field: 'compute.0.amount.flop', message: 'Write digits.' },
  ]);
});

test('what was typed is kept for the next try, and a password never is', async () => {
  const body = new URLSearchParams([
    ['email', ' a@b.example '],
    ['password', ' with spaces '],
    ['outputs', 'TEXT'],
    ['outputs', 'IMAGE'],
    ['__proto__', 'x'],
  ]);
  const form = await readForm(new Request('http://127.0.0.1/', { method: 'POST', body }));
  expect(form.one('email')).toBe('a@b.example');
  expect(form.one('password')).toBe(' with spaces ');
  expect(form.all('outputs')).toEqual(['TEXT', 'IMAGE']);
  expect(JSON.stringify(form.kept)).not.toContain('with spaces');
});
