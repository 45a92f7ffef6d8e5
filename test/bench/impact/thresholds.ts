import { Child } from '../child.ts';
import { figureOf } from '../figures.ts';
import { coresToBind } from '../machine.ts';
import type { Result } from '../results.ts';
import type { Suite } from '../suite.ts';
import { MAKE } from './invented.ts';
import type { Answered, Found } from './worker.ts';

export const thresholds: Suite = {
  key: 'impact',
  name: 'A threshold tried on the register',
  question: 'How long does it take to say what a proposal comes to, beside an analytical database over the same rows?',
  async run({ impactModels, rounds, secondsPerRound }) {
    const results: Result[] = [];
    for (const models of impactModels) {
      // A process for each size: what one leaves in memory is not measured as the next one's.
      const worker = new Child(new URL('worker.ts', import.meta.url));
      try {
        worker.bindTo(coresToBind()?.measured ?? null);
        const ask = { models, rounds, seconds: secondsPerRound / 4 };
        const { plimsoll, duckdb } = (await worker.ask(ask)) as Answered;
        const size = models.toLocaleString('en-GB');
        results.push(resultOf(`${size} models, Plimsoll`, plimsoll), resultOf(`${size} models, DuckDB`, duckdb));
      } finally {
        await worker.stop();
      }
    }
    return {
      method: `Counts above: models and providers strictly above each of five amounts. Proposal, counts: a proposal with a GPAI and a systemic line that nobody has tried before; models in, undetermined and out of both classes. Proposal, whole: also the providers, and the models newly in and no longer in. Invented registers, the same rows for both, amounts as exact whole numbers: ${MAKE}. Both in one process on one core, DuckDB in memory with one thread, its statements prepared; its columns hold the law’s answers about modalities and procedure and the sides under the ruleset in force, so that it compares amounts alone. All answers are checked to be equal before anything is timed. Prepared: sorting the models in memory, and for DuckDB filling its table; reading a register from its own database is measured elsewhere. Memory: the models with their index. ${rounds} rounds.`,
      results,
    };
  },
};

function resultOf(subject: string, { countsAbove, counts, impact, prepared, bytes }: Found): Result {
  return {
    subject,
    figures: [
      figureOf('counts above', ' ms', countsAbove),
      figureOf('proposal, counts', ' ms', counts),
      figureOf('proposal, whole', ' ms', impact),
      figureOf('prepared', ' s', [prepared]),
      ...(bytes === null ? [] : [figureOf('memory', ' MB', [bytes / 1e6])]),
    ],
  };
}
