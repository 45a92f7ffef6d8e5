import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('filters on %s', (kind) => {
  let app: TestApp;
  let french: TestPerson & { readonly providerId: string };
  let german: string;
  beforeAll(async () => {
    app = await anApp(kind);
    french = await app.anOwner();
    german = await app.aProvider(french, { name: 'Künstliche Intelligenz-Werke', country: 'DE' });
    const register = (name: string, more: object, providerId = french.providerId) =>
      app.aModel(french, providerId, { name, tasks: 'BROAD', ...more });
    await register('Small', { compute: [preTraining('1e22')], announcedOn: '2025-01-31', access: 'API' });
    await register('Line', { compute: [preTraining('1e25')], announcedOn: '2025-02-01', outputs: ['TEXT', 'IMAGE'] });
    await register('Over', { compute: [preTraining('2e25')], announcedOn: '2025-02-28', access: 'OPEN_WEIGHTS' });
    await register('Unknown', {}, german);
    await register('Images_100%', { outputs: ['IMAGE'], compute: [preTraining('1e24')] }, german);
    await register('Größe 3.5 (Ünit)', { outputs: ['SPEECH'], access: 'HOSTED' }, german);
  });
  afterAll(() => app.close());

  const names = async (filter: object, more: object = {}): Promise<string[]> => {
    const { models } = await app.ask(
      `query ($filter: ModelFilter, $on: Date, $ruleset: ID) {
        models(first: 100, filter: $filter, on: $on, ruleset: $ruleset) { totalCount nodes { name } }
      }`,
      { filter, ...more },
    );
    expect(models.totalCount).toBe(models.nodes.length);
    return models.nodes.map(({ name }: { name: string }) => name);
  };

  test.each([
    ['nothing', {}, ['Größe 3.5 (Ünit)', 'Images_100%', 'Line', 'Over', 'Small', 'Unknown']],
    ['the beginning of a name', { search: 'sma' }, ['Small']],
    ['what no word begins with', { search: 'mal' }, []],
    ['a name in other case', { search: 'SMALL' }, ['Small']],
    ['a name without its accents', { search: 'grosse' }, ['Größe 3.5 (Ünit)']],
    ['a name without its marks', { search: 'große 3.5 (unit)' }, ['Größe 3.5 (Ünit)']],
    ['part of its provider’s name', { search: 'kunstliche' }, ['Größe 3.5 (Ünit)', 'Images_100%', 'Unknown']],
    ['a percent sign', { search: '%' }, []],
    ['an underscore', { search: '_' }, []],
    ['words around punctuation', { search: 'images 100' }, ['Images_100%']],
    ['an exclamation mark', { search: '!' }, []],
    ['a quote', { search: "'" }, []],
    ['a backslash', { search: '\\' }, []],
    ['blanks alone', { search: '   ' }, ['Größe 3.5 (Ünit)', 'Images_100%', 'Line', 'Over', 'Small', 'Unknown']],
    ['a text of 10,000 characters', { search: 'x'.repeat(10_000) }, []],
    ['a country', { country: 'DE' }, ['Größe 3.5 (Ünit)', 'Images_100%', 'Unknown']],
    ['a country without models', { country: 'NL' }, []],
    ['one of several outputs', { outputs: ['IMAGE', 'SPEECH'] }, ['Größe 3.5 (Ünit)', 'Images_100%', 'Line']],
    [
      'one output named a thousand times',
      { outputs: Array.from({ length: 1_000 }, () => 'SPEECH') },
      ['Größe 3.5 (Ünit)'],
    ],
    ['no output at all', { outputs: [] }, []],
    ['one of several kinds of access', { access: ['API', 'HOSTED'] }, ['Größe 3.5 (Ünit)', 'Small']],
    ['its source', { source: ['DECLARED'] }, ['Größe 3.5 (Ünit)', 'Images_100%', 'Line', 'Over', 'Small', 'Unknown']],
    ['another source', { source: ['EPOCH', 'DEMONSTRATION'] }, []],
    ['a figure', { hasCompute: true }, ['Images_100%', 'Line', 'Over', 'Small']],
    ['the lack of a figure', { hasCompute: false }, ['Größe 3.5 (Ünit)', 'Unknown']],
    ['more than exactly what one has', { computeAbove: '1e25' }, ['Over']],
    ['one operation less than that', { computeAbove: '9999999999999999999999999' }, ['Line', 'Over']],
    ['at most exactly what one has', { computeAtMost: '1e25' }, ['Images_100%', 'Line', 'Small']],
    ['a range of compute', { computeAbove: '1e22', computeAtMost: '1e24' }, ['Images_100%']],
    ['a first day', { announcedFrom: '2025-02-01' }, ['Line', 'Over']],
    ['a last day', { announcedTo: '2025-02-01' }, ['Line', 'Small']],
    ['one day', { announcedFrom: '2025-02-01', announcedTo: '2025-02-01' }, ['Line']],
    ['presumed systemic risk', { systemicRisk: ['PRESUMED'] }, ['Over']],
    ['no test’s outcome at all', { systemicRisk: [] }, []],
    ['several conditions at once', { country: 'FR', hasCompute: true, outputs: ['IMAGE'] }, ['Line']],
    [
      'null conditions',
      { search: null, country: null, gpai: null },
      ['Größe 3.5 (Ünit)', 'Images_100%', 'Line', 'Over', 'Small', 'Unknown'],
    ],
  ])('models are filtered by %s', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test('models are filtered by provider, and by one that there is not to none', async () => {
    expect(await names({ providerId: german })).toEqual(['Größe 3.5 (Ünit)', 'Images_100%', 'Unknown']);
    expect(await names({ providerId: 'prv_0' })).toEqual([]);
  });

  test('outcomes are those of the day and ruleset that the query names', async () => {
    expect(await names({ gpai: ['INDICATED'] })).toEqual(['Images_100%', 'Line', 'Over']);
    expect(await names({ gpai: ['PRESUMED'] }, { ruleset: 'draft-2025-04' })).not.toEqual([]);
    // On the day before the figures were recorded here nothing was known.
    expect(await names({ systemicRisk: ['PRESUMED'] }, { on: '2026-11-21' })).toEqual([]);
  });

  test('outcomes sort every model into exactly one class', async () => {
    for (const key of ['gpai', 'systemicRisk']) {
      const classes =
        key === 'gpai'
          ? ['PRESUMED', 'INDICATED', 'NARROW', 'NO', 'UNDETERMINED']
          : ['PRESUMED', 'DESIGNATED', 'REBUTTED', 'NO', 'UNDETERMINED'];
      const found = await Promise.all(classes.map((one) => names({ [key]: [one] })));
      expect(found.flat().toSorted()).toEqual((await names({})).toSorted());
    }
  });

  test('what a filter finds by outcome is what the models themselves answer', async () => {
    const { models } = await app.ask(
      '{ models(first: 100, filter: { systemicRisk: [UNDETERMINED] }) { nodes { name classification { systemicRisk } } } }',
    );
    expect(models.nodes.length).toBeGreaterThan(0);
    for (const { classification } of models.nodes) expect(classification.systemicRisk).toBe('UNDETERMINED');
  });

  test.each([
    ['a name without spaces and marks', 'kunstlicheintelligenz', 1],
    ['a name with other punctuation', 'künstliche intelligenz werke', 1],
    ['a name that nobody has', 'none such', 0],
    ['a percent sign', '%', 0],
  ])('providers are found by %s', async (_, search, expected) => {
    const { providers } = await app.ask(
      'query ($search: String) { providers(first: 10, filter: { search: $search }) { totalCount nodes { modelCount } } }',
      { search },
    );
    expect(providers.totalCount).toBe(expected);
    if (expected === 1) expect(providers.nodes).toEqual([{ modelCount: 3 }]);
  });

  test('counts above amounts are strict, by models and by providers', async () => {
    const { countsAbove } = await app.ask(
      '{ countsAbove(thresholds: ["1e25", "9999999999999999999999999", "0", "1e39"]) { threshold models providers } }',
    );
    expect(
      countsAbove.map(({ models, providers }: { models: number; providers: number }) => [models, providers]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [4, 2],
      [0, 0],
    ]);
  });

  test.each([
    ['none', []],
    ['51', Array.from({ length: 51 }, () => '1')],
  ])('counts above %s amounts are refused', async (_, thresholds) => {
    const query = 'query ($thresholds: [Flop!]!) { countsAbove(thresholds: $thresholds) { models } }';
    const { errors } = await app.send(query, { thresholds });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('1 to 50'), extensions: { argument: ['thresholds'] } },
    ]);
  });

  test('points of a chart are the models with a day and an amount, largest first', async () => {
    const { computePoints } = await app.ask('{ computePoints { name providerName announcedOn compute systemicRisk } }');
    expect(computePoints.map(({ name }: { name: string }) => name)).toEqual(['Over', 'Line', 'Small']);
    expect(computePoints[0]).toMatchObject({
      announcedOn: '2025-02-28',
      compute: '20000000000000000000000000',
      systemicRisk: 'PRESUMED',
    });
  });
});
