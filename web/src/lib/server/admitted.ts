import { safeNext } from './next.ts';

/** Where to go after the API was shown a password or a link: on, or to the page that asks for a second factor first. */
export function afterSigningIn({ secondFactorNeeded }: { secondFactorNeeded: boolean }, wanted: string | null): string {
  const next = safeNext(wanted);
  return secondFactorNeeded ? `/sign-in/code?next=${encodeURIComponent(next)}` : next;
}
