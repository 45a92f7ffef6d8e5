import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/law/day.ts';
import { judgeEnforcement } from '../../src/law/enforcement.ts';
import { question } from '../../src/law/question.ts';
import { ruleset } from './shipped.ts';

const enforcement = (turnoverEur?: string, day = '2026-11-28') =>
  judgeEnforcement(
    question(turnoverEur === undefined ? {} : { provider: { turnoverEur } }, toDay(day), ruleset('final-2025-07')),
  );

describe('the most that Article 101(1) allows', () => {
  it.each([
    ['no turnover', '0', '15000000'],
    ['a turnover whose share is below the floor', '499999999.99', '15000000'],
    ['a turnover whose share is the floor', '500000000', '15000000'],
    ['a turnover whose share is above it by less than a cent', '500000000.1', '15000000.003'],
    ['a large turnover, to the cent', '123456789012.34', '3703703670.3702'],
  ])('of %s is the share or the floor, whichever is higher', (_name, turnover, cap) => {
    expect(enforcement(turnover).fineCapEur).toBe(cap);
  });

  it('is not given where no turnover is recorded', () => {
    expect(enforcement().fineCapEur).toBeNull();
  });

  it.each([
    ['4 % of it', /^Found "4 % of it".*an amount in euro.*"400000000"/],
    ['1e18', /an amount in euro/],
  ])('is refused for a turnover of %j, with what was expected', (turnover, message) => {
    expect(() => enforcement(turnover)).toThrow(message);
  });
});

it.each([
  ['2026-08-01', false],
  ['2026-08-02', true],
])('the powers of the Commission apply on %s: %s', (day, live) => {
  expect(enforcement('0', day).live).toBe(live);
});
