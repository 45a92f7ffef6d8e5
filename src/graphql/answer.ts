import type { Context } from './context.ts';
import { foresee, forget } from './foresee.ts';
import type { Problem } from './problem.ts';
import { isStale, type Written } from './write.ts';

/**
 * A mutation's payload, from what became of the change. `show` looks the records up through the request's loaders: by what
 * the change came to, or by null where it was refused; `isShown` says whether the record that it concerns is to be shown,
 * which it is where it was changed, would be, or had been changed by somebody else.
 */
export async function answer<R, P>(
  { loaders }: Pick<Context, 'loaders'>,
  written: Written<R>,
  show: (result: R | null, isShown: boolean) => Promise<P>,
): Promise<P & { readonly userErrors: readonly Problem[] }> {
  forget(loaders);
  if (!written.ok) return { ...(await show(null, isStale(written))), userErrors: written.problems };
  if (written.foreseen !== null) await foresee(loaders, written.foreseen);
  return { ...(await show(written.result, true)), userErrors: [] };
}
