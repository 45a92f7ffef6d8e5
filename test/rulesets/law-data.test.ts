import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, problems, type TestApp, type TestPerson } from '../support/app.ts';
import { anAct, anActInput, anAmendment, aProposal, ENACT_RULESET } from '../support/rulesets.ts';

const SOURCES = `query ($id: ID!) { ruleset(id: $id) {
  asYaml provenance { file } basedOn { id }
  rules { rule kind citations { source locator } }
  parameters { name values { value citations { document locator source } } }
} }`;

interface Cited {
  readonly document: string;
  readonly locator: string;
  readonly source: string | null;
}

describe('law data that are kept', () => {
  let app: TestApp;
  let officer: TestPerson;
  const ids: string[] = ['statute', 'draft-2025-04', 'final-2025-07'];
  beforeAll(async () => {
    app = await anApp('sqlite');
    officer = await app.aPerson({ officer: true });
    const lines = [{ cumulativeComputeOver: '1e24', businessUsersOver: 20_000, at: 'Art. 1(2)' }];
    await anAct(app, officer.script, anAmendment({ id: 'with-a-line', alsoSystemic: lines }));
    const change = {
      gpaiCompute: '1e24',
      modificationFraction: '1/2',
      margin: '1/10',
      alsoGpai: [{ businessUsersOver: 9 }],
    };
    ids.push('with-a-line', await aProposal(app, officer.script, { change }));
    ids.push(await aProposal(app, officer.script, { change: { base: 'with-a-line', systemicCompute: '9e25' } }));
  });
  afterAll(() => app.close());

  test('hold, for every citation of a parameter or provision, the line that says so, shipped and stored', async () => {
    const texts = new Map<string, readonly string[]>();
    const answers = await Promise.all(ids.map(async (id) => (await app.ask(SOURCES, { id })).ruleset));
    for (const { asYaml, provenance } of answers) texts.set(provenance.file, asYaml.split('\n'));
    const lineOf = (source: string | null) => {
      const [file = '', line = '0'] = (source ?? '').split(':');
      return texts.get(file)?.[Number(line) - 1];
    };
    let looked = 0;
    for (const { parameters, rules } of answers) {
      for (const { values } of parameters as { values: { value: string; citations: Cited[] }[] }[]) {
        for (const { value, citations } of values) {
          for (const { document, locator, source } of citations) {
            expect(lineOf(source)).toContain(`"${document} ${locator}"`);
            expect(lineOf(source)).toContain(`"${value}"`);
            looked += 1;
          }
        }
      }
      for (const { kind, citations } of rules as { kind: string; citations: Cited[] }[]) {
        for (const { locator, source } of kind === 'data' ? citations : []) {
          expect(lineOf(source), `${locator} at ${source}`).toContain(`${locator}"`);
          looked += 1;
        }
      }
    }
    expect(looked).toBeGreaterThan(150);
  });

  test('can be downloaded and tried on cases of one’s own', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-law-'));
    try {
      const [, , , act = '', , proposal = ''] = ids;
      const files = await Promise.all(
        [act, proposal].map(async (id) => {
          const { ruleset } = await app.ask(SOURCES, { id });
          writeFileSync(join(folder, ruleset.provenance.file), ruleset.asYaml);
          return join(folder, ruleset.provenance.file);
        }),
      );
      const model = { inputs: ['text'], outputs: ['text'], tasks: 'broad', registered_business_users_eu: 20_001 };
      const oneCase = {
        id: 'between-the-lines',
        title: 'Over the line of the act',
        cite: 'Art. 1(2)',
        asked_on: '2027-03-01',
        facts: { model, compute: [{ activity: 'pre_training', flop: '2e24' }] },
        expect: {
          'final-2025-07': { systemic: 'NO' },
          [act]: { systemic: 'PRESUMED' },
          [proposal]: { systemic: 'PRESUMED' },
        },
      };
      const run = (given: object, rulesets: readonly string[]) => {
        const cases = join(folder, 'cases.yaml');
        writeFileSync(cases, JSON.stringify([given]));
        const script = fileURLToPath(new URL('../../src/law/run-conformance.ts', import.meta.url));
        return spawnSync(process.execPath, [script, cases, ...rulesets], { encoding: 'utf8' });
      };
      expect(run(oneCase, files)).toMatchObject({ stdout: '1 passed, 0 failed\n', status: 0 });
      const other = { ...oneCase, expect: { [act]: { systemic: 'NO' } } };
      expect(run(other, files)).toMatchObject({ status: 1, stdout: expect.stringContaining('got PRESUMED') });
      expect(run(oneCase, [])).toMatchObject({ status: 1, stdout: expect.stringContaining(act) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('entered as YAML', () => {
    const next = { base: 'with-a-line', appliesFrom: '2027-08-01' };
    const send = async (yaml: string, more = {}) =>
      (await app.ask(ENACT_RULESET, { input: { ...anActInput(null, more), amendment: null, yaml } }, officer.script))
        .enactRuleset;
    const valid = async () => {
      const changes = [{ parameter: 'systemic_compute', value: '7e26', unit: 'FLOP', at: 'Art. 1' }];
      const amendment = anAmendment({ ...next, id: 'as-yaml', changes });
      return (await app.ask(ENACT_RULESET, { input: anActInput(amendment, { validateOnly: true }) }, officer.script))
        .enactRuleset.ruleset.asYaml as string;
    };

    test.each([
      ['a number without quotes', '"7e26"', '7e26', 'INVALID yaml.parameters.systemic_compute.values[2].value'],
      ['a gap', 'from: "2024-08-01"', 'from: "2024-09-01"', 'INVALID yaml.parameters.systemic_compute.values'],
      [
        'values that overlap',
        '{ from: "2027-08-01", value',
        '{ from: "2027-03-01", value',
        'INVALID yaml.parameters.systemic_compute.values',
      ],
      ['a past that it rewrites', '"1e25"', '"2e25"', 'INVALID yaml.parameters.systemic_compute.values'],
      ['no citation', ', cite: [ "as-yaml Art. 1" ]', '', 'INVALID yaml.parameters.systemic_compute.values[2].cite'],
      [
        'a change that the act does not say',
        '"as-yaml Art. 1"',
        '"ACT Art. 1"',
        'INVALID yaml.parameters.systemic_compute.values[2].cite',
      ],
      ['a threshold of zero', '"7e26"', '"0"', 'INVALID yaml.parameters.systemic_compute.values[2].value'],
      ['another status', 'status: "delegated_act"', 'status: "proposal"', 'INVALID yaml.status'],
      ['a claim that it binds', 'binding: false', 'binding: true', 'INVALID yaml.binding'],
      ['an end', 'to: null', 'to: "2028-01-01"', 'INVALID yaml.valid.to'],
      ['no act', 'document:', 'documents:', 'INVALID yaml.documents'],
      [
        'a rule that a delegated act cannot change',
        'parameters:',
        'provisions: { value_chain: { is: open, confidence: confirmed, cite: "as-yaml Art. 2" } }\nparameters:',
        'INVALID yaml.provisions.value_chain',
      ],
    ])('are refused for %s, where it stands', async (_what, from, to, problem) => {
      const text = await valid();
      expect(text).toContain(from);
      const { ruleset, userErrors } = await send(text.replace(from, to));
      expect(problems({ userErrors }), JSON.stringify(userErrors)).toContain(problem);
      expect(ruleset).toBeNull();
    });

    test.each(['', '[', 'id: &a [*a]', '['.repeat(40_000), 'x'.repeat(40_001), '\t- {'])(
      'are refused if they are no ruleset: %#',
      async (text) => {
        const { ruleset, userErrors } = await send(text);
        expect(userErrors.length).toBeGreaterThan(0);
        expect(ruleset).toBeNull();
      },
    );

    test('are entered as they are, byte for byte', async () => {
      const text = `# As it was published.\n${await valid()}`;
      const { ruleset, userErrors } = await send(text);
      expect(userErrors).toEqual([]);
      expect(ruleset).toMatchObject({ id: 'as-yaml', asYaml: text });
      expect((await app.ask('{ ruleset(id: "as-yaml") { asYaml } }')).ruleset.asYaml).toBe(text);
    });
  });
});
