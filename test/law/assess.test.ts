import { describe, expect, it } from 'vitest';
import { assess } from '../../src/law/assess.ts';
import type { ProofStep } from '../../src/law/assessment.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { LawIsSilent } from '../../src/law/ruleset.ts';
import { FactsRefused } from '../../src/law/validate-facts.ts';
import { ruleset } from './shipped.ts';

const final = ruleset('final-2025-07');
const day = toDay('2026-06-01');
const facts: Facts = {
  model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
  compute: [
    { id: 'run', activity: 'pre_training', flop: { flop: '9.2e24' } },
    { id: 'data', activity: 'synthetic_data', flop: { flop: '1e24' }, publiclyAccessible: 'unknown', madeBy: 'self' },
    { id: 'tests', activity: 'evaluation', flop: { flop: '7e24' } },
  ],
};

describe('an assessment', () => {
  const assessment = () => assess(facts, day, final);

  it('names the entry that decides, what is missing and what a person must decide', () => {
    expect(assessment().outcomes.systemic).toBe('UNDETERMINED');
    expect(assessment().undetermined).toContainEqual(expect.objectContaining({ code: 'U18', about: 'systemic' }));
    const step = find(assessment().proof, 'compute.cumulative.synthetic_data');
    expect(step).toMatchObject({ entries: ['data'], outcome: 'UNDETERMINED' });
    expect(step.missing.join()).toMatch(/U18/);
  });

  it('shows the comparison with exact digits on both sides', () => {
    expect(find(assessment().proof, 'systemic.compute').comparison).toMatchObject({
      left: { low: '9200000000000000000000000', high: '10200000000000000000000000', unit: 'FLOP' },
      operator: '>',
      right: { low: '10000000000000000000000000', high: '10000000000000000000000000', words: '10^25 FLOP' },
      holds: 'UNDETERMINED',
    });
  });

  it('says of every entry whether it counted', () => {
    expect(find(assessment().proof, 'compute.cumulative.evaluation').because).toMatch(/does not count/);
    expect(find(assessment().proof, 'compute.cumulative.pre_training').because).toMatch(/: this counts/);
  });

  it('leads from a number to the line of the law data that holds it', () => {
    expect(find(assessment().proof, 'gpai.compute').citations).toContainEqual(
      expect.objectContaining({
        document: 'GUIDELINES',
        locator: '¶17',
        authority: 'guideline',
        source: expect.anything(),
      }),
    );
  });

  it('flags the margin without deciding by it', () => {
    const { outcomes, flags } = assess(
      { ...facts, compute: [{ activity: 'pre_training', flop: { flop: '8e24' } }] },
      day,
      final,
    );
    expect(outcomes.systemic).toBe('NO');
    expect(flags).toContainEqual(expect.objectContaining({ code: 'U2', about: 'bandSystemic' }));
  });

  it('says whether the day is one of the ruleset’s own', () => {
    const draft = ruleset('draft-2025-04');
    expect(assess(facts, toDay('2025-07-17'), draft).inForce).toBe(true);
    expect(assess(facts, toDay('2025-07-18'), draft).inForce).toBe(false);
    expect(assess(facts, toDay('2025-07-18'), final).inForce).toBe(true);
  });

  it('has a receipt that changes with facts, day and law, and with nothing else', () => {
    const again = assess(structuredClone(facts), day, ruleset('final-2025-07'));
    expect(again.receipt).toEqual(assessment().receipt);
    const others = [
      assess({ ...facts, compute: [] }, day, final),
      assess(facts, toDay('2026-06-02'), final),
      assess(facts, day, ruleset('draft-2025-04')),
    ];
    expect(new Set([assessment(), ...others].map(({ receipt }) => receipt.hash)).size).toBe(4);
  });

  it('refuses facts that contradict each other, with all problems', () => {
    const wrong = { market: { channel: 'none', placedOn: '2026-02-30' }, more: 1 } as unknown as Facts;
    expect(() => assess(wrong, day, final)).toThrow(FactsRefused);
  });

  it('refuses a day before the law', () => {
    expect(() => assess(facts, toDay('2024-07-31'), final)).toThrow(LawIsSilent);
  });
});

function find(steps: readonly ProofStep[], rule: string): ProofStep {
  const all = (list: readonly ProofStep[]): readonly ProofStep[] => list.flatMap((step) => [step, ...all(step.steps)]);
  const found = all(steps).find((step) => step.rule === rule);
  if (!found) throw new Error(`no step ${rule}`);
  return found;
}
