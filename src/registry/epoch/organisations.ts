import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameKey } from '../names.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const alias = z.union([
  z.string().min(1),
  z.strictObject({ name: z.string().min(1), from: day.optional(), note: z.string().optional() }),
]);
const organisations = z.array(z.strictObject({ name: z.string().min(1), also: z.array(alias).optional() }));

interface Alias {
  readonly name: string;
  readonly from: string | null;
}

const TABLE = readTable();

function readTable(): { aliases: ReadonlyMap<string, Alias>; withCommas: readonly string[] } {
  const text = readFileSync(new URL('./organisations.yaml', import.meta.url), 'utf8');
  // The core schema has no dates: a day stays the text that it is.
  const entries = organisations.parse(parse(text, { schema: 'core' }));
  const aliases = new Map<string, Alias>();
  const withCommas: string[] = [];
  const add = (written: string, meant: Alias) => {
    const key = nameKey(written);
    const present = aliases.get(key);
    if (present !== undefined && present.name !== meant.name) {
      throw new Error(`organisations.yaml: “${written}” stands for both ${present.name} and ${meant.name}`);
    }
    aliases.set(key, meant);
    if (written.includes(',')) withCommas.push(written);
  };
  for (const { name, also = [] } of entries) {
    add(name, { name, from: null });
    for (const other of also) {
      if (typeof other === 'string') add(other, { name, from: null });
      else add(other.name, { name, from: other.from ?? null });
    }
  }
  return { aliases, withCommas };
}

/**
 * The name under which the register keeps an organisation, for a model published on `published`. A name that came to
 * stand for another organisation on a day (an acquisition) does so for later models, and for those of unknown date.
 */
export function organisationName(written: string, published: string | null): string {
  const found = TABLE.aliases.get(nameKey(written));
  if (found === undefined) return written;
  return found.from !== null && published !== null && published < found.from ? written : found.name;
}

/** What follows the comma in `…, Ltd.`: a legal form, with or without a remark in brackets. */
const LEGAL_FORM =
  /^(?:co\s*\.?\s*|pte\.?\s*)?(?:ltd|inc|incorporated|llc|l\.l\.c|llp|l\.p|plc|corp|corporation|co|limited|gmbh|ag|s\.?a|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|k\.?k|pbc|oy|a\/s)\.?\s*(?:\(.*\))?$/i;

/**
 * Splits a cell of organisations at its commas, but not before a legal form (`Troy Information Technology Co., Ltd.`) nor
 * inside a name that is known to contain one.
 */
export function splitOrganisations(cell: string): string[] {
  const parts = cell.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (part === '') continue;
    const last = names.at(-1);
    const known = TABLE.withCommas.find((name) => {
      const pieces = name.split(',').map((piece) => piece.trim());
      return pieces.every((piece, offset) => nameKey(piece) === nameKey(parts[at + offset] ?? ' '));
    });
    if (known !== undefined) {
      names.push(known);
      at += known.split(',').length - 1;
    } else if (last !== undefined && LEGAL_FORM.test(part)) {
      names[names.length - 1] = `${last}, ${part}`;
    } else names.push(part);
  }
  return names;
}
