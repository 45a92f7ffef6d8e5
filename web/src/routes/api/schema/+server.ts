import { lexicographicSortSchema, printSchema } from 'graphql';
import { readSchema } from '#lib/server/reference.ts';
import type { RequestHandler } from './$types';

/** The contract in one file, for code generators and editors. */
export const GET: RequestHandler = async (event) => {
  const text = printSchema(lexicographicSortSchema(await readSchema(event)));
  return new Response(`${text}\n`, {
    headers: {
      'content-type': 'application/graphql; charset=utf-8',
      'content-disposition': 'inline; filename="plimsoll.graphql"',
    },
  });
};
