import { answer } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type {
  AuthorisedRepresentativeResolvers,
  CodeAdherenceResolvers,
  FormerParticularsResolvers,
  MutationResolvers,
  OwnershipResolvers,
  ProviderResolvers,
  ProviderStatementInput,
  StatedSizeResolvers,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, toEnum } from '../graphql/words.ts';
import type { Day } from '../law/day.ts';
import type { EnterpriseSize } from '../law/enterprise-size.ts';
import {
  type ProviderRequest,
  recordProviderStatement,
  updateProvider,
  withdrawProviderStatement,
} from './commands.ts';
import { type StatementRow, wasKnownOn } from './queries.ts';
import type { GivenStatement } from './read-statement.ts';
import {
  type AdherenceValue,
  type Chapter,
  type ParticularsValue,
  type RepresentativeValue,
  type SizeValue,
  TASKS,
  type Task,
} from './statement.ts';

export const providerMutations: Pick<
  MutationResolvers,
  'updateProvider' | 'recordProviderStatement' | 'withdrawProviderStatement'
> = {
  updateProvider: async (_, { input }, context) => {
    const { validateOnly, providerId, expectedRevision, ...given } = input;
    // A field that is left out stays as it is; one that is null is emptied. A name and its list cannot be.
    const { name, aliases, ...rest } = given;
    const change = { ...rest, ...(name == null ? {} : { name }), ...(aliases == null ? {} : { aliases }) };
    const done = await updateProvider(requestOf(context), validateOnly, {
      providerId,
      expectedRevision,
      ...(change as object),
    });
    return answer(context, done, (_, isShown) => shown(context, providerId, isShown));
  },
  recordProviderStatement: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, providerId, expectedRevision, statement, supersedes } = input;
    const done = await recordProviderStatement(
      requestOf(context),
      { key, validateOnly },
      {
        providerId,
        expectedRevision: expectedRevision ?? null,
        statement: givenIn(statement),
        supersedes: supersedes ?? null,
      },
    );
    return answer(context, done, (_, isShown) => shown(context, providerId, isShown));
  },
  withdrawProviderStatement: async (_, { input }, context) => {
    const { validateOnly, ...asked } = input;
    const done = await withdrawProviderStatement(requestOf(context), validateOnly, asked);
    return answer(context, done, (_, isShown) => shown(context, input.providerId, isShown));
  },
};

function requestOf({ database, actor, now, today }: Context): ProviderRequest {
  return { database, actor, now, today };
}

async function shown({ loaders }: Context, providerId: string, isShown: boolean) {
  return { provider: isShown ? await loaders.provider.load(providerId) : null };
}

function givenIn({ representative, parent, size, adherence }: ProviderStatementInput): GivenStatement {
  if (representative != null) {
    const { until, ending, tasks, ...rest } = representative;
    return {
      representative: {
        ...rest,
        until: until ?? null,
        ending: ending == null ? null : (fromEnum(ending) as RepresentativeValue['ending']),
        tasks: tasks.map((task) => fromEnum(task) as Task),
      },
    };
  }
  if (parent != null) return { parent: { ...parent, until: parent.until ?? null } };
  if (adherence != null) {
    const { chapter, from, until, link } = adherence;
    const period = { from, until: until ?? null };
    return { adherence: { ...period, chapter: fromEnum(chapter) as Chapter, link: link ?? null } };
  }
  if (size == null) return {};
  const { on, staff, turnoverEur, balanceSheetEur, category, source, link } = size;
  return {
    size: {
      on,
      staff: staff ?? null,
      turnoverEur: turnoverEur == null ? null : String(turnoverEur),
      balanceSheetEur: balanceSheetEur == null ? null : String(balanceSheetEur),
      category: category == null ? null : (fromEnum(category) as EnterpriseSize),
      source,
      link: link ?? null,
    },
  };
}

/** Statements of a kind, newest first: what stands on a day, or all that was ever recorded. */
const statements =
  (kind: string) =>
  async ({ id }: { readonly id: string }, { on }: { readonly on?: Day | null | undefined }, { loaders }: Context) => {
    const rows = await loaders.statements.load(id);
    return rows.filter((row) => row.kind === kind && (on == null || wasKnownOn(row, on))).toReversed();
  };

/** What is said of a provider beside its particulars. */
export const statementsOfProvider: Pick<
  ProviderResolvers,
  'representatives' | 'parents' | 'sizes' | 'codeOfPractice' | 'formerParticulars'
> = {
  representatives: statements('representative'),
  parents: statements('parent'),
  sizes: statements('size'),
  codeOfPractice: statements('adherence'),
  formerParticulars: statements('particulars'),
};

const history = {
  from: ({ validFrom }: StatementRow) => validFrom as Day,
  until: ({ validUntil }: StatementRow) => validUntil as Day | null,
  knownFrom: ({ knownFrom }: StatementRow) => knownFrom as Day,
  knownUntil: ({ knownUntil }: StatementRow) => knownUntil as Day | null,
};

const representativeIn = (row: StatementRow) => JSON.parse(row.valueJson) as RepresentativeValue;
const sizeIn = (row: StatementRow) => JSON.parse(row.valueJson) as SizeValue;
const particularsIn = (row: StatementRow) => JSON.parse(row.valueJson) as ParticularsValue;

export const AuthorisedRepresentative: AuthorisedRepresentativeResolvers = {
  ...history,
  name: (row) => representativeIn(row).name,
  address: (row) => representativeIn(row).address,
  country: (row) => representativeIn(row).country,
  tasks: (row) => representativeIn(row).tasks.map((task) => toEnum(task)),
  missingTasks: (row) =>
    TASKS.filter((task) => !representativeIn(row).tasks.includes(task)).map((task) => toEnum(task)),
  ending: (row) => {
    const { ending } = representativeIn(row);
    return ending === null ? null : toEnum(ending);
  },
};

export const Ownership: OwnershipResolvers = {
  ...history,
  parent: ({ about }, _, { loaders }) => (about === null ? null : loaders.provider.load(about)),
};

export const CodeAdherence: CodeAdherenceResolvers = {
  ...history,
  chapter: ({ about }) => toEnum(about ?? ''),
  link: (row) => (JSON.parse(row.valueJson) as AdherenceValue).link,
};

export const StatedSize: StatedSizeResolvers = {
  knownFrom: history.knownFrom,
  knownUntil: history.knownUntil,
  on: ({ validFrom }) => validFrom as Day,
  category: (row) => toEnum(sizeIn(row).category),
  isSme: (row) => sizeIn(row).category !== 'large',
  staff: (row) => sizeIn(row).staff,
  turnoverEur: (row) => whole(sizeIn(row).turnoverEur),
  balanceSheetEur: (row) => whole(sizeIn(row).balanceSheetEur),
  source: (row) => sizeIn(row).source,
  link: (row) => sizeIn(row).link,
};

export const FormerParticulars: FormerParticularsResolvers = {
  from: ({ knownFrom }) => knownFrom as Day,
  until: ({ knownUntil }) => knownUntil as Day,
  name: (row) => particularsIn(row).name,
  legalName: (row) => particularsIn(row).legalName,
  aliases: (row) => particularsIn(row).aliases,
  country: (row) => particularsIn(row).country,
  lei: (row) => particularsIn(row).lei,
  registerNumber: (row) => particularsIn(row).registerNumber,
  website: (row) => particularsIn(row).website,
};

function whole(digits: string | null): bigint | null {
  return digits === null ? null : BigInt(digits);
}
