import { account } from './en/account.ts';
import { home } from './en/home.ts';
import { model } from './en/model.ts';
import { site } from './en/site.ts';
import { words } from './en/words.ts';

/** English. */
export const en = { site, words, home, model, account };
