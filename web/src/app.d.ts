import type { Language } from '#lib/messages/messages.ts';
import type { Typed } from '#lib/typed.ts';

declare global {
  namespace App {
    interface Error {
      /** By which the operator finds an unexpected error in the log. */
      reference?: string;
      /** What the form held that this is the answer to, to be sent again. */
      typed?: Typed;
    }
    interface Locals {
      language: Language;
      /** Set-Cookie headers of the API's answers, passed on as they came. */
      cookiesToSet: string[];
      /** What the posted form held; null if none was posted, or it could not be read. */
      typed: Typed | null;
    }
  }
}
