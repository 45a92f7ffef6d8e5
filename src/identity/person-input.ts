import { z } from 'zod';
import { oddInLine, oddInWords } from '../graphql/plain-text.ts';
import type { Problem } from '../graphql/problem.ts';

/** A value that was read, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem };

/** An e-mail address as given, and the key under which it is unique: letter case does not make another person. */
export interface Email {
  readonly email: string;
  readonly emailKey: string;
}

const LONGEST_EMAIL = 254;

/** Reads an e-mail address: at most 254 characters in the usual form `somebody@example.org`. */
export function readEmail(given: string, path: readonly string[] = ['email']): Read<Email> {
  const email = given.normalize('NFC').trim();
  if (email.length <= LONGEST_EMAIL && z.email().safeParse(email).success) {
    return { value: { email, emailKey: email.toLowerCase() } };
  }
  const found = email === '' ? 'nothing' : `${email.length} characters that are not one`;
  const message = `An e-mail address such as somebody@example.org is expected, at most ${LONGEST_EMAIL} characters; found ${found}. An address with other letters than a-z is written in its ASCII form.`;
  return { problem: { code: 'INVALID', message, path } };
}

/**
 * Reads a line of text that people will see, such as a name: one space between words, none at the ends, composed (NFC), at
 * most `longest` characters, with a letter or a digit in it and nothing that hides or reorders text.
 */
export function readLine(given: string, what: string, longest: number, path: readonly string[]): Read<string> {
  const invalid = (message: string): Read<string> => ({ problem: { code: 'INVALID', message, path } });
  const odd = oddInLine(given.normalize('NFC'));
  if (odd !== null) {
    return invalid(
      `${what} is one line of plain text, without control characters and marks that hide or reorder text; found ${oddInWords(odd)}. Type it anew instead of pasting it.`,
    );
  }
  const line = given
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  const length = [...line].length;
  if (length > longest) return invalid(`${what} has at most ${longest} characters; found ${length}. Shorten it.`);
  if (!/[\p{L}\p{N}]/u.test(line)) {
    return invalid(`${what} has at least one letter or digit; found ${length === 0 ? 'nothing' : 'none'}. Fill it in.`);
  }
  return { value: line };
}

/** The longest name of a person, in characters. */
export const LONGEST_NAME = 200;

/** Reads a person's name. */
export function readName(given: string, path: readonly string[] = ['name']): Read<string> {
  return readLine(given, 'A name', LONGEST_NAME, path);
}
