import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireCurrentBuild } from './site.ts';

let pages: Server;
let url: string;

beforeAll(async () => {
  const handlerPath = requireCurrentBuild();
  // An address where nobody listens: the port was free a moment ago.
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  process.env.PLIMSOLL_API = `http://127.0.0.1:${port}/graphql`;
  process.env.PROTOCOL_HEADER = 'x-plimsoll-protocol';
  const { handler } = (await import(/* @vite-ignore */ handlerPath)) as {
    handler: (request: IncomingMessage, response: ServerResponse) => void;
  };
  pages = createServer((request, response) => {
    request.headers['x-plimsoll-protocol'] = 'http';
    handler(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => pages.once('listening', resolve));
  url = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
});
afterAll(() => void pages?.close());

test.each(['/', '/models', '/models/mdl_1', '/consultations'])(
  'while the API is down, %s says so kindly, with status 503 and the frame around it',
  async (path) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toContain('<title>Error: The register does not answer just now – Plimsoll</title>');
    expect(text).toContain('try again in a minute');
    expect(text).toContain('aria-label="Main"');
    expect(text).toContain(`href="${path}"`);
    expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|at .*\.js/);
  },
);

test('pages that ask nothing of the API stand while it is down', async () => {
  const response = await fetch(`${url}/sign-up`);
  expect(response.status).toBe(200);
});

test.each([
  ['/consultations/where-should-the-line-be?/submit', 'answers.more'],
  ['/account/models/new', 'compute.0.note'],
])(
  'while the API is down, what was typed at %s is still there, with a button that sends it again',
  async (path, name) => {
    const typed = 'an hour of typing\nin two lines';
    const body = new URLSearchParams({ [name]: typed, category: 'citizen' });
    const response = await fetch(url + path, { method: 'POST', headers: { origin: url, accept: 'text/html' }, body });
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toContain(`>${typed}</textarea>`);
    expect(text).toContain('<input type="hidden" name="category" value="citizen"');
    expect(text).toContain(`<form method="post" action="${path}"`);
    expect(text).toContain('Send it again');
  },
);
