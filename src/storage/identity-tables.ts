import type { Dialect } from './dialect.ts';

/** The tables of people: who they are, what they may enter with, whom they act for, and what is written to them. */
export function defineIdentity(d: Dialect) {
  const person = d.table('person', {
    id: d.text('id').primaryKey(),
    revision: d.integer('revision').notNull(),
    email: d.text('email').notNull(),
    // Null until the address is confirmed: only then is it this person's alone.
    emailKey: d.text('email_key').unique(),
    emailVerifiedAt: d.text('email_verified_at'),
    name: d.text('name').notNull(),
    passwordHash: d.text('password_hash'),
    salt: d.text('salt').notNull(),
    role: d.text('role').notNull(),
    createdAt: d.text('created_at').notNull(),
  });

  const session = d.table(
    'session',
    {
      hash: d.text('hash').primaryKey(),
      id: d.text('id').notNull().unique(),
      personId: d.text('person_id').notNull(),
      startedAt: d.text('started_at').notNull(),
      seenAt: d.text('seen_at').notNull(),
      client: d.text('client').notNull(),
      // `awaiting` a second factor; nobody is signed in by it yet.
      stage: d.text('stage').notNull(),
      // When a second factor was shown in it.
      factorAt: d.text('factor_at'),
      expiresAt: d.text('expires_at').notNull(),
    },
    (t) => [d.index('session_person').on(t.personId), d.index('session_expiry').on(t.expiresAt)],
  );

  const secondFactor = d.table('second_factor', {
    id: d.text('id').primaryKey(),
    revision: d.integer('revision').notNull(),
    personId: d.text('person_id').notNull().unique(),
    // Sealed by src/identity/vault.ts.
    sealedKey: d.text('sealed_key').notNull(),
    begunAt: d.text('begun_at').notNull(),
    // Null until a first code has shown that the key arrived.
    enrolledAt: d.text('enrolled_at'),
    // The newest time step of which a code was taken: none is taken twice.
    lastStep: d.integer('last_step').notNull(),
  });

  const recoveryCode = d.table(
    'recovery_code',
    { hash: d.text('hash').primaryKey(), personId: d.text('person_id').notNull() },
    (t) => [d.index('recovery_code_person').on(t.personId)],
  );

  // A person's account elsewhere, by which they sign in here.
  const externalIdentity = d.table(
    'external_identity',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      personId: d.text('person_id').notNull(),
      issuer: d.text('issuer').notNull(),
      subject: d.text('subject').notNull(),
      email: d.text('email'),
      linkedAt: d.text('linked_at').notNull(),
    },
    (t) => [
      d.uniqueIndex('external_identity_subject').on(t.issuer, t.subject),
      d.index('external_identity_person').on(t.personId),
    ],
  );

  // A browser that was sent to sign in elsewhere, and what it came back with until its person has decided about it.
  const openIdVisit = d.table(
    'open_id_visit',
    {
      hash: d.text('hash').primaryKey(),
      id: d.text('id').notNull(),
      // The state, nonce and verifier of the request; null once it was answered.
      checksJson: d.text('checks_json'),
      // What the answer said; null until then.
      claimsJson: d.text('claims_json'),
      next: d.text('next').notNull(),
      expiresAt: d.text('expires_at').notNull(),
    },
    (t) => [d.index('open_id_visit_expiry').on(t.expiresAt)],
  );

  const membership = d.table(
    'membership',
    {
      personId: d.text('person_id').notNull(),
      providerId: d.text('provider_id').notNull(),
      role: d.text('role').notNull(),
      since: d.text('since').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.personId, t.providerId] }), d.index('membership_provider').on(t.providerId)],
  );

  const oneTimeLink = d.table(
    'one_time_link',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      hash: d.text('hash').notNull().unique(),
      purpose: d.text('purpose').notNull(),
      personId: d.text('person_id'),
      email: d.text('email'),
      createdAt: d.text('created_at').notNull(),
      expiresAt: d.text('expires_at').notNull(),
      usedAt: d.text('used_at'),
    },
    (t) => [d.index('one_time_link_person').on(t.personId)],
  );

  const mail = d.table(
    'mail',
    {
      id: d.text('id').primaryKey(),
      toAddress: d.text('to_address').notNull(),
      subject: d.text('subject').notNull(),
      paragraphsJson: d.text('paragraphs_json'),
      createdAt: d.text('created_at').notNull(),
      dueAt: d.text('due_at').notNull(),
      sentAt: d.text('sent_at'),
      attempts: d.integer('attempts').notNull(),
      failure: d.text('failure'),
    },
    (t) => [d.index('mail_due').on(t.sentAt, t.dueAt), d.index('mail_created').on(t.createdAt, t.id)],
  );

  const invitation = d.table(
    'invitation',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      hash: d.text('hash').notNull().unique(),
      providerId: d.text('provider_id').notNull(),
      email: d.text('email').notNull(),
      emailKey: d.text('email_key').notNull(),
      salt: d.text('salt').notNull(),
      role: d.text('role').notNull(),
      invitedBy: d.text('invited_by'),
      createdAt: d.text('created_at').notNull(),
      expiresAt: d.text('expires_at').notNull(),
      acceptedAt: d.text('accepted_at'),
      withdrawnAt: d.text('withdrawn_at'),
    },
    (t) => [d.index('invitation_provider').on(t.providerId, t.createdAt)],
  );

  const apiToken = d.table(
    'api_token',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      hash: d.text('hash').notNull().unique(),
      previousHash: d.text('previous_hash').unique(),
      previousUntil: d.text('previous_until'),
      rotatedAt: d.text('rotated_at'),
      hint: d.text('hint').notNull(),
      label: d.text('label').notNull(),
      personId: d.text('person_id').notNull(),
      scopesJson: d.text('scopes_json').notNull(),
      // Whether whoever made it had shown a second factor.
      withFactor: d.flag('with_factor').notNull(),
      providersJson: d.text('providers_json'),
      createdAt: d.text('created_at').notNull(),
      expiresAt: d.text('expires_at').notNull(),
      lastUsedAt: d.text('last_used_at'),
      revokedAt: d.text('revoked_at'),
    },
    (t) => [d.index('api_token_person').on(t.personId)],
  );

  return {
    person,
    session,
    secondFactor,
    recoveryCode,
    externalIdentity,
    openIdVisit,
    membership,
    oneTimeLink,
    mail,
    invitation,
    apiToken,
  };
}
