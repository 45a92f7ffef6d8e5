import { count, number } from './counting.ts';

/** Consultations. */
export const consultation = {
  list: {
    title: 'Consultations',
    lead: 'Say what you think of the thresholds, with the register in front of you. Anybody can answer, without an account, and gets a receipt.',
    empty: 'There is no consultation yet.',
    open: 'Open',
    closed: 'Closed',
    notYet: 'Not open yet',
    opens: 'Opens',
    closes: 'Closes',
  },
  deadline: {
    closes: 'Closes:',
    closed: 'Closed:',
    inBrussels: 'That is, on the clocks in Brussels:',
    left: (seconds: number) => `${leftIn(seconds)} left by this server’s clock.`,
    opens: 'Opens:',
  },
  page: {
    about: 'Asks about',
    results: 'Results so far',
    questions: 'The questions',
    notOpen: 'This consultation does not take contributions now.',
    demonstration: 'This is a demonstration: nobody will act on what you submit.',
    reconstructedNote:
      'Questions marked “reconstructed” follow what is known of the original questionnaire. Their wording, or that they were asked at all, is not confirmed.',
    reconstructed: 'reconstructed',
    tryThreshold: 'Try amounts on the register first (opens in a new tab)',
    onlyIf: (question: string, answer: string) => `Only if you answered “${answer}” to: ${question}`,
    you: 'About you',
    followsOn: (question: string, about: string) => `${question} (on: ${about})`,
    youLead: 'Nothing about you but the category is required.',
    category: 'Which stakeholder category would you consider yourself in?',
    country: 'Country',
    chooseCountry: 'No answer',
    name: 'Name',
    organisation: 'Organisation',
    email: 'E-mail address',
    emailHint:
      'Give it to have the receipt sent to you. It serves for that message only: it is not part of your contribution, it is never published, and it is deleted with the message after 30 days.',
    publication: 'How may your contribution be published?',
    anonymous: 'Anonymously',
    anonymousHint:
      'With category, country and answers, without name and organisation. Then write nothing into the answers that identifies you.',
    public: 'With my name and organisation',
    publicHint: 'The e-mail address is not published.',
    flopHint: 'An amount of FLOP in digits, or such as 1e23.',
    tooLong: (most: number, found: number) => `At most ${most} characters; found ${found}. Shorten the answer.`,
    flopWrong: (typed: string) =>
      `Enter an amount of FLOP above 0 in digits, such as 1e23 or 3 × 10^24, without words or units; you typed “${typed.slice(0, 60)}”.`,
    maxLength: (n: number) => `At most ${number(n)} characters.`,
    check: 'Check your answers',
    noAnswer: 'no answer',
    chooseCategory: 'Choose the stakeholder category that fits best.',
  },
  check: {
    title: 'Check your answers',
    lead: 'Nothing has been submitted yet.',
    change: 'Change',
    changeWhat: (what: string) => `Change: ${what}`,
    changeAll: 'Change your answers',
    submit: 'Submit your contribution',
    you: 'About you',
    publication: 'Publication',
    catches: (models: number, providers: number) =>
      `In this register today, ${count(models, 'model', 'models')} of ${count(providers, 'provider', 'providers')} ${models === 1 ? 'lies' : 'lie'} above it by their figures alone.`,
    tryLine: 'Try this line on the register (opens a new tab)',
  },
  receipt: {
    title: 'Your contribution was received',
    ofReference: (reference: string) => `Receipt ${reference}`,
    lead: 'Save the receipt as a file. With the file, anybody to whom you give it can check that your contribution was received in time, and is held and counted as you submitted it.',
    publicLead:
      'This is what is public of the receipt. The contributor has the rest of it, by which it can be checked.',
    reference: 'Reference',
    time: 'Received',
    exactTime: 'Exact time (UTC)',
    commitment: 'Commitment, SHA-256',
    sequence: 'Journal entry',
    consultation: 'Consultation',
    salt: 'Salt',
    download: 'Save the receipt as a file',
    mailed:
      'A message with a link to this receipt was put into the outgoing mail for the e-mail address that you gave. Save the file all the same: a message can fail to arrive.',
    notMailed: 'You gave no e-mail address, so it is not sent to you.',
    keepPrivate:
      'Keep the file and the address of this page to yourself: whoever has either can read everything that you submitted, also what is not published.',
    canonicalForm: 'What the commitment commits to',
    canonicalNote:
      'The commitment is the SHA-256 of the text “plimsoll/commitment/v1” and a zero byte, the 32 bytes of the salt, and this text in UTF-8.',
    published: 'The contribution as it is published',
    what: 'What happens now',
    whatText: 'Your answers count in the results at once, as you agreed to publish them.',
    results: 'See the results',
    invented: 'This contribution is invented for the demonstration.',
  },
  checkReceipt: {
    title: 'Check a receipt',
    lead: 'Give the receipt of a contribution, as it was saved. The register recomputes its commitment and says whether the contribution was received in time, and is held and counted as it was submitted.',
    upload: 'The receipt file',
    uploadHint: 'Its name is receipt-, the reference and .json. It is not kept.',
    paste: 'Or paste what is in the file',
    submit: 'Check the receipt',
    nothing: 'Choose the receipt file, or paste what is in it.',
    holds: 'The receipt holds',
    doesNotHold: 'The receipt does not hold',
    reference: 'Reference',
    checks: {
      READABLE: 'Is a receipt',
      OPENS: 'Agrees with itself',
      HELD: 'Stands in the journal',
      IN_TIME: 'Received in time',
      UNALTERED: 'Held as it was submitted',
      COUNTED: 'Counted',
    },
    how: 'Without trusting this page',
    howText:
      'The commitment is the SHA-256 of the text “plimsoll/commitment/v1” and a zero byte, the 32 bytes of the salt, and the contribution as canonical JSON (RFC 8785). Anybody can compute it, and compare it with the entry of the public journal that the receipt names.',
    command: 'Whoever runs the register can do the same at the command line:',
  },
  contributions: {
    title: (title: string) => `Contributions: ${title}`,
    crumb: 'Contributions',
    lead: 'Each contribution as its author agreed to publish it, newest first.',
    one: (reference: string) => `Contribution ${reference}`,
    anonymous: 'Anonymous',
    who: 'From',
    category: 'Stakeholder category',
    country: 'Country',
    received: 'Received',
    notGiven: 'not given',
    inJournal: 'In the journal',
    journalNote:
      'The journal holds a commitment to this contribution. Its author can show by the receipt that it has not been changed.',
  },
  results: {
    readAll: 'Read the contributions one by one',
    title: (title: string) => `Results: ${title}`,
    crumb: 'Results',
    contributions: (n: number) => count(n, 'contribution', 'contributions'),
    invented: (invented: number, all: number) =>
      invented === all
        ? `All ${count(all, 'contribution', 'contributions')} are invented for the demonstration. They say nothing about what anybody thinks.`
        : `${number(invented)} of ${count(all, 'contribution', 'contributions')} are invented for the demonstration. They say nothing about what anybody thinks.`,
    empty: 'There is no contribution yet.',
    byCategory: 'Who contributed',
    category: 'Stakeholder category',
    answer: 'Answer',
    count: 'Contributions',
    answered: (n: number) => count(n, 'answer', 'answers'),
    thresholds: 'Proposed thresholds, and what each would catch in this register today',
    threshold: 'Threshold',
    proposed: 'Proposed by',
    models: 'Models above it, by figures alone',
    providers: 'Providers of those',
    texts: (n: number) => `${count(n, 'published text', 'published texts')}`,
    noAnswers: 'Nobody has answered this yet.',
  },
};

function leftIn(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days >= 3) return count(days, 'day', 'days');
  if (days >= 1) return `${count(days, 'day', 'days')} and ${count(hours, 'hour', 'hours')}`;
  if (hours >= 1) return `${count(hours, 'hour', 'hours')} and ${count(minutes % 60, 'minute', 'minutes')}`;
  return count(Math.max(minutes, 1), 'minute', 'minutes');
}
