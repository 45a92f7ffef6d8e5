import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Message } from '../../src/mail/message.ts';
import { listMail, mailWrite, stateOfMail } from '../../src/mail/outbox.ts';
import { createPost, type Post } from '../../src/mail/post.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

const refusal = (responseCode: number) => Object.assign(new Error('No such mailbox'), { responseCode });

/** A real mail server on this machine, which takes what it is given unless it is told to refuse. */
function aMailServer() {
  const received: Received[] = [];
  const behaviour = { refuses: false, silent: [] as (() => void)[] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      if (address.endsWith('@silent.example')) return void behaviour.silent.push(() => callback(refusal(451)));
      if (address.endsWith('@dead.example')) return callback(refusal(451));
      if (address.endsWith('@gone.example')) return callback(refusal(550));
      return callback();
    },
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

  test('messages that were given up, however many, never stand before others', async () => {
    const { mail } = database.tables;
    await database.query.delete(mail);
    for (let n = 0; n < 60; n += 1) await write({ to: `x${n}@dead.example`, subject: 'Dead', paragraphs: ['Said.'] });
    await database.query.update(mail).set({ attempts: 10 });
    later(1);
    await write({ to: 'good@example.org', subject: 'Good', paragraphs: ['Said.'] });
    expect(await post.deliver()).toBe(1);
    expect(server.received.splice(0)).toHaveLength(1);
  });

  test('a message that nobody takes is given up after ten tries', async () => {
    await database.query.delete(database.tables.mail);
    await write({ to: 'x@dead.example', subject: 'Dead', paragraphs: ['Said.'] });
    const states: string[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      await post.deliver();
      states.push(...(await listMail(database, { size: 1, behind: null })).map(stateOfMail));
      later(721);
    }
    expect(states).toEqual([...Array.from({ length: 9 }, () => 'WAITING'), 'FAILED']);
  });

  test('a destination that is silent does not hold up another', async () => {
    await database.query.delete(database.tables.mail);
    await write({ to: 'x@silent.example', subject: 'Silent', paragraphs: ['Said.'] });
    later(1);
    await write({ to: 'good@example.org', subject: 'Good', paragraphs: ['Said.'] });
    const delivering = post.deliver();
    await vi.waitFor(() => expect(server.received).toHaveLength(1), 5_000);
    for (const answer of server.behaviour.silent.splice(0)) answer();
    expect(await delivering).toBe(1);
    server.received.splice(0);
  });

  test('a receiver that is refused for good is given up at once, and the log says so without the address', async () => {
    await database.query.delete(database.tables.mail);
    const told: string[] = [];
    const tell = (what: object, words: string) => void told.push(JSON.stringify([what, words]));
    const telling = createPost(database, {
      server: await server.listening,
      from: 'p@example.org',
      now: () => clock.now,
      log: { warn: tell, error: tell },
    });
    await write({ to: 'x@gone.example', subject: 'Gone', paragraphs: ['Said.'] });
    expect(await telling.deliver()).toBe(0);
    const [mail] = await listMail(database, { size: 1, behind: null });
    expect(mail).toMatchObject({ sentAt: null, failure: expect.stringContaining('No such mailbox') });
    expect(mail === undefined ? null : stateOfMail(mail)).toBe('FAILED');
    expect(told).toEqual([expect.stringContaining('given up')]);
    expect(told.join()).not.toContain('gone.example');
    await telling.close();
  });
});
