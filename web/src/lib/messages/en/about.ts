/** What this is, and how to use the API. */
export const about = {
  title: 'About Plimsoll',
  lead: 'Plimsoll keeps the load line for general-purpose AI models under Chapter V of the EU AI Act.',
  is: {
    heading: 'What it is',
    points: [
      'A register of providers and models with a ledger of training compute, in which nothing is overwritten.',
      'A classification of every model, computed from recorded facts under a dated reading of the law, with each step, its source and what would change it.',
      'A public list of models with systemic risk, as far as an authority has published one and it is recorded here.',
      'Consultations on the thresholds, in which everybody can see what a line would catch.',
    ],
  },
  isNot: {
    heading: 'What it is not',
    points: [
      'It is not the Commission’s register, and it does not speak for any authority.',
      'It decides nothing. A classification follows from the law or from a recorded decision of an authority; the answers here are explanations.',
      'It is not legal advice. Where the law leaves a question open, the register says so and names the readings.',
      'Most figures for compute are estimates by third parties. An estimate can be wrong; its source and confidence stand beside it.',
    ],
  },
  demonstration: {
    heading: 'Demonstration data',
    text: 'When this site says that it shows demonstration data, its entries were put together to show how a register works. The figures are taken from public sources and credited; procedures, list entries and contributions are invented. None of it is the Commission’s list.',
    is: 'This register holds demonstration data.',
    isNot: 'This register is not a demonstration.',
  },
  sources: {
    heading: 'Sources and credits',
    caption: 'Whose data this register holds',
    source: 'Source',
    credit: 'Credit',
    models: 'Models',
    observed: 'As of',
    empty: 'The register holds no data yet.',
  },
  accessibility: {
    heading: 'Accessibility',
    points: [
      'The pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA, and are checked for it automatically in light and dark colours, on a phone and on a large screen.',
      'Everything works without JavaScript, with the keyboard alone, and at 200 % text size. Every picture has a table with the same figures.',
      'One page is an exception: the explorer for queries (GraphiQL) is made by others. It needs JavaScript and a wide screen, and does not meet these guidelines. Everything that it reaches can be reached with any other program, and the reference of the API is a page like the others.',
      'The pages use no cookies but the one that keeps you signed in, and nothing from other sites.',
    ],
  },
  api: {
    heading: 'For programs',
    text: 'All of it is available through a public GraphQL API.',
    link: 'How to use the API',
  },
};

export const api = {
  title: 'The API',
  lead: 'Everything on these pages comes from a public GraphQL API. Reading needs no account and no key.',
  address: 'Address',
  explore: 'Try it in the browser, read what everything means, or point any GraphQL tool at the address.',
  calls: {
    heading: 'Five calls to copy',
    laidOut: 'The same query, laid out',
    over: 'Models over the line, with the reason',
    model: 'One model’s classification, step by step',
    modelNote: 'Put a model’s id in; it is at the end of its page’s address.',
    classify: 'Classify facts of your own, without an account; nothing is stored',
    counts: 'What other thresholds would catch',
    register: 'Register a model, with a token',
    registerNote: 'The idempotency key makes it safe to send the same request again.',
  },
  token: {
    heading: 'How to get a token',
    steps: [
      'Open an account, or sign in.',
      'Register the provider that you represent.',
      'Make a token, and copy it: it is shown only once.',
    ],
    link: 'Make a token',
  },
  rules: {
    heading: 'Good to know',
    points: [
      'Amounts of compute are strings of decimal digits, such as "1.5e25". A JSON number is refused, because it cannot hold 10^25 exactly.',
      'Whatever is wrong with an input is reported at once in userErrors, each with its path.',
      'Lists give first or last, at most 100, and continue after a cursor.',
    ],
    limits: 'Limits of a request',
    limit: 'Limit',
    value: 'Value',
    limitNames: {
      maxTokens: 'Tokens in a document',
      maxDepth: 'Depth of selections',
      maxAliases: 'Aliases in a document',
      maxDirectives: 'Directives in a document',
      maxCost: 'Cost of an operation',
      maxPageSize: 'Records on a page',
      maxListItems: 'Items of a list in the variables',
      maxDays: 'Days on which an operation looks at the whole register',
      maxBodyBytes: 'Bytes in a request’s body',
      maxBodyBytesWithFile: 'Bytes in a request’s body that hands over a file',
      maxSeconds: 'Seconds that a query may take',
      maxRequestsPerMinute: 'Requests in a minute from one address',
      maxSecondsPerMinute: 'Seconds in a minute that answering one address may take',
    },
  },
};
