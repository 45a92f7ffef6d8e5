import { LineCounter, type ParseOptions, parse as parseAnew, parseDocument as parseDocumentAnew } from 'yaml';

/** All else is YAML's own. */
export * from 'yaml';

const values = new Map<string, unknown>();
const documents = new Map<string, { readonly document: unknown; readonly lineStarts: readonly number[] }>();

/** Takes the place of YAML's `parse` while mutants run: the same text is parsed once, and its value must not be written to. */
export function parse(text: string): unknown {
  if (!values.has(text)) values.set(text, parseAnew(text));
  return values.get(text);
}

/** The same for `parseDocument`, with the line starts that it would have counted. */
export function parseDocument(text: string, options: ParseOptions & { uniqueKeys?: boolean }): unknown {
  const key = `${options.uniqueKeys} ${text}`;
  const lines = new LineCounter();
  const found = documents.get(key) ?? {
    document: parseDocumentAnew(text, { ...options, lineCounter: lines }),
    lineStarts: lines.lineStarts,
  };
  documents.set(key, found);
  if (options.lineCounter) options.lineCounter.lineStarts = [...found.lineStarts];
  return found.document;
}
