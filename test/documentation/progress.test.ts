import { describe, expect, test } from 'vitest';
import { type Asking, documentationLists, progressOf } from '../../src/documentation/progress.ts';
import { loadChecklists } from '../../src/law/checklists.ts';

const LISTS = documentationLists(loadChecklists());
const list = (id: string) => LISTS.find((one) => one.id === id) ?? expect.fail(`no list ${id}`);

const asking = (more: Partial<Asking> = {}): Asking => ({
  duties: ['53(1)(a)', '53(1)(b)', '53(1)(c)', '53(1)(d)', '53(3)'],
  dutiesUndetermined: [],
  openSourceExempt: 'NOT_APPLICABLE',
  systemic: 'NO',
  ...more,
});
const entriesFor = (id: string, state: string, except: Readonly<Record<string, string>> = {}) =>
  list(id).items.map(({ at }) => ({ at, state: except[at] ?? state }));

describe('how far documentation is', () => {
  test('the lists are those of the four points of Article 53(1), in their order', () => {
    expect(LISTS.map(({ id, duty }) => [duty, id])).toEqual([
      ['53(1)(a)', 'annex-xi'],
      ['53(1)(b)', 'annex-xii'],
      ['53(1)(c)', 'copyright-policy'],
      ['53(1)(d)', 'training-content'],
    ]);
  });

  test.each([
    // what, which verdict, asked items of Annex XI
    ['without systemic risk, the eleven items of section 1', {}, 11],
    ['with systemic risk presumed, section 2 as well', { systemic: 'PRESUMED' }, 14],
    ['with a designation, section 2 as well', { systemic: 'DESIGNATED' }, 14],
    ['with the presumption rebutted, section 1 alone', { systemic: 'REBUTTED' }, 11],
    ['with systemic risk undetermined, section 2 shown and not counted', { systemic: 'UNDETERMINED' }, 11],
  ] as const)('Annex XI asks, %s', (_, more, asked) => {
    const progress = progressOf(list('annex-xi'), asking(more), []);
    expect(progress).toMatchObject({ isRequired: true, askedCount: asked, doneCount: 0, isComplete: false });
    expect(progress.missing).toHaveLength(asked);
  });

  test.each([
    ['YES', ['53(1)(a)'], [], true],
    ['UNDETERMINED', [], ['53(1)(a)'], 'unknown'],
    ['NO', [], [], false],
  ] as const)(
    'a duty that is %s makes its list required, perhaps or not',
    (_, duties, dutiesUndetermined, expected) => {
      expect(progressOf(list('annex-xi'), asking({ duties, dutiesUndetermined }), []).isRequired).toBe(expected);
    },
  );

  test('an open-source-exempt model owes neither annex, and is told why; the policy and the summary it owes', () => {
    const exempt = asking({ duties: ['53(1)(c)', '53(1)(d)', '53(3)'], openSourceExempt: 'YES' });
    for (const id of ['annex-xi', 'annex-xii']) {
      expect(progressOf(list(id), exempt, [])).toMatchObject({
        isRequired: false,
        isComplete: null,
        because: expect.stringContaining('Article 53(2)'),
      });
    }
    for (const id of ['copyright-policy', 'training-content']) {
      expect(progressOf(list(id), exempt, [])).toMatchObject({ isRequired: true, isComplete: false });
    }
  });

  test('a list is complete when every item asked is done, and what does not apply is not asked', () => {
    const at = 'Section 1(2)(c)';
    const done = progressOf(list('annex-xi'), asking(), entriesFor('annex-xi', 'done', { [at]: 'not_applicable' }));
    expect(done).toMatchObject({ askedCount: 10, doneCount: 10, missing: [], isComplete: true });
    const partly = progressOf(list('annex-xi'), asking(), entriesFor('annex-xi', 'done', { [at]: 'partly' }));
    expect(partly).toMatchObject({ askedCount: 11, doneCount: 10, missing: [at], isComplete: false });
  });

  test('where systemic risk is undetermined, a list done but for section 2 is neither complete nor not', () => {
    const open = asking({ systemic: 'UNDETERMINED' });
    const section1 = entriesFor('annex-xi', 'done').filter(({ at }) => at.startsWith('Section 1'));
    expect(progressOf(list('annex-xi'), open, section1)).toMatchObject({ doneCount: 11, isComplete: null });
    expect(progressOf(list('annex-xi'), open, entriesFor('annex-xi', 'done')).isComplete).toBe(true);
  });
});
