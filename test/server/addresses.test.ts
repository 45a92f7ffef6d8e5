import { describe, expect, test } from 'vitest';
import { anApp, type TestApp } from '../support/app.ts';

/** Whose request it is decides whose limit it uses up: here each address has one request a minute. */
describe('the address that a request is counted under', () => {
  const ask = async (app: TestApp, remoteAddress: string, forwarded?: string) => {
    const { statusCode } = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: {
        'content-type': 'application/json',
        ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
      },
      payload: JSON.stringify({ query: '{ register { today } }' }),
    });
    return statusCode === 200 ? 'answered' : 'refused';
  };
  const anAppWith = (trustProxy: string) =>
    anApp('sqlite', { settings: { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: trustProxy } });

  test('without a proxy is the network’s, whatever the request claims', async () => {
    const app = await anAppWith('no');
    expect(await ask(app, '192.0.2.1', '198.51.100.1')).toBe('answered');
    expect(await ask(app, '192.0.2.1', '198.51.100.2')).toBe('refused');
    await app.close();
  });

  test('behind a proxy is what the proxy wrote, and not what a client wrote before it', async () => {
    const app = await anAppWith('yes');
    expect(await ask(app, '192.0.2.1', '198.51.100.1')).toBe('answered');
    expect(await ask(app, '192.0.2.1', '198.51.100.2')).toBe('answered');
    expect(await ask(app, '192.0.2.1', '203.0.113.7, 198.51.100.2')).toBe('refused');
    expect(await ask(app, '192.0.2.1', '203.0.113.8, 198.51.100.1')).toBe('refused');
    await app.close();
  });

  test('of a call that the pages make for a visitor is the visitor’s', async () => {
    const app = await anAppWith('no');
    for (const self of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect(await ask(app, self, `198.51.100.1${self.length}`)).toBe('answered');
      expect(await ask(app, self, `198.51.100.1${self.length}`)).toBe('refused');
    }
    await app.close();
  });
});
