import { describe, expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/registry/epoch/columns.ts';
import { type EpochRow, understandRow } from '../../../src/registry/epoch/understand-row.ts';

function understood(record: EpochRecord): { row: EpochRow; notes: readonly { column: string; reason: string }[] } {
  const found = understandRow({ name: 'One', ...record }, 7);
  if ('setAside' in found) throw new Error(found.setAside.reason);
  return found;
}
const row = (record: EpochRecord) => understood(record).row;

describe('a name', () => {
  test.each([
    ['spaces, tabs and line ends around it', ' \tSolar 100B\n\n', 'Solar 100B'],
    ['a line end inside', 'Cosmos-\nDiffusion 14B', 'Cosmos- Diffusion 14B'],
    ['zero-width characters', 'Qwen\u200B2\uFEFF', 'Qwen2'],
    ['a change of direction', 'safe\u202Egnp.exe', 'safegnp.exe'],
    ['control characters', 'A\u0000B\u0007C', 'ABC'],
    ['no-break spaces', 'Llama\u00A03', 'Llama 3'],
    ['a replacement character', 'Caf\uFFFD', 'Caf'],
    ['Greek, Chinese and typographic hyphens, which stay', 'π0.5 兆言 GPT‑5', 'π0.5 兆言 GPT‑5'],
    ['a spreadsheet formula, which stays text', '=1+1', '=1+1'],
  ])('loses %s', (_, name, expected) => {
    expect(row({ name }).name).toBe(expected);
  });

  test.each([
    ['blank', ' \n\t', /no name/],
    ['nothing but invisible characters', '\u200B\u202E', /no name/],
    ['endless', 'x'.repeat(301), /301 characters, more than 300/],
  ])('that is %s sets the row aside with the reason', (_, name, reason) => {
    const found = understandRow({ name }, 9);
    expect(found).toMatchObject({ setAside: { row: 9, reason: expect.stringMatching(reason) } });
  });
});

describe('a figure for training compute', () => {
  test.each([
    ['1.001e+25', 10010000000000000000000000n],
    ['5.0000000000001e+26', 500000000000010000000000000n],
    ['9700000000.0', 9700000000n],
    ['1e+23', 100000000000000000000000n],
    ['694894.9377361819', 694895n],
  ])('written %s is exact, and the text is kept', (text, value) => {
    expect(row({ compute: text }).compute).toMatchObject({ value, raw: text });
  });

  test.each([['about 1e25'], ['-1e25'], ['1e41'], ['1e999999'], ['NaN'], ['1,5e25'], ['0.0']])(
    'written %s is set aside with the reason, and the row kept',
    (text) => {
      const { row: kept, notes } = understood({ compute: text });
      expect(kept.compute).toBeNull();
      expect(notes).toMatchObject([{ column: 'compute', reason: expect.stringMatching(/./) }]);
    },
  );

  test.each([
    ['both bounds', { computeLow: '2.1e26', computeHigh: '1.13e27' }, 21n * 10n ** 25n, 113n * 10n ** 25n],
    ['an upper bound only: the figure is the other end', { computeHigh: '1.9e27' }, 35n * 10n ** 25n, 19n * 10n ** 26n],
    ['a lower bound only: the figure is the other end', { computeLow: '2.1e26' }, 21n * 10n ** 25n, 35n * 10n ** 25n],
    ['no bounds', {}, 35n * 10n ** 25n, 35n * 10n ** 25n],
  ])('keeps %s beside the best figure', (_, bounds, low, high) => {
    expect(row({ compute: '3.5e26', ...bounds }).compute).toMatchObject({ value: 35n * 10n ** 25n, low, high });
  });

  test.each([
    [{ computeLow: '4e26' }, 'computeLow'],
    [{ computeHigh: '3e26' }, 'computeHigh'],
  ])('drops a bound on its wrong side: %o', (bounds, column) => {
    const { row: kept, notes } = understood({ compute: '3.5e26', ...bounds });
    expect(kept.compute).toMatchObject({ low: 35n * 10n ** 25n, high: 35n * 10n ** 25n });
    expect(notes).toMatchObject([{ column }]);
  });

  test('is not made of bounds, of beliefs, or of what fine-tuning took: those stand beside it', () => {
    const found = row({ computeLow: '2e24', fineTuning: '1e21', postTraining: '3e22', possiblyOver1e23: 'True' });
    expect(found.compute).toBeNull();
    expect(found.beside).toMatchObject({
      fine_tuning: { value: 10n ** 21n },
      post_training: { value: 3n * 10n ** 22n },
      lower_bound: { value: 2n * 10n ** 24n },
    });
    expect(found.believedOver).toEqual([
      { belief: 'possibly', flop: 10n ** 23n },
      { belief: 'lower_bound', flop: 2n * 10n ** 24n },
    ]);
  });

  test('a blank belief is not a no', () => {
    expect(row({ possiblyOver1e23: '', estimatedOver1e25: ' ' }).believedOver).toEqual([]);
    expect(row({ estimatedOver1e25: 'True', maybeOver1e25: 'yes' }).believedOver).toHaveLength(2);
  });
});

describe('a publication date', () => {
  test.each([
    ['2025-03-14', { day: '2025-03-14', precision: 'day' }],
    ['2025-03-01', { day: '2025-03-01', precision: 'month' }],
    ['2025-01-01', { day: '2025-01-01', precision: 'year' }],
    ['', null],
  ])('%s is read as %o', (text, expected) => {
    expect(understood({ published: text })).toMatchObject({ row: { published: expected }, notes: [] });
  });

  test.each([
    ['7/9/2025', /cannot be told apart/],
    ['2025-02-30', /no such day/],
    ['2025', /YYYY-MM-DD/],
  ])('%s is set aside with the reason, and the row kept', (text, reason) => {
    const { row: kept, notes } = understood({ published: text });
    expect(kept.published).toBeNull();
    expect(notes).toMatchObject([{ column: 'published', reason: expect.stringMatching(reason) }]);
  });
});

describe('organisations', () => {
  const names = (organisation: string, published = '2025-01-02') =>
    row({ organisation, published }).organisations.map(({ name }) => name);

  test.each([
    ['Example Labs,Sample University', ['Example Labs', 'Sample University']],
    ['Troy Technology Co., Ltd.,Example Labs', ['Troy Technology Co., Ltd.', 'Example Labs']],
    ['Thunder Technology Co.,Ltd.', ['Thunder Technology Co., Ltd.']],
    ['Sample Systems, Inc,Example Labs', ['Sample Systems, Inc', 'Example Labs']],
    ['Shanghai Example Co., Ltd. (Sample)', ['Shanghai Example Co., Ltd. (Sample)']],
    [
      'AI for Science Institute, Beijing (AISI),Example Labs',
      ['AI for Science Institute, Beijing (AISI)', 'Example Labs'],
    ],
    ['Example  Labs\n,,Example Labs', ['Example Labs']],
    ['Columbia University,Cohere', ['Columbia University', 'Cohere']],
    ['', []],
  ])('%j are split without breaking names', (cell, expected) => {
    expect(names(cell)).toEqual(expected);
  });

  test.each([
    ['Google Brain,DeepMind', '2019-05-05', ['Google']],
    ['DeepMind', '2013-12-19', ['DeepMind']],
    ['DeepMind', '2014-01-26', ['Google']],
    ['Facebook AI Research', '2020-01-02', ['Meta']],
    [
      'Northeastern University,Northeastern University (China)',
      '2020-01-02',
      ['Northeastern University', 'Northeastern University (China)'],
    ],
    [
      'University of California San Diego,University of California (UC) Berkeley',
      '2020-01-02',
      ['University of California San Diego', 'University of California (UC) Berkeley'],
    ],
  ])('%j of %s are %j to the register', (cell, published, expected) => {
    expect(names(cell, published)).toEqual(expected);
  });

  test.each([
    ['one for each', 'Example Labs,Sample University', 'France,Korea (Republic of)', ['FR', 'KR']],
    ['one for all', 'Example Labs,Sample University', 'China', ['CN', 'CN']],
    ['the same again and again', 'A1,B2,C3', 'China,China', ['CN', 'CN', 'CN']],
    ['another number', 'A1,B2,C3', 'China,France', [null, null, null]],
    ['no one country', 'Example Labs', 'Multinational', [null]],
    [
      'names of the UN',
      'A1,B2,C3',
      'United Kingdom of Great Britain and Northern Ireland,Iran (Islamic Republic of),Hong Kong',
      ['GB', 'IR', 'HK'],
    ],
  ])('have countries by position: %s', (_, organisation, country, expected) => {
    expect(row({ organisation, country }).organisations.map((one) => one.country)).toEqual(expected);
  });

  test('of a country that does not exist keep their row, with the reason', () => {
    expect(understood({ organisation: 'A1', country: 'Atlantis' }).notes).toMatchObject([
      { column: 'country', reason: expect.stringContaining('Atlantis') },
    ]);
  });
});

describe('modalities', () => {
  test.each([
    ['chat', 'Language', 'Language modeling/generation,Chat', ['text'], ['text'], 'unknown'],
    ['code', 'Language', 'Code generation', ['text'], ['code'], 'unknown'],
    ['text to image', 'Image generation', 'Text-to-image', ['text'], ['image'], 'unknown'],
    ['text to video', 'Video', 'Text-to-video', ['text'], ['video'], 'unknown'],
    ['transcription', 'Speech', 'Speech recognition (ASR)', ['speech'], ['text'], 'narrow'],
    ['reading aloud', 'Speech', 'Text-to-speech (TTS)', ['text'], ['speech'], 'narrow'],
    ['a board game', 'Games', 'Go', [], ['other'], 'narrow'],
    ['proteins', 'Biology', 'Protein folding prediction', [], ['other'], 'narrow'],
    ['labels on images', 'Vision', 'Image classification', ['image'], ['other'], 'narrow'],
    ['a language model of which no more is said', 'Language', 'Language modeling', ['text'], ['text'], 'unknown'],
    ['no task at all', 'Multimodal,Language,Vision', '', [], [], 'unknown'],
    ['audio that may or may not be speech', 'Audio', 'Audio generation', [], [], 'unknown'],
    ['labels from a model that may say more', 'Multimodal,Vision', 'Image classification', ['image'], [], 'unknown'],
    ['games and something unknown', 'Games', 'Go,Open ended play', [], [], 'unknown'],
    ['translation of text', 'Language', 'Translation', ['text'], ['text'], 'unknown'],
    ['translation that may be spoken', 'Language,Speech', 'Translation', [], [], 'unknown'],
  ])('of %s are taken only as far as they are said', (_, domain, task, inputs, outputs, tasks) => {
    expect(row({ domain, task })).toMatchObject({ inputs, outputs, tasks });
  });

  test('do not depend on the order of the words', () => {
    expect(row({ domain: 'Vision,Language' })).toMatchObject({ domain: 'Language, Vision' });
    expect(row({ domain: 'Language, Vision' })).toMatchObject({ domain: 'Language, Vision' });
  });
});

describe('access and licence', () => {
  test.each([
    ['Open weights (unrestricted)', 'open_weights'],
    ['Open weights (restricted use)', 'open_weights_restricted'],
    ['Open weights (non-commercial)', 'open_weights_non_commercial'],
    ['API access', 'api'],
    ['Hosted access (no API)', 'hosted'],
    ['Unreleased', 'unreleased'],
    ['', null],
  ])('%j is %s', (access, expected) => {
    expect(row({ access }).access).toBe(expected);
  });

  test('of an unknown kind is set aside with the reason', () => {
    expect(understood({ access: 'Stolen' }).notes).toMatchObject([{ column: 'access' }]);
  });

  test.each([
    ['Apache 2.0\nhttps://example.org/model', 'Apache 2.0'],
    ['apache 2.0', 'Apache 2.0'],
    ['MIT license', 'MIT'],
    ['Modified MIT', null],
    ['MIT for the code', null],
    ['Apache 2.0 for one, MIT for the other', null],
    ['listed as Apache 2.0 but no LICENSE file', null],
    ['', null],
  ])('%j says the licence is %s: only the unmistakable counts', (accessNotes, licence) => {
    expect(row({ accessNotes }).licence).toBe(licence);
  });
});

describe('a link', () => {
  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a\nhttps://example.org/b', 'https://example.org/a'],
    ['see https://example.org/a, page 3', 'https://example.org/a'],
    ['arxiv.org/abs/2001.00001', 'https://arxiv.org/abs/2001.00001'],
    ['Unclear which model is meant', null],
    ['Duplicate entry', null],
    ['javascript:alert(1)', null],
    ['https://', null],
  ])('%j is %s', (link, expected) => {
    expect(row({ link }).link).toBe(expected);
  });
});

test.each([
  ['247000000.00000003', '247000000'],
  ['256999999.99999997', '257000000'],
  ['671000000000.0', '671000000000'],
  ['', null],
])('%s parameters are %s', (parameters, expected) => {
  expect(row({ parameters }).parameters).toBe(expected);
});
