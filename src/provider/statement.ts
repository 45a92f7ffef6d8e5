import type { EnterpriseSize } from '../law/enterprise-size.ts';

/** Tasks that the mandate of an authorised representative comprises at least (Art. 54(3)(a) to (d)). */
export const TASKS = ['verify_documentation', 'keep_documentation', 'provide_information', 'cooperate'] as const;
export type Task = (typeof TASKS)[number];

/** Chapters of the code of practice. */
export const CHAPTERS = ['transparency', 'copyright', 'safety_and_security'] as const;
export type Chapter = (typeof CHAPTERS)[number];

export interface RepresentativeValue {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly tasks: readonly Task[];
  readonly ending: 'by_provider' | 'by_representative' | 'expired' | null;
}

export interface SizeValue {
  readonly category: EnterpriseSize;
  readonly staff: number | null;
  /** Decimal digits, euro. */
  readonly turnoverEur: string | null;
  readonly balanceSheetEur: string | null;
  readonly source: string;
  readonly link: string | null;
}

export interface AdherenceValue {
  readonly link: string | null;
}

/** A provider's particulars as they were before a change. */
export interface ParticularsValue {
  readonly name: string;
  readonly legalName: string | null;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly lei: string | null;
  readonly registerNumber: string | null;
  readonly website: string | null;
}

/** Something that is said of a provider from a day in the world to another. */
export type Statement = { readonly validFrom: string | null; readonly validUntil: string | null } & (
  | { readonly kind: 'representative'; readonly about: null; readonly value: RepresentativeValue }
  | { readonly kind: 'parent'; readonly about: string; readonly value: Record<string, never> }
  | { readonly kind: 'size'; readonly about: null; readonly value: SizeValue }
  | { readonly kind: 'adherence'; readonly about: Chapter; readonly value: AdherenceValue }
);
export type StatementKind = Statement['kind'];
