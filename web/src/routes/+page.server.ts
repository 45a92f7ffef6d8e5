import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { Home } from './home.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { register, publicList, over, undetermined } = await ask(event, Home, {});
  return {
    register,
    publicList,
    over: {
      totalCount: over.totalCount,
      rows: over.nodes.map(({ classificationHistory, ...model }) => ({
        ...model,
        // The change that brought it where it stands today.
        since: classificationHistory.at(-1) ?? null,
      })),
    },
    undetermined,
  };
};
