import { createTransport } from 'nodemailer';
import type { Database } from '../storage/database.ts';
import { asHtml, asText, oneLine } from './message.ts';
import { claimMail, dueMail, noteFailure, noteSent } from './outbox.ts';

/** How a mail server is reached. */
export interface PostOptions {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly server: string;
  /** Whom messages come from, such as `Plimsoll <register@example.eu>`. */
  readonly from: string;
  readonly now: () => Date;
}

/** Carries messages from the outbox to a mail server. */
export interface Post {
  /** Sends all that is due, one after the other; answers with how many went out. */
  deliver(): Promise<number>;
  /** Looks into the outbox every few seconds, until it is closed. */
  begin(): void;
  close(): Promise<void>;
}

/** After a failure the next try is this many minutes later, the last of them over and over. */
const PAUSES = [1, 5, 30, 120, 720];
/** A message that could not be sent so many times stays in the outbox for the operator. */
const MOST_ATTEMPTS = 10;
const EVERY_MS = 5_000;
const PATIENCE_MS = 20_000;

/** Makes the carrier. Nothing is sent until it is asked to. */
export function createPost(database: Database, { server, from, now }: PostOptions): Post {
  const transport = createTransport(
    { url: server, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    // Nothing in a message may make the server read a file or fetch an address.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<number> | null = null;

  async function deliverAll(): Promise<number> {
    let sent = 0;
    for (const mail of await dueMail(database, now(), 50)) {
      if (mail.attempts >= MOST_ATTEMPTS || mail.paragraphs === null) continue;
      const pause = PAUSES[Math.min(mail.attempts, PAUSES.length - 1)] ?? 1;
      if (!(await claimMail(database, mail, new Date(now().getTime() + pause * 60_000)))) continue;
      const message = { to: mail.toAddress, subject: mail.subject, paragraphs: mail.paragraphs };
      try {
        await transport.sendMail({
          to: { name: '', address: oneLine(mail.toAddress) },
          subject: mail.subject,
          text: asText(message),
          html: asHtml(message),
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        await noteSent(database, mail.id, now());
        sent += 1;
      } catch (error) {
        // What the server answered, without the message and its links.
        await noteFailure(database, mail.id, oneLine(error instanceof Error ? error.message : String(error)));
      }
    }
    return sent;
  }

  const deliver = (): Promise<number> => {
    underWay ??= deliverAll().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  return {
    deliver,
    begin() {
      timer ??= setInterval(() => {
        deliver().catch((error: unknown) => console.error('The outbox could not be read:', error));
      }, EVERY_MS);
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await underWay?.catch(() => 0);
      transport.close();
    },
  };
}
