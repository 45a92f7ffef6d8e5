import type { Loaders } from '../graphql/loaders.ts';
import type { ModelRow } from './queries.ts';

/**
 * Whether the provider itself keeps a model's record here: it registered the model, or recorded a figure or documentation of it.
 * Only then does anything follow from what is not recorded; of a model that third parties recorded it is simply not known.
 */
export async function isKeptByProvider(
  loaders: Pick<Loaders, 'ledger' | 'documentation'>,
  { id, source }: Pick<ModelRow, 'id' | 'source'>,
): Promise<boolean> {
  if (source === 'declared') return true;
  const [ledger, documentation] = await Promise.all([loaders.ledger.load(id), loaders.documentation.load(id)]);
  return documentation.length > 0 || ledger.some(({ basis }) => basis === 'declared');
}
