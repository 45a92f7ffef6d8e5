import { describe, expect, test } from 'vitest';
import { asHtml, asText, type Message, oneLine, quoted } from '../../src/mail/message.ts';

const message = (more: Partial<Message> = {}): Message => ({
  to: 'a@example.org',
  subject: 'Subject',
  paragraphs: ['Said.', { link: 'https://example.org/x?a=1&b=2' }],
  ...more,
});

describe('a message', () => {
  test('says the same as text and as HTML, with its links spelled out', () => {
    expect(asText(message())).toBe('Said.\n\nhttps://example.org/x?a=1&b=2\n');
    expect(asHtml(message())).toContain('<p>Said.</p><p><a href="https://example.org/x?a=1&#38;b=2">');
  });

  test.each([
    ['a line feed and a header', 'Hello\r\nBcc: everybody@example.org', 'Hello Bcc: everybody@example.org'],
    ['a null', 'a\0b', 'a b'],
    ['a Unicode line separator', 'a\u2028b\u2029c', 'a b c'],
    ['marks that turn the text round', 'a\u202eb\u2066c', 'a b c'],
    ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ])('has %s made one line of', (_, given, expected) => {
    expect(oneLine(given)).toBe(expected);
  });

  test('never holds markup of somebody else', () => {
    const html = asHtml(message({ subject: '</title><script>', paragraphs: ['<img src=x onerror="x">'] }));
    expect(html).not.toMatch(/<script|<img/);
  });

  test('quotes somebody else’s words shortly, on one line and without links', () => {
    const words = quoted(`Visit https://evil.example\r\nand www.evil.example ${'x'.repeat(500)}`);
    expect(words).not.toMatch(/:\/\/|www\.|[\r\n]/);
    expect([...words].length).toBeLessThan(130);
  });
});
