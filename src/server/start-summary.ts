import { relative } from 'node:path';
import { type Config, SETTINGS } from './config.ts';
import type { DemonstrationLink } from './demonstration.ts';
import { signInUrl } from './person-command.ts';

/** One line of the start, when a step is done; `since` in milliseconds, as `performance.now()` gave it. */
export function stepLine(what: string, done: string, since: number): string {
  return `  ${what.padEnd(14)}  ${done} in ${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Lines in a frame that is open to the right, so that a narrow window breaks an address and nothing else. */
export function boxed(lines: readonly string[]): string[] {
  return [`┌${'─'.repeat(77)}`, ...lines.map((line) => `│ ${line}`.trimEnd()), `└${'─'.repeat(77)}`];
}

/** The people of the demonstration with their one-time links. */
export function linkLines(base: string, links: readonly DemonstrationLink[]): string[] {
  return links.map(({ name, secret }) => `  ${name.padEnd(28)}  ${signInUrl(base, secret)}`);
}

/** How a command is called so that it finds this server's database and address: with the settings that are not the defaults. */
export function commandLine(words: string, config: Config, url: string): string {
  const port = new URL(url).port;
  const settings = [
    ...(config.PUBLIC_URL === '' ? [] : [`PUBLIC_URL=${config.PUBLIC_URL}`]),
    ...(config.PUBLIC_URL !== '' || config.HOST === SETTINGS.HOST.fallback ? [] : [`HOST=${config.HOST}`]),
    ...(config.PUBLIC_URL !== '' || port === SETTINGS.PORT.fallback ? [] : [`PORT=${port}`]),
    ...(config.DATABASE_FILE === SETTINGS.DATABASE_FILE.fallback ? [] : [`DATABASE_FILE=${config.DATABASE_FILE}`]),
    // Its password is nothing to be printed.
    ...(config.DATABASE_URL === '' ? [] : ['DATABASE_URL=…']),
  ];
  return [...settings, `npm run plimsoll -- ${words}`].join(' ');
}

/** A path as somebody in this folder would write it. */
export function shortPath(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}
