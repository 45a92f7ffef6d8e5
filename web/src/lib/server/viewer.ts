import { redirect } from '@sveltejs/kit';

/** The signed-in person; anybody else is sent to sign in and comes back here afterwards. */
export function signedIn<Viewer>(viewer: Viewer | null, url: URL): Viewer {
  if (viewer === null) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  return viewer;
}
