/**
 * From sign-up to a classified model, with nothing but the published API: `npm run example`. Copy this folder, put your own
 * records into `records.json`, and run it as often as you like: what is there already stays as it is.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Client, done, Refused } from './client.ts';
import { ConfirmEmail, CreateToken, RotateToken, SignIn, SignUp } from './operations.generated.ts';
import { classification, type Records, register } from './records.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: process.env.PLIMSOLL_SERVER ?? 'http://127.0.0.1:4000' },
    records: { type: 'string', default: join(import.meta.dirname, 'records.json') },
    /** Where the token and the receipt are kept. */
    keep: { type: 'string', default: join('data', 'example') },
    'confirm-link': { type: 'string' },
  },
});

/** There is nothing more to do before a person has opened a link. */
class WaitsForSomebody extends Error {}
const WAITING = 3;

async function keep(name: string, text: string): Promise<string> {
  await mkdir(values.keep, { recursive: true, mode: 0o700 });
  await writeFile(join(values.keep, name), text, { mode: 0o600 });
  return text;
}

function kept(name: string): Promise<string | null> {
  return readFile(join(values.keep, name), 'utf8').catch(() => null);
}

/** The token to work with: one that is given or kept, or a new one for the account, which is opened if need be. */
async function token({ email, name }: Records['account']): Promise<string> {
  const known = process.env.PLIMSOLL_TOKEN ?? (await kept('token'));
  if (known !== null) return known;
  const client = new Client(values.server);
  const password =
    process.env.PLIMSOLL_PASSWORD ??
    (await kept('password')) ??
    (await keep('password', randomBytes(24).toString('base64url')));
  if (values['confirm-link'] !== undefined) {
    const secret = values['confirm-link'].split('/').at(-1) ?? '';
    done('confirming', (await client.ask(ConfirmEmail, { input: { secret, password } })).confirmEmail);
  } else {
    const { signIn } = await client.ask(SignIn, { input: { email, password } });
    if (signIn.userErrors.some(({ code }) => code === 'BAD_CREDENTIALS')) {
      if ((await kept('signed-up')) !== email) {
        done('signing up', (await client.ask(SignUp, { input: { email, name, password } })).signUp);
        await keep('signed-up', email);
      }
      throw new WaitsForSomebody(
        `Confirm ${email} by the link in the message to it, then run this again, or with --confirm-link LINK.\nA server without mail keeps the message in its operator's outbox, at ${new URL('/account/outbox', values.server)}.`,
      );
    }
    done('signing in', signIn);
  }
  const input = { idempotencyKey: `token of ${email}`, label: 'Example script' };
  const { createApiToken: made } = await client.ask(CreateToken, { input });
  done('making a token', made);
  if (made.secret !== null) return keep('token', made.secret);
  // It was made before, and its secret was not kept: it gets another one.
  const { id, revision } = made.token ?? { id: '', revision: 0 };
  const { rotateApiToken } = await client.ask(RotateToken, {
    input: { id, expectedRevision: revision, graceMinutes: 0 },
  });
  return keep('token', done('rotating the token', rotateApiToken).secret ?? '');
}

try {
  const file = pathToFileURL(resolve(values.records));
  const records = JSON.parse(await readFile(file, 'utf8')) as Records;
  const client = new Client(values.server, { token: await token(records.account) });
  const modelId = await register(client, records, file, (what, id, repeated) =>
    console.log(`${repeated ? 'already there' : 'done         '}  ${id}  ${what}`),
  );
  const { words, receipt } = await classification(client, modelId);
  console.log(`\n${words.join('\n')}`);
  await keep('receipt.json', `${JSON.stringify(receipt, null, 2)}\n`);
  console.log(`\nReceipt ${receipt.hash}, kept in ${join(values.keep, 'receipt.json')}`);
} catch (error) {
  if (!(error instanceof WaitsForSomebody || error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WaitsForSomebody ? WAITING : 1;
}
