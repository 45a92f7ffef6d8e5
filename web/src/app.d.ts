import type { Language } from '#lib/messages/messages.ts';

declare global {
  namespace App {
    interface Error {
      /** By which the operator finds an unexpected error in the log. */
      reference?: string;
    }
    interface Locals {
      language: Language;
      /** Set-Cookie headers of the API's answers, passed on as they came. */
      cookiesToSet: string[];
    }
  }
}
