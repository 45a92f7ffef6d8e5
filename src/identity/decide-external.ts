import type { Plan } from '../storage/commit.ts';
import type { At } from './decide.ts';
import type { ExternalIdentity } from './external-queries.ts';

/** An account elsewhere by which a person signs in from now on. The journal names the issuer, and nobody's account there. */
export function decideLinking(actor: string, row: ExternalIdentity): Plan {
  return {
    expects: [{ table: 'externalIdentity', id: row.id, revision: null }],
    writes: [{ insert: 'externalIdentity', row }],
    entries: [{ actor, kind: 'externalIdentity.linked', subject: row.personId, body: { issuer: row.issuer } }],
  };
}

/** The end of a linked identity. It was decided on the person's record: how else they can sign in. */
export function decideUnlinking(actor: string, { id, revision, personId, issuer }: ExternalIdentity, person: At): Plan {
  return {
    expects: [
      { table: 'externalIdentity', id, revision },
      { table: 'person', id: person.id, revision: person.revision },
    ],
    writes: [
      { remove: 'externalIdentity', where: { id } },
      { update: 'person', where: { id: personId }, set: { revision: person.revision + 1 } },
    ],
    entries: [{ actor, kind: 'externalIdentity.unlinked', subject: personId, body: { issuer } }],
  };
}
