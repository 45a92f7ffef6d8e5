import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Column, type EpochRecord, type Header, readHeader } from './columns.ts';

/** The largest file that is read, in bytes. Epoch AI's largest export has about 6 million. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** The longest record, in bytes: a cell that never ends is a quotation mark that was never closed. */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/** A file that cannot be imported: what was found, what was expected, what to do. Nothing was changed. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly header: Header;
  readonly rows: number;
  /** What stands between its cells: a comma, or the semicolon of spreadsheets where the comma stands before decimals. */
  readonly separator: ',' | ';';
}

/**
 * Reads a CSV file record by record. `onRecord` gets each record with its row number as a spreadsheet shows it (the
 * header is row 1). Memory stays bounded by the longest record. Throws `UnreadableFile`.
 */
export async function readCsv(
  file: string,
  onRecord: (record: EpochRecord, row: number) => void,
  maxBytes = MAX_FILE_BYTES,
): Promise<FileFacts> {
  const name = basename(file);
  const bytes = await sizeOf(file, maxBytes);
  const hash = createHash('sha256');
  const source = createReadStream(file);
  const separator = await separatorOf(file);
  const parser = parse({
    bom: true,
    delimiter: separator,
    max_record_size: MAX_RECORD_BYTES,
    skip_empty_lines: true,
    relax_column_count: false,
  });
  const check = pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      const checker = new TextChecker(name);
      for await (const chunk of chunks) {
        hash.update(chunk);
        checker.check(chunk);
        yield chunk;
      }
      checker.end();
    },
    parser,
    () => {},
  );
  let header: Header | undefined;
  let rows = 0;
  try {
    for await (const cells of check as AsyncIterable<string[]>) {
      if (header === undefined) {
        const found = readHeader(cells);
        if ('problem' in found) throw new UnreadableFile(`${name}: ${found.problem}`);
        header = found;
      } else {
        rows += 1;
        onRecord(recordOf(header, cells), rows + 1);
      }
    }
  } catch (error) {
    throw explain(name, error);
  } finally {
    source.destroy();
  }
  if (header === undefined || rows === 0) {
    throw new UnreadableFile(
      `${name} has ${header === undefined ? 'no header' : 'a header but no rows'}. Download it again.`,
    );
  }
  return { name, bytes, sha256: hash.digest('hex'), header, rows, separator };
}

/** Which of the two stands more often in the first line, outside quotation marks. */
async function separatorOf(file: string): Promise<FileFacts['separator']> {
  const handle = await open(file).catch((error: unknown) => {
    throw explain(file, error);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const plain = buffer.toString('latin1', 0, bytesRead).replace(/"(?:[^"]|"")*"/g, '');
    const [line = ''] = plain.split(/[\r\n]/);
    return line.split(';').length > line.split(',').length ? ';' : ',';
  } finally {
    await handle.close();
  }
}

function recordOf(header: Header, cells: readonly string[]): EpochRecord {
  const record: EpochRecord = {};
  for (const [column, position] of header.at as Map<Column, number>) record[column] = cells[position] ?? '';
  return record;
}

async function sizeOf(file: string, maxBytes: number): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new UnreadableFile(`${file} is a folder. Name the CSV file in it.`);
    if (!found.isFile()) throw new UnreadableFile(`${file} is not a regular file. Name a CSV file on disk.`);
    if (found.size === 0) throw new UnreadableFile(`${file} is empty. Download it again.`);
    if (found.size > maxBytes) {
      throw new UnreadableFile(
        `${file} has ${found.size} bytes, more than the limit of ${maxBytes}. It is not an export of Epoch AI.`,
      );
    }
    return found.size;
  } catch (error) {
    throw explain(file, error);
  }
}

/** Checks, chunk by chunk, that the bytes are text in UTF-8. */
class TextChecker {
  readonly #name: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #line = 1;
  #first = true;

  constructor(name: string) {
    this.#name = name;
  }

  check(chunk: Buffer): void {
    if (this.#first) this.#checkStart(chunk);
    this.#first = false;
    try {
      this.#decoder.decode(chunk, { stream: true });
    } catch {
      throw this.#notUtf8();
    }
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.#line += 1;
  }

  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw this.#notUtf8();
    }
  }

  #checkStart(chunk: Buffer): void {
    const looksLike = kindOf(chunk);
    if (looksLike === UTF_16)
      throw new UnreadableFile(`${this.#name} is ${UTF_16}. Save it again as “CSV UTF-8”, or download it again.`);
    if (looksLike !== null)
      throw new UnreadableFile(
        `${this.#name} is ${looksLike}, not a CSV file. Download the CSV from https://epoch.ai/data/ai-models.`,
      );
  }

  #notUtf8(): UnreadableFile {
    return new UnreadableFile(
      `${this.#name} is not UTF-8 text (at or after line ${this.#line}): perhaps Windows-1252, as spreadsheets save plain CSV. Save it again as “CSV UTF-8”, or download it again.`,
    );
  }
}

const UTF_16 = 'text in UTF-16';

function kindOf(chunk: Buffer): string | null {
  const start = chunk.subarray(0, 4).toString('latin1');
  if (start.startsWith('PK')) return 'a ZIP archive or an Excel workbook';
  if (start.startsWith('\x1f\x8b')) return 'compressed with gzip';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return UTF_16;
  // Without a mark: every other byte of European text is none.
  if (
    chunk.length > 3 &&
    [0, 1].some((from) => [0, 1].every((at) => chunk[from + 2 * at] === 0 && chunk[1 - from + 2 * at] !== 0))
  )
    return UTF_16;
  const nulls = chunk.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (nulls > chunk.length / 100) return 'a binary file (many NUL bytes)';
  const text = chunk
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<!doctype') || text.startsWith('<html')) return 'a web page (HTML)';
  if (text.startsWith('{') || text.startsWith('[')) return 'JSON';
  return null;
}

function explain(name: string, error: unknown): unknown {
  if (error instanceof CsvError) {
    const line = typeof error.lines === 'number' ? `near line ${error.lines}` : 'in a place that could not be told';
    return new UnreadableFile(
      `${name} is not well-formed CSV, ${line}: ${error.message}. Nothing was imported; download it again.`,
    );
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new UnreadableFile(`There is no file ${name}. Check the path.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableFile(`${name} may not be read by this user. Give read permission.`);
  if (code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'EISDIR')
    return new UnreadableFile(`${name} is not a file path. Check it.`);
  return error;
}
