// What the list costs without any framework and without GraphQL: the yardstick.
import { createServer } from 'node:http';
import { openReads, spelled } from '../plain-reads.ts';
import { databaseFile, listenAndReport } from './serving.ts';

const reads = openReads(databaseFile());

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const first = firstOf(Buffer.concat(chunks).toString());
    const body = Buffer.from(first === null ? '{"errors":[{"message":"first is 1 to 100"}]}' : pageOf(first));
    response.writeHead(first === null ? 400 : 200, {
      'content-type': 'application/json',
      'content-length': body.length,
    });
    response.end(body);
  });
});
listenAndReport(server, '/models');

function firstOf(body: string): number | null {
  const { variables } = JSON.parse(body) as { readonly variables?: { readonly first?: unknown } };
  const first = variables?.first;
  return typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= 100 ? first : null;
}

function pageOf(first: number): string {
  const found = reads.largestModels(first + 1);
  const shown = found.slice(0, first);
  const ids = new Set(shown.flatMap(({ providerId }) => providerId ?? []));
  const providers = new Map(reads.providersOf([...ids]).map((provider) => [provider.id, provider]));
  const nodes = shown.map((model) => {
    const provider = providers.get(model.providerId ?? '');
    return {
      id: model.id,
      name: model.name,
      announcedOn: model.announcedOn,
      announcedPrecision: model.announcedPrecision && spelled(model.announcedPrecision),
      outputs: (JSON.parse(model.outputsJson) as string[]).map(spelled),
      parameters: model.parameters,
      access: model.access && spelled(model.access),
      licence: model.licence,
      link: model.link,
      source: spelled(model.source),
      provider: provider === undefined ? null : { ...provider, source: spelled(provider.source) },
    };
  });
  return JSON.stringify({
    data: { models: { totalCount: reads.countModels(), pageInfo: { hasNextPage: found.length > first }, nodes } },
  });
}
