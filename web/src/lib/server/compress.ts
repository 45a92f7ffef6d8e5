import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);
/** Below this, a page fits into the first packets anyhow. */
const WORTHWHILE = 2_000;

/**
 * A page, compressed if the browser takes it. Only answers to GET: what a form is answered with can hold a secret beside
 * what was typed, and the length of the two compressed together would say something about the secret.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  const isTaken = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (request.method !== 'GET' || !isPage || response.body === null) return response;
  response.headers.append('vary', 'accept-encoding');
  if (!isTaken) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (page.length < WORTHWHILE) return new Response(page, { status: response.status, headers });
  const body = await gzipped(page, { level: 5 });
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(body.length));
  return new Response(body, { status: response.status, headers });
}
