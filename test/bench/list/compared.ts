import { answerOf, CONNECTIONS, measureByTurns, type Subject } from '../http/rounds.ts';
import type { Suite } from '../suite.ts';
import { MODELS } from './fill.ts';
import { LIST, PAGE_SIZE, pageOfModels } from './operation.ts';
import { type ServerName, withRegister } from './register.ts';

/** The yardstick first. */
const SUBJECTS: readonly { readonly server: ServerName; readonly name: string }[] = [
  { server: 'node-http', name: 'node:http by hand, no GraphQL' },
  { server: 'apollo', name: 'Apollo Server on Fastify' },
  { server: 'yoga', name: 'GraphQL Yoga on node:http' },
  { server: 'mercurius', name: 'Mercurius with JIT on Fastify' },
  { server: 'plimsoll-anew', name: 'Plimsoll, each answer made anew' },
  { server: 'plimsoll', name: 'Plimsoll' },
];

export const listCompared: Suite = {
  key: 'list',
  name: 'A page of the register',
  question: `How fast is a list of ${PAGE_SIZE} models with their providers, beside other ways to serve the same rows?`,
  async run(effort) {
    return withRegister(
      SUBJECTS.map(({ server }) => server),
      async (urls) => {
        const subjects = SUBJECTS.map(({ server, name }) => ({
          name,
          url: urls.get(server) ?? '',
          request: pageOfModels(LIST),
        }));
        await checkSameAnswer(subjects);
        return {
          method: `${MODELS.toLocaleString('en-GB')} models in SQLite, the same file for all; each server is one process with its defaults. The last row keeps the bytes of an answer until the journal grows, and reads from the database for every request where the journal ends; all others read the rows for every request; ${CONNECTIONS} connections, measured by turns in ${effort.rounds} rounds of ${effort.secondsPerRound} s. All answers are equal, which is checked before measuring and for each answer. The GraphQL servers beside Plimsoll share one schema of just this list, with hand-written SQL; Plimsoll runs whole, with its limits, its policy and its storage for two databases.`,
          results: await measureByTurns(subjects, effort),
        };
      },
    );
  },
};

/** The subjects must answer with the same JSON, keys in the same order; only white space around it may differ. */
export async function checkSameAnswer(subjects: readonly Subject[]): Promise<void> {
  const answers = await Promise.all(subjects.map(answerOf));
  const [expected = '', ...others] = answers.map((answer) => JSON.stringify(JSON.parse(answer)));
  for (const [index, answer] of others.entries()) {
    if (answer === expected) continue;
    const at = [...answer].findIndex((character, place) => character !== expected[place]);
    const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    throw new Error(
      `${subjects[index + 1]?.name} does not answer as ${subjects[0]?.name}: at character ${at} expected ${around(expected)}; found ${around(answer)}.`,
    );
  }
  const { data } = JSON.parse(expected) as {
    readonly data: { readonly models: { readonly nodes: readonly unknown[] } };
  };
  const count = data.models.nodes.length;
  if (count !== PAGE_SIZE) throw new Error(`Expected ${PAGE_SIZE} models in the answer; found ${count}.`);
}
