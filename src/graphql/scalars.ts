import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseDay } from '../law/day.ts';
import { formatFlop, parseFlop } from '../law/flop.ts';

/** What a scalar of the contract does; its name and description are the contract's. */
type Scalar<T> = Pick<GraphQLScalarType<T, string>, 'parseValue' | 'parseLiteral' | 'serialize'>;

/** A scalar whose values travel as strings: one parser for literals and variables, so both are refused with one message. */
function textScalar<T>(
  name: string,
  parse: (text: string) => T,
  serialize: (value: T) => string,
  number: string,
): Scalar<T> {
  const refuseOther = (found: string): never => refuse(`${name} is a string; found ${found}. ${number}`);
  return {
    parseValue: (value) => (typeof value === 'string' ? parse(value) : refuseOther(describe(value))),
    parseLiteral: (node: ValueNode) =>
      placed(node, () => (node.kind === Kind.STRING ? parse(node.value) : refuseOther(describeNode(node)))),
    serialize: (value) => serialize(value as T),
  };
}

/** Reads a literal; a refusal says where in the document it stands. */
function placed<T>(node: ValueNode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { nodes: node, extensions: error.extensions });
  }
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  return `a ${typeof value}`;
}

function describeNode(node: ValueNode): string {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return `the number ${node.value}`;
  return node.kind === Kind.LIST ? 'a list' : node.kind === Kind.OBJECT ? 'an object' : 'another kind of value';
}

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const Flop = textScalar<bigint>(
  'Flop',
  (text) => {
    const read = parseFlop(text);
    return read.ok ? read.flop : refuse(read.reason);
  },
  formatFlop,
  'Numbers in JSON and GraphQL are doubles, which cannot hold 10^25 exactly: write it in quotes, such as "1e25".',
);

/** Read where it is used, so that what is wrong with it is reported with everything else. */
const Decimal = textScalar<string>(
  'Decimal',
  (text) => text,
  (value) => value,
  'Numbers in JSON and GraphQL are doubles: write it in quotes, such as "989e12".',
);

const WHOLE = /^(0|[1-9][0-9]{0,39})$/;
const WholeNumber = textScalar<bigint>(
  'BigInt',
  (text) =>
    WHOLE.test(text)
      ? BigInt(text)
      : refuse(`Expected a whole number in decimal digits, such as "405000000000"; found ${shown(text)}.`),
  (value) => String(value),
  'Write it in quotes, such as "405000000000".',
);

const LAST_DAY = '2999-12-31';
const DateScalar = textScalar(
  'Date',
  (text) => {
    const read = parseDay(text);
    if (!read.ok) return refuse(read.reason);
    // Deadlines are reckoned years ahead of a day, and must stay days of four digits.
    return read.day <= LAST_DAY ? read.day : refuse(`Found ${shown(text)}; expected a day up to ${LAST_DAY}.`);
  },
  (value) => value as string,
  'Write a day in quotes, such as "2025-08-02".',
);

const DateTime = textScalar<string>(
  'DateTime',
  (text) => {
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : null;
    if (at === null || Number.isNaN(at.getTime())) {
      return refuse(`Expected an instant such as "2025-08-02T00:00:00Z"; found ${shown(text)}.`);
    }
    return at.toISOString();
  },
  (value) => value,
  'Write an instant in quotes, such as "2025-08-02T00:00:00Z".',
);

const UrlScalar = textScalar<string>(
  'URL',
  (text) => {
    const url = text.length <= 2000 && URL.canParse(text) ? new URL(text) : null;
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
      return refuse(`Expected an absolute http or https address of at most 2000 characters; found ${shown(text)}.`);
    }
    return url.toString();
  },
  (value) => value,
  'Write it in quotes.',
);

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const CountryCode = textScalar<string>(
  'CountryCode',
  (text) =>
    /^[A-Z]{2}$/.test(text) && REGIONS.of(text) !== undefined
      ? text
      : refuse(`Expected an ISO 3166-1 country code of two capitals, such as "FR"; found ${shown(text)}.`),
  (value) => value,
  'Write it in quotes, such as "FR".',
);

const LEI = textScalar<string>(
  'LEI',
  (text) => {
    if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(text)) {
      return refuse(
        `Expected a Legal Entity Identifier of 18 capitals or digits and two check digits; found ${shown(text)}.`,
      );
    }
    // ISO 7064 MOD 97-10: letters count as 10 to 35, and the whole number leaves 1.
    const digits = [...text].map((character) => Number.parseInt(character, 36)).join('');
    if (BigInt(digits) % 97n !== 1n)
      return refuse(`The check digits of the LEI ${shown(text)} do not match. Check it for a typing error.`);
    return text;
  },
  (value) => value,
  'Write it in quotes.',
);

const EmailAddress = textScalar<string>(
  'EmailAddress',
  (text) =>
    text.length <= 254 && /^[^\s@\p{C}]{1,64}@[^\s@\p{C}]+\.[^\s@\p{C}]{2,}$/u.test(text)
      ? text
      : refuse(`Expected an e-mail address such as "name@example.org"; found ${shown(text)}.`),
  (value) => value,
  'Write it in quotes.',
);

/** The scalars of the contract. A value that is refused is refused with what was found, what is expected and an example. */
export const scalars = {
  Flop,
  Decimal,
  BigInt: WholeNumber,
  Date: DateScalar,
  DateTime,
  URL: UrlScalar,
  CountryCode,
  LEI,
  EmailAddress,
};
