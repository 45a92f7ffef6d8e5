import { describe, expect, it } from 'vitest';
import { AMBIGUITIES } from '../../src/law/ambiguities.ts';
import { judge } from '../../src/law/assess.ts';
import { EXPLAINED_OUTCOMES, encodedRules, NOT_ENCODED } from '../../src/law/catalogue.ts';
import { itemsFor, loadChecklists } from '../../src/law/checklists.ts';
import { toDay } from '../../src/law/day.ts';
import { rulesets } from './shipped.ts';

describe('the catalogue', () => {
  it('names a rule in code for every outcome', () => {
    for (const ruleset of rulesets.values()) {
      const outcomes = Object.keys(judge({}, toDay('2026-01-01'), ruleset)).filter(
        (key) => key !== 'reasonsUndetermined',
      );
      expect(outcomes.filter((key) => !EXPLAINED_OUTCOMES.has(key))).toEqual([]);
    }
  });

  it('cites something for every rule, and every rule once', () => {
    for (const ruleset of rulesets.values()) {
      const rules = encodedRules(ruleset);
      expect(rules.filter(({ citations }) => citations.length === 0)).toEqual([]);
      expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    }
  });

  it('says of everything that is not applied why', () => {
    expect(NOT_ENCODED.every(({ article, about, why }) => article && about && why)).toBe(true);
  });

  it('knows the thirty-two ambiguities, each with more than one reading', () => {
    expect(Object.keys(AMBIGUITIES)).toEqual(Array.from({ length: 32 }, (_, at) => `U${at + 1}`));
    for (const { readings } of Object.values(AMBIGUITIES)) expect(readings.length).toBeGreaterThan(1);
  });
});

describe('the checklists', () => {
  const byId = new Map(loadChecklists().map((checklist) => [checklist.id, checklist]));

  it.each([
    ['annex-xi', 11, 14],
    ['annex-xii', 11, 11],
    ['annex-xiii', 7, 7],
    ['code-of-practice', 0, 5],
  ])('%s asks %i things, and %i of models with systemic risk', (id, without, withRisk) => {
    const checklist = byId.get(id);
    if (!checklist) throw new Error(`no checklist ${id}`);
    expect(itemsFor(checklist, false)).toHaveLength(without);
    expect(itemsFor(checklist, true)).toHaveLength(withRisk);
  });

  it('say which clock runs, what holds only where applicable, and how sure each item is', () => {
    const clocks = byId.get('code-of-practice')?.items.map(({ days, confidence }) => [days, confidence]);
    expect(clocks).toEqual([2, 5, 10, 15, 28].map((days) => [days, 'unconfirmed']));
    const annex = byId.get('annex-xi');
    expect(annex).toMatchObject({ title: 'Technical documentation (Annex XI)', duty: '53(1)(a)' });
    const applicable = byId
      .get('annex-xii')
      ?.items.filter((item) => item.whereApplicable)
      .map(({ at }) => at);
    expect(applicable).toEqual(['1(d)', '1(e)', '2(c)']);
    expect(annex?.items[0]).toEqual({
      at: 'Section 1(1)(a)',
      asks: 'Tasks the model is meant for, and the kinds of systems it can go into',
      systemicOnly: false,
      whereApplicable: false,
      days: null,
      confidence: 'confirmed',
    });
    expect([...byId.keys()]).toEqual([...byId.keys()].toSorted());
  });
});
