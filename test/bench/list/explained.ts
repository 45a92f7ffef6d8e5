import { CONNECTIONS, measureByTurns } from '../http/rounds.ts';
import type { Suite } from '../suite.ts';
import { LIST, listWith, PAGE_SIZE, pageOfModels } from './operation.ts';
import { withRegister } from './register.ts';

const OPERATIONS = [
  { name: 'The plain list', query: LIST },
  { name: 'with the compute that counts', query: listWith('cumulativeCompute') },
  { name: 'with the classification', query: listWith('cumulativeCompute classification { gpai systemicRisk }') },
];

export const listExplained: Suite = {
  key: 'explained',
  name: 'What the law costs',
  question: `What does it cost to let the law classify the ${PAGE_SIZE} models of a page while it is asked for?`,
  async run(effort) {
    return withRegister(['plimsoll-anew'], async (urls) => ({
      method: `Plimsoll alone, keeping no answers, on the same register; ${CONNECTIONS} connections, by turns in ${effort.rounds} rounds of ${effort.secondsPerRound} s. Nothing is stored about a class: each answer judges its models anew.`,
      results: await measureByTurns(
        OPERATIONS.map(({ name, query }) => ({
          name,
          url: urls.get('plimsoll-anew') ?? '',
          request: pageOfModels(query),
        })),
        effort,
      ),
    }));
  },
};
