import type { Plan, Write } from '../storage/commit.ts';
import type { Factor } from './factor-queries.ts';

/** A key for a person's device, instead of one that was begun before. It is good for nothing until it is enrolled. */
export function decideFactor(actor: string, before: Factor | null, row: Factor): Plan {
  const { personId, ...set } = row;
  return {
    expects: [
      before === null
        ? { table: 'secondFactor', id: row.id, revision: null }
        : { table: 'secondFactor', id: before.id, revision: before.revision },
    ],
    writes: [before === null ? { insert: 'secondFactor', row } : { update: 'secondFactor', where: { personId }, set }],
    entries: [{ actor, kind: 'secondFactor.begun', subject: personId, body: {} }],
  };
}

/**
 * From now on signing in as the person takes the factor. Every session there is ends: each that begins afterwards has
 * shown it.
 */
export function decideEnrolment(
  actor: string,
  factor: Factor,
  { at, step, codes }: { readonly at: Date; readonly step: number; readonly codes: readonly string[] },
): Plan {
  const { id, revision, personId } = factor;
  const set = { enrolledAt: at.toISOString(), lastStep: step, revision: revision + 1 };
  return {
    expects: [expectFactor(factor)],
    writes: [
      { update: 'secondFactor', where: { id }, set },
      ...replaceCodes(personId, codes),
      { remove: 'session', where: { personId } },
    ],
    entries: [{ actor, kind: 'secondFactor.enrolled', subject: personId, body: {} }],
  };
}

/** Other recovery codes instead of all that were left. */
export function decideRecoveryCodes(actor: string, factor: Factor, codes: readonly string[]): Plan {
  return {
    expects: [expectFactor(factor)],
    writes: [moveOn(factor), ...replaceCodes(factor.personId, codes)],
    entries: [{ actor, kind: 'secondFactor.codesRenewed', subject: factor.personId, body: {} }],
  };
}

/** The one use of a recovery code. Of two at the same time, one is overtaken. */
export function decideRecovery(factor: Factor, hash: string): Plan {
  const { personId } = factor;
  return {
    expects: [expectFactor(factor)],
    writes: [moveOn(factor), { remove: 'recoveryCode', where: { hash } }],
    entries: [{ actor: `person:${personId}`, kind: 'secondFactor.codeUsed', subject: personId, body: {} }],
  };
}

/** The end of a factor. No session has shown it any more, and none waits for it; `isLost` ends them all. */
export function decideRemoval(actor: string, factor: Factor, isLost: boolean): Plan {
  const { id, personId } = factor;
  const sessions: Write[] = isLost
    ? [{ remove: 'session', where: { personId } }]
    : [
        { remove: 'session', where: { personId, stage: 'awaiting' } },
        { update: 'session', where: { personId }, set: { factorAt: null } },
      ];
  return {
    expects: [expectFactor(factor)],
    writes: [{ remove: 'secondFactor', where: { id } }, { remove: 'recoveryCode', where: { personId } }, ...sessions],
    entries: [{ actor, kind: 'secondFactor.removed', subject: personId, body: { isLost } }],
  };
}

const expectFactor = ({ id, revision }: Factor) => ({ table: 'secondFactor', id, revision }) as const;

const moveOn = ({ id, revision }: Factor): Write => ({
  update: 'secondFactor',
  where: { id },
  set: { revision: revision + 1 },
});

const replaceCodes = (personId: string, codes: readonly string[]): Write[] => [
  { remove: 'recoveryCode', where: { personId } },
  ...codes.map((hash): Write => ({ insert: 'recoveryCode', row: { hash, personId } })),
];
