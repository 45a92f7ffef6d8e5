/** Most characters of a name of a provider or model. */
export const MAX_NAME = 300;

/**
 * What two names must share to be the same name: letters and digits of any script, without case, accents, spaces and
 * punctuation. `Mamba 2, 2.7B` and `mamba-2 2.7b` share one key; `GPT-4` and `GPT-4o` do not.
 */
export function nameKey(name: string): string {
  const folded = foldText(name).replace(/[^\p{L}\p{N}+]/gu, '');
  // A name of punctuation alone would have an empty key and equal every other such name.
  return folded === '' ? name.normalize('NFKC').trim() : folded;
}

/** Text for searching: compatibility forms and accents folded, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
