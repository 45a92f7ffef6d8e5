import { randomBytes } from 'node:crypto';
import { and, asc, count, desc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Write } from '../storage/commit.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import { type Message, oneLine, type Paragraph } from './message.ts';

/**
 * Messages on their way. They are rows that a plan writes beside what they tell of, so that there is no message about
 * something that did not happen, and none is lost when the mail server is away. What a message says is kept until it is
 * sent and not longer, because its links are secrets.
 */
export interface Mail extends Omit<Row<'mail'>, 'paragraphsJson'> {
  /** Null once it is sent. */
  readonly paragraphs: readonly Paragraph[] | null;
}

/** The write that puts a message into the outbox. */
export function mailWrite(message: Message, at: Date): Write {
  return {
    insert: 'mail',
    row: {
      id: `mai_${randomBytes(12).toString('hex')}`,
      toAddress: message.to,
      subject: oneLine(message.subject),
      paragraphsJson: JSON.stringify(message.paragraphs),
      createdAt: at.toISOString(),
      dueAt: at.toISOString(),
      sentAt: null,
      attempts: 0,
      failure: null,
    },
  };
}

const mailFrom = ({ paragraphsJson, ...row }: Row<'mail'>): Mail => ({
  ...row,
  paragraphs: paragraphsJson === null ? null : (JSON.parse(paragraphsJson) as Paragraph[]),
});

/** Where a page of the outbox goes on. */
export interface MailPosition {
  readonly value: string | null;
  readonly id: string;
}

/** Messages, newest first, from behind a position on; one more than asked for if there are more. */
export async function listMail(
  database: Database,
  { size, behind }: { readonly size: number; readonly behind: MailPosition | null },
): Promise<Mail[]> {
  const { mail } = database.tables;
  const after =
    behind === null
      ? undefined
      : or(lt(mail.createdAt, behind.value ?? ''), and(eq(mail.createdAt, behind.value ?? ''), lt(mail.id, behind.id)));
  const rows = await database.query
    .select()
    .from(mail)
    .where(after)
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(size + 1);
  return rows.map(mailFrom);
}

/** A message that could not be sent so many times is not tried again: it stays in the outbox for the operator. */
export const MOST_ATTEMPTS = 10;

/** Where a message is: still to be sent, sent, or given up, so that the operator hands it on. */
export const stateOfMail = ({ sentAt, attempts }: Pick<Mail, 'sentAt' | 'attempts'>): 'SENT' | 'WAITING' | 'FAILED' =>
  sentAt !== null ? 'SENT' : attempts >= MOST_ATTEMPTS ? 'FAILED' : 'WAITING';

/** Messages that are to be sent by now, in the order in which they are due. What was given up is not among them. */
export async function dueMail(database: Database, at: Date, most: number): Promise<Mail[]> {
  const { mail } = database.tables;
  const rows = await database.query
    .select()
    .from(mail)
    .where(
      and(
        isNull(mail.sentAt),
        isNotNull(mail.paragraphsJson),
        lt(mail.attempts, MOST_ATTEMPTS),
        lte(mail.dueAt, at.toISOString()),
      ),
    )
    .orderBy(asc(mail.dueAt), asc(mail.id))
    .limit(most);
  return rows.map(mailFrom);
}

/** Takes a message in hand until an instant, unless another node has: of two that try, one is answered `true`. */
export async function claimMail(database: Database, { id, attempts }: Mail, until: Date): Promise<boolean> {
  const { mail } = database.tables;
  const claimed = await database.query
    .update(mail)
    .set({ attempts: attempts + 1, dueAt: until.toISOString() })
    .where(and(eq(mail.id, id), eq(mail.attempts, attempts), isNull(mail.sentAt)))
    .returning({ id: mail.id });
  return claimed.length > 0;
}

/** Notes that a message was handed to the mail server, and forgets what it said. */
export async function noteSent(database: Database, id: string, at: Date): Promise<void> {
  const { mail } = database.tables;
  const sent = { sentAt: at.toISOString(), paragraphsJson: null, failure: null };
  await database.query.update(mail).set(sent).where(eq(mail.id, id));
}

/** Notes why a message was not sent; one that was refused for good is given up with it. */
export async function noteFailure(
  database: Database,
  id: string,
  { failure, isFinal }: { readonly failure: string; readonly isFinal: boolean },
): Promise<void> {
  const { mail } = database.tables;
  await database.query
    .update(mail)
    .set({ failure: failure.slice(0, 300), ...(isFinal ? { attempts: MOST_ATTEMPTS } : {}) })
    .where(eq(mail.id, id));
}

/** How many messages the outbox holds. */
export async function countMail(database: Database): Promise<number> {
  const { mail } = database.tables;
  const [found] = await database.query.select({ all: count() }).from(mail);
  return Number(found?.all ?? 0);
}
