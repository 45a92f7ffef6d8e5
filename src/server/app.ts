import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { serveEvidence } from '../evidence/download.ts';
import { serveDownloads } from '../export/serve-downloads.ts';
import { AnsweringTime } from '../graphql/answering-time.ts';
import type { Context } from '../graphql/context.ts';
import { MOST_ERRORS, MOST_VARIABLE_ERRORS } from '../graphql/echo.ts';
import { formatError } from '../graphql/format-error.ts';
import { keepLimits } from '../graphql/keep-limits.ts';
import type { Law } from '../graphql/law.ts';
import { LIMITS, type Limits, secondsPerMinute } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { type Keeping, noteWhatIsRead, noteWholeAnswers, ResponseCache } from '../graphql/response-cache.ts';
import { buildSchema } from '../graphql/schema.ts';
import { resolveActor } from '../identity/authenticate.ts';
import { clientOf } from '../identity/client.ts';
import { createIdentity } from '../identity/identity.ts';
import { createOpenIdProvider } from '../identity/openid.ts';
import { createVault } from '../identity/vault.ts';
import { dayInBrussels } from '../law/day.ts';
import { loggingAs, withoutMessages } from '../log/fault.ts';
import { createPost } from '../mail/post.ts';
import { serveListFeeds } from '../procedure/list-feed.ts';
import { createPortfolio } from '../registry/portfolio.ts';
import { createRulesetLookup } from '../rulesets/lookup.ts';
import type { Database } from '../storage/database.ts';
import type { Config } from './config.ts';
import { keepAnswers } from './kept-answers.ts';
import { openToClients } from './open-to-clients.ts';
import { isFromElsewhere } from './origin.ts';
import { readJson } from './read-json.ts';
import { refuseRequests, tooManyRequests } from './request-errors.ts';
import { openIdSecretOf, serveSignIn } from './serve-sign-in.ts';
import { mountWeb } from './web.ts';

/** What an application is made of. Everything that varies between running and testing is passed in. */
export interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly law: Law;
  readonly now: () => Date;
  /** Whether to serve the web pages; they must have been built. */
  readonly withWeb: boolean;
  /** Where the log's lines of JSON go; standard output if it is left out. */
  readonly log?: { write(line: string): void } | undefined;
}

/** Builds the application without listening: the only place where its parts are put together. */
export async function buildApp({ config, database, law, now, withWeb, log }: Parts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: config.LOG_LEVEL,
      serializers: { req: describeRequest },
      hooks: {
        logMethod(given, method) {
          method.apply(this, withoutMessages(given) as Parameters<typeof method>);
        },
      },
      ...(log === undefined ? {} : { stream: log }),
    },
    bodyLimit: LIMITS.maxBodyBytesWithFile,
    requestTimeout: 30_000,
    trustProxy: believesForwarding(config),
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 300 },
  });
  // Twice: what reads a body goes on where the body ends, which is no longer within the first.
  app.addHook('onRequest', (request, _reply, done) => loggingAs(request.log, done));
  app.addHook('preValidation', (request, _reply, done) => loggingAs(request.log, done));
  const limits: Limits = {
    ...LIMITS,
    maxRequestsPerMinute: config.RATE_LIMIT_PER_MINUTE,
    maxSecondsPerMinute: secondsPerMinute(config.RATE_LIMIT_PER_MINUTE),
  };
  const answering = new AnsweringTime(limits);
  const identity = createIdentity(database, {
    now,
    secureCookies: config.PUBLIC_URL.startsWith('https://'),
    baseUrl: () => baseUrlOf(app, config),
    vault: createVault(config.SECOND_FACTOR_SECRET),
    openId: openIdOf(config),
  });
  if (config.SMTP_URL !== '') {
    const post = createPost(database, { server: config.SMTP_URL, from: config.MAIL_FROM, now, log: app.log });
    app.addHook('onListen', async () => post.begin());
    app.addHook('onClose', () => post.close());
  }
  const portfolio = createPortfolio(database);
  const rulesets = createRulesetLookup(database, law);
  const ownHost = config.PUBLIC_URL === '' ? undefined : new URL(config.PUBLIC_URL).host;

  const schema = buildSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Of no use to anybody here: operations are short, and a store that strangers fill is one more thing to bound.
    persistedQueries: false,
    parseOptions: { maxTokens: limits.maxTokens },
    // Each error may repeat what was sent: a few are enough to mend it by.
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_VARIABLE_ERRORS },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      keepLimits(limits, schema),
      noteWholeAnswers(),
    ],
  });
  await apollo.start();

  // The pages bring their own policy with a nonce for each answer; the API answers with data alone.
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // With `no-referrer` browsers send `Origin: null` with our own forms, which the check of their origin refuses.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https://'),
  });

  app.addHook('onRequest', async ({ id }, reply) => {
    reply.header('x-request-id', id);
  });

  app.get('/health', async () => ({ status: 'ok' }));

  await app.register(async (api) => {
    openToClients(api, {
      path: '/graphql',
      explorer: withWeb ? '/api/graphiql' : null,
      carriesSession: ({ headers: { cookie } }) => identity.sessions.isCarriedBy(cookie),
    });
    await api.register(rateLimit, {
      max: limits.maxRequestsPerMinute,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { max, ttl }) => tooManyRequests(max, ttl),
    });
    api.setErrorHandler(refuseRequests(limits));
    const bodyBytesOf = readJson(api, limits);
    serveEvidence(api, database, ({ headers: { authorization, cookie } }) =>
      resolveActor(database, identity.sessions, now(), { authorization, cookie }),
    );
    const keepingOf = keepAnswers(api, {
      cache: config.RESPONSE_CACHE_MB === 0 ? null : new ResponseCache(config.RESPONSE_CACHE_MB * 1e6),
      path: '/graphql',
      isAnonymous: ({ headers: { authorization, cookie } }) =>
        authorization === undefined && !identity.sessions.isCarriedBy(cookie),
      moment: async () => `${await database.head()} ${dayInBrussels(now())}`,
    });
    if (identity.openId !== null) {
      const isSecure = config.PUBLIC_URL.startsWith('https://');
      const actorOf = ({ headers: { cookie } }: FastifyRequest) =>
        resolveActor(database, identity.sessions, now(), { authorization: undefined, cookie });
      serveSignIn(api, identity, { isSecure, actorOf });
    }
    serveDownloads(api, { schema, database, law, now });
    serveListFeeds(api, database, now, () => baseUrlOf(app, config));
    await api.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (request, reply) =>
        noteWhatIsRead(
          await contextOf(request, bodyBytesOf(request), keepingOf(request), (value) => {
            reply.header('set-cookie', value);
          }),
        ),
    });
  });

  async function contextOf(
    request: FastifyRequest,
    bodyBytes: number,
    keeping: Keeping,
    setCookie: (value: string) => void,
  ): Promise<Context> {
    const at = now();
    const { authorization, cookie, origin, host } = request.headers;
    if (
      authorization === undefined &&
      identity.sessions.isCarriedBy(cookie) &&
      isFromElsewhere(origin, [host, ownHost])
    ) {
      const message = `A page of ${JSON.stringify(origin?.slice(0, 100))} may not act for somebody who is signed in here. Send the request without the session cookie, or with a bearer token.`;
      throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
    }
    const who = await resolveActor(database, identity.sessions, at, { authorization, cookie });
    if (!who.ok) {
      throw new GraphQLError(who.message, {
        extensions: { code: 'UNAUTHENTICATED', reason: who.reason, http: { status: 401 } },
      });
    }
    if (who.setCookie !== null) setCookie(who.setCookie);
    const today = dayInBrussels(at);
    return {
      database,
      identity: { ...identity, client: clientOf(request.headers['user-agent']) },
      law: await rulesets.current(),
      rulesets,
      portfolio,
      limits,
      loaders: createLoaders(database, today),
      actor: who.actor,
      session: who.session,
      openIdSecret: openIdSecretOf(cookie),
      address: request.ip,
      share: answering.shareOf(request.ip),
      bodyBytes,
      now: at,
      isOutOfTime: () => now().getTime() - at.getTime() > limits.maxSeconds * 1000,
      today,
      keeping,
      setCookie,
    };
  }

  if (withWeb) await mountWeb(app, config.PUBLIC_URL);
  return app;
}

/** The provider that is configured to sign in with, if one is. */
function openIdOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET, OIDC_NAME: name }: Config) {
  return issuer === '' ? null : createOpenIdProvider({ issuer, clientId, clientSecret: OIDC_CLIENT_SECRET, name });
}

/**
 * From whom a forwarded address is believed: from this machine, since the pages call the API on behalf of their visitors,
 * and from the next hop if a proxy is configured. What stands further left in the header anybody may have written.
 */
function believesForwarding({ TRUST_PROXY, HOST }: Config): (address: string, hop: number) => boolean {
  return (address, hop) => isLoopback(address) || address === HOST || (TRUST_PROXY && hop === 0);
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

/** Where visitors reach the application: as it is configured, or where it listens. */
function baseUrlOf(app: FastifyInstance, { PUBLIC_URL, HOST, PORT }: Config): string {
  if (PUBLIC_URL !== '') return PUBLIC_URL;
  const address = app.server.address();
  const port = address === null || typeof address === 'string' ? PORT : address.port;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

/** What the log says of a request: never a header, and never the secret of a one-time link. */
function describeRequest({ method, url, ip }: FastifyRequest) {
  return {
    method,
    url: url.replace(/(\/(?:sign-in\/link|sign-in\/reset|confirm-email|invitation)\/)[^/?#]+|\?.*$/, '$1…'),
    remoteAddress: ip,
  };
}
