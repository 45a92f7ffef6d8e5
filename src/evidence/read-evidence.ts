import { createHash } from 'node:crypto';
import type { Problem } from '../graphql/problem.ts';
import { readLine } from '../identity/person-input.ts';
import { readText } from '../registry/check-input.ts';
import type { CONFIDENCES, EvidenceContent, StoredFile } from './content.ts';
import { isOfMediaType, MEDIA_TYPES } from './media.ts';

/** Bytes that a file handed over as evidence may have: with base64 and the rest of the request, still below `maxBodyBytes`. */
export const MAX_EVIDENCE_BYTES = 500_000;
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 5_000;
const LONGEST_FILE_NAME = 200;

/** Evidence as it is handed over. */
export interface GivenEvidence {
  readonly title: string;
  readonly shows: string;
  readonly link: string | null;
  readonly file: GivenFile | null;
  readonly datedOn: string | null;
  readonly confidence: (typeof CONFIDENCES)[number];
}

export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
  readonly sha256: string | null;
}

/** Evidence that nothing is wrong with: what it says, and the bytes of its file in base64. */
export interface ReadEvidence {
  readonly content: EvidenceContent;
  readonly base64: string | null;
}

/** Reads what was handed over as evidence; adds everything that is wrong to `problems`. Null if anything is. */
export function readEvidence(given: GivenEvidence, today: string, problems: Problem[]): ReadEvidence | null {
  const before = problems.length;
  const title = take(readLine(given.title, 'A title', LONGEST_TITLE, ['title']), problems);
  const shows = take(readText(given.shows, 'What it shows', LONGEST_TEXT, ['shows']), problems);
  if (shows === '') problems.push(invalid('Say what the evidence shows; found nothing.', ['shows']));
  checkPast(given.datedOn, today, ['datedOn'], problems);
  const file = given.file === null ? null : readFile(given.file, problems);
  if (problems.length > before || title === null || shows === null) return null;
  const { link, datedOn, confidence } = given;
  return {
    content: { title, shows, link, file: file?.stored ?? null, datedOn, confidence },
    base64: file?.base64 ?? null,
  };
}

/** Adds a problem for a day that has not come yet. */
export function checkPast(day: string | null, today: string, path: readonly string[], problems: Problem[]): void {
  if (day === null || day <= today) return;
  problems.push(invalid(`${day} has not come yet; it is ${today} in Brussels. Leave it out until then.`, path));
}

function readFile(
  file: GivenFile,
  problems: Problem[],
): { readonly stored: StoredFile; readonly base64: string } | null {
  const before = problems.length;
  const name = take(readLine(file.name, 'The name of a file', LONGEST_FILE_NAME, ['file', 'name']), problems);
  if (name !== null && /[/\\]/.test(name)) {
    problems.push(invalid('The name of a file has no folders in it; found a slash. Leave them out.', ['file', 'name']));
  }
  const bytes = Buffer.from(file.base64, 'base64');
  // Node reads base64 leniently; only what comes out the same is what was meant.
  if (bytes.length === 0 || bytes.toString('base64') !== file.base64) {
    const found = file.base64 === '' ? 'nothing' : `${file.base64.length} characters that are not`;
    const message = `The bytes of a file are base64 with its padding and without line breaks (RFC 4648, section 4); found ${found}.`;
    problems.push(invalid(message, ['file', 'base64']));
    return null;
  }
  if (bytes.length > MAX_EVIDENCE_BYTES) {
    const message = `A file has at most ${MAX_EVIDENCE_BYTES} bytes (maxEvidenceBytes); found ${bytes.length}. Publish it somewhere and give the link, with its SHA-256 in what it shows.`;
    problems.push(invalid(message, ['file', 'base64']));
  }
  const mediaType = file.mediaType.trim().toLowerCase();
  if (!MEDIA_TYPES.includes(mediaType)) {
    const message = `A file is one of ${MEDIA_TYPES.join(', ')}; found ${JSON.stringify(file.mediaType.slice(0, 60))}.`;
    problems.push(invalid(message, ['file', 'mediaType']));
  } else if (!isOfMediaType(bytes, mediaType)) {
    const message = `The bytes of the file are not ${mediaType}. Say what the file is, or hand over the right one.`;
    problems.push(invalid(message, ['file', 'mediaType']));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (file.sha256 !== null && file.sha256.toLowerCase() !== sha256) {
    const message = `What arrived has the SHA-256 ${sha256}, which is not the one you give. Send the file again.`;
    problems.push(invalid(message, ['file', 'sha256']));
  }
  if (problems.length > before || name === null) return null;
  return { stored: { name, mediaType, bytes: bytes.length, sha256 }, base64: file.base64 };
}

function take<T>(read: { readonly value: T } | { readonly problem: Problem }, problems: Problem[]): T | null {
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return null;
}

function invalid(message: string, path: readonly string[]): Problem {
  return { code: 'INVALID', message, path };
}
