import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** An operation that the editor begins with. */
export interface FirstStep {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

/** Puts GraphiQL into an element, asking the API of this very origin, and returns what takes it away again. */
export function showGraphiQL(element: Element, firstSteps: readonly FirstStep[]): () => void {
  const root = createRoot(element);
  const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: (...words) => fetch(...words) });
  root.render(
    createElement(GraphiQL, {
      fetcher,
      defaultTabs: firstSteps.map((step) => ({ ...step })),
      defaultEditorToolsVisibility: 'variables',
      inputValueDeprecation: true,
    }),
  );
  return () => root.unmount();
}
