import { answer } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type { AmendingActKind, AmendmentInput, MutationResolvers } from '../graphql/resolver-types.generated.ts';
import { fromEnum } from '../graphql/words.ts';
import type { Written } from '../graphql/write.ts';
import type { AmendingAct } from '../law/amend-ruleset.ts';
import { impactOf } from '../registry/impact.ts';
import { amendmentOf } from './amendment-input.ts';
import { makeProposal, withdrawProposal } from './commands.ts';
import { type ActSent, correctRuleset, enactRuleset, withdrawRuleset } from './enact-commands.ts';
import { changesOf } from './proposal-input.ts';

export const rulesetMutations: Pick<
  MutationResolvers,
  'makeProposal' | 'withdrawProposal' | 'enactRuleset' | 'correctRuleset' | 'withdrawRuleset'
> = {
  makeProposal: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, title, rationale, publishAs, change } = input;
    const done = await makeProposal(
      context,
      { key, validateOnly },
      { title, rationale, publishAs: publishAs ?? null, base: change.base ?? null, ...changesOf(change) },
    );
    await takeLawAnew(context, done);
    return answer(context, done, async (id) => ({ proposal: id === null ? null : context.law.stored(id) }));
  },
  withdrawProposal: async (_, { input }, context) => {
    const done = await withdrawProposal(context, input);
    await takeLawAnew(context, done);
    return answer(context, done, async (_id, isShown) => ({
      proposal: isShown ? context.law.stored(input.id) : null,
    }));
  },
  enactRuleset: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly } = input;
    const done = await enactRuleset(context, { key, validateOnly }, actSent(input));
    await takeLawAnew(context, done);
    return answer(context, done, async (id) => ({
      ruleset: id === null ? null : context.law.find(id),
      impact: id === null ? null : await impactOnFirstDay(context, id),
    }));
  },
  correctRuleset: async (_, { input }, context) => {
    const done = await correctRuleset(context, input, actSent(input));
    await takeLawAnew(context, done);
    return answer(context, done, async (id, isShown) => ({
      ruleset: isShown ? context.law.find(input.id) : null,
      impact: id === null ? null : await impactOnFirstDay(context, id),
    }));
  },
  withdrawRuleset: async (_, { input }, context) => {
    const done = await withdrawRuleset(context, input);
    await takeLawAnew(context, done);
    return answer(context, done, async (_id, isShown) => ({ ruleset: isShown ? context.law.find(input.id) : null }));
  },
};

/** The rest of the answer speaks of the law as the change left it, or would leave it. */
async function takeLawAnew(context: Context, written: Written<string>): Promise<void> {
  const plan = written.ok ? written.foreseen : null;
  context.law = await (plan === null ? context.rulesets.current() : context.rulesets.foreseen(plan));
}

function impactOnFirstDay({ law, portfolio }: Context, id: string) {
  const applied = law.mustFind(id);
  return impactOf(portfolio, applied.valid.from, applied, law.mustFind(applied.basis ?? ''));
}

function actSent({
  kind,
  amendment,
  yaml,
}: {
  readonly kind: AmendingActKind;
  readonly amendment?: AmendmentInput | null | undefined;
  readonly yaml?: string | null | undefined;
}): ActSent {
  return {
    kind: fromEnum(kind) as AmendingAct,
    amendment: amendment == null ? null : amendmentOf(amendment),
    yaml: yaml ?? null,
  };
}
