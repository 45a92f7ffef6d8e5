import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  OperationTypeNode,
  visit,
} from 'graphql';
import { checkText, checkVariables } from './check-text.ts';
import type { Context } from './context.ts';
import { boundErrors } from './echo.ts';
import type { Limits } from './limits.ts';
import { checkLimits } from './measure.ts';
import { checkOneChange } from './one-change.ts';
import { refuseWhole } from './time-budget.ts';

/** The input by which a file is handed over. */
const FILE = 'EvidenceFileInput';

/**
 * Looks at every operation before it is executed, first at what is cheap to look at: what it costs, what it carries and whether its
 * sender has time left. And at every answer: how long it took, and how much it says of what is wrong.
 */
export function keepLimits(limits: Limits, schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const withFile = mutationsWithFile(schema);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue, request: { variables = {} } }) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw notSubscribed();
          if (contextValue.bodyBytes > limits.maxBodyBytes && !names(document, withFile)) throw tooLarge(limits);
          const cost = operation === undefined ? 0 : checkLimits(document, operation, variables, limits).cost;
          checkVariables(variables, limits);
          checkText(document, variables);
          // Who asks is looked at for changes alone: an answer to a query that has looked is its reader's own, and not kept.
          if (operation?.operation === OperationTypeNode.MUTATION && contextValue.actor.kind === 'anonymous')
            checkOneChange(document, operation);
          if (operation?.operation === OperationTypeNode.QUERY) contextValue.share.begin(cost);
          else contextValue.isOutOfTime = () => false;
        },
        async willSendResponse({ response: { body, http }, contextValue }) {
          for (const [name, value] of contextValue.share.end()) http.headers.set(name, value);
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          const retryAfter = singleResult.errors?.[0]?.extensions?.retryAfter;
          if (retryAfter !== undefined) http.headers.set('retry-after', String(retryAfter));
          if (singleResult.errors?.some(({ extensions }) => extensions?.code === 'BUSY') === true) http.status = 503;
          if (refuseWhole(singleResult)) http.status = 400;
          else if (singleResult.errors !== undefined) singleResult.errors = boundErrors(singleResult.errors);
        },
      };
    },
  };
}

/** The mutations that a file can be handed over with. */
function mutationsWithFile(schema: GraphQLSchema): ReadonlySet<string> {
  const leadsToFile = (type: GraphQLInputType, above: ReadonlySet<string>): boolean => {
    const named = getNamedType(type);
    if (named.name === FILE) return true;
    if (!isInputObjectType(named) || above.has(named.name)) return false;
    return Object.values(named.getFields()).some((field) => leadsToFile(field.type, new Set([...above, named.name])));
  };
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Set(
    mutations.filter(({ args }) => args.some(({ type }) => leadsToFile(type, new Set()))).map(({ name }) => name),
  );
}

function names(document: DocumentNode, fields: ReadonlySet<string>): boolean {
  let isFound = false;
  visit(document, {
    Field: ({ name }) => {
      if (fields.has(name.value)) isFound = true;
    },
  });
  return isFound;
}

/** What a subscription is answered: it is the asker's mistake, and no fault of ours for the log. */
function notSubscribed(): GraphQLError {
  const message = 'There are no subscriptions here. Ask the query `changes` for what is new.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}

function tooLarge({ maxBodyBytes: value }: Limits): GraphQLError {
  const message = `The body is larger than ${value} bytes (maxBodyBytes), and hands over no file. Send it in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxBodyBytes', value, path: [], http: { status: 413 } },
  });
}
