import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Misconfigured, readConfig, SETTINGS } from '../../src/server/config.ts';

/** What a configuration is refused with, a line for each problem. */
function problemsOf(environment: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error;
    return error.message.split('\n').slice(1);
  }
  return [];
}

describe('the configuration', () => {
  test('is complete without any setting, and reaches no further than this machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 4000, DATABASE_URL: '', TRUST_PROXY: false });
    expect(isAbsolute(config.database)).toBe(true);
    expect(config.database).toMatch(/plimsoll\.sqlite$/);
  });

  test('takes every setting from the environment', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      PUBLIC_URL: 'https://register.example.eu/',
      DATABASE_URL: 'postgresql://user:secret@db:5432/plimsoll',
      DATABASE_FILE: '/var/lib/plimsoll/register.sqlite',
      SMTP_URL: 'smtp://user:secret@mail.example.eu:587',
      MAIL_FROM: 'Register <register@example.eu>',
      SECOND_FACTOR_SECRET: 'thirty-two characters, more or less',
      OIDC_ISSUER: 'https://login.example.eu',
      OIDC_CLIENT_ID: 'register',
      OIDC_CLIENT_SECRET: 'between the two',
      OIDC_NAME: 'Example Login',
      TRUST_PROXY: 'yes',
      RATE_LIMIT_PER_MINUTE: '60',
      RESPONSE_CACHE_MB: '16',
      LOG_FILE: '/var/log/plimsoll.log',
      LOG_LEVEL: 'warn',
    };
    expect(Object.keys(environment).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
    expect(readConfig(environment)).toEqual({
      ...environment,
      PORT: 0,
      PUBLIC_URL: 'https://register.example.eu',
      TRUST_PROXY: true,
      RATE_LIMIT_PER_MINUTE: 60,
      RESPONSE_CACHE_MB: 16,
      database: environment.DATABASE_URL,
    });
  });

  test.each([
    ['HOST', 'a b', 'a host name or address'],
    ['HOST', '', 'a host name or address'],
    ['SMTP_URL', 'mail.example.eu', 'an address beginning with smtp:// or smtps://'],
    ['MAIL_FROM', 'a@b.eu\r\nBcc: c@d.eu', 'an e-mail address, with a name in front if you like'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '4e3', 'a whole number from 0 to 65535'],
    ['PORT', '', 'a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'register.example.eu', 'an address beginning with http:// or https://'],
    ['PUBLIC_URL', 'https://', 'an address beginning with http:// or https://'],
    ...[
      'https://register.example.eu/plimsoll',
      'https://register.example.eu/plimsoll/',
      'https://register.example.eu//',
      'https://register.example.eu/.',
      'https://register.example.eu?a=b',
      'https://register.example.eu/?',
      'https://register.example.eu#top',
    ].map((url): [string, string, string] => [
      'PUBLIC_URL',
      url,
      'an address that ends with the host or its port, without a path, a question mark, a hash or a user; give this server a host name of its own',
    ]),
    ['OIDC_ISSUER', 'https://login.example.eu/?realm=a', 'an issuer without question mark, hash, user or password'],
    ['OIDC_ISSUER', 'https://login.example.eu/#a', 'an issuer without question mark, hash, user or password'],
    ['DATABASE_URL', 'mysql://localhost/x', 'an address beginning with postgres://'],
    ['DATABASE_FILE', '', 'a path to a file'],
    ['OIDC_NAME', '', 'one line of at most 60 characters'],
    ['TRUST_PROXY', 'true', 'one of yes, no'],
    ['RATE_LIMIT_PER_MINUTE', '0', 'a whole number from 1 to 1000000'],
    ['RATE_LIMIT_PER_MINUTE', 'many', 'a whole number from 1 to 1000000'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
  ])('refuses %s of "%s", saying what was found, what was expected and what it means', (name, value, expected) => {
    const [problem, ...more] = problemsOf({ [name]: value });
    expect(more).toEqual([]);
    const { describes } = SETTINGS[name as keyof typeof SETTINGS];
    expect(problem).toBe(`  - ${name} is ${JSON.stringify(value)}; expected ${expected}. ${describes}`);
  });

  test.each([
    [{ OIDC_ISSUER: 'http://login.example.eu', OIDC_CLIENT_ID: 'x' }, ['OIDC_ISSUER is "http://login.example.eu"']],
    [{ OIDC_ISSUER: 'http://127.0.0.1:3000', OIDC_CLIENT_ID: 'x' }, []],
    [{ OIDC_ISSUER: 'https://login.example.eu' }, ['OIDC_CLIENT_ID is not set, and OIDC_ISSUER is']],
    [{ OIDC_CLIENT_ID: 'x' }, ['OIDC_ISSUER is not set, and OIDC_CLIENT_ID is']],
  ])('takes a provider to sign in with whole, and over https except on this machine: %o', (given, expected) => {
    const problems = problemsOf(given as Record<string, string>);
    expect(problems.map((line) => line.replace(/^ *- /, '').split('; expected')[0])).toEqual(expected);
  });

  test('reports every bad setting at once', () => {
    const environment = {
      HOST: ' ',
      PORT: 'x',
      PUBLIC_URL: 'x',
      TRUST_PROXY: 'x',
      RATE_LIMIT_PER_MINUTE: 'x',
      LOG_LEVEL: 'x',
    };
    expect(problemsOf(environment).map((line) => line.trim().split(' ')[1])).toEqual(Object.keys(environment));
  });

  test('does not repeat a password that it refuses', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://user:hunter2@db.example/x' });
    expect(problem).toContain('mysql');
    expect(problem).not.toContain('hunter2');
    expect(problemsOf({ SECOND_FACTOR_SECRET: 'hunter2' }).join()).toMatch(/7 characters, not shown(?!.*hunter2)/);
  });

  test('takes a file in memory as it is', () => {
    expect(readConfig({ DATABASE_FILE: ':memory:' }).database).toBe(':memory:');
  });
});
