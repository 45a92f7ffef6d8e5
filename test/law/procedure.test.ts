import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/law/day.ts';
import type { EventKind, ProcedureEvent } from '../../src/law/facts.ts';
import { isConfirmed, procedureOn, triggerOf } from '../../src/law/procedure.ts';

type Told = readonly [event: EventKind, date: string, informed?: string];

/** Where the procedure stands on a day, after these events. */
function on(day: string, ...told: readonly Told[]) {
  const procedure = told.map(([event, date, informed]): ProcedureEvent => ({ event, date, informed }));
  return procedureOn({ procedure }, toDay(day));
}

const FIRST: Told = ['designated_52_4', '2026-01-10', '2026-01-12'];
const LIFTED: Told = ['designation_lifted', '2026-08-01', '2026-08-03'];
const SECOND: Told = ['designated_52_4', '2026-09-10', '2026-09-12'];

describe('the procedure on a day', () => {
  it('knows nothing of what is yet to come, nor of what the provider has yet to learn', () => {
    expect(on('2026-01-09', FIRST)).toMatchObject({ events: [], designation: null });
    expect(on('2026-01-11', FIRST).designation).toMatchObject({ date: '2026-01-10', informed: null });
    expect(on('2026-01-12', FIRST).designation).toMatchObject({ date: '2026-01-10', informed: '2026-01-12' });
    expect(procedureOn({}, toDay('2026-01-12'))).toMatchObject({ events: [], known: null, designation: null });
  });

  it('names events by their place in the record, and takes what is not said for nothing', () => {
    const { events } = procedureOn(
      {
        procedure: [
          { event: 'condition_met', date: '2026-01-10' },
          { id: 'letter', event: 'rebuttal_submitted', date: '2026-01-12', grounds: ['mitigations'] },
          { event: 'reassessment_requested', date: '2026-02-12', reasons: ['new'] },
        ],
      },
      toDay('2026-03-01'),
    );
    expect(events.map(({ name, grounds, reasons }) => [name, grounds, reasons])).toEqual([
      ['procedure[0]', [], null],
      ['letter', ['mitigations'], null],
      ['procedure[2]', [], ['new']],
    ]);
  });

  it.each<[string, string, readonly Told[], string | null, string | null]>([
    ['stands', '2026-07-01', [FIRST], '2026-01-10', null],
    ['is lifted once the provider knows', '2026-08-03', [FIRST, LIFTED], null, '2026-01-10'],
    ['stands until the provider knows that it is lifted', '2026-08-02', [FIRST, LIFTED], '2026-01-10', null],
    ['can be made anew', '2026-10-01', [FIRST, LIFTED, SECOND], '2026-09-10', null],
    ['that there is not cannot be lifted', '2026-10-01', [LIFTED], null, null],
    [
      'is lifted by the first lifting that the provider knows of',
      '2026-10-01',
      [FIRST, LIFTED, ['designation_lifted', '2026-09-01', '2026-09-02']],
      null,
      '2026-01-10',
    ],
  ])('a designation %s', (_what, day, told, standing, lifted) => {
    const procedure = on(day, ...told);
    expect([procedure.designation?.date ?? null, procedure.lifted?.designation.date ?? null]).toEqual([
      standing,
      lifted,
    ]);
    if (lifted !== null) expect(procedure.lifted?.by.informed).toBe('2026-08-03');
  });

  it('takes a repeated notification for one where there is no other', () => {
    expect(on('2026-10-01', ['renotified', '2026-02-01']).notified?.date).toBe('2026-02-01');
    expect(on('2026-10-01', ['notified', '2026-01-01'], ['renotified', '2026-02-01']).notified?.date).toBe(
      '2026-01-01',
    );
  });

  it.each<[string, readonly Told[], boolean, boolean]>([
    ['nothing', [], false, false],
    ['a rejection', [['rebuttal_rejected', '2026-02-01', '2026-02-02']], true, false],
    ['an acceptance', [['rebuttal_accepted', '2026-02-01', '2026-02-02']], false, true],
    ['an acceptance of which the provider has not learnt', [['rebuttal_accepted', '2026-02-01']], false, false],
    [
      'an acceptance turned into a rejection',
      [
        ['rebuttal_accepted', '2026-02-01', '2026-02-02'],
        ['acceptance_reversed', '2026-05-01'],
      ],
      true,
      false,
    ],
    [
      'a rejection, and an acceptance after it',
      [
        ['rebuttal_rejected', '2026-02-01'],
        ['rebuttal_accepted', '2026-05-01', '2026-05-02'],
      ],
      false,
      true,
    ],
  ])('after %s says whether the class is confirmed, or rebutted', (_what, told, confirmed, accepted) => {
    const procedure = on('2026-10-01', ['rebuttal_submitted', '2026-01-05'], ...told);
    expect([isConfirmed(procedure), procedure.accepted !== null]).toEqual([confirmed, accepted]);
  });

  it.each<[string, readonly Told[], string | null, string | null]>([
    ['nothing is recorded', [], null, null],
    ['only knowledge is', [['known_will_meet', '2026-02-01']], '2026-02-01', 'known_will_meet'],
    ['only that it is met', [['condition_met', '2026-03-01']], '2026-03-01', 'condition_met'],
    [
      'it was known before',
      [
        ['known_will_meet', '2026-02-01'],
        ['condition_met', '2026-03-01'],
      ],
      '2026-02-01',
      'known_will_meet',
    ],
    [
      'it was known afterwards',
      [
        ['condition_met', '2026-03-01'],
        ['known_will_meet', '2026-04-01'],
      ],
      '2026-03-01',
      'condition_met',
    ],
    [
      'both on one day',
      [
        ['condition_met', '2026-03-01'],
        ['known_will_meet', '2026-03-01'],
      ],
      '2026-03-01',
      'known_will_meet',
    ],
    [
      'it was known before Chapter V applied',
      [
        ['known_will_meet', '2025-02-01'],
        ['condition_met', '2026-03-01'],
      ],
      '2025-08-02',
      'known_will_meet',
    ],
  ])('starts the clock of Article 52(1) where %s', (_what, told, day, event) => {
    const trigger = triggerOf(on('2026-10-01', ...told), toDay('2025-08-02'));
    expect([trigger?.day ?? null, trigger?.event.event ?? null]).toEqual([day, event]);
  });
});
