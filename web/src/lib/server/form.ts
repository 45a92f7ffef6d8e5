import type { Problem } from '#lib/problem.ts';
import type { Typed } from '#lib/typed.ts';
import type { Answer, Refusal } from './answer.ts';

/** The fields of a posted form, by name; each may have been given more than once. */
export interface Fields {
  /** The trimmed value, or the empty text. */
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** Everything to fill the form with again, except passwords and codes. */
  readonly kept: Record<string, readonly string[]>;
}

/** Fields that are never filled in again, and taken as they are typed. */
const SECRET = /password$|^code$/i;

/** Reads a posted form. Files are ignored: no form here has any. */
export async function readForm(request: Request): Promise<Fields> {
  const data = await request.formData();
  const kept: Record<string, string[]> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value !== 'string' || SECRET.test(name)) continue;
    kept[name] ??= [];
    kept[name].push(value.replaceAll('\r\n', '\n'));
  }
  return {
    one: (name) => (SECRET.test(name) ? String(data.get(name) ?? '') : (kept[name]?.[0]?.trim() ?? '')),
    all: (name) => (kept[name] ?? []).map((value) => value.trim()).filter((value) => value !== ''),
    kept: { ...kept },
  };
}

/** Reads what a request posts without taking it from whoever answers it; null if it posts no form, or one too large to be read. */
export async function readTyped(request: Request): Promise<Typed | null> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST' || !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    return null;
  const data = await request
    .clone()
    .formData()
    .catch(() => null);
  if (data === null) return null;
  const fields: { name: string; value: string }[] = [];
  const files: string[] = [];
  for (const [name, value] of data) {
    if (typeof value !== 'string') files.push(name);
    else if (!SECRET.test(name)) fields.push({ name, value: value.replaceAll('\r\n', '\n') });
  }
  return { fields, files };
}

interface UserError {
  readonly message: string;
  readonly path: readonly string[];
}

/**
 * What is wrong with an input, by form field. Fields carry the names that the API's paths have (`compute.0.amount.flop`),
 * so a path is a field unless `fieldOf` knows better.
 */
export function problemsIn(
  errors: readonly UserError[],
  fieldOf: (path: string) => string = (path) => path,
): Problem[] {
  return errors.map(({ message, path }) => ({ field: fieldOf(path.join('.')), message }));
}

const AT_INPUT = /at "(?:(?:input|filter|facts|plan|proposal)\.)?([^"]+)"; ([\s\S]+)$/;

/** The same for an input that the API refused before it looked at the operation, because a value is not of its type. */
export function problemsInRefusals(
  refusals: readonly Refusal[],
  fieldOf: (path: string) => string = (path) => path,
): Problem[] {
  return refusals.flatMap(({ message, problems }): Problem[] => {
    if (problems.length > 0) return problemsIn(problems, fieldOf);
    const found = AT_INPUT.exec(message);
    if (!found) return [{ field: fieldOf(''), message }];
    const [, path = '', reason = message] = found;
    return [
      {
        field: fieldOf(path.replace(/\[(\d+)\]/g, '.$1')),
        message: reason.replace(/^Expected type "\w+!?"\. /, ''),
      },
    ];
  });
}

/** What became of a submission: its payload, or all that was wrong with it. */
export type Outcome<Payload> =
  | { readonly ok: true; readonly payload: Payload }
  | {
      readonly ok: false;
      /** What the form is answered with: 400, or that the API could not answer it now. */
      readonly status: number;
      readonly problems: readonly Problem[];
      readonly codes: readonly string[];
    };

/** Judges the answer to a mutation, whose payload `pick` takes out. */
export function outcomeOf<
  Result,
  Payload extends { readonly userErrors: readonly (UserError & { readonly code: string })[] },
>(answer: Answer<Result>, pick: (data: Result) => Payload, fieldOf?: (path: string) => string): Outcome<Payload> {
  if (!answer.ok) {
    const codes = answer.refusals.map(({ code }) => code);
    return { ok: false, status: answer.status, problems: problemsInRefusals(answer.refusals, fieldOf), codes };
  }
  const payload = pick(answer.data);
  if (payload.userErrors.length === 0) return { ok: true, payload };
  return {
    ok: false,
    status: 400,
    problems: problemsIn(payload.userErrors, fieldOf),
    codes: payload.userErrors.map(({ code }) => code),
  };
}
