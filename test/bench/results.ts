import { readFileSync } from 'node:fs';
import { z } from 'zod';

const figure = z.strictObject({
  name: z.string(),
  /** What follows the number: ` ms`, `×`, or nothing. */
  unit: z.string(),
  median: z.number().positive(),
  low: z.number().positive(),
  high: z.number().positive(),
});

const result = z.strictObject({ subject: z.string(), figures: z.array(figure).min(1) });

const machine = z.strictObject({
  date: z.iso.date(),
  cores: z.int().positive(),
  cpu: z.string(),
  node: z.string(),
  platform: z.string(),
  /** Whether each measured process had one core for itself. */
  pinned: z.boolean(),
  /** Processes that wanted a core in the minute before: what else the machine was doing. */
  loadBefore: z.number().nonnegative(),
});

const named = { name: z.string(), question: z.string() };

/** What a run of the benchmarks writes down. */
export const RUN = z.strictObject({
  effort: z.enum(['full', 'quick']),
  machine,
  suites: z.array(
    z.union([
      z.strictObject({ ...named, method: z.string(), results: z.array(result).min(1) }),
      z.strictObject({ ...named, skipped: z.string() }),
    ]),
  ),
});

/** One number of a subject: the median of the rounds, and the lowest and highest round. */
export type Figure = Readonly<z.infer<typeof figure>>;
/** What was measured of one subject. */
export type Result = Readonly<z.infer<typeof result>>;
export type Machine = Readonly<z.infer<typeof machine>>;
export type Run = z.infer<typeof RUN>;

/** Reads what a run wrote. Throws, naming the file and what is wrong with it, if it is not that. */
export function readRun(file: string): Run {
  const read = RUN.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(
    `${file} does not hold results of the benchmarks; run \`npm run bench\`.\n${z.prettifyError(read.error)}`,
  );
}
