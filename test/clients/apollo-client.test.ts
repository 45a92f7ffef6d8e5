import { gql, InMemoryCache } from '@apollo/client/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type TestApp } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';

const RESULTS = `query Results {
  consultations {
    __typename
    id
    categories { __typename key title }
    sections { __typename key title questions { __typename key title options { __typename value title } } }
    results {
      __typename
      byCategory { __typename value title count }
      byQuestion { __typename question { __typename key } tallies { __typename value title count } }
    }
  }
}`;

describe('a client that keeps objects by type and id', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp('sqlite');
    await aConsultation(app);
    await aConsultation(app, { slug: 'another' });
    for (const size of ['small', 'large', 'large']) {
      await aContribution(app, {
        answers: [
          { questionId: 'agree', value: 'yes' },
          { questionId: 'size', value: size },
        ],
      });
    }
    await aContribution(app, { consultation: 'another', category: 'academia' });
  });
  afterAll(() => app.close());

  test('reads the results of every consultation as they were sent', async () => {
    const wire = await app.ask(RESULTS);
    const counts = wire.consultations.flatMap(({ results }: { results: { byQuestion: { tallies: object[] }[] } }) =>
      results.byQuestion.flatMap(({ tallies }) => tallies),
    );
    expect(counts).toContainEqual({ __typename: 'Tally', value: 'yes', title: 'Yes', count: 3 });
    expect(counts).toContainEqual({ __typename: 'Tally', value: 'yes', title: 'Yes', count: 1 });
    const cache = new InMemoryCache();
    cache.writeQuery({ query: gql(RESULTS), data: wire });
    expect(cache.readQuery({ query: gql(RESULTS) })).toEqual(wire);
  });
});
