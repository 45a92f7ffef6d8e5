import type { Column } from './columns.ts';
import type { Ask } from './read-rows.ts';
import type { ExportTable } from './tables.ts';

/** What an export says of itself, so that nobody has to take its origin on trust or mistake a demonstration for the list. */
export interface About {
  readonly notice: string;
  readonly isDemonstration: boolean;
  readonly credits: readonly string[];
  readonly licence: string;
  /** The number of the last journal entry that the export holds. */
  readonly revision: number;
  /** The day in Brussels to which everything that depends on a day refers. */
  readonly day: string;
  readonly ruleset: string;
  readonly format: string;
}

const FORMAT =
  'Amounts of FLOP are exact decimal digits: read them as text or as big integers, since a double rounds them. Several values in one cell are separated by "; ", lists of objects are JSON. In CSV files, a cell that begins with =, +, -, @, a tab or a carriage return has an apostrophe before it, so that no spreadsheet takes it for a formula; JSON Lines and SQLite files hold values as they are. CSV files are UTF-8 without a byte-order mark; for a spreadsheet that needs one to read letters outside English, add ?bom=1 to the address of a download or --bom to the export.';

/** Reads what an export of this state of the register has to say of itself. */
export async function readAbout(ask: Ask): Promise<About> {
  const { register } = (await ask(
    '{ register { revision isDemonstration today currentRuleset { id } sources { source credit } } }',
  )) as unknown as {
    readonly register: {
      readonly revision: number;
      readonly isDemonstration: boolean;
      readonly today: string;
      readonly currentRuleset: { readonly id: string };
      readonly sources: readonly { readonly source: string; readonly credit: string | null }[];
    };
  };
  const { revision, isDemonstration, today, sources } = register;
  const nature = isDemonstration
    ? 'Demonstration data: not the Commission’s list.'
    : 'Plimsoll records and explains; it never decides.';
  return {
    notice: `${nature} Revision ${revision} of the register, ${today}.`,
    isDemonstration,
    credits: sources.flatMap(({ credit }) => credit ?? []),
    licence: 'Each record is under the terms of its credit. Figures of Epoch AI are under CC BY 4.0: name the source.',
    revision,
    day: today,
    ruleset: register.currentRuleset.id,
    format: FORMAT,
  };
}

/** One line of the field dictionary. */
export interface DictionaryLine {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly describes: string;
  readonly values: string;
}

/** What each column of each table means, in the words of the API's schema. */
export function dictionaryOf(tables: readonly { readonly table: ExportTable; readonly columns: readonly Column[] }[]) {
  return tables.flatMap(({ table, columns }) => [
    { table: table.name, column: '', type: '', describes: table.describes, values: '' },
    ...columns.map(
      ({ name, type, describes, values }): DictionaryLine => ({
        table: table.name,
        column: name,
        type,
        describes,
        values: values.map((one) => `${one.value}: ${one.describes}`).join(' '),
      }),
    ),
  ]);
}
