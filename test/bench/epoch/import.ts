import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Child } from '../child.ts';
import { figureOf } from '../figures.ts';
import { coresToBind } from '../machine.ts';
import type { Suite } from '../suite.ts';
import type { Imported } from './worker.ts';

/** The export is not part of the project: whoever has it lays it beside it. */
const FILE = fileURLToPath(new URL('../../../../shared/data/epoch/all_ai_models_2026-03.csv', import.meta.url));

export const epochImport: Suite = {
  key: 'epoch',
  name: 'Importing Epoch AI’s database',
  question: 'How many rows of a public export can be read, matched and committed with their journal in a second?',
  async run({ importedRows, importRounds }) {
    if (!existsSync(FILE)) {
      return {
        skipped:
          'Epoch AI’s export is not here. Download it from epoch.ai as shared/data/epoch/all_ai_models_2026-03.csv, beside the project’s folder.',
      };
    }
    const worker = new Child(new URL('worker.ts', import.meta.url));
    try {
      worker.bindTo(coresToBind()?.measured ?? null);
      const imports: Imported[] = [];
      for (let round = 0; round < importRounds; round += 1)
        imports.push((await worker.ask({ file: FILE, rows: importedRows })) as Imported);
      const rows = imports[0]?.rows.toLocaleString('en-GB');
      return {
        method: `The export of March 2026, ${rows} rows of it, into a new SQLite file that is forced to the disk at every commit; ${importRounds} rounds in one process. Data: Epoch AI, “Data on AI Models”, CC BY 4.0.`,
        results: [
          {
            subject: 'First import',
            figures: [
              figureOf(
                'rows/s',
                '',
                imports.map((one) => one.firstPerSecond),
              ),
            ],
          },
          {
            subject: 'The same file again',
            figures: [
              figureOf(
                'rows/s',
                '',
                imports.map((one) => one.againPerSecond),
              ),
            ],
          },
        ],
      };
    } finally {
      await worker.stop();
    }
  },
};
