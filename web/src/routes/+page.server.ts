import { rangeOf } from '#lib/amount.ts';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { Home, type HomeQuery } from './home.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { register, publicList, over, undetermined } = await ask(event, Home, {});
  return {
    register,
    publicList,
    over: { totalCount: over.totalCount, rows: over.nodes },
    undetermined: {
      totalCount: undetermined.totalCount,
      rows: undetermined.nodes.map(({ ledger, classification, ...model }) => ({
        ...model,
        ranges: ledger.flatMap(({ amount }) => rangeOf(amount) ?? []),
        issues: issuesOf(classification.openQuestions),
      })),
    },
  };
};

/** What leaves systemic risk open; everything that is open where nothing is said about systemic risk. */
function issuesOf(questions: HomeQuery['undetermined']['nodes'][number]['classification']['openQuestions']) {
  const about = questions.filter((question) => question.about === 'systemic');
  return [...new Set((about.length > 0 ? about : questions).map(({ issue }) => issue))];
}
