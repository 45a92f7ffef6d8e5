import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/mail/message.ts';
import { listMail, mailWrite } from '../../src/mail/outbox.ts';
import { createPost, type Post } from '../../src/mail/post.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A real mail server on this machine, which takes what it is given unless it is told to refuse. */
function aMailServer() {
  const received: Received[] = [];
  const behaviour = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, callback) {
      let source = '';
      stream.on('data', (chunk: Buffer) => {
        source += chunk.toString();
      });
      stream.on('end', () => {
        if (behaviour.refuses) return callback(new Error('Mailbox is full'));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        return callback();
      });
    },
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    });
  });
  return { received, behaviour, listening, close: () => new Promise<void>((done) => server.close(() => done())) };
}

describe.each(DATABASE_KINDS)('the outbox on %s', (kind) => {
  const clock = aClock();
  const server = aMailServer();
  let database: OpenedDatabase;
  let post: Post;
  beforeAll(async () => {
    database = await aDatabase(kind, clock);
    post = createPost(database, {
      server: await server.listening,
      from: 'Plimsoll <plimsoll@example.org>',
      now: () => clock.now,
    });
  });
  afterAll(async () => {
    await post.close();
    await server.close();
    await database.close();
  });

  const write = async (message: Message) => {
    const plan = { expects: [], writes: [mailWrite(message, clock.now)], entries: [] };
    expect(await database.commit(plan)).toMatchObject({ ok: true });
  };
  const newest = async () => (await listMail(database, { size: 1, behind: null }))[0];
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };

  test('sends a message once, as text and HTML, and then forgets what it said', async () => {
    await write({
      to: 'ada@example.org',
      subject: 'Öffnen – ουλή',
      paragraphs: ['Read this.', { link: 'https://x.example/secret' }],
    });
    expect([await post.deliver(), await post.deliver()]).toEqual([1, 0]);
    const [mail] = server.received.splice(0);
    expect(mail).toMatchObject({ from: 'plimsoll@example.org', to: ['ada@example.org'] });
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(mail?.source).toMatch(/multipart\/alternative/);
    expect(mail?.source.match(/https:\/\/x\.example\/secret/g)?.length).toBeGreaterThan(1);
    expect(await newest()).toMatchObject({ sentAt: clock.now.toISOString(), paragraphs: null, attempts: 1 });
    expect(JSON.stringify(await database.query.select().from(database.tables.mail))).not.toContain('secret');
  });

  test('a subject or an address with line breaks makes no header and no second receiver', async () => {
    await write({
      to: 'ada@example.org\r\nRCPT TO:<eve@example.org>',
      subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nBody',
      paragraphs: ['Said.'],
    });
    await post.deliver();
    for (const { to, source } of server.received.splice(0)) {
      expect(to.filter((address) => address === 'eve@example.org')).toEqual([]);
      expect(source).not.toMatch(/^(bcc|rcpt)/im);
    }
    await database.query.delete(database.tables.mail);
  });

  test('a message that is refused stays, and is tried again a minute later', async () => {
    await write({ to: 'bea@example.org', subject: 'Again', paragraphs: ['https://x.example/again'] });
    server.behaviour.refuses = true;
    expect(await post.deliver()).toBe(0);
    expect(await newest()).toMatchObject({ sentAt: null, attempts: 1, failure: expect.stringContaining('full') });
    server.behaviour.refuses = false;
    expect(await post.deliver()).toBe(0);
    later(1);
    expect(await post.deliver()).toBe(1);
    expect(server.received.splice(0)).toHaveLength(1);
    expect(await newest()).toMatchObject({ sentAt: clock.now.toISOString(), attempts: 2, failure: null });
  });

  test('two nodes at the same time send a message once', async () => {
    const other = createPost(database, { server: await server.listening, from: 'p@example.org', now: () => clock.now });
    for (const to of ['a@example.org', 'b@example.org', 'c@example.org']) {
      await write({ to, subject: 'Once', paragraphs: ['Said.'] });
    }
    const sent = await Promise.all([post.deliver(), other.deliver()]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(server.received.splice(0)).toHaveLength(3);
    await other.close();
  });
});
