import type { Day } from './day.ts';
import { readDay } from './read-value.ts';
import { AUTHORITIES, type Authority } from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

/** A document that rulesets cite by a short name. */
export interface LawDocument {
  readonly name: string;
  readonly title: string;
  readonly authority: Authority;
  /** Whether this project worked from the text itself. */
  readonly read: string;
  /** Where the text is; null if there is no address. */
  readonly address: string | null;
  /** By which the document is found in official collections, such as a CELEX number; null if none is recorded. */
  readonly reference: string | null;
  /** The day on which it was published; null if none is recorded. */
  readonly published: Day | null;
  /** Places in it whose number was not confirmed, although what they say was read. */
  readonly unconfirmed: ReadonlySet<string>;
}

/** Documents by the short name that citations use. */
export type LawDocuments = ReadonlyMap<string, LawDocument>;

/** Every document of a file, by the names of its members. What is wrong is collected in the node's problems. */
export function readDocuments(root: LawNode): LawDocuments {
  return new Map(root.keys().map((name) => [name, readDocument(name, root.at(name))]));
}

/** One document. What is wrong is collected in the node's problems. */
export function readDocument(name: string, node: LawNode): LawDocument {
  node.keys(['title', 'authority', 'read', 'address', 'reference', 'published', 'unconfirmed']);
  const optional = (member: string, expected: string): string | null =>
    node.at(member).exists ? node.at(member).text(expected) : null;
  const address = optional('address', 'an address');
  if (address && !/^https?:\/\/\S+$/.test(address)) node.at('address').refuse('an http or https address');
  return {
    name,
    title: node.at('title').text('a title'),
    authority: node.at('authority').oneOf<Authority>(AUTHORITIES),
    read: node.at('read').text('whether the text itself was read'),
    address,
    reference: optional('reference', 'a reference such as a CELEX number'),
    published: node.at('published').exists ? readDay(node.at('published')) : null,
    unconfirmed: new Set(
      node.at('unconfirmed').exists
        ? node
            .at('unconfirmed')
            .items()
            .map((item) => item.text('a place in it'))
        : [],
    ),
  };
}
