import type { Context } from './context.ts';
import { foresee, forget } from './foresee.ts';
import type { Problem } from './problem.ts';
import { isStale, type Written } from './write.ts';

/** What a payload says beside its records: whether an earlier request had done it, and all that was wrong. */
interface Outcome {
  readonly repeated: boolean;
  readonly userErrors: readonly Problem[];
}

/**
 * A mutation's payload, from what became of the change. `show` looks the records up through the request's loaders: by what
 * the change came to, or by null where it was refused; `isShown` says whether the record that it concerns is to be shown,
 * which it is where it was changed, would be, or had been changed by somebody else.
 */
export async function answer<R, P>(
  { loaders }: Pick<Context, 'loaders'>,
  written: Written<R>,
  show: (result: R | null, isShown: boolean) => Promise<P>,
): Promise<P & Outcome> {
  forget(loaders);
  if (!written.ok) return { ...(await show(null, isStale(written))), ...outcomeOf(written) };
  if (written.foreseen !== null) await foresee(loaders, written.foreseen);
  return { ...(await show(written.result, true)), ...outcomeOf(written) };
}

function outcomeOf(written: Written<unknown>): Outcome {
  return written.ok
    ? { repeated: written.repeated, userErrors: [] }
    : { repeated: false, userErrors: written.problems };
}

/**
 * The payloads of a batch, in the order of its items, each carried out and answered by itself. An answer shows its record as
 * the whole batch leaves it.
 */
export async function answerEach<I, R, P>(
  { loaders, limits }: Pick<Context, 'loaders' | 'limits'>,
  items: readonly I[],
  carryOut: (item: I) => Promise<Written<R>>,
  show: (item: I, result: R | null, isShown: boolean) => Promise<P>,
): Promise<{
  readonly each: readonly (P & Outcome)[];
  readonly userErrors: readonly Problem[];
}> {
  if (items.length < 1 || items.length > limits.maxBatch) {
    const message = `A batch has 1 to ${limits.maxBatch} items; found ${items.length}. Send the rest in another batch.`;
    return { each: [], userErrors: [{ code: 'INVALID', message, path: ['items'] }] };
  }
  const written: Written<R>[] = [];
  for (const item of items) written.push(await carryOut(item));
  forget(loaders);
  for (const one of written) if (one.ok && one.foreseen !== null) await foresee(loaders, one.foreseen);
  const each = await Promise.all(
    items.map(async (item, at) => {
      const one = written[at];
      if (one === undefined) throw new Error('Every item of a batch is carried out');
      const shown = await show(item, one.ok ? one.result : null, one.ok || isStale(one));
      return { ...shown, ...outcomeOf(one) };
    }),
  );
  return { each, userErrors: [] };
}
