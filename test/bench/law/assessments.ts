import { Child } from '../child.ts';
import { figureOf } from '../figures.ts';
import { coresToBind } from '../machine.ts';
import type { Effort, Measured, Suite } from '../suite.ts';
import { ASKED_ON, PORTFOLIO_SIZE } from './portfolio.ts';
import type { Answered, Asked } from './worker.ts';

const SUBJECTS: readonly (Pick<Asked, 'call' | 'ruleset'> & { readonly name: string })[] = [
  { name: 'Outcomes, guidelines of July 2025', call: 'judge', ruleset: 'final-2025-07' },
  { name: 'Outcomes, draft of April 2025', call: 'judge', ruleset: 'draft-2025-04' },
  { name: 'Outcomes with proof and receipt, guidelines of July 2025', call: 'assess', ruleset: 'final-2025-07' },
];
/** Fewer different answers than this would mean that the portfolio is not mixed. */
const LEAST_DISTINCT = 20;

export const assessments: Suite = {
  key: 'law',
  name: 'The law by itself',
  question: 'How many models can the law judge in a second on one core?',
  async run(effort) {
    const worker = new Child(new URL('worker.ts', import.meta.url));
    try {
      worker.bindTo(coresToBind()?.measured ?? null);
      return await measure(worker, effort);
    } finally {
      await worker.stop();
    }
  },
};

async function measure(worker: Child, effort: Effort): Promise<Measured> {
  const ask = async ({ call, ruleset }: Pick<Asked, 'call' | 'ruleset'>, seconds: number): Promise<Answered> =>
    (await worker.ask({ call, ruleset, seconds })) as Answered;
  for (const subject of SUBJECTS) {
    const { distinctOutcomes } = await ask(subject, effort.warmUpSeconds / 2);
    if (distinctOutcomes < LEAST_DISTINCT)
      throw new Error(
        `${subject.name}: expected at least ${LEAST_DISTINCT} different outcomes; found ${distinctOutcomes}.`,
      );
  }
  const rates: number[][] = SUBJECTS.map(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const [index, subject] of SUBJECTS.entries()) {
      rates[index]?.push((await ask(subject, effort.secondsPerRound / 2)).perSecond);
    }
  }
  return {
    method: `${PORTFOLIO_SIZE} invented models of every kind (ledgers of one to six entries, exact, estimated, ranging and unknown; modifications; licences; procedures), judged as of ${ASKED_ON} over and over, one process; ${effort.rounds} rounds of ${effort.secondsPerRound / 2} s. Exact arithmetic throughout.`,
    results: SUBJECTS.map(({ name }, index) => ({
      subject: name,
      figures: [figureOf('models/s', '', rates[index] ?? [])],
    })),
  };
}
