import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { openToClients } from '../../src/server/open-to-clients.ts';

const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8';

async function aServer(explorer: string | null) {
  const server = Fastify();
  openToClients(server, { path: '/graphql', explorer, carriesSession: () => false });
  server.get('/graphql', async () => 'answered');
  return server;
}

test('somebody who opens the API in a browser is led to the page where it can be tried', async () => {
  const server = await aServer('/tried-here');
  const answer = await server.inject({ method: 'GET', url: '/graphql', headers: { accept: PAGE } });
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/tried-here');
});

test.each([
  ['a question is answered, also in a browser', '/tried-here', '/graphql?query={x}', PAGE],
  ['a program is not led to a page', '/tried-here', '/graphql', 'application/json'],
  ['without pages nobody is led to one', null, '/graphql', PAGE],
])('%s', async (_, explorer, url, accept) => {
  const answer = await (await aServer(explorer)).inject({ method: 'GET', url, headers: { accept } });
  expect(answer.body).toBe('answered');
});
