import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EpochRecord, REQUIRED } from '../../../src/registry/epoch/columns.ts';
import { readCsv, UnreadableFile } from '../../../src/registry/epoch/read-csv.ts';
import { aCsv, aFile, aRow } from './a-file.ts';

async function read(content: string | Uint8Array, maxBytes?: number) {
  const records: (EpochRecord & { row: number })[] = [];
  const facts = await readCsv(
    aFile('export.csv', content),
    (record, row) => records.push({ row, ...record }),
    maxBytes,
  );
  return { facts, records };
}

const HEADER = 'Model,Organization,Publication date,Training compute (FLOP)';

describe('a CSV export', () => {
  test('is read with the row numbers of a spreadsheet, however many lines a record takes', async () => {
    const { records } = await read(`${HEADER}\n"One\nof two lines","A, B",2025-01-02,1e22\n\nTwo,C,,\n`);
    expect(records.map(({ row, name }) => [row, name])).toEqual([
      [2, 'One\nof two lines'],
      [3, 'Two'],
    ]);
    expect(records[0]?.organisation).toBe('A, B');
  });

  test.each([
    ['a byte-order mark', `\uFEFF${HEADER}\nOne,A,,\n`],
    ['CRLF line ends', `${HEADER}\r\nOne,A,,\r\n`],
    ['no line end at the end', `${HEADER}\nOne,A,,`],
    ['a NUL byte in a cell', `${HEADER},Abstract\nOne,A,,,${'text '.repeat(60)}\0\n`],
    ['columns in another order', 'Training compute (FLOP),Publication date,Organization,Model\n,,A,One\n'],
    ['semicolons between its cells', `\uFEFF${HEADER.replaceAll(',', ';')};"Notes, if any"\r\nOne;A;;;"1,2; 3"\r\n`],
    ['headers of another year', 'System,Organization(s),Publication date,Training compute (FLOPs)\nOne,A,,\n'],
  ])('may have %s', async (_, content) => {
    const { records } = await read(content);
    expect(records).toMatchObject([{ row: 2, name: 'One', organisation: 'A' }]);
  });

  test('maps columns by name, whatever their case and punctuation, and lists those it does not know', async () => {
    const { facts, records } = await read(
      'model ,ORGANIZATION,Publication  date,Training compute (FLOP),Country (from Organization),Secret sauce\nOne,A,,,France,x\n',
    );
    expect(records[0]).toMatchObject({ name: 'One', country: 'France' });
    expect(facts.header.unknown).toEqual(['Secret sauce']);
  });

  test('does not take a deprecated column for the one that replaced it', async () => {
    const { records } = await read(`${HEADER},(DEPRECATED) Parameters\nOne,A,,,7\n`);
    expect(records[0]?.parameters).toBeUndefined();
  });

  test.each(REQUIRED.map((column) => [column]))(
    'is refused without its column for %s, saying what was found and expected',
    async (column) => {
      const place = REQUIRED.indexOf(column);
      const headers = HEADER.split(',').with(place, 'Something else');
      await expect(read(`${headers.join(',')}\n1,2,3,4\n`)).rejects.toThrow(
        new RegExp(`Missing: “${HEADER.split(',')[place]?.split('(')[0]}.*Found: .*“Something else”`),
      );
    },
  );

  test.each([
    ['an empty file', '', /is empty/],
    ['a header without rows', `${HEADER}\n`, /a header but no rows/],
    ['a ragged row', `${HEADER}\nOne,A,,\nTwo,B\n`, /near line 3.*expect 4, got 2/],
    ['a quotation mark that is never closed', `${HEADER}\n"One,A,,\nTwo,B,,\n`, /not well-formed CSV, near line/],
    ['a quotation mark inside a cell', `${HEADER}\nOne "big" one,A,,\n`, /near line 2/],
    ['a web page', '<!DOCTYPE html>\n<html><body>Not found</body></html>', /web page/],
    ['JSON', '[{"Model":"One"}]', /JSON/],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /Excel workbook/],
    ['a gzip file', Uint8Array.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x4d, 0, 0x6f, 0]), /UTF-16\. Save it again as “CSV UTF-8”/],
    ['UTF-16 without a mark', Buffer.from(`${HEADER}\nOne,A,,\n`, 'utf16le'), /UTF-16\. Save it again as “CSV UTF-8”/],
    ['a binary file', new Uint8Array(2048), /binary/],
    [
      'Latin-1',
      Uint8Array.from([...Buffer.from(`${HEADER}\nOne,A,,\nCaf`), 0xe9, ...Buffer.from(',B,,\n')]),
      /not UTF-8 text \(at or after line \d.*Windows-1252.*Save it again as “CSV UTF-8”/,
    ],
    ['UTF-8 that breaks off', Uint8Array.from([...Buffer.from(`${HEADER}\nOne,A,,\nCaf`), 0xc3]), /not UTF-8/],
    ['tabs', `${HEADER.replaceAll(',', '\t')}\nOne\tA\t\t\n`, /tabs/],
    ['one column twice', `${HEADER},System\nOne,A,,,Two\n`, /Two columns mean the same: Model and System/],
  ])('is refused if it is %s', async (_, content, reason) => {
    await expect(read(content)).rejects.toThrow(UnreadableFile);
    await expect(read(content)).rejects.toThrow(reason);
  });

  test('is refused by its size before it is read', async () => {
    await expect(read(aCsv([aRow('One')]), 100)).rejects.toThrow(/more than the limit of 100/);
  });

  test.each([
    ['a folder', mkdtempSync(join(tmpdir(), 'plimsoll-test-')), /is a folder/],
    ['nothing', '/nowhere/at/all.csv', /There is no file/],
    ['a device', '/dev/null', /not a regular file/],
    ['a path through a file', join(aFile('file', 'x'), 'more.csv'), /not a file path/],
  ])('is refused if its path names %s', async (_, path, reason) => {
    await expect(readCsv(path, () => {})).rejects.toThrow(reason);
  });

  test('keeps no record longer than a limit, so that a lost quotation mark cannot fill the memory', async () => {
    const endless = `${HEADER}\n"${'x'.repeat(5 * 1024 * 1024)}",A,,\n`;
    await expect(read(endless)).rejects.toThrow(/not well-formed CSV/);
  });
});
