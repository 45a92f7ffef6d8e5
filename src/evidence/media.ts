/** Kinds of files that evidence may be, each with what its bytes must look like. */
const KINDS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'application/pdf': (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-',
  'application/zip': (bytes) => ['504b0304', '504b0506'].includes(bytes.subarray(0, 4).toString('hex')),
  'image/png': (bytes) => bytes.subarray(0, 8).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  'image/jpeg': (bytes) => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff)),
  'application/json': (bytes) => isText(bytes) && isJson(bytes.toString('utf8')),
  'text/plain': isText,
  'text/csv': isText,
  'text/markdown': isText,
};

export const MEDIA_TYPES: readonly string[] = Object.keys(KINDS);

/** Whether the bytes are what the media type says. False for a media type that evidence may not have. */
export function isOfMediaType(bytes: Buffer, mediaType: string): boolean {
  return Object.hasOwn(KINDS, mediaType) && KINDS[mediaType]?.(bytes) === true;
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
