import { describe, expect, test } from 'vitest';
import { AnsweringTime } from '../../src/graphql/answering-time.ts';
import { LIMITS, secondsPerMinute } from '../../src/graphql/limits.ts';
import { anApp } from '../support/app.ts';

describe('the time that answering one address takes in a minute', () => {
  const aTime = (maxSecondsPerMinute = 10) => {
    const clock = { ms: 5_000 };
    return { clock, times: new AnsweringTime({ maxSecondsPerMinute }, () => clock.ms) };
  };
  const ask = ({ clock, times }: ReturnType<typeof aTime>, address: string, ms: number, cost = 1) => {
    const share = times.shareOf(address);
    share.begin(cost);
    clock.ms += ms;
    return share.end();
  };

  test('is what was measured, and a query is refused once it is used up, until the minute is over', () => {
    const time = aTime();
    expect(ask(time, 'a', 4_000).get('x-ratelimit-seconds-remaining')).toBe('6.0');
    expect(ask(time, 'a', 5_999).get('x-ratelimit-seconds-remaining')).toBe('0.0');
    ask(time, 'a', 10);
    expect(() => ask(time, 'a', 1)).toThrow(
      /more than 10 seconds in a minute \(maxSecondsPerMinute\)\. Try again in 50 seconds/,
    );
    expect(() => ask(time, 'b', 1)).not.toThrow();
    time.clock.ms += 50_000;
    expect(ask(time, 'a', 1).get('x-ratelimit-seconds-remaining')).toBe('10.0');
  });

  test('is foreseen from the cost for queries that are all sent at once', () => {
    const { times } = aTime();
    const begun = Array.from({ length: 100 }, () => {
      const share = times.shareOf('a');
      try {
        share.begin(LIMITS.maxCost);
        return 'answered';
      } catch {
        return 'refused';
      }
    });
    expect(begun.filter((one) => one === 'answered').length).toBeLessThan(30);
    expect(begun).toContain('refused');
  });

  test('is not used up by what the cost foresaw and that was not needed', () => {
    const time = aTime();
    for (let at = 0; at < 1_000; at += 1) expect(() => ask(time, 'a', 1, LIMITS.maxCost)).not.toThrow();
  });

  test('is told in headers, and a refusal says when to come again', async () => {
    const app = await anApp('sqlite', { settings: { RATE_LIMIT_PER_MINUTE: '600', RESPONSE_CACHE_MB: '0' } });
    const { headers } = await app.send('{ register { today } }');
    expect(headers['x-ratelimit-seconds-limit']).toBe(String(secondsPerMinute(600)));
    expect(Number(headers['x-ratelimit-seconds-remaining'])).toBeGreaterThan(15);
    // Fields of a cost that is charged with half a second each while they are under way.
    const days = Array.from(
      { length: 4 },
      (_, at) => `a${at}: compareRulesets(before: "final-2025-07", after: "draft-2025-04") { judged }`,
    );
    const answers = await Promise.all(Array.from({ length: 120 }, () => app.send(`{ ${days.join(' ')} }`)));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'RATE_LIMITED', limit: 'maxSecondsPerMinute', value: 30, path: [] } }],
    });
    const retryAfter = Number(refused?.headers['retry-after']);
    expect(retryAfter).toBeGreaterThan(0);
    expect(refused?.errors[0]?.extensions.retryAfter).toBe(retryAfter);
    await app.close();
  });
});
