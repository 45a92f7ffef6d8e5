import { createContext } from 'svelte';
import { en } from './en.ts';

/** Every string of the frontend, by key. A language is complete when it satisfies this type. */
export type Messages = typeof en;

const CATALOGUES = { en } satisfies Record<string, Messages>;

export type Language = keyof typeof CATALOGUES;

/** The messages of one language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

/** The first language of an Accept-Language header that there is a catalogue for; English otherwise. */
export function chooseLanguage(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.split(/[;-]/)[0]?.trim().toLowerCase() ?? '');
  return wanted.find((tag): tag is Language => Object.hasOwn(CATALOGUES, tag)) ?? 'en';
}

const [getMessages, setMessages] = createContext<Messages>();

/** The visitor's messages, in components. The layout sets them once. */
export { getMessages, setMessages };
