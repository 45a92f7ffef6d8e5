import { number } from './counting.ts';

/** The frame around every page, and what goes wrong. */
export const site = {
  name: 'Plimsoll',
  locale: 'en-GB',
  number,
  pageTitle: (title: string) => `${title} – Plimsoll`,
  errorTitle: (title: string) => `Error: ${title}`,
  description:
    'The load line for general-purpose AI models under the EU AI Act: a public list, a register with explained classifications, and consultations on the thresholds.',
  skip: 'Skip to the main content',
  homeLink: 'Plimsoll, to the public list',
  listFeed: 'Changes of the public list',
  nav: {
    label: 'Main',
    menu: 'Menu',
    list: 'Public list',
    models: 'Models',
    check: 'Check a model',
    impact: 'Thresholds',
    law: 'The law',
    consultations: 'Consultations',
    rulesets: 'Rulesets',
    api: 'API',
    about: 'About',
    signIn: 'Sign in',
    account: 'Your account',
  },
  crumbs: 'Where you are',
  demonstration: {
    text: 'Demonstration data: not the Commission’s list.',
    short: 'Demonstration: not the Commission’s list',
    link: 'What this means',
  },
  footer: {
    label: 'About this site',
    promise:
      'Plimsoll records and explains. It never decides: a classification follows from the law or from an authority’s recorded decision.',
    today: 'Today in Brussels:',
    sources: 'Sources and credits',
    accessibility: 'Accessibility',
    whatItIs: 'What this is, and is not',
  },
  unknown: 'not known',
  none: 'none',
  optional: '(optional)',
  yes: 'Yes',
  no: 'No',
  back: 'Back',
  pager: {
    label: 'Pages',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
  },
  errors: {
    summary: 'There is a problem',
    about: (field: string, message: string) => `${field.replace(/[:.]$/, '')} – ${message}`,
    notFound: {
      title: 'Page not found',
      text: 'There is nothing at this address. If you typed it, check it; if you followed a link, the record may never have existed: nothing that was public here is removed.',
      next: 'You can start from one of these:',
    },
    apiDown: {
      title: 'The register does not answer just now',
      text: 'This page is made from the register, and the register cannot be reached at the moment. Nothing that you entered before has been lost. Please try again in a minute.',
    },
    tooMany: {
      title: 'Too many requests',
      text: 'More requests came from your network in the last minute than the register answers. Please wait a minute and try again.',
    },
    refused: {
      title: 'This request was refused',
      text: 'The request cannot be answered in this form.',
    },
    fault: {
      title: 'Something went wrong here',
      text: 'This is our fault, not yours. Please try again; if it goes on, tell the operator of this site.',
      reference: (reference: string) => `Reference for the operator: ${reference}`,
    },
    retry: 'Try this page again',
    signedOut: {
      title: 'You are no longer signed in',
      text: 'Your session has ended, so what you sent was not carried out.',
      signIn: 'Sign in in another tab',
      comeBack: 'then come back to this page and send it again.',
    },
    tooLarge: {
      title: 'This is more than can be sent at once',
      text: 'What you sent is larger than this site reads, so nothing of it was kept here. Go back in your browser: what you typed is still in the form there. Shorten the longest text, or leave the file out, and send it again.',
    },
    /** What a form says that could not be carried out just now, above what was typed. */
    kept: {
      tooMany: () =>
        'More requests came from your network in the last minute than the register answers, so this was not carried out. What you entered is still here: wait a minute and send it again.',
      down: () =>
        'The register is busy or cannot be reached just now, so it is not certain that this was carried out. What you entered is still here: send it again in a minute. Nothing is done twice by that.',
      fault: (reference: string) =>
        `Something went wrong here, which is our fault and not yours. What you entered is still here: send it again, and if it goes on, tell the operator of this site${reference === '' ? '' : ` the reference ${reference}`}.`,
      tooLarge: () =>
        'Together this is longer than the register takes, so nothing was carried out. What you entered is still here: shorten the longest text and send it again.',
    },
    typed: {
      title: 'What you entered is still here',
      text: 'It has not been lost. Nothing is done twice by sending it again.',
      field: (at: number, of: number) => (of === 1 ? 'What you wrote' : `What you wrote, ${at} of ${of}`),
      file: 'Choose the file again',
      send: 'Send it again',
    },
  },
  flop: {
    unit: 'FLOP',
    power: (mantissa: string | null, exponent: number) =>
      mantissa === null ? `10 to the power of ${exponent}` : `${mantissa} times 10 to the power of ${exponent}`,
    toThePower: ' to the power of ',
    to: 'to',
    unbounded: 'or more, no upper end known',
  },
};
