import { createServer, type Server } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { Child } from './child.ts';
import type { Subject } from './http/rounds.ts';
import { checkSameAnswer } from './list/compared.ts';
import { PAGE_SIZE } from './list/operation.ts';

const servers: Server[] = [];
afterAll(() => servers.map((server) => server.close()));

/** A server that gives one answer after another, and the last one for ever. */
async function serving(...answers: readonly { readonly status?: number; readonly body: string }[]): Promise<string> {
  let next = 0;
  const server = createServer((_request, response) => {
    const { status = 200, body } = answers[Math.min(next, answers.length - 1)] ?? { body: '' };
    next += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return `http://127.0.0.1:${address.port}/`;
}

const page = (name: string, count = PAGE_SIZE) =>
  JSON.stringify({ data: { models: { nodes: Array.from({ length: count }, () => ({ name })) } } });
const subject = async (name: string, body: string): Promise<Subject> => ({
  name,
  url: await serving({ body }),
  request: {},
});

test('subjects with the same answer may be compared, whatever the white space around it', async () => {
  await checkSameAnswer([await subject('First', page('Löwe')), await subject('Second', `${page('Löwe')}\n`)]);
});

test.each([
  ['another value', page('Lion'), 'Second does not answer as First: at character'],
  ['a page of another size', page('Löwe', 3), 'Second does not answer as First'],
  ['errors', '{"data":{},"errors":[{"message":"no"}]}', 'Second answered with status 200'],
])('a subject that answers with %s is not measured', async (_, body, message) => {
  const subjects = [await subject('First', page('Löwe')), await subject('Second', body)];
  await expect(checkSameAnswer(subjects)).rejects.toThrow(message);
});

test('pages that are equal but not full are not measured', async () => {
  const subjects = [await subject('First', page('Löwe', 3)), await subject('Second', page('Löwe', 3))];
  await expect(checkSameAnswer(subjects)).rejects.toThrow(`Expected ${PAGE_SIZE} models in the answer; found 3.`);
});

test.each([
  ['another body', [{ body: '{"a":1}' }, { body: '{"a":2}' }]],
  ['another status', [{ body: '{"a":1}' }, { status: 429, body: '{"a":1}' }]],
])('a measurement during which a subject gives %s is not reported', async (_, answers) => {
  const generator = new Child(new URL('http/load.ts', import.meta.url));
  try {
    const load = { url: await serving(...answers), body: '{}', expected: '{"a":1}', connections: 1, seconds: 0.1 };
    await expect(generator.ask(load)).rejects.toThrow('ended with status 1');
  } finally {
    await generator.stop();
  }
});
