import { askToSignIn, type Caller } from './api.ts';

/** The signed-in person; anybody else is asked to sign in and comes back here afterwards. */
export function signedIn<Viewer>(viewer: Viewer | null, caller: Pick<Caller, 'url' | 'locals'>): Viewer {
  return viewer ?? askToSignIn(caller);
}
