import type { Operation } from '#lib/operation.ts';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ApiPage, OtherLines, OverTheLine, RegisterOne, WhatIf, Why } from './calls.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { limits } = await ask(event, ApiPage, {});
  const address = `${event.url.origin}/graphql`;
  return {
    limits,
    address,
    calls: {
      over: curl(address, OverTheLine, {}),
      model: curl(address, Why, { id: 'MODEL-ID' }),
      classify: curl(address, WhatIf, {
        facts: {
          model: { inputs: ['TEXT'], outputs: ['TEXT'], tasks: 'BROAD' },
          compute: [{ activity: 'PRE_TRAINING', amount: { flop: '1.2e25' } }],
        },
      }),
      counts: curl(address, OtherLines, { thresholds: ['1e23', '3e24', '1e25'] }),
      register: curl(
        address,
        RegisterOne,
        {
          input: {
            idempotencyKey: 'a-fresh-uuid',
            providerId: 'PROVIDER-ID',
            name: 'Example 1',
            inputs: ['TEXT'],
            outputs: ['TEXT'],
            tasks: 'BROAD',
            compute: [{ activity: 'PRE_TRAINING', amount: { range: { low: '8e24', high: '1.4e25' } } }],
          },
        },
        'YOUR-TOKEN',
      ),
    },
  };
};

/** A call for a shell: the operation on one line, as its quotes allow. The types make sure that it is one the schema knows. */
function curl<Result, Variables>(
  address: string,
  { text }: Operation<Result, Variables>,
  variables: Variables,
  token?: string,
) {
  const body = JSON.stringify({ query: text.replace(/\s+/g, ' '), variables }).replaceAll("'", "'\\''");
  const header = token === undefined ? '' : ` \\\n  -H 'authorization: Bearer ${token}'`;
  return { text: `curl ${address} \\\n  -H 'content-type: application/json'${header} \\\n  -d '${body}'`, query: text };
}
