import type { Json } from '../law/canonical.ts';

/** On what ground something is kept confidential, or that it is not. */
export const CONFIDENTIALITIES = ['public', 'trade_secret', 'security', 'personal'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const CONFIDENCES = ['certain', 'likely', 'uncertain'] as const;

/** What a piece of evidence is and says. Of a restricted one the journal holds a commitment to exactly this. */
export interface EvidenceContent {
  readonly title: string;
  readonly shows: string;
  readonly link: string | null;
  readonly file: StoredFile | null;
  readonly datedOn: string | null;
  readonly confidence: (typeof CONFIDENCES)[number];
}

/** A file as it is described beside its bytes. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** The content as the journal commits to it. */
export function committedContent(content: EvidenceContent): Json {
  return content as unknown as Json;
}

/** What is withheld, on what ground, and who may read it. */
export interface Withholding {
  readonly ground: Exclude<Confidentiality, 'public'> | null;
  readonly article: string;
  readonly message: string;
}

const GROUNDS: Readonly<
  Record<Exclude<Confidentiality, 'public'>, { readonly article: string; readonly why: string }>
> = {
  trade_secret: {
    article: 'Art. 78(1)(a)',
    why: 'it is confidential business information or a trade secret',
  },
  security: { article: 'Art. 78(1)(c)', why: 'publishing it would harm security' },
  personal: { article: 'Regulation (EU) 2016/679', why: 'it holds personal data' },
};

/** Why something recorded on somebody's behalf is not shown; null if it is public. */
export function withholdingOf(confidentiality: string, authorKind: string): Withholding | null {
  if (!isGround(confidentiality)) return null;
  const { article, why } = GROUNDS[confidentiality];
  const who =
    authorKind === 'authority'
      ? 'Officers of the authority read it in the dossier.'
      : 'The representatives of the provider and officers of the authority read it in the dossier.';
  return { ground: confidentiality, article, message: `This is withheld because ${why}. ${who}` };
}

/** Why a dossier as a whole is closed. */
export const DOSSIER_CLOSED: Withholding = {
  ground: null,
  article: 'Art. 78(1)',
  message:
    'The dossier holds what the provider or the authority keeps confidential, each thing on its own ground. Representatives of the provider and officers of the authority read it.',
};

function isGround(confidentiality: string): confidentiality is keyof typeof GROUNDS {
  return Object.hasOwn(GROUNDS, confidentiality);
}
