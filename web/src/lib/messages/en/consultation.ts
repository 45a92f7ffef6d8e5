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
    youLead: 'Nothing about you but the category is required. Your e-mail address is never published.',
    category: 'Which stakeholder category would you consider yourself in?',
    country: 'Country',
    chooseCountry: 'No answer',
    name: 'Name',
    organisation: 'Organisation',
    email: 'E-mail address',
    emailHint: 'For your receipt only.',
    publication: 'How may your contribution be published?',
    anonymous: 'Anonymously',
    anonymousHint:
      'With category, country and answers, without name and organisation. Then write nothing into the answers that identifies you.',
    public: 'With my name and organisation',
    publicHint: 'The e-mail address is not published.',
    flopHint: 'An amount of FLOP in digits, or such as 1e23.',
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
      `In this register today, ${count(models, 'model', 'models')} of ${count(providers, 'provider', 'providers')} ${models === 1 ? 'lies' : 'lie'} above it.`,
  },
  receipt: {
    title: 'Your contribution was received',
    lead: 'Keep this receipt. With the reference, anybody can check that the contribution was received in time and has not been changed.',
    reference: 'Reference',
    time: 'Received',
    exactTime: 'Exact time (UTC)',
    commitment: 'Commitment, SHA-256',
    sequence: 'Journal entry',
    consultation: 'Consultation',
    print: 'Print this page, save it, or write the reference down: it is not sent to you.',
    what: 'What happens now',
    whatText: 'Your answers count in the results at once, as you agreed to publish them.',
    results: 'See the results',
    invented: 'This contribution is invented for the demonstration.',
  },
  results: {
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
    models: 'Models above it',
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
