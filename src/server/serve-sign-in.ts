import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ResolvedActor } from '../identity/authenticate.ts';
import { clientOf } from '../identity/client.ts';
import { beginVisit, endVisit, VISIT_LIFE, type VisitFailure } from '../identity/external-commands.ts';
import { OPEN_ID_PATH } from '../identity/external-resolvers.ts';
import type { Identity } from '../identity/identity.ts';
import { cookieValue } from '../identity/sessions.ts';

/** The cookie of a browser that was sent to sign in elsewhere, or has come back from there. */
export const OPEN_ID_COOKIE = 'plimsoll_openid';

/** The secret that a browser was sent away with. */
export function openIdSecretOf(cookieHeader: string | undefined): string | null {
  return cookieValue(cookieHeader ?? '', OPEN_ID_COOKIE);
}

const PAGES = {
  signIn: '/sign-in',
  code: '/sign-in/code',
  account: '/account',
  security: '/account/security',
} as const;

/**
 * Sends browsers to the OpenID Connect provider and takes them back. The cookie is of this browser alone, so that nobody can
 * make somebody else's browser end what they began; whatever fails is said on the page for signing in.
 */
export function serveSignIn(
  app: FastifyInstance,
  identity: Identity,
  {
    isSecure,
    actorOf,
  }: { readonly isSecure: boolean; readonly actorOf: (request: FastifyRequest) => Promise<ResolvedActor> },
): void {
  const cookie = (secret: string, seconds: number) =>
    `${OPEN_ID_COOKIE}=${secret}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`;
  const go = (reply: FastifyReply, to: string) => reply.header('cache-control', 'no-store').redirect(to, 303);
  const say = (request: FastifyRequest, why: VisitFailure, cause: unknown, page: string = PAGES.signIn) => {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    request.log.warn({ why, reason }, 'Signing in elsewhere failed');
    return `${page}?openid=${why}`;
  };

  app.get<{ Querystring: Readonly<Record<string, string | undefined>> }>(OPEN_ID_PATH, async (request, reply) => {
    const redirectUri = `${identity.baseUrl()}${OPEN_ID_PATH}/callback`;
    const begun = await beginVisit(identity, { redirectUri, next: ownPath(request.query.next) });
    if (!begun.ok) return go(reply, say(request, begun.why, begun.cause));
    reply.header('set-cookie', cookie(begun.secret, VISIT_LIFE / 1000));
    return go(reply, begun.address);
  });

  app.get(`${OPEN_ID_PATH}/callback`, async (request, reply) => {
    const who = await actorOf(request);
    const present = who.ok ? who : { actor: { kind: 'anonymous' } as const, session: null };
    const client = clientOf(request.headers['user-agent']);
    const visit = await endVisit({ ...identity, client }, present.actor, {
      secret: openIdSecretOf(request.headers.cookie),
      address: new URL(request.url, identity.baseUrl()),
    });
    const [set, to] = await (async (): Promise<[string[], string]> => {
      switch (visit.kind) {
        case 'failed': {
          const page = present.actor.kind === 'person' ? PAGES.security : PAGES.signIn;
          return [[cookie('', 0)], say(request, visit.why, visit.cause, page)];
        }
        case 'same':
          return [[cookie('', 0)], visit.next];
        case 'offered': {
          const page = visit.isSignedIn ? PAGES.security : `${PAGES.signIn}?openid=known&next=${PAGES.security}`;
          return [[cookie(visit.secret, VISIT_LIFE / 1000)], page];
        }
        case 'signed-in': {
          const { needsFactor, setCookie } = visit.done;
          if (present.session !== null) await identity.sessions.end(present.session.id);
          const next = needsFactor ? `${PAGES.code}?next=${encodeURIComponent(visit.next)}` : visit.next;
          return [[cookie('', 0), setCookie], next];
        }
      }
    })();
    reply.header('set-cookie', set);
    return go(reply, to);
  });
}

/** A path of this origin; anything else becomes the account's page. */
function ownPath(wanted: string | undefined): string {
  const isOwn = wanted !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted);
  return isOwn ? wanted : PAGES.account;
}
