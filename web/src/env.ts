import { defineEnvVars } from '@sveltejs/kit/env';

/** What the frontend reads from its environment: one address, and nothing else. */
export const variables = defineEnvVars({
  PLIMSOLL_API: {
    description: 'Address of the GraphQL API that the pages are made from.',
    schema: (value) => {
      const address = value === undefined || value === '' ? 'http://127.0.0.1:4000/graphql' : value;
      if (!/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
        throw new Error(
          `PLIMSOLL_API is ${JSON.stringify(address)}; expected an http or https address such as http://127.0.0.1:4000/graphql.`,
        );
      }
      return address;
    },
  },
});
