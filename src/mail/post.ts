import { createTransport } from 'nodemailer';
import { type FaultLog, logFault } from '../log/fault.ts';
import type { Database } from '../storage/database.ts';
import { asHtml, asText, oneLine } from './message.ts';
import { claimMail, dueMail, type Mail, MOST_ATTEMPTS, noteFailure, noteSent } from './outbox.ts';

/** How a mail server is reached. */
export interface PostOptions {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly server: string;
  /** Whom messages come from, such as `Plimsoll <register@example.eu>`. */
  readonly from: string;
  readonly now: () => Date;
  /** Where faults and messages that were given up are told of. */
  readonly log?: PostLog | undefined;
}

/** The parts of a log that the carrier uses. */
interface PostLog extends FaultLog {
  warn(what: object, words: string): void;
}

/** Carries messages from the outbox to a mail server. */
export interface Post {
  /** Sends what is due, to several destinations at once and a few to each; answers with how many went out. */
  deliver(): Promise<number>;
  /** Looks into the outbox every few seconds, until it is closed. */
  begin(): void;
  close(): Promise<void>;
}

/** After a failure the next try is this many minutes later, the last of them over and over. */
const PAUSES = [1, 5, 30, 120, 720];
/** So many destinations are sent to at once, and so many messages to each of them before the others are looked at again. */
const AT_ONCE = 8;
const EACH = 5;
/** Due messages that are looked at to find out for which destinations there are any. */
const LOOKED_AT = 1_000;
const EVERY_MS = 5_000;
const PATIENCE_MS = 20_000;

/** Makes the carrier. Nothing is sent until it is asked to. */
export function createPost(database: Database, { server, from, now, log }: PostOptions): Post {
  const transport = createTransport(
    { url: server, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    // Nothing in a message may make the server read a file or fetch an address.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<number> | null = null;

  async function deliverAll(): Promise<number> {
    const waiting = byDestination(await dueMail(database, now(), LOOKED_AT));
    let sent = 0;
    const carry = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        for (const mail of next) if (await send(mail)) sent += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, carry));
    return sent;
  }

  /** Whether it went out. */
  async function send(mail: Mail): Promise<boolean> {
    if (mail.paragraphs === null) return false;
    const pause = PAUSES[Math.min(mail.attempts, PAUSES.length - 1)] ?? 1;
    if (!(await claimMail(database, mail, new Date(now().getTime() + pause * 60_000)))) return false;
    const message = { to: mail.toAddress, subject: mail.subject, paragraphs: mail.paragraphs };
    try {
      await transport.sendMail({
        to: { name: '', address: oneLine(mail.toAddress) },
        subject: mail.subject,
        text: asText(message),
        html: asHtml(message),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      // What the server answered, without the message and its links.
      const failure = oneLine(error instanceof Error ? error.message : String(error));
      const isFinal = isRefusedForGood(error) || mail.attempts + 1 >= MOST_ATTEMPTS;
      await noteFailure(database, mail.id, { failure, isFinal });
      // The outbox says to whom and why: the log holds no address.
      if (isFinal)
        log?.warn({ mail: mail.id, attempts: mail.attempts + 1 }, 'A message was given up; the outbox has it');
      return false;
    }
    await noteSent(database, mail.id, now());
    return true;
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
        deliver().catch((error: unknown) => logFault(error, 'The outbox could not be carried', {}, log));
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

/** The first due messages to each destination, the host of an address, in the order in which they are due. */
function byDestination(due: readonly Mail[]): Mail[][] {
  const found = new Map<string, Mail[]>();
  for (const mail of due) {
    const host = mail.toAddress.slice(mail.toAddress.lastIndexOf('@') + 1).toLowerCase();
    const messages = found.get(host) ?? [];
    if (messages.length < EACH) messages.push(mail);
    found.set(host, messages);
  }
  return [...found.values()];
}

/**
 * Whether the mail server refused this message or its receiver permanently (RFC 5321, section 4.2.1: 5yz). That it does not take our password
 * or our sender is nothing that the message can help, so that is tried again.
 */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  const command = 'command' in error ? error.command : undefined;
  const isOfMessage = error.code === 'EMESSAGE' || (error.code === 'EENVELOPE' && command === 'RCPT TO');
  return isOfMessage && Number(error.responseCode) >= 500;
}
