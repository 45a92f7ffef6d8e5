import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMBIGUITIES } from '../../src/law/ambiguities.ts';
import { judge } from '../../src/law/assess.ts';
import { EXPLAINED_OUTCOMES, encodedRules, NOT_ENCODED } from '../../src/law/catalogue.ts';
import { itemsFor, loadChecklists } from '../../src/law/checklists.ts';
import { CHOICES, type ChoiceName } from '../../src/law/choices.ts';
import { toDay } from '../../src/law/day.ts';
import type { Citation } from '../../src/law/ruleset.ts';
import { askedOn, facts } from './arbitrary-facts.ts';
import { ruleset, rulesets } from './shipped.ts';

describe('the catalogue', () => {
  it('names a rule in code for every outcome', () => {
    for (const one of rulesets.values()) {
      const outcomes = Object.keys(judge({}, toDay('2026-01-01'), one)).filter((key) => key !== 'reasonsUndetermined');
      expect(outcomes.filter((key) => !EXPLAINED_OUTCOMES.has(key))).toEqual([]);
    }
  });

  it('cites something for every rule, and every rule once', () => {
    for (const one of rulesets.values()) {
      const rules = encodedRules(one);
      expect(rules.filter(({ citations }) => citations.length === 0)).toEqual([]);
      expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    }
  });

  it('says every rule in words: those of data as the data name them, those of code with the article they follow', () => {
    const rules = encodedRules(ruleset('final-2025-07'));
    const inData = rules.filter(({ kind }) => kind === 'data');
    const inCode = rules.filter(({ kind }) => kind === 'code');
    const arithmetic = inCode.filter(({ rule }) => rule.startsWith('arithmetic.'));
    expect([inData.length + inCode.length, inCode.length, arithmetic.length]).toEqual([rules.length, 20, 5]);
    const described = new Map(inData.map(({ rule, describes }) => [rule, describes]));
    expect(described.get('provision.internalUse')).toBe('internal use: essential or rights');
    expect(described.get('provision.modification')).toBe('modification: third of original');
    expect(described.get('counting')).toBe('What counts towards training compute');
    expect(described.get('licence')).toBe('What disqualifies a licence');
    for (const { describes } of inCode) expect(describes).toMatch(/^\p{Lu}.{19,}$/u);
    for (const { rule, citations } of inCode.filter((one) => !arithmetic.includes(one))) {
      expect(rule).toMatch(/^[a-z_]+(\.[a-z_]+)?$/);
      for (const { locator, ...rest } of citations) {
        expect(locator).toMatch(/^Art\. \d+(\(\w+\))*$/);
        expect(rest).toEqual({ document: 'ACT', authority: 'article', confidence: 'confirmed', source: null });
      }
    }
  });

  it('rests on the Act alone in every rule under the Act alone, and leaves open what stands in no article', () => {
    const statute = ruleset('statute');
    for (const { rule, citations } of encodedRules(statute)) {
      if (rule.startsWith('arithmetic.')) continue;
      expect([rule, citations.filter(({ document }) => document !== 'ACT' && document !== 'RECITALS')]).toEqual([
        rule,
        [],
      ]);
    }
    for (const [name, provision] of Object.entries(statute.provisions)) {
      const isStated = ['qualities_alone', 'any_output', 'cumulative_compute_over'].includes(provision.is);
      expect([name, isStated || provision.is === 'open']).toEqual([name, true]);
      // What decides something stands in an article or annex; a recital only helps to read one.
      if (isStated)
        expect([name, (provision.citations as readonly Citation[]).some(({ document }) => document === 'ACT')]).toEqual(
          [name, true],
        );
    }
    for (const { rule, describes, citations } of encodedRules(statute).filter(({ kind }) => kind === 'data')) {
      const isRecital = citations.every(({ document }) => document === 'RECITALS');
      if (isRecital) expect([rule, describes]).toEqual([rule, expect.stringContaining('decides nothing')]);
    }
  });

  it('never says under the Act alone what only guidelines say of general-purpose models', () => {
    fc.assert(
      fc.property(facts, askedOn, (given, day) => {
        expect(['GENERAL_PURPOSE', 'NO', 'UNDETERMINED']).toContain(judge(given, day, ruleset('statute')).gpai);
      }),
    );
  });

  it('names for every choice that a ruleset leaves open the question behind it, if it is a known one', () => {
    for (const one of rulesets.values()) {
      for (const name of Object.keys(CHOICES) as ChoiceName[]) {
        const { code, citations } = one.provisions[name];
        expect([name, code === null || code in AMBIGUITIES, citations.length > 0]).toEqual([name, true, true]);
      }
    }
  });

  it('says of everything that is not applied why', () => {
    for (const { article, about, why } of NOT_ENCODED) {
      expect([article, about, why.at(-1)]).toEqual([
        expect.stringMatching(/\w/),
        expect.stringMatching(/^\p{Lu}\S+ /u),
        '.',
      ]);
    }
  });

  it('knows the thirty-two ambiguities, each with more than one reading', () => {
    expect(Object.keys(AMBIGUITIES)).toEqual(Array.from({ length: 32 }, (_, at) => `U${at + 1}`));
    for (const { readings } of Object.values(AMBIGUITIES)) expect(readings.length).toBeGreaterThan(1);
  });
});

describe('an open question', () => {
  it('is marked as information if, and only if, no rule gives it as a reason', () => {
    const folder = new URL('../../src/law/', import.meta.url);
    const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|yaml)$/.test(name) && !/ambiguities|catalogue|proof-|sources/.test(name))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const given = (code: string) => new RegExp(`ambiguity\\([^)]*'${code}'|code: ${code}\\b`).test(rules);
    const informative = Object.entries(AMBIGUITIES).filter(([, one]) => 'informative' in one);
    expect(informative.map(([code]) => code)).toEqual(Object.keys(AMBIGUITIES).filter((code) => !given(code)));
  });
});

describe('what is not encoded', () => {
  const about = (article: string) => NOT_ENCODED.find((one) => one.article === article)?.why ?? '';

  it('says that complaints, requests, evaluations and commitments are recorded nowhere here', () => {
    expect(about('Art. 89-94')).toMatch(
      /complaints, alerts, requests, evaluations, commitments and hearings are recorded nowhere/,
    );
  });

  it('names the Regulation that amended the Act, and what of Chapter V it changed', () => {
    expect(about('Regulation (EU) 2026/1744')).toMatch(/only Article 56\(6\).*No threshold, duty or day/);
  });
});

describe('the checklists', () => {
  const byId = () => new Map(loadChecklists().map((checklist) => [checklist.id, checklist]));

  it.each([
    ['annex-xi', 11, 14],
    ['annex-xii', 11, 11],
    ['annex-xiii', 7, 7],
    ['code-of-practice', 0, 5],
  ])('%s asks %i things, and %i of models with systemic risk', (id, without, withRisk) => {
    const checklist = byId().get(id);
    if (!checklist) throw new Error(`no checklist ${id}`);
    expect(itemsFor(checklist, false)).toHaveLength(without);
    expect(itemsFor(checklist, true)).toHaveLength(withRisk);
  });

  it('say which clock runs, what holds only where applicable, and how sure each item is', () => {
    const clocks = byId()
      .get('code-of-practice')
      ?.items.map(({ days, confidence }) => [days, confidence]);
    expect(clocks).toEqual([2, 5, 10, 15, 28].map((days) => [days, 'unconfirmed']));
    const annex = byId().get('annex-xi');
    expect(annex).toMatchObject({ title: 'Technical documentation (Annex XI)', duty: '53(1)(a)' });
    const applicable = byId()
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
    expect([...byId().keys()]).toEqual([...byId().keys()].toSorted());
  });
});
