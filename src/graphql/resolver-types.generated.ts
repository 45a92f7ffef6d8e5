// Generated from schema/*.graphql by `npm run generate`.
import type { Day } from '../law/day.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegisterParent, DataSourceParent } from './register-resolvers.ts';
import type { ProviderRow, ModelRow, ComputeEntryRow, LineageRow, ModelStatementRow, ModelVersionRow, ModificationRow, ProcedureEventRow } from '../registry/queries.ts';
import type { Page } from './pages.ts';
import type { Change as ToldChange, FieldChange as ToldFieldChange } from '../history/tell.ts';
import type { FoundRecord } from '../registry/search-resolvers.ts';
import type { ComputeFigure as FigureByBasis } from '../registry/compute-figures.ts';
import type { LicenceFacts } from '../law/facts.ts';
import type { ListEntryRow, PublicListOnDay } from '../procedure/queries.ts';
import type { ClassificationParent } from './classification-resolvers.ts';
import type { Ruleset as LawRuleset, Parameter, Citation as LawCitation } from '../law/ruleset.ts';
import type { StoredRulesetRow } from '../rulesets/queries.ts';
import type { ValueInUnit } from '../law/reason-under.ts';
import type { Checklist as LawChecklist } from '../law/checklists.ts';
import type { ImpactParent, ClassImpact, Moved, MovedProviders as ProvidersThatMoved, ComparisonParent } from '../registry/impact.ts';
import type { ByFigure as ComparedWithFigures, Apart } from '../registry/by-figure.ts';
import type { Change as ClassChange } from '../law/compare-rulesets.ts';
import type { ConsultationRow, ContributionRow } from '../consultation/queries.ts';
import type { ResultsParent, QuestionResultParent } from '../consultation/resolvers.ts';
import type { Question as AskedQuestion, Choice, Section } from '../consultation/questionnaire.ts';
import type { Tally as CountedChoice } from '../consultation/results.ts';
import type { Receipt as SubmissionReceipt } from '../consultation/receipt.ts';
import type { ReceiptFinding as FoundOfReceipt, ReceiptCheck as CheckedReceipt } from '../consultation/check-receipt.ts';
import type { Person as PersonRecord } from '../identity/queries.ts';
import type { ApiToken as ApiTokenRecord } from '../identity/token-queries.ts';
import type { Mail as MailRecord } from '../mail/outbox.ts';
import type { ExternalIdentity } from '../identity/external-queries.ts';
import type { SecondFactorParent } from '../identity/factor-resolvers.ts';
import type { ListedSession } from '../identity/sessions.ts';
import type { OpenTeam } from '../identity/team-resolvers.ts';
import type { Representative as TeamMember, Invitation as InvitationRecord } from '../identity/team-queries.ts';
import type { RepresentationParent } from '../identity/resolvers.ts';
import type { StatementRow } from '../provider/queries.ts';
import type { EvidenceRow } from '../evidence/queries.ts';
import type { RestrictedEvidenceParent, OpenDossier, WithheldParent } from '../evidence/resolvers.ts';
import type { DocumentationParent, DocumentationContentParent } from '../documentation/resolvers.ts';
import type { Problem } from './problem.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * An exact whole number of floating-point operations (Art. 3(67)), as a decimal string: `"1.5e25"` or
   * `"15000000000000000000000000"`. Answers are plain decimal digits. A JSON number is refused, because JSON numbers are
   * doubles and a double cannot hold 10^25 exactly.
   */
  Flop: { input: bigint; output: bigint; }
  /** A day as YYYY-MM-DD, in Brussels. */
  Date: { input: Day; output: Day; }
  /** An instant as RFC 3339, such as `2025-08-02T00:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An absolute http or https address. */
  URL: { input: string; output: string; }
  /** An ISO 3166-1 alpha-2 country code in capitals, such as `FR`. */
  CountryCode: { input: string; output: string; }
  /** A Legal Entity Identifier: 20 characters whose last two are check digits (ISO 17442). */
  LEI: { input: string; output: string; }
  /** An e-mail address. */
  EmailAddress: { input: string; output: string; }
  /**
   * An exact decimal number that is not negative, as a string: `"989e12"`, `"0.4"` or `"16000"`. A JSON number is refused, because a
   * double has lost digits already. What is malformed or out of bounds is said with everything else that is wrong with the input.
   */
  Decimal: { input: string; output: string; }
  /** A whole number beyond the range of Int, as a decimal string. */
  BigInt: { input: bigint; output: bigint; }
};

/** What kind of act amends a ruleset. Each can change only what the law lets it change. */
export type AmendingActKind =
  /** A regulation of the Parliament and the Council: whatever the Act fixes. */
  | 'AMENDING_REGULATION'
  /** A delegated act of the Commission (Art. 51(3), 52(4), 97): thresholds of Article 51, criteria of Annex XIII. */
  | 'DELEGATED_ACT'
  /** Guidelines of the Commission: what no article fixes. */
  | 'GUIDELINE';

/** An act to enter. Give `amendment` or `yaml`, one of the two. */
export type EnactRulesetInput = {
  /** Your own key for this request, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What kind of act it is. */
  readonly kind: AmendingActKind;
  /** What it changes, number by number. */
  readonly amendment?: InputMaybe<AmendmentInput>;
  /** The whole ruleset as law data in YAML, at most 40000 characters: the form that `Ruleset.asYaml` has. */
  readonly yaml?: InputMaybe<Scalars['String']['input']>;
  /** Check everything, answer with what would result and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** A correction of an act that does not apply yet. From its first day on it is changed only by another act. */
export type CorrectRulesetInput = {
  /** The ruleset to correct. */
  readonly id: Scalars['ID']['input'];
  /** The revision that you have read. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** What kind of act it is. */
  readonly kind: AmendingActKind;
  /** All that it changes, as it should have been entered. Give this or `yaml`. */
  readonly amendment?: InputMaybe<AmendmentInput>;
  /** The whole ruleset as law data in YAML, at most 40000 characters. */
  readonly yaml?: InputMaybe<Scalars['String']['input']>;
  /** Check everything, answer with what would result and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** A withdrawal of an act that does not apply yet, such as one to which Parliament or Council objects (Art. 97(6)). */
export type WithdrawRulesetInput = {
  /** The ruleset to withdraw. */
  readonly id: Scalars['ID']['input'];
  /** The revision that you have read. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why, at most 500 characters. Public. */
  readonly because: Scalars['String']['input'];
  /** Check everything, answer with what would result and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What an act changes. */
export type AmendmentInput = {
  /** A short name for the ruleset, such as `amended-2027-05`: words in lower case, with hyphens, at most 80 characters. */
  readonly id: Scalars['ID']['input'];
  /** The ruleset that it amends: the one that applies on the day before its own. */
  readonly base: Scalars['ID']['input'];
  /** What it is called, at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What it changes, in a sentence or two, at most 2000 characters. */
  readonly summary: Scalars['String']['input'];
  /** The first day on which it applies, today or later. */
  readonly appliesFrom: Scalars['Date']['input'];
  /** The act. */
  readonly act: AmendingActInput;
  /** Numbers that change. At most 40. */
  readonly changes: ReadonlyArray<ParameterChangeInput>;
  /** Lines that the act adds beside the GPAI criterion. At most 5. */
  readonly alsoGpai: ReadonlyArray<AmendedLineInput>;
  /** Lines that the act adds beside the presumption of systemic risk. At most 5. */
  readonly alsoSystemic: ReadonlyArray<AmendedLineInput>;
};

/** The act itself. */
export type AmendingActInput = {
  /** Its title, at most 500 characters. */
  readonly title: Scalars['String']['input'];
  /** Its CELEX number, its place in the Official Journal, or the number of the guidelines. */
  readonly reference: Scalars['String']['input'];
  /** Where its text is. */
  readonly url: Scalars['URL']['input'];
  /** The day on which it was published. */
  readonly publishedOn: Scalars['Date']['input'];
};

/** A number that an act changes. What held before its first day stays. */
export type ParameterChangeInput = {
  /** The parameter's name, such as `systemic_compute`. */
  readonly parameter: Scalars['String']['input'];
  /** The exact value: FLOP, counts and periods as decimal strings, fractions as `1/3`, days as YYYY-MM-DD. */
  readonly value: Scalars['String']['input'];
  /** The unit: FLOP, fraction, count, days, months, years, EUR or day. The parameter's own; anything else is a mistake. */
  readonly unit: Scalars['String']['input'];
  /** Where in the act, such as `Art. 1(2)`. */
  readonly at: Scalars['String']['input'];
  /** What it means. Needed only if the amended ruleset does not have the parameter. */
  readonly describes?: InputMaybe<Scalars['String']['input']>;
};

/** A line that an act adds: all of its conditions must hold. Give at least one. */
export type AmendedLineInput = {
  /** Cumulative training compute greater than this. */
  readonly cumulativeComputeOver?: InputMaybe<Scalars['Flop']['input']>;
  /** Compute that contributes to parameter updates directly, greater than this. */
  readonly parameterUpdateComputeOver?: InputMaybe<Scalars['Flop']['input']>;
  /** More registered business users in the Union than this. */
  readonly businessUsersOver?: InputMaybe<Scalars['Int']['input']>;
  /** Where in the act, such as `Art. 1(2)`. */
  readonly at: Scalars['String']['input'];
};

/** What became of an act that was entered. */
export type EnactRulesetPayload = {
  /** The ruleset. Null if something was wrong. */
  readonly ruleset: Maybe<Ruleset>;
  /** What it changes in this register on its first day, compared with the ruleset that it amends. Null if something was wrong. */
  readonly impact: Maybe<Impact>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong, in the act or in its law data. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of a correction. */
export type CorrectRulesetPayload = {
  /** The ruleset as it is now. Null if something was wrong, unless somebody else has changed it. */
  readonly ruleset: Maybe<Ruleset>;
  /** What it changes in this register on its first day. Null if something was wrong. */
  readonly impact: Maybe<Impact>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of a withdrawal. */
export type WithdrawRulesetPayload = {
  /** The ruleset as it is now. Null if something was wrong, unless somebody else has changed it. */
  readonly ruleset: Maybe<Ruleset>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Models to register in one request. Each is registered or refused by itself. */
export type RegisterModelsInput = {
  /** The models, at most as many as `limits { maxBatch }` says, each with an idempotency key of its own. */
  readonly items: ReadonlyArray<RegisterModelInput>;
};

/** What became of registering models, one by one. */
export type RegisterModelsPayload = {
  /** What became of each, in the order in which they were sent. */
  readonly registrations: ReadonlyArray<RegisterModelPayload>;
  /** What was wrong with the batch as a whole; then nothing was done. What was wrong with one stands with it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Ledger entries to record in one request. Each is recorded or refused by itself. */
export type RecordComputesInput = {
  /** The entries, at most as many as `limits { maxBatch }` says, each with an idempotency key of its own. */
  readonly items: ReadonlyArray<RecordComputeInput>;
};

/** What became of recording ledger entries, one by one. */
export type RecordComputesPayload = {
  /** What became of each, in the order in which they were sent. */
  readonly recordings: ReadonlyArray<RecordComputePayload>;
  /** What was wrong with the batch as a whole; then nothing was done. What was wrong with one stands with it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What follows from recorded facts on a day under a ruleset: outcomes, the steps of the proof, what is not known, how far it
 * is to each line, and a receipt by which anybody can tell later whether facts or law have changed. It is an explanation, not a decision.
 */
export type Classification = {
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** The ruleset that was applied. */
  readonly ruleset: Ruleset;
  /** Whether the day is one on which this register classifies by that ruleset unless asked otherwise. */
  readonly applies: Scalars['Boolean']['output'];
  /** Is it a general-purpose AI model (Art. 3(63))? */
  readonly gpai: GpaiOutcome;
  /** Does it present systemic risk (Art. 51)? */
  readonly systemicRisk: SystemicRiskOutcome;
  /**
   * Whether cumulative compute lies so close to the line of Art. 51(2), over it or not, that the ruleset's margin of error for estimates
   * reaches across. It flags and decides nothing. Null if the ruleset has no margin.
   */
  readonly isNearLine: Maybe<Tri>;
  /** That margin, as a part of the line. Null if the ruleset has none. */
  readonly margin: Maybe<Fraction>;
  /** Every outcome that could be computed, as name and value. */
  readonly outcomes: ReadonlyArray<Outcome>;
  /** The proof, step by step: each question is followed by the steps that answer it, one level deeper. */
  readonly reasons: ReadonlyArray<ProofStep>;
  /** What cannot be determined and why, with the readings that are possible and what a person must decide. */
  readonly openQuestions: ReadonlyArray<OpenQuestion>;
  /** Readings that were taken although they are not beyond doubt, answers close to a line, and figures that are unlike any that is known. They decide nothing. */
  readonly flags: ReadonlyArray<OpenQuestion>;
  /** Compute directly contributing to parameter updates, rounded up to whole FLOP. Null if not known exactly. */
  readonly parameterUpdateCompute: Maybe<Scalars['Flop']['output']>;
  /** Cumulative compute, rounded up to whole FLOP. Null if not known exactly, also where a source gives bounds around its figure: `Model.cumulativeCompute` is then the sum of best figures. */
  readonly cumulativeCompute: Maybe<Scalars['Flop']['output']>;
  /** How far it is to each line. */
  readonly headroom: ReadonlyArray<Headroom>;
  /** The hashes by which the classification can be replayed. */
  readonly receipt: Receipt;
};

/** Is it a general-purpose AI model? */
export type GpaiOutcome =
  /** The draft's criterion is met: presumed, rebuttable. */
  | 'PRESUMED'
  /** The final guidelines' indicative criterion is met. */
  | 'INDICATED'
  /** It is one, settled otherwise than by a criterion: by a decision of the Commission that supposes it, by the status of what it was made from, or by what is documented of its compute. */
  | 'GENERAL_PURPOSE'
  /** The criterion is met, but a narrow function is shown. */
  | 'NARROW'
  /** Not a general-purpose AI model on these facts. */
  | 'NO'
  /** Cannot be determined from these facts. Unknown is never no. */
  | 'UNDETERMINED';

/** Does it present systemic risk? */
export type SystemicRiskOutcome =
  /** Presumed: cumulative compute is greater than the threshold of Article 51(2), or is known to become so (Art. 52(1)). */
  | 'PRESUMED'
  /** A designation decision stands (Art. 51(1)(b), 52(4); after a missed notification Art. 52(1)). */
  | 'DESIGNATED'
  /** The provider's arguments were accepted and it was informed (Art. 52(2); guidelines §2.3.3). */
  | 'REBUTTED'
  /** Neither presumed nor designated on these facts. The Commission can still designate the model (Art. 51(1)(b)). */
  | 'NO'
  /** Cannot be determined from these facts. Unknown is never no. */
  | 'UNDETERMINED';

/** One outcome of a classification. */
export type Outcome = {
  /** Its name, such as `criterion` or `notify_by`. */
  readonly name: Scalars['String']['output'];
  /** Its value in words or digits. Several values are separated by a comma and a space. */
  readonly value: Scalars['String']['output'];
};

/** One step of a proof. */
export type ProofStep = {
  /** Stable name of the rule, such as `systemic.presumption`. */
  readonly rule: Scalars['String']['output'];
  /** The question the step answers. */
  readonly title: Scalars['String']['output'];
  /** How deep the step lies below the question it belongs to. A question itself is 0. */
  readonly depth: Scalars['Int']['output'];
  /** What the step came to: a word such as `YES`, an amount such as `3.2 × 10^24 FLOP`, days, or the articles of duties. */
  readonly outcome: Scalars['String']['output'];
  /** Why, in one sentence. */
  readonly because: Scalars['String']['output'];
  /** Where the rule of the step stands. */
  readonly citations: ReadonlyArray<Citation>;
  /** What was compared with what, if the step is a comparison. */
  readonly comparison: Maybe<Comparison>;
  /** Ledger entries that the step used. */
  readonly entries: ReadonlyArray<Scalars['ID']['output']>;
  /** Facts that would be needed and are not there. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** What would change the outcome. */
  readonly wouldChange: ReadonlyArray<Scalars['String']['output']>;
};

/** Where a rule comes from. */
export type Citation = {
  /** The document's short name, such as `ACT`. */
  readonly document: Scalars['String']['output'];
  /** The document's title. */
  readonly title: Scalars['String']['output'];
  /** Article, recital, paragraph or section. */
  readonly locator: Scalars['String']['output'];
  /** How much weight the source has. */
  readonly authority: Scalars['String']['output'];
  /** Whether the citation was checked against the text. */
  readonly confidence: Scalars['String']['output'];
  /** Where the text is. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** The line of the law data that says so, such as `final-2025-07.yaml:31`. Null for what only code says. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** A comparison of two exact quantities. */
export type Comparison = {
  /** What is compared. */
  readonly left: Quantity;
  /** One of > >= < <= =. */
  readonly operator: Scalars['String']['output'];
  /** What it is compared with. */
  readonly right: Quantity;
  /** YES, NO or UNDETERMINED. */
  readonly holds: Scalars['String']['output'];
};

/** An exact quantity, or a range of it. */
export type Quantity = {
  /** Lower end in decimal digits. */
  readonly low: Maybe<Scalars['String']['output']>;
  /** Upper end in decimal digits. Null if nothing bounds it. */
  readonly high: Maybe<Scalars['String']['output']>;
  /** What is counted, such as `FLOP`. */
  readonly unit: Scalars['String']['output'];
  /** For people, such as `1.0 × 10^25`. */
  readonly words: Scalars['String']['output'];
};

/** Something a machine must not decide. */
export type OpenQuestion = {
  /** Code of the ambiguity, such as U2, if it is a known one; of a doubtful figure, one of `FigureDoubtCode`. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** What is not settled. */
  readonly issue: Scalars['String']['output'];
  /** The readings that are possible. */
  readonly readings: ReadonlyArray<Scalars['String']['output']>;
  /** What a person must decide or find out. */
  readonly decide: Scalars['String']['output'];
  /** The outcome it concerns. */
  readonly about: Scalars['String']['output'];
};

/** How far a model's compute is from a line. */
export type Headroom = {
  /** Its stable name, such as `systemic_compute` for the line of Art. 51(2). */
  readonly name: Scalars['String']['output'];
  /** What the line decides. */
  readonly subject: HeadroomSubject;
  /** The line, such as `Model with systemic risk`. */
  readonly line: Scalars['String']['output'];
  /** Shown for information only: a line that another jurisdiction drew, without effect under the ruleset. */
  readonly isInformative: Scalars['Boolean']['output'];
  /** The amount that the line is drawn at. */
  readonly threshold: Scalars['Flop']['output'];
  /** The compute compared with it. Null if not known exactly. */
  readonly compute: Maybe<Scalars['Flop']['output']>;
  /** Lower end of the compute compared with it. */
  readonly low: Scalars['Flop']['output'];
  /** Upper end of the compute compared with it. Null if nothing bounds it. */
  readonly high: Maybe<Scalars['Flop']['output']>;
  /** What is left up to the line; negative numbers say by how much it is exceeded. Null if not known exactly. */
  readonly remaining: Maybe<Scalars['BigInt']['output']>;
  /** Compute as an exact part of the threshold. */
  readonly ratio: Maybe<Fraction>;
  /** Whether an equal amount is over the line: `>` says that it is not, `>=` that it is. */
  readonly operator: Scalars['String']['output'];
  /** Over the line, by its operator. Null if not known. */
  readonly isOver: Maybe<Scalars['Boolean']['output']>;
  /** What is known of a line outside the Union on the day asked about. Null for the ruleset's own lines. */
  readonly outside: Maybe<OutsideLine>;
  /** Where the line stands. */
  readonly citations: ReadonlyArray<Citation>;
};

/** What a line decides. */
export type HeadroomSubject =
  /** Whether a model is general-purpose. */
  | 'GENERAL_PURPOSE'
  /** Whether a model is presumed to present systemic risk. */
  | 'SYSTEMIC_RISK'
  /**
   * Whether a modification makes its author a provider: the modification's own compute against a fraction of the original's
   * compute, or of a threshold.
   */
  | 'MODIFICATION'
  /** Nothing here: another jurisdiction drew it. */
  | 'OUTSIDE';

/** What is known of a line that another jurisdiction drew. What it counts and whom it concerns differ from the Act and are not judged. */
export type OutsideLine = {
  /** Whether it is in force. */
  readonly status: OutsideLineStatus;
  /** Since when it has that status. */
  readonly since: Scalars['Date']['output'];
  /** What there is to say of that status. */
  readonly note: Scalars['String']['output'];
  /** The day on which it comes into force. Null if it is in force, was revoked, or no such day is known. */
  readonly appliesFrom: Maybe<Scalars['Date']['output']>;
  /** What is counted there. */
  readonly counts: Scalars['String']['output'];
  /** Whom or what it concerns: conditions beside compute. */
  readonly concerns: Scalars['String']['output'];
};

/** Whether a line outside the Union is in force. */
export type OutsideLineStatus =
  /** In force. */
  | 'IN_FORCE'
  /** Enacted and not yet in force. */
  | 'ENACTED'
  /** Revoked: a landmark only. */
  | 'REVOKED';

/** By which a classification can be replayed to the same bytes. */
export type Receipt = {
  /** The ruleset that was applied. */
  readonly ruleset: Scalars['ID']['output'];
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** SHA-256 of the law data, in hexadecimal. */
  readonly lawHash: Scalars['String']['output'];
  /** SHA-256 of the facts, in hexadecimal. */
  readonly factsHash: Scalars['String']['output'];
  /** SHA-256 of the whole receipt, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
};

/** A change of a model's classification. */
export type ClassificationChange = {
  /** First day of the new classification. */
  readonly on: Scalars['Date']['output'];
  /** The outcome of the GPAI test from that day on. */
  readonly gpai: GpaiOutcome;
  /** The outcome of the systemic-risk test from that day on. */
  readonly systemicRisk: SystemicRiskOutcome;
  /** Cumulative training compute from that day on. Null if the figures do not add up to one amount. */
  readonly cumulativeCompute: Maybe<Scalars['Flop']['output']>;
  /** What of the classification is another than before. All of it on the first day. */
  readonly changed: ReadonlyArray<ClassificationPart>;
  /** Why: the figure, the event or the ruleset that made the difference. */
  readonly because: Scalars['String']['output'];
};

/** A part of a classification that can become another. */
export type ClassificationPart =
  /** The outcome of the systemic-risk test. */
  | 'SYSTEMIC_RISK'
  /** The outcome of the GPAI test. */
  | 'GPAI'
  /** The cumulative training compute. */
  | 'COMPUTE';

/**
 * An unbroken run of one outcome of the systemic-risk test, up to today. It says what this register knew and since when, not when a
 * condition of Art. 51 was met: a figure may have been published long after the training.
 */
export type StandingRun = {
  /** The outcome. */
  readonly systemicRisk: SystemicRiskOutcome;
  /** The first day of the run. */
  readonly since: Scalars['Date']['output'];
  /** What made the outcome on that day. */
  readonly because: Scalars['String']['output'];
  /** The latest change since then, which left this outcome as it is. Null if there was none. */
  readonly lastChanged: Maybe<ClassificationChange>;
};

/** An entry of a model's compute ledger: one training activity with its amount, how it was estimated and by whom. */
export type ComputeEntry = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** What the compute was spent on. */
  readonly activity: ComputeActivity;
  /** Evidence about this entry, in the order in which it was recorded, withdrawn pieces included. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** How much it was, for one of the equal entries. */
  readonly amount: ComputeAmount;
  /** Figures of this amount that are unlike any that is known. They decide nothing, and nothing is refused for them. */
  readonly doubts: ReadonlyArray<FigureDoubt>;
  /** How many equal entries this one stands for. */
  readonly times: Scalars['Int']['output'];
  /** Whether the synthetic data is publicly accessible. */
  readonly publiclyAccessible: Tri;
  /** Whether the provider or a third party did it. */
  readonly madeBy: Maybe<MadeBy>;
  /** Of synthetic data: the part of the generated samples that was used, from 0 to 1. */
  readonly keptShare: Maybe<Scalars['Decimal']['output']>;
  /** The round of a modification that it belongs to. */
  readonly round: Maybe<Scalars['Int']['output']>;
  /** The version of the model that it belongs to. */
  readonly version: Maybe<ModelVersion>;
  /** The last day of the activity, or the day for which it is planned. */
  readonly performedOn: Maybe<Scalars['Date']['output']>;
  /** On what assumptions the figure rests (guidelines, annex A). */
  readonly assumptions: Maybe<Scalars['String']['output']>;
  /** Whether it is the provider's own figure or an estimate of somebody else. */
  readonly basis: ComputeBasis;
  /** Whether it has been spent or is planned. */
  readonly timing: ComputeTiming;
  /** How sure the source says it is. */
  readonly confidence: Maybe<Scalars['String']['output']>;
  /** How the source says it estimated. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** What was noted beside the figure. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The figure as the source wrote it. */
  readonly asWritten: Maybe<Scalars['String']['output']>;
  /** Words of credit to the source, where one is due. */
  readonly credit: Maybe<Scalars['String']['output']>;
  /** Where the figure can be checked. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** First day on which this figure was known here. */
  readonly knownFrom: Scalars['Date']['output'];
  /** First day on which it was no longer the figure. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The entry that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** An entry of a model's compute ledger: one training activity with its amount, how it was estimated and by whom. */
export type ComputeEntryHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of compute as it was stated, and the range of FLOP it stands for. */
export type ComputeAmount = {
  /** How the amount is stated. */
  readonly kind: AmountKind;
  /** Lower end in whole FLOP; an estimate that comes to a fraction of an operation is rounded up. Equal to `high` for an exact amount. */
  readonly low: Maybe<Scalars['Flop']['output']>;
  /** Upper end in whole FLOP, rounded up. Null if nothing bounds it. */
  readonly high: Maybe<Scalars['Flop']['output']>;
  /** The amount for people, such as `3.8 × 10^25 FLOP`. */
  readonly words: Scalars['String']['output'];
  /** The bounds a source gives around its best figure, if it does. */
  readonly boundLow: Maybe<Scalars['Flop']['output']>;
  /** The upper of these bounds. */
  readonly boundHigh: Maybe<Scalars['Flop']['output']>;
  /** The figures from which the amount was worked out, as they were stated. Empty for one that was stated as it is. */
  readonly workings: ReadonlyArray<StatedFigure>;
};

/** One of the figures that an amount was worked out from. */
export type StatedFigure = {
  /** Its name, such as `units`, `peakFlopPerSecond` or `tokens`. */
  readonly name: Scalars['String']['output'];
  /** Its value, as it was stated. */
  readonly value: Scalars['String']['output'];
};

/** A figure that is unlike any that is known: most often a unit or a power of ten was mistaken. It is a question, not a refusal. */
export type FigureDoubt = {
  /** What is doubtful, for programs. */
  readonly code: FigureDoubtCode;
  /** Which figure, such as `peakFlopPerSecond`. */
  readonly figure: Scalars['String']['output'];
  /** What was found and what is known. */
  readonly issue: Scalars['String']['output'];
  /** What was perhaps meant, as it can be sent, such as `989e12`. Null if nothing suggests itself. */
  readonly suggestion: Maybe<Scalars['String']['output']>;
  /** The question to whoever gave the figure. */
  readonly question: Scalars['String']['output'];
};

/** What can be doubtful about a figure. New values may be added. */
export type FigureDoubtCode =
  /** A peak below that of any accelerator of the last decade: often FLOP per second were meant in tera. */
  | 'PEAK_TOO_LOW'
  /** A peak above that of any single unit that is known. */
  | 'PEAK_TOO_HIGH'
  /** A peak that a maker prints for operations of which half can be left out (sparsity); training carries them all out. */
  | 'PEAK_COUNTS_SPARSITY'
  /** A mean utilisation above what anybody reports. */
  | 'UTILISATION_TOO_HIGH'
  /** More units than there are in one place. */
  | 'TOO_MANY_UNITS'
  /** More hours than have passed since there are computers: often unit-hours were meant. */
  | 'TOO_MANY_HOURS'
  /** Fewer parameters than any large dense transformer has: often thousand millions were meant. */
  | 'TOO_FEW_PARAMETERS'
  /** More parameters than any known model has. */
  | 'TOO_MANY_PARAMETERS'
  /** Fewer tokens than any large dense transformer was trained on: often thousand millions were meant. */
  | 'TOO_FEW_TOKENS'
  /** More tokens than there are to train on. */
  | 'TOO_MANY_TOKENS';

/** How an amount of compute is stated. */
export type AmountKind =
  /** One amount. */
  | 'EXACT'
  /** Between two amounts, both included. */
  | 'RANGE'
  /** Not known. */
  | 'UNKNOWN'
  /** Units × time × peak × utilisation. */
  | 'HARDWARE'
  /** 6 × parameters × tokens, for dense transformers. */
  | 'ARCHITECTURE'
  /** Passes × operations per full pass. */
  | 'OPERATIONS';

/** What the compute was spent on. */
export type ComputeActivity =
  /** The first, large training of the model. */
  | 'PRE_TRAINING'
  /** Further training for a task, a domain or a behaviour. */
  | 'FINE_TUNING'
  /** Parameter updates of alignment or reinforcement learning. */
  | 'POST_TRAINING'
  /** Forward passes that generate rollouts of reinforcement learning. */
  | 'RL_ROLLOUTS'
  /** Forward passes that generate training data, discarded samples included. */
  | 'SYNTHETIC_DATA'
  /** Training behind weights that were merged or averaged. */
  | 'MERGED_WEIGHTS'
  /** Training behind the weights that this model was started from. */
  | 'INITIAL_WEIGHTS'
  /** Training of the parent model in distillation. */
  | 'TEACHER_TRAINING'
  /** Training of reward or value models. */
  | 'AUXILIARY_MODELS'
  /** Evaluations, red-teaming and other diagnostics. */
  | 'EVALUATION'
  /** Experiments, failed and discarded runs. */
  | 'EXPLORATORY_RESEARCH'
  /** Recomputation of activations. */
  | 'ACTIVATION_RECOMPUTE';

/** Who says so. */
export type ComputeBasis =
  /** The provider's own figure. */
  | 'DECLARED'
  /** A third party's estimate. */
  | 'THIRD_PARTY_ESTIMATE';

/** What a ledger comes to by the figures of one origin alone. */
export type ComputeFigure = {
  /** Whose figures these are. */
  readonly basis: ComputeBasis;
  /** At least this much, rounded up to whole FLOP. */
  readonly low: Scalars['Flop']['output'];
  /** At most this much, rounded up to whole FLOP. Null if nothing bounds it. */
  readonly high: Maybe<Scalars['Flop']['output']>;
  /** The entries that stand, whether or not the ruleset counts them. */
  readonly entries: ReadonlyArray<Scalars['ID']['output']>;
  /** Whether the classification rests on them. */
  readonly isUsed: Scalars['Boolean']['output'];
};

/** Whether an amount has been spent or is planned. */
export type ComputeTiming =
  /** It has been spent. */
  | 'ACTUAL'
  /** It is planned. */
  | 'FORECAST';

/** Who carried out an activity. */
export type MadeBy =
  /** The provider itself. */
  | 'SELF'
  /** Somebody else. */
  | 'THIRD_PARTY';

/** An entry to add to a compute ledger. */
export type ComputeEntryInput = {
  /** What the compute was spent on. */
  readonly activity: ComputeActivity;
  /** How much it was, for one of the equal entries. All equal entries together come to less than 10^34 FLOP. */
  readonly amount: ComputeAmountInput;
  /** How many equal entries this one stands for, 1 to 1000000. */
  readonly times: Scalars['Int']['input'];
  /** Whether it has been spent or is planned. */
  readonly timing: ComputeTiming;
  /** For synthetic data: whether the data is publicly accessible. */
  readonly publiclyAccessible: Tri;
  /** For synthetic data, merged or initial weights and teachers: who made them. */
  readonly madeBy?: InputMaybe<MadeBy>;
  /** Bounds around an exact best figure: the classification judges the whole range, lists and charts show the best figure. */
  readonly bounds?: InputMaybe<FlopRangeInput>;
  /** For synthetic data: the part of the generated samples that was used, from 0 to 1. The amount is for all samples. */
  readonly keptShare?: InputMaybe<Scalars['Decimal']['input']>;
  /** For a modification: the round that it belongs to, from 1. */
  readonly round?: InputMaybe<Scalars['Int']['input']>;
  /** For a model: the version that it belongs to. */
  readonly versionId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day of the activity, or the day for which it is planned. */
  readonly performedOn?: InputMaybe<Scalars['Date']['input']>;
  /** On what assumptions the figure rests, at most 5000 characters. */
  readonly assumptions?: InputMaybe<Scalars['String']['input']>;
  /** How it was estimated and on what assumptions. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where the figure can be checked. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
};

/** An amount of compute, in exactly one of the ways it can be stated. */
export type ComputeAmountInput =
  /** Exactly this many FLOP. */
  { readonly flop: Scalars['Flop']['input']; readonly range?: never; readonly unknown?: never; readonly hardware?: never; readonly architecture?: never; readonly operations?: never; }
  |  /** Somewhere between two amounts, both included. */
  { readonly flop?: never; readonly range: FlopRangeInput; readonly unknown?: never; readonly hardware?: never; readonly architecture?: never; readonly operations?: never; }
  |  /** Not known: any amount from zero up. Give `true`. */
  { readonly flop?: never; readonly range?: never; readonly unknown: Scalars['Boolean']['input']; readonly hardware?: never; readonly architecture?: never; readonly operations?: never; }
  |  /** From hardware: units × time × peak × utilisation. */
  { readonly flop?: never; readonly range?: never; readonly unknown?: never; readonly hardware: HardwareEstimateInput; readonly architecture?: never; readonly operations?: never; }
  |  /** From architecture: 6 × parameters × tokens. */
  { readonly flop?: never; readonly range?: never; readonly unknown?: never; readonly hardware?: never; readonly architecture: ArchitectureEstimateInput; readonly operations?: never; }
  |  /** From documented operations: passes × operations per full pass. */
  { readonly flop?: never; readonly range?: never; readonly unknown?: never; readonly hardware?: never; readonly architecture?: never; readonly operations: OperationsEstimateInput; };

/** A range of FLOP, both ends included. */
export type FlopRangeInput = {
  /** The least that it can be. */
  readonly low: Scalars['Flop']['input'];
  /** The most that it can be. */
  readonly high: Scalars['Flop']['input'];
};

/** Compute from hardware use: C = N · L · H · U (guidelines, annex A.2.1). */
export type HardwareEstimateInput = {
  /** Number of hardware units. */
  readonly units: Scalars['Decimal']['input'];
  /** Duration in hours. */
  readonly hours: Scalars['Decimal']['input'];
  /** Theoretical peak of one unit in FLOP per second, such as `989e12`. */
  readonly peakFlopPerSecond: Scalars['Decimal']['input'];
  /** Mean utilisation, greater than 0 and at most 1. */
  readonly utilisation: Scalars['Decimal']['input'];
};

/** Compute from architecture: C = 6 · P · D (guidelines, annex A.2.2). */
export type ArchitectureEstimateInput = {
  /** Total number of parameters. */
  readonly parameters: Scalars['Decimal']['input'];
  /** Distinct training tokens. */
  readonly tokens: Scalars['Decimal']['input'];
  /** Passes over the tokens. */
  readonly epochs: Scalars['Decimal']['input'];
  /** Whether the model is dense. For a sparse model this method says nothing and the amount is unknown. */
  readonly dense: Scalars['Boolean']['input'];
};

/** Compute from documented operations (guidelines, annex A.2.2). */
export type OperationsEstimateInput = {
  /** Number of passes over the whole of the model. */
  readonly passes: Scalars['Decimal']['input'];
  /** Operations of one full pass, forward and backward. */
  readonly operationsPerPass: Scalars['Decimal']['input'];
};

/** A ledger entry to record. */
export type RecordComputeInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The entry to add. */
  readonly entry: ComputeEntryInput;
  /** An entry of this ledger that the new one replaces. The old one stays in the history. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of recording compute. */
export type RecordComputePayload = {
  /** The model with its new ledger and classification. On CONFLICT, the model as it is now. */
  readonly model: Maybe<Model>;
  /** The entry that was added. */
  readonly entry: Maybe<ComputeEntry>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A ledger entry to withdraw. */
export type WithdrawComputeEntryInput = {
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** The entry to withdraw: one of the provider's own. It stays in the history. */
  readonly entryId: Scalars['ID']['input'];
  /** Why, for its history, at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of withdrawing a ledger entry. */
export type WithdrawComputeEntryPayload = {
  /** The model with its new ledger and classification. On CONFLICT, the model as it is now. */
  readonly model: Maybe<Model>;
  /** The entry that was withdrawn. */
  readonly entry: Maybe<ComputeEntry>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A consultation: a questionnaire that anybody can answer while it is open. */
export type Consultation = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The short name in its address. */
  readonly slug: Scalars['String']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What it asks about and why, in a few sentences. */
  readonly summary: Scalars['String']['output'];
  /** From this instant on it takes contributions. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** Until when it takes contributions. */
  readonly closes: Deadline;
  /** Whether it takes contributions now. */
  readonly isOpen: Scalars['Boolean']['output'];
  /** Seconds until it closes, by the server's clock. Null if it is not open. */
  readonly secondsLeft: Maybe<Scalars['Int']['output']>;
  /** Whether it is part of the demonstration, and so nobody's consultation. */
  readonly isDemonstration: Scalars['Boolean']['output'];
  /** The ruleset it asks about. */
  readonly ruleset: Ruleset;
  /** Kinds of stakeholder to choose from. */
  readonly categories: ReadonlyArray<StakeholderCategory>;
  /** The questionnaire, section by section. */
  readonly sections: ReadonlyArray<QuestionnaireSection>;
  /** What was answered so far. */
  readonly results: ConsultationResults;
  /** Contributions whose authors agreed to publication, newest first. */
  readonly contributions: ContributionConnection;
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** A consultation: a questionnaire that anybody can answer while it is open. */
export type ConsultationContributionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A consultation: a questionnaire that anybody can answer while it is open. */
export type ConsultationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of stakeholder. */
export type StakeholderCategory = {
  /** What a contribution names it by, within its consultation. */
  readonly key: Scalars['String']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** Questions that belong together. */
export type QuestionnaireSection = {
  /** Its short name within the questionnaire. */
  readonly key: Scalars['String']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Where the consultation's own document treats it. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** What to know before answering. */
  readonly intro: Maybe<Scalars['String']['output']>;
  /** Its questions, in the order in which they are asked. */
  readonly questions: ReadonlyArray<Question>;
};

/** A question. */
export type Question = {
  /** What an answer names it by, within its consultation. */
  readonly key: Scalars['String']['output'];
  /** What is asked. */
  readonly title: Scalars['String']['output'];
  /** How to answer it. */
  readonly help: Maybe<Scalars['String']['output']>;
  /** What an answer looks like. */
  readonly kind: QuestionKind;
  /** Whether it must be answered if it is asked. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** Most characters of an answer. */
  readonly maxLength: Maybe<Scalars['Int']['output']>;
  /** What there is to choose from. Empty where an answer is written. */
  readonly options: ReadonlyArray<QuestionOption>;
  /** Ask only if that other question has that answer. */
  readonly showIf: Maybe<QuestionCondition>;
  /** True if the wording, or that it was asked at all, is reconstructed rather than confirmed. */
  readonly isReconstructed: Scalars['Boolean']['output'];
};

/** How a question is answered. */
export type QuestionKind =
  /** By `yes` or `no`. */
  | 'YES_NO'
  /** By the value of one of the options. */
  | 'CHOICE'
  /** By a text. */
  | 'TEXT'
  /** By an amount of FLOP as a decimal string. */
  | 'FLOP'
  /** By a whole number. */
  | 'NUMBER';

/** An answer to choose. */
export type QuestionOption = {
  /** What an answer gives to choose it. */
  readonly value: Scalars['String']['output'];
  /** What it says. */
  readonly title: Scalars['String']['output'];
};

/** When a question is asked. */
export type QuestionCondition = {
  /** Key of the question that it depends on. */
  readonly questionId: Scalars['ID']['output'];
  /** The answer that makes this question be asked. */
  readonly equals: Scalars['String']['output'];
};

/** The results so far. */
export type ConsultationResults = {
  /** Contributions submitted, invented ones included. */
  readonly contributionCount: Scalars['Int']['output'];
  /** How many of them are invented for the demonstration. */
  readonly inventedCount: Scalars['Int']['output'];
  /** Contributions by kind of stakeholder. */
  readonly byCategory: ReadonlyArray<Tally>;
  /** The answers to each question, in the order of the questionnaire. */
  readonly byQuestion: ReadonlyArray<QuestionResult>;
};

/** How often something was said. */
export type Tally = {
  /** The value of the option, or the key of the kind of stakeholder, that was chosen. */
  readonly value: Scalars['String']['output'];
  /** What was chosen, in words. */
  readonly title: Scalars['String']['output'];
  /** How many chose it. */
  readonly count: Scalars['Int']['output'];
};

/** The results of one question. */
export type QuestionResult = {
  /** The question. */
  readonly question: Question;
  /** How many answered it. */
  readonly answerCount: Scalars['Int']['output'];
  /** For questions with options. */
  readonly tallies: ReadonlyArray<Tally>;
  /** For thresholds: each amount proposed, with what it would catch in the register today. */
  readonly thresholds: ReadonlyArray<ProposedThreshold>;
  /** For texts: the published answers, newest first, at most 20. */
  readonly texts: ReadonlyArray<Scalars['String']['output']>;
};

/** An amount that contributions propose. */
export type ProposedThreshold = {
  /** The amount proposed. */
  readonly threshold: Scalars['Flop']['output'];
  /** How many propose it. */
  readonly count: Scalars['Int']['output'];
  /** Models of the register strictly above it today. */
  readonly models: Scalars['Int']['output'];
  /** Distinct providers of those models. */
  readonly providers: Scalars['Int']['output'];
};

/** A contribution as its author agreed to publish it. */
export type Contribution = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The reference on the receipt. */
  readonly reference: Scalars['String']['output'];
  /** The consultation it was submitted to. */
  readonly consultation: Consultation;
  /** When it was received. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** The kind of stakeholder that its author chose. */
  readonly category: StakeholderCategory;
  /** The country that its author gave. */
  readonly country: Maybe<Scalars['CountryCode']['output']>;
  /** Null if the author chose to stay anonymous. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Null if the author chose to stay anonymous. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** Whether it is invented for the demonstration. */
  readonly isInvented: Scalars['Boolean']['output'];
  /** What was answered, in the order of the questions. */
  readonly answers: ReadonlyArray<Answer>;
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** A contribution as its author agreed to publish it. */
export type ContributionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An answer to a question. */
export type Answer = {
  /** Key of the question. */
  readonly questionId: Scalars['ID']['output'];
  /** What was asked. */
  readonly title: Scalars['String']['output'];
  /** What was answered: `yes` or `no`, the value of an option, a text, a whole number or FLOP in decimal digits. */
  readonly value: Scalars['String']['output'];
};

/** A page of contributions. */
export type ContributionConnection = {
  /** The records of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ContributionEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<Contribution>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that there are, not only those on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A contribution on a page, with the cursor to continue from. */
export type ContributionEdge = {
  /** Where the record stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Contribution;
};

/** How much of a contribution is published. */
export type PublicationChoice =
  /** Category, country and answers, without name and organisation. */
  | 'ANONYMOUS'
  /** Also name and organisation. */
  | 'PUBLIC';

/** A contribution to submit. */
export type SubmitContributionInput = {
  /**
   * Your own key for this submission: the same key with the same input is the same contribution, and is answered with its receipt. Send a
   * fresh random UUID. Without an account nothing that could be guessed is taken: a UUID, or 22 to 128 random letters and digits.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The consultation's short name. */
  readonly consultation: Scalars['String']['input'];
  /** Key of a kind of stakeholder of the consultation. */
  readonly category: Scalars['String']['input'];
  /** How much of it may be published. */
  readonly publication: PublicationChoice;
  /** Where you are established or live. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Published only if you choose PUBLIC. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Published only if you choose PUBLIC. */
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  /** The receipt is sent there too. It serves for nothing else, is kept only with that message, for 30 days, and is never published. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** One answer to each question that you answer. */
  readonly answers: ReadonlyArray<AnswerInput>;
  /** Check everything and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** An answer to submit. */
export type AnswerInput = {
  /** Key of the question that it answers. */
  readonly questionId: Scalars['ID']['input'];
  /** `yes` or `no`, the value of an option, a text, a whole number, or FLOP as a decimal string. */
  readonly value: Scalars['String']['input'];
};

/** What became of a contribution. */
export type SubmitContributionPayload = {
  /** What to keep. Null if something was wrong, or if everything was only checked. */
  readonly receipt: Maybe<ContributionReceipt>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * The receipt of a contribution: by it anybody to whom the contributor gives the file can check that the contribution was received in
 * time, and is held and counted as it was submitted.
 */
export type ContributionReceipt = {
  /** By which the contribution is found again. It is public, and gives no right to change anything. */
  readonly reference: Scalars['String']['output'];
  /** When the contribution was received. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the text `plimsoll/commitment/v1` and a zero byte, the 32 bytes of the salt and the canonical form. It stands in the journal. */
  readonly commitment: Scalars['String']['output'];
  /** The journal entry that holds the commitment. */
  readonly journalSequence: Scalars['Int']['output'];
  /**
   * 64 hexadecimal digits that keep the commitment from being guessed. Only in the answer to `submitContribution`, or if they are
   * given: whoever has them can read what is not published. Null otherwise.
   */
  readonly salt: Maybe<Scalars['String']['output']>;
  /** What the commitment commits to: everything that is kept of the contribution, as canonical JSON (RFC 8785). Null without the salt. */
  readonly canonicalForm: Maybe<Scalars['String']['output']>;
  /** The receipt as a JSON file to keep, by which `receiptCheck` checks it. Null without the salt. */
  readonly file: Maybe<Scalars['String']['output']>;
  /** The contribution, as far as it is published. */
  readonly contribution: Contribution;
};

/** What a receipt of a contribution came to. */
export type ReceiptCheck = {
  /** Whether all six things were checked and hold. */
  readonly holds: Scalars['Boolean']['output'];
  /** The reference that the file gives. Null if it could not be read. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** What was checked, in this order. What cannot be told because an earlier check failed is left out. */
  readonly findings: ReadonlyArray<ReceiptFinding>;
};

/** One thing that was checked of a receipt. */
export type ReceiptFinding = {
  /** What was checked. */
  readonly check: ReceiptCheckKind;
  /** Whether it is so. */
  readonly holds: Scalars['Boolean']['output'];
  /** What was found, in words for people. It never says what is not published. */
  readonly message: Scalars['String']['output'];
};

/** What is checked of a receipt. */
export type ReceiptCheckKind =
  /** The file is a receipt file. */
  | 'READABLE'
  /** Contribution and salt in the file give the commitment in the file. */
  | 'OPENS'
  /** The journal holds that commitment, in the entry that the file names. */
  | 'HELD'
  /** It was received while the consultation was open. */
  | 'IN_TIME'
  /** The register holds the contribution as it stands in the file. */
  | 'UNALTERED'
  /** It is counted in the results. */
  | 'COUNTED';

/**
 * What the law asks to be documented of a model, list by list, and what of it is there: technical documentation (Annex XI),
 * information for downstream providers (Annex XII), the copyright policy and the public summary of training content
 * (Art. 53(1)). States are declared by the provider; nobody here has judged the documents.
 */
export type ModelDocumentation = {
  /** How many entries have been recorded. Send it as `expectedRevision` when you record more. */
  readonly revision: Scalars['Int']['output'];
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** Each list with what it asks of this model on that day. */
  readonly lists: ReadonlyArray<DocumentationList>;
};

/** One list of documentation and how far it is. */
export type DocumentationList = {
  /** The list, in the law's words. */
  readonly checklist: Checklist;
  /** Whether the duty behind it binds: no for an open-source-exempt model, unknown where that is not determined. */
  readonly isRequired: Tri;
  /** Why it is required, is not, or may be, in one sentence. */
  readonly because: Scalars['String']['output'];
  /** Its items that concern this model, in the order of the law. */
  readonly items: ReadonlyArray<DocumentationItem>;
  /** How many items are asked: those that concern the model, without those declared not applicable. */
  readonly askedCount: Scalars['Int']['output'];
  /** How many of these are done. Null if it is not known. */
  readonly doneCount: Maybe<Scalars['Int']['output']>;
  /** Where in the list the items stand that are not done. Null if it is not known. */
  readonly missing: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * Why it is not known how far it is: the provider does not keep the model's record here. Null where it does. Where it does not, no
   * progress and no state is given, because that nothing is recorded says nothing about the provider.
   */
  readonly notKnownBecause: Maybe<Scalars['String']['output']>;
  /** Whether every item asked is done. Null if the list is not required, or if it is not known. */
  readonly isComplete: Maybe<Scalars['Boolean']['output']>;
};

/** One item of a list, and what is recorded of it. */
export type DocumentationItem = {
  /** What the law asks. */
  readonly item: ChecklistItem;
  /** Whether it is asked of this model: unknown if it depends on a systemic risk that is not determined. */
  readonly isAsked: Tri;
  /** How far it is. Missing if the provider keeps the record and nothing is recorded of the item; null if it is not known. */
  readonly state: Maybe<DocumentationState>;
  /** Why it does not apply, where the provider says so. */
  readonly notApplicableBecause: Maybe<Scalars['String']['output']>;
  /** The day on which this was recorded. Null if nothing is. */
  readonly recordedOn: Maybe<Scalars['Date']['output']>;
  /** What is there to read. Null if nothing is recorded or it is withheld. */
  readonly content: Maybe<DocumentationContent>;
  /** Why the content is not shown here. Null if there is none or it is public. */
  readonly withheld: Maybe<Withheld>;
};

/** What is there to read of an item. */
export type DocumentationContent = {
  /** The text itself, or what there is. Plain text. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Where it is published. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** Evidence in this register that holds it. */
  readonly evidence: Maybe<Evidence>;
  /** The day of the document. */
  readonly datedOn: Maybe<Scalars['Date']['output']>;
};

/** A restricted content of the documentation. */
export type RestrictedDocumentation = {
  /** The short name of the list. */
  readonly checklist: Scalars['ID']['output'];
  /** Where in the list the item stands. */
  readonly at: Scalars['String']['output'];
  /** On what ground it is kept confidential. */
  readonly confidentiality: Confidentiality;
  /** What is there to read. */
  readonly content: DocumentationContent;
  /** With the content, opens the commitment that the journal holds: 32 random bytes in hex. */
  readonly salt: Scalars['String']['output'];
};

/** How far an item of documentation is. */
export type DocumentationState =
  /** It is documented. */
  | 'DONE'
  /** It is documented in part. */
  | 'PARTLY'
  /** It is not documented. */
  | 'MISSING'
  /** It does not apply to this model. Only for items that the law asks where applicable. */
  | 'NOT_APPLICABLE';

/** What to record of a model's documentation. */
export type RecordDocumentationInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The id of the model. */
  readonly modelId: Scalars['ID']['input'];
  /** The revision of the documentation that you have seen. Left out, the entries are added to whatever is there. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The items, 1 to 50, each at most once. What is recorded of an item before stays in the history. */
  readonly items: ReadonlyArray<DocumentationItemInput>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What to record of one item. */
export type DocumentationItemInput = {
  /** The short name of the list, such as `annex-xi`. */
  readonly checklist: Scalars['ID']['input'];
  /** Where in the list the item stands, such as `Section 1(2)(d)`. */
  readonly at: Scalars['String']['input'];
  /** How far it is. */
  readonly state: DocumentationState;
  /** Why it does not apply, at most 1000 characters. Needed then, and only then. Public. */
  readonly notApplicableBecause?: InputMaybe<Scalars['String']['input']>;
  /** The text itself, or what there is, at most 20000 characters of plain text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Where it is published. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** The id of evidence about this model that holds it. */
  readonly evidenceId?: InputMaybe<Scalars['ID']['input']>;
  /** The day of the document. Not in the future. */
  readonly datedOn?: InputMaybe<Scalars['Date']['input']>;
  /**
   * Whether text, link and evidence are public and, if not, on what ground. The summary of training content is public by law
   * (Art. 53(1)(d)).
   */
  readonly confidentiality: Confidentiality;
};

/** What became of recording documentation. */
export type RecordDocumentationPayload = {
  /** The model with its documentation as it is now. */
  readonly model: Maybe<Model>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Something that shows something about a provider, a model, an entry of a ledger or a step of the procedure: a note, a link or
 * a small file. That there is one is always public; what a restricted one says is in the model's dossier alone.
 */
export type Evidence = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you change it. */
  readonly revision: Scalars['Int']['output'];
  /** The id of the record that it is about. */
  readonly about: Scalars['ID']['output'];
  /** What kind of record that is. */
  readonly subject: EvidenceSubject;
  /** Whether it is public, and if not, on what ground. */
  readonly confidentiality: Confidentiality;
  /** On whose behalf it was recorded. */
  readonly recordedBy: EvidenceAuthor;
  /** The day on which it was recorded, in Brussels. */
  readonly recordedOn: Scalars['Date']['output'];
  /** The day on which it was withdrawn. Null while it stands. */
  readonly withdrawnOn: Maybe<Scalars['Date']['output']>;
  /** Why it was withdrawn. */
  readonly withdrawnBecause: Maybe<Scalars['String']['output']>;
  /** When what it says was erased. Null if it was not. */
  readonly erasedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is and says. Null if that is withheld or erased. */
  readonly content: Maybe<EvidenceContent>;
  /** Why its content is not shown here. Null if it is public. */
  readonly withheld: Maybe<Withheld>;
  /** What the journal holds in place of a restricted content: its salted commitment, SHA-256 in hex. Null if it is public. */
  readonly commitment: Maybe<Scalars['String']['output']>;
};

/** What a piece of evidence is and says. */
export type EvidenceContent = {
  /** What it is, in one line. */
  readonly title: Scalars['String']['output'];
  /** What it shows. Plain text. */
  readonly shows: Scalars['String']['output'];
  /** Where it can be read. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** The file, if one was handed over. */
  readonly file: Maybe<EvidenceFile>;
  /** The day of the evidence itself, such as that of a publication. */
  readonly datedOn: Maybe<Scalars['Date']['output']>;
  /** How sure whoever recorded it is of what it shows. */
  readonly confidence: EvidenceConfidence;
};

/** A file that was handed over as evidence. */
export type EvidenceFile = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its media type, which its first bytes agree with. */
  readonly mediaType: Scalars['String']['output'];
  /** Its size in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** The path on this server at which whoever may read it downloads it. */
  readonly path: Scalars['String']['output'];
};

/** What kind of record evidence is about. */
export type EvidenceSubject =
  /** A provider. */
  | 'PROVIDER'
  /** A model. */
  | 'MODEL'
  /** An entry of a model's compute ledger. */
  | 'COMPUTE_ENTRY'
  /** A step of the procedure under Art. 52. */
  | 'PROCEDURE_EVENT';

/** On whose behalf something was recorded. */
export type EvidenceAuthor =
  /** The provider's. */
  | 'PROVIDER'
  /** The authority's. */
  | 'AUTHORITY';

/** How sure somebody is of what evidence shows. */
export type EvidenceConfidence =
  /** It shows it beyond doubt. */
  | 'CERTAIN'
  /** It probably shows it. */
  | 'LIKELY'
  /** It may show it. */
  | 'UNCERTAIN';

/** Whether something is public and, if it is not, on what ground it is kept confidential. */
export type Confidentiality =
  /** Anybody may read it. */
  | 'PUBLIC'
  /** Intellectual property, confidential business information or a trade secret (Art. 78(1)(a)). */
  | 'TRADE_SECRET'
  /** Its publication would harm public or national security (Art. 78(1)(c)) or the security of the model. */
  | 'SECURITY'
  /** It holds personal data (Regulation (EU) 2016/679). */
  | 'PERSONAL';

/** That something exists and is not shown to whoever asks, and why. */
export type Withheld = {
  /** On what ground. Null where several things are withheld, each on its own. */
  readonly ground: Maybe<Confidentiality>;
  /** Where the ground stands in the law. */
  readonly article: Scalars['String']['output'];
  /** The same in plain words, and who may read it. */
  readonly message: Scalars['String']['output'];
};

/** Everything restricted about a model, behind one door: either what is in it, or why it is withheld. */
export type ModelDossier = {
  /** Why it is withheld from whoever asks. Null for whoever may read it. */
  readonly withheld: Maybe<Withheld>;
  /** What is in it. Null if it is withheld. */
  readonly contents: Maybe<ModelDossierContents>;
};

/** What a model's dossier holds. Only the provider's representatives and the authority's officers read it. */
export type ModelDossierContents = {
  /** Restricted evidence about the model, its ledger, its procedure and its provider, newest first, withdrawn pieces included. */
  readonly evidence: ReadonlyArray<RestrictedEvidence>;
  /** Restricted texts of its documentation, in the order of the lists. */
  readonly documentation: ReadonlyArray<RestrictedDocumentation>;
};

/** A restricted piece of evidence with what it says. */
export type RestrictedEvidence = {
  /** The record as the public sees it. */
  readonly evidence: Evidence;
  /** What it is and says. Null if it was erased. */
  readonly content: Maybe<EvidenceContent>;
  /** With the content, opens the commitment that the journal holds: 32 random bytes in hex. Null if it was erased. */
  readonly salt: Maybe<Scalars['String']['output']>;
};

/** What to hand over as evidence, about which record. */
export type RecordEvidenceInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The id of the provider, model, ledger entry or step of the procedure that it is about. */
  readonly about: Scalars['ID']['input'];
  /** What it is, in one line of at most 300 characters. */
  readonly title: Scalars['String']['input'];
  /** What it shows, at most 5000 characters of plain text. Without a link or a file, this note is the evidence. */
  readonly shows: Scalars['String']['input'];
  /** Where it can be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** A small file. */
  readonly file?: InputMaybe<EvidenceFileInput>;
  /** The day of the evidence itself. Not in the future. */
  readonly datedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How sure you are of what it shows. */
  readonly confidence: EvidenceConfidence;
  /** Whether it is public and, if it is not, on what ground. What is public stays in the journal for ever. */
  readonly confidentiality: Confidentiality;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** A file to hand over: at most `maxEvidenceBytes` of `limits`. */
export type EvidenceFileInput = {
  /** Its name, at most 200 characters, without folders. */
  readonly name: Scalars['String']['input'];
  /**
   * One of application/pdf, application/json, image/png, image/jpeg, application/zip, text/plain, text/csv and text/markdown.
   * Texts are UTF-8.
   */
  readonly mediaType: Scalars['String']['input'];
  /** Its bytes in base64 (RFC 4648, section 4). */
  readonly base64: Scalars['String']['input'];
  /** SHA-256 of its bytes in hex. If given, it must match what arrived. */
  readonly sha256?: InputMaybe<Scalars['String']['input']>;
};

/** What became of recording evidence. */
export type RecordEvidencePayload = {
  /** The evidence that was recorded. */
  readonly evidence: Maybe<Evidence>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which evidence to withdraw, and why. */
export type WithdrawEvidenceInput = {
  /** The id of the evidence. */
  readonly evidenceId: Scalars['ID']['input'];
  /** The revision that you have seen. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why, in one line of at most 300 characters. Public. */
  readonly reason: Scalars['String']['input'];
  /**
   * Also erase what it says, for good: that there was one stays, and of a restricted one no trace of the content. The words of
   * public evidence stay in the journal. Use it when the data are no longer needed (Art. 78(2)).
   */
  readonly erase: Scalars['Boolean']['input'];
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of withdrawing evidence. */
export type WithdrawEvidencePayload = {
  /** The evidence as it is now; where your revision was stale, as somebody else has left it. */
  readonly evidence: Maybe<Evidence>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Facts to classify without storing them. What is left out is unknown, and unknown is never taken for no. The words are those
 * of the published conformance format.
 */
export type FactsInput = {
  /** What the model is and does. */
  readonly model?: InputMaybe<ModelFactsInput>;
  /** The compute ledger of the party asking: for its own model or, with an origin changed by OTHER, for its modification. */
  readonly compute?: InputMaybe<ReadonlyArray<ComputeFactInput>>;
  /** How the model came about, if it was made from another. */
  readonly origin?: InputMaybe<OriginFactsInput>;
  /** How and when it reached the Union market. */
  readonly market?: InputMaybe<MarketFactsInput>;
  /** Who developed, placed and integrated it. */
  readonly actors?: InputMaybe<ActorFactsInput>;
  /** Where the provider is established, and what else is known of it. */
  readonly provider?: InputMaybe<ProviderFactsInput>;
  /** Under what terms it is released. */
  readonly licence?: InputMaybe<LicenceFactsInput>;
  /** What happened in the procedure, in order of date. */
  readonly procedure?: InputMaybe<ReadonlyArray<ProcedureFactInput>>;
};

/** What the model is. */
export type ModelFactsInput = {
  /** What it takes in. */
  readonly inputs?: InputMaybe<ReadonlyArray<Modality>>;
  /** What it generates. Leave out if not known. */
  readonly outputs?: InputMaybe<ReadonlyArray<Modality>>;
  /** Whether evidence shows a wide range of distinct tasks or a narrow function. */
  readonly tasks: TaskRange;
  /** Benchmark evidence claims capabilities that match the most advanced models (Art. 51(1)(a)). */
  readonly highImpactEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** Registered business users established in the Union (Annex XIII(f)). */
  readonly registeredBusinessUsersEu?: InputMaybe<Scalars['Int']['input']>;
  /** Developed and used for the sole purpose of scientific research and development (Art. 2(6)). */
  readonly researchOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One training activity. */
export type ComputeFactInput = {
  /** What the compute was spent on. */
  readonly activity: ComputeActivity;
  /** How much it was, for one of the equal activities. */
  readonly amount: ComputeAmountInput;
  /** How many equal activities this one stands for. */
  readonly times?: InputMaybe<Scalars['Int']['input']>;
  /** The round of modification that it belongs to. */
  readonly round?: InputMaybe<Scalars['Int']['input']>;
  /** Of synthetic data: whether the data is publicly accessible. */
  readonly publiclyAccessible: Tri;
  /** Of synthetic data: the part of the generated samples that was used, from 0 to 1, as a decimal string. The amount is for all samples. */
  readonly keptShare?: InputMaybe<Scalars['Decimal']['input']>;
  /** Of data, weights and teachers: who made them. */
  readonly madeBy?: InputMaybe<MadeBy>;
};

/** How a model was made from another. */
export type OriginFactsInput = {
  /** Who changed the original. */
  readonly by: ChangedBy;
  /** How it was changed. */
  readonly how?: InputMaybe<ChangedHow>;
  /** By what means it was changed. */
  readonly control?: InputMaybe<Control>;
  /** Whether a new large pre-training run took place. Left out it is unknown, and then neither the transitional period nor that it is the same model follows. */
  readonly newPretrainingRun: Tri;
  /** Whether the evidence shows a changed risk profile. */
  readonly riskProfileChanged: Tri;
  /** Whether the evidence shows a significant change of generality, capabilities or systemic risk. */
  readonly significantChange: Tri;
  /** The model that was changed. */
  readonly original?: InputMaybe<OriginalFactsInput>;
};

/** The model that was changed. */
export type OriginalFactsInput = {
  /** Whether it is a GPAI model. */
  readonly gpai: Tri;
  /** Whether it presents systemic risk. */
  readonly systemic: Tri;
  /** Its training compute. */
  readonly amount?: InputMaybe<ComputeAmountInput>;
  /** Whether the modifier can be expected to know its training compute. */
  readonly canKnow?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the modifier can estimate its training compute. */
  readonly canEstimate?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day available on the Union market. Null says that it is not available; left out, that it is not known. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Who changed the original. */
export type ChangedBy =
  /** Its own provider. */
  | 'SAME'
  /** Somebody for its provider. */
  | 'ON_BEHALF'
  /** A third party. */
  | 'OTHER';

/** How the original was changed. */
export type ChangedHow =
  /** Its weights were trained further. */
  | 'TRAINING'
  /** Its weights were merged or averaged with those of other models. */
  | 'MERGE'
  /** Its weights were made less precise. */
  | 'QUANTISATION'
  /** Retrieval, prompting, use in a system: no weight changes. */
  | 'INTEGRATION';

/** By what means the original was changed. */
export type Control =
  /** The changer holds the weights. */
  | 'WEIGHTS'
  /** Only through the original provider's fine-tuning API. */
  | 'PROVIDER_API';

/** How and when the model reached the Union market. */
export type MarketFactsInput = {
  /** How it is made available. */
  readonly channel?: InputMaybe<MarketChannel>;
  /** First day available on the Union market. Null says that it is not available; left out, that it is not known. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
  /** In the course of a commercial activity (Art. 3(10)). */
  readonly commercial: Tri;
  /** Internal use that is essential for a product or service to third parties. */
  readonly essentialForThirdPartyService?: InputMaybe<Scalars['Boolean']['input']>;
  /** Internal use that affects the rights of natural persons. */
  readonly affectsNaturalPersonsRights?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Who did what. The letters stand for parties. */
export type ActorFactsInput = {
  /** Who developed the model. */
  readonly developedBy?: InputMaybe<Party>;
  /** For whom it was developed, if for somebody else. */
  readonly developedFor?: InputMaybe<Party>;
  /** Who placed it on the market under its own name or trademark. */
  readonly placedBy?: InputMaybe<Party>;
  /** On whose platform it was put. */
  readonly uploadedTo?: InputMaybe<Party>;
  /** The parties that developed it together. */
  readonly consortium?: InputMaybe<ReadonlyArray<Party>>;
  /** Who coordinates the consortium. Null says that nobody does. */
  readonly coordinator?: InputMaybe<Party>;
  /** Who developed the model that a system was built on. */
  readonly upstream?: InputMaybe<Party>;
  /** Who built the system. */
  readonly integrator?: InputMaybe<Party>;
  /** The model reached the integrator in the Union. */
  readonly suppliedInUnion?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who placed the system on the Union market. Null says that nobody did. */
  readonly systemPlacedInUnionBy?: InputMaybe<Party>;
  /** Whether the upstream provider has excluded use in the Union. */
  readonly unionUseExcluded?: InputMaybe<UnionUseExcluded>;
};

/** A party, by letter. */
export type Party =
  /** The first party. */
  | 'A'
  /** The second party. */
  | 'B'
  /** The third party. */
  | 'C';

/** Whether the upstream provider has excluded use in the Union. */
export type UnionUseExcluded =
  /** In a clear and unequivocal way. */
  | 'CLEARLY'
  /** In a way that leaves doubt. */
  | 'UNCLEARLY'
  /** Use in the Union was not excluded. */
  | 'NOT_AT_ALL';

/** The provider. */
export type ProviderFactsInput = {
  /** Where it is established. */
  readonly established?: InputMaybe<Establishment>;
  /** Since when there is an authorised representative in the Union. Null says that there is none. */
  readonly authorisedRepresentativeSince?: InputMaybe<Scalars['Date']['input']>;
  /** Worldwide turnover of the preceding year in euro, as a decimal string. */
  readonly turnoverEur?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Where a provider is established. */
export type Establishment =
  /** In the Union. */
  | 'EU'
  /** In a third country. */
  | 'THIRD_COUNTRY';

/** Under what terms the model is released. */
export type LicenceFactsInput = {
  /** The weights are offered under what calls itself a free and open-source licence. */
  readonly open: Tri;
  /** What everybody may do. */
  readonly grants?: InputMaybe<ReadonlyArray<LicenceGrant>>;
  /** What it asks or forbids. */
  readonly terms?: InputMaybe<ReadonlyArray<LicenceTerm>>;
  /** What is publicly available. */
  readonly public?: InputMaybe<ReadonlyArray<PublicPart>>;
  /** Empty if there is none; left out if not known. */
  readonly monetisation?: InputMaybe<ReadonlyArray<Monetisation>>;
  /** Whether the release is a transaction between microenterprises (recital 103). */
  readonly betweenMicroenterprises?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a licence allows. */
export type LicenceGrant =
  /** To get the model. */
  | 'ACCESS'
  /** To use it, for any purpose. */
  | 'USE'
  /** To change it. */
  | 'MODIFICATION'
  /** To pass it on, changed or not. */
  | 'DISTRIBUTION';

/** What a licence asks or forbids. */
export type LicenceTerm =
  /** Its origin must be credited. */
  | 'ATTRIBUTION'
  /** What is made of it must be released under the same or similar terms. */
  | 'SHARE_ALIKE'
  /** Users are verified, fairly and without discrimination. */
  | 'FAIR_USER_VERIFICATION'
  /** Commercial use is forbidden. */
  | 'NON_COMMERCIAL'
  /** Use is for research alone. */
  | 'RESEARCH_USE_ONLY'
  /** Passing it on is forbidden. */
  | 'NO_REDISTRIBUTION'
  /** Above a number of users another licence is needed. */
  | 'USER_THRESHOLD'
  /** Some commercial uses must be paid for. */
  | 'PAID_COMMERCIAL_USES'
  /** Safety terms that were found proportionate, objective and non-discriminatory. */
  | 'SAFETY_TERMS_REVIEWED'
  /** Safety terms of which nobody has found whether they are proportionate, objective and non-discriminatory. */
  | 'SAFETY_TERMS_UNREVIEWED';

/** What of a model is publicly available. */
export type PublicPart =
  /** The parameters, weights included. */
  | 'WEIGHTS'
  /** Information on the model's architecture. */
  | 'ARCHITECTURE'
  /** Information on how the model is used. */
  | 'USAGE_INFORMATION';

/** How a release earns money. */
export type Monetisation =
  /** Access is paid for. */
  | 'PAID_ACCESS'
  /** Paid support or services without which the model cannot be had or does not work. */
  | 'PAID_SUPPORT_REQUIRED'
  /** Paid support or services that nobody needs to buy. */
  | 'PAID_SUPPORT_OPTIONAL'
  /** A paid version beside one that is free and open. */
  | 'PREMIUM_OPTIONAL'
  /** Free for some uses or users, paid for others. */
  | 'DUAL_LICENCE'
  /** The model can be had only on the provider's own platform, which is paid for. */
  | 'PAID_EXCLUSIVE_HOSTING'
  /** The model can be had only on the provider's own platform, which is paid for by advertisements. */
  | 'ADS_EXCLUSIVE_HOSTING'
  /** Personal data are processed for the security of the model alone, without gain. */
  | 'PERSONAL_DATA_SECURITY_ONLY'
  /** Personal data are processed to improve compatibility or interoperability. */
  | 'PERSONAL_DATA_INTEROPERABILITY'
  /** Personal data are processed for gain. */
  | 'PERSONAL_DATA_COMMERCIAL';

/** Something that happened in the procedure under Art. 52. */
export type ProcedureFactInput = {
  /** What happened. */
  readonly event: ProcedureEventKind;
  /** When it happened. Of a decision: the day on which it was taken. */
  readonly date: Scalars['Date']['input'];
  /** Of a decision: the day the provider learns of it. */
  readonly informed?: InputMaybe<Scalars['Date']['input']>;
  /** Of a rebuttal: what it rests on. */
  readonly grounds?: InputMaybe<ReadonlyArray<RebuttalGround>>;
  /** Of a request for reassessment: what its reasons are. */
  readonly reasons?: InputMaybe<ReadonlyArray<ReassessmentReason>>;
};

/** A kind of event in the procedure under Art. 52. */
export type ProcedureEventKind =
  /** Documented knowledge that cumulative compute will exceed the threshold of Article 51(2). */
  | 'KNOWN_WILL_MEET'
  /** The condition of Art. 51(1)(a) was met. */
  | 'CONDITION_MET'
  /** The provider notified the Commission (Art. 52(1)). */
  | 'NOTIFIED'
  /** The provider notified again, with other information. */
  | 'RENOTIFIED'
  /** The provider argued that the model presents no systemic risk (Art. 52(2)). */
  | 'REBUTTAL_SUBMITTED'
  /** The Commission rejected the arguments (Art. 52(3)). */
  | 'REBUTTAL_REJECTED'
  /** The Commission accepted the arguments. */
  | 'REBUTTAL_ACCEPTED'
  /** The Commission took its acceptance back. */
  | 'ACCEPTANCE_REVERSED'
  /** Designated under Art. 52(4). */
  | 'DESIGNATED_52_4'
  /** Designated under Art. 52(1) for want of notification. */
  | 'DESIGNATED_52_1'
  /** After a reassessment the designation stands. */
  | 'DESIGNATION_MAINTAINED'
  /** After a reassessment the designation was lifted. */
  | 'DESIGNATION_LIFTED'
  /** A request for reassessment was declined. */
  | 'REASSESSMENT_DECLINED'
  /** The provider asked for a reassessment (Art. 52(5)). */
  | 'REASSESSMENT_REQUESTED';

/** What a rebuttal rests on. */
export type RebuttalGround =
  /** That the model's capabilities do not match the most advanced models. */
  | 'CAPABILITIES'
  /** That risks are mitigated. */
  | 'MITIGATIONS';

/** What the reasons of a request for reassessment are. */
export type ReassessmentReason =
  /** They are objective. */
  | 'OBJECTIVE'
  /** They are detailed. */
  | 'DETAILED'
  /** They have arisen since the designation. */
  | 'NEW';

/** A change of the register as its journal recorded it, in public terms: restricted and personal values are never in it. */
export type RecordedChange = {
  /** The number of the journal's entry. It grows by one with every entry; those that are not public leave gaps. */
  readonly sequence: Scalars['Int']['output'];
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
  /** The same moment's day in Brussels. */
  readonly day: Scalars['Date']['output'];
  /** What happened, for programs, such as `model.registered`. New kinds may be added. */
  readonly kind: Scalars['String']['output'];
  /** What happened, for people. */
  readonly summary: Scalars['String']['output'];
  /** Who did it, as far as that is public. */
  readonly by: ChangeAuthor;
  /** The id of the record that changed. */
  readonly recordId: Scalars['ID']['output'];
  /** The record as it is now. Null if it is gone, or of a type that cannot be asked for. */
  readonly record: Maybe<Node>;
  /** What changed of it, field by field. Empty if the summary says it all. */
  readonly fields: ReadonlyArray<FieldChange>;
};

/** How one field of a record changed. */
export type FieldChange = {
  /** The field's name in this schema. */
  readonly field: Scalars['String']['output'];
  /** What it said before, as text. Null if it said nothing. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** What it says since, as text. Null if it says nothing any more. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** Records of this register that the two texts name by their ids, in that order, so that their names can be shown instead. */
  readonly records: ReadonlyArray<Node>;
};

/** Who made a change, as far as that is public. New values may be added. */
export type ChangeAuthor =
  /** Somebody who was signed in and entitled to it. Who it was is not public. */
  | 'PERSON'
  /** A contributor to a consultation. */
  | 'CONTRIBUTOR'
  /** An import of a public source. */
  | 'IMPORT'
  /** The operator, at the command line. */
  | 'SYSTEM';

/** A page of changes. */
export type RecordedChangeConnection = {
  /** The changes of this page, each with its cursor. */
  readonly edges: ReadonlyArray<RecordedChangeEdge>;
  /** The changes of this page. */
  readonly nodes: ReadonlyArray<RecordedChange>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that there are, not only those on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change on a page, with the cursor to continue from. */
export type RecordedChangeEdge = {
  /** Where the change stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: RecordedChange;
};

/** A person with an account. Only the person sees it. */
export type Person = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** What the person is called. */
  readonly name: Scalars['String']['output'];
  /** Where the person is reached, and what they sign in with. */
  readonly email: Scalars['EmailAddress']['output'];
  /** Whether the person has shown, by a link sent there, that the address is theirs. Until then they act for nobody. */
  readonly emailConfirmed: Scalars['Boolean']['output'];
  /** What the person may do beyond representing providers. */
  readonly role: PersonRole;
  /** Providers that the person represents. */
  readonly represents: ReadonlyArray<Representation>;
  /** What the person shows beside a password or a link. */
  readonly secondFactor: SecondFactor;
  /** Accounts elsewhere by which the person signs in. */
  readonly linkedIdentities: ReadonlyArray<LinkedIdentity>;
  /** An account elsewhere with which this browser has just signed in, to be linked if the person says so. Null if there is none, and always for a token. */
  readonly offeredIdentity: Maybe<OfferedIdentity>;
  /** The person's sessions that are not over, the one seen last first. */
  readonly sessions: ReadonlyArray<Session>;
  /** The person's API tokens, newest first, without their secrets. */
  readonly apiTokens: ReadonlyArray<ApiToken>;
};

/** What a person may do beyond representing providers. */
export type PersonRole =
  /** Nothing beyond it. */
  | 'MEMBER'
  /** Works for the authority. */
  | 'OFFICER'
  /** Runs this installation. */
  | 'OPERATOR';

/** That a person is signed in with a browser. */
export type Session = {
  /** Never changes. Not the secret in the cookie. */
  readonly id: Scalars['ID']['output'];
  /** When the person signed in. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was last used, to ten minutes. */
  readonly seenAt: Scalars['DateTime']['output'];
  /** When it ends, unless a visit prolongs it: after 14 days without a visit, and after 30 days in any case. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** By which kind of program, in coarse words, such as `Firefox on Linux`. */
  readonly client: Scalars['String']['output'];
  /** Whether this request came by it. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

/** A session to end. */
export type EndSessionInput = {
  /** The session's id. */
  readonly id: Scalars['ID']['input'];
};

/** What became of ending a session. */
export type EndSessionPayload = {
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** That a person represents a provider. */
export type Representation = {
  /** Whom the person represents. */
  readonly provider: Provider;
  /** What the person may do for the provider. */
  readonly role: RepresentationRole;
  /** The first day of it. */
  readonly since: Scalars['Date']['output'];
};

/** What a representative may do. */
export type RepresentationRole =
  /** Registers, records, and says who represents the provider. */
  | 'OWNER'
  /** Registers models and records compute. */
  | 'EDITOR'
  /** Sees what only the provider and the authority see, and changes nothing. */
  | 'READER';

/** What a token may be used for, of what its person may do. */
export type TokenScope =
  /** See the person's account: name, address, whom they represent, and the tokens. */
  | 'READ_ACCOUNT'
  /** See what only a provider and the authority see of its records. */
  | 'READ_RESTRICTED'
  /** Register providers and change what the register says of them. */
  | 'WRITE_PROVIDERS'
  /** Register models, versions and modifications and change what the register says of them. */
  | 'WRITE_MODELS'
  /** Add to compute ledgers. */
  | 'WRITE_COMPUTE'
  /** Answer consultations and propose thresholds in the person's name. */
  | 'SUBMIT_CONTRIBUTIONS'
  /** Act for the authority: enter acts, and record and read evidence on its behalf. Of use to an officer only. */
  | 'ACT_FOR_AUTHORITY';

/** A bearer token for scripts. */
export type ApiToken = Node & {
  /** Never changes and is never used again. Not the secret. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you rotate the token. */
  readonly revision: Scalars['Int']['output'];
  /** What it may be used for. */
  readonly scopes: ReadonlyArray<TokenScope>;
  /** The providers that it may be used for. Null for all that its person represents, also later ones. */
  readonly providers: Maybe<ReadonlyArray<Provider>>;
  /** When it was last given another secret. Null if never. */
  readonly rotatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when the secret before that works too. Null if there is none. */
  readonly previousSecretUntil: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, in the words of whoever made it. */
  readonly label: Scalars['String']['output'];
  /** The last four characters of the secret. */
  readonly hint: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** From this instant on it is refused. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Null if never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null while it works. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A new account. */
export type SignUpInput = {
  /** What to sign in with. One account for each address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** What you are called. */
  readonly name: Scalars['String']['input'];
  /** At least 12 characters. */
  readonly password: Scalars['String']['input'];
};

/** Credentials. */
export type SignInInput = {
  /** The account's address, in any letter case. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
};

/** A one-time link's secret. */
export type RedeemSignInLinkInput = {
  /** The last part of the link's address. */
  readonly secret: Scalars['String']['input'];
};

/** Which sessions to end. */
export type SignOutInput = {
  /** End every session of the person, on all devices. */
  readonly everywhere: Scalars['Boolean']['input'];
};

/** A token to make. */
export type CreateApiTokenInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input makes no second token. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is for, so that you recognise it. */
  readonly label: Scalars['String']['input'];
  /** Days until it expires, 1 to 366. */
  readonly expiresInDays: Scalars['Int']['input'];
  /** What it may be used for: one scope at least. */
  readonly scopes: ReadonlyArray<TokenScope>;
  /** The providers that it may be used for, of those you represent. All of them, also later ones, if left out. */
  readonly providerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A token to give another secret. */
export type RotateApiTokenInput = {
  /** The token's id. The secret is not the id. */
  readonly id: Scalars['ID']['input'];
  /** The revision of the token that you have seen. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** For so many minutes the earlier secret works too, 0 to 10080 (a week). */
  readonly graceMinutes: Scalars['Int']['input'];
};

/** A token to revoke. */
export type RevokeApiTokenInput = {
  /** The token's id. The secret is not the id. */
  readonly id: Scalars['ID']['input'];
};

/** What became of signing in. */
export type SignInPayload = {
  /** Who is signed in now. Null while a second factor is asked for. */
  readonly viewer: Maybe<Person>;
  /** Whether a code of the second factor is asked for: send it with `confirmSecondFactor` and the cookie that came with this answer, within ten minutes. */
  readonly secondFactorNeeded: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of signing out. */
export type SignOutPayload = {
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of making a token. */
export type CreateApiTokenPayload = {
  /** The token that was made. */
  readonly token: Maybe<ApiToken>;
  /** The secret. It is shown only here, and not again when the request is repeated: store it now. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of giving a token another secret. */
export type RotateApiTokenPayload = {
  /** The token as it is now, also when it was not rotated because it had changed. */
  readonly token: Maybe<ApiToken>;
  /** The new secret. It is shown only here: store it now. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of revoking a token. */
export type RevokeApiTokenPayload = {
  /** The token that was revoked. */
  readonly token: Maybe<ApiToken>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The secret of a link that confirms an e-mail address. */
export type ConfirmEmailInput = {
  /** The last part of the link's address. */
  readonly secret: Scalars['String']['input'];
  /** The account's password. Not needed in a browser that is signed in to the account. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** The address whose confirmation is awaited. */
export type RequestConfirmationInput = {
  /** The address that the account was opened with, in any letter case. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** What became of asking for the link that confirms an address. */
export type RequestConfirmationPayload = {
  /** Everything that was wrong. Empty if a message was sent; what it says, only who reads the mail of the address learns. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An e-mail address to have from now on. */
export type RequestEmailChangeInput = {
  /** The address. A link is sent to it; nothing changes until the link is used. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The account's password, if it has one. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** What became of asking for another e-mail address. */
export type RequestEmailChangePayload = {
  /** Everything that was wrong. Empty if a message was sent; what it says, only who reads the mail of the address learns. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The account's address, in any letter case. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** What became of asking for a new password. */
export type RequestPasswordResetPayload = {
  /** Everything that was wrong. Empty if a message was sent, whether or not the address has an account. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new password, by a link. */
export type ResetPasswordInput = {
  /** The last part of the link's address. */
  readonly secret: Scalars['String']['input'];
  /** At least 12 characters. */
  readonly password: Scalars['String']['input'];
};

/** A new password for the person who is signed in. */
export type SetPasswordInput = {
  /** The password that it replaces, if the account has one. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** At least 12 characters. */
  readonly password: Scalars['String']['input'];
};

/** A message on its way. Where no mail server is set, the operator hands it on. */
export type Mail = {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** To whom. */
  readonly to: Scalars['EmailAddress']['output'];
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** What it says. Null once it is sent: its links are secrets. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the mail server took it. Null if it has not. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** How often it was tried to send it. */
  readonly attempts: Scalars['Int']['output'];
  /** Why the last try failed. Null if none did. */
  readonly failure: Maybe<Scalars['String']['output']>;
};

/** A page of messages. */
export type MailConnection = {
  /** The messages of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MailEdge>;
  /** The messages of this page. */
  readonly nodes: ReadonlyArray<Mail>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that the outbox holds, sent ones included. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message on a page, with the cursor to continue from. */
export type MailEdge = {
  /** Where the message stands: continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Mail;
};

/** What a ruleset, or a proposal, comes to when it is applied to every model of the register on a day. */
export type Impact = {
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** The ruleset or proposal that was applied. */
  readonly applied: Ruleset;
  /** The ruleset it is compared with. */
  readonly baseline: Ruleset;
  /** How many models were judged. */
  readonly judged: Scalars['Int']['output'];
  /** How many of them have compute that is known as one amount. The others may lie anywhere. */
  readonly measured: Scalars['Int']['output'];
  /** As general-purpose AI models. */
  readonly gpai: ImpactOnClass;
  /** As models with systemic risk. */
  readonly systemicRisk: ImpactOnClass;
  /** Models of exactly known cumulative compute, in steps of half a power of ten. */
  readonly histogram: ReadonlyArray<ComputeBucket>;
};

/** What happens to one class of models. */
export type ImpactOnClass = {
  /** Models in the class under what was applied. */
  readonly models: ScopeCount;
  /** Distinct providers. One is in scope if any of its models is. */
  readonly providers: ScopeCount;
  /** How the class relates to the models whose figure alone lies over its line. Null if there is no such line. */
  readonly byFigure: Maybe<ByFigure>;
  /** Models that come into the class, compared with the baseline. */
  readonly newlyIn: MovedModels;
  /** Models that were in the class under the baseline and are not, or not certainly, under what was applied. */
  readonly noLongerIn: MovedModels;
  /** Providers that come into scope with their first model. */
  readonly providersNewlyIn: MovedProviders;
  /** Providers that have no model in the class any more, or none for certain. */
  readonly providersNoLongerIn: MovedProviders;
  /** Models in the class, by what they generate. A model that generates several things counts in each. */
  readonly byModality: ReadonlyArray<GroupCount>;
  /** Models in the class, by country of the provider. */
  readonly byCountry: ReadonlyArray<GroupCount>;
  /** Models in the class, by how their weights can be had. */
  readonly byAccess: ReadonlyArray<GroupCount>;
  /** Models in the class, by number of parameters in powers of ten: `1E9` are those from 10^9 to just below 10^10. */
  readonly bySize: ReadonlyArray<GroupCount>;
};

/**
 * Why the number of models in a class is not that of the models whose best figure lies over its line, which is what `countsAbove`
 * counts and charts show: a rebuttal, a designation or a range makes the difference.
 */
export type ByFigure = {
  /** The line. */
  readonly line: Scalars['Flop']['output'];
  /** Models whose best figure is strictly greater. */
  readonly models: Scalars['Int']['output'];
  /** Distinct providers of those models. */
  readonly providers: Scalars['Int']['output'];
  /** Models that are certainly in the class. */
  readonly modelsInScope: Scalars['Int']['output'];
  /** Models over the line by their figure that are not certainly in the class, by reason. */
  readonly less: ReadonlyArray<CountedApart>;
  /** Models in the class whose figure alone does not put them there, by reason. */
  readonly plus: ReadonlyArray<CountedApart>;
  /** The same in one sentence, with at most three names for each reason. */
  readonly words: Scalars['String']['output'];
};

/** Models that make a difference for one reason. */
export type CountedApart = {
  /** The reason, in a few words. */
  readonly why: Scalars['String']['output'];
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
  /** At most 100 of them, the largest compute first. */
  readonly models: ReadonlyArray<Model>;
};

/** How many are in, out, or cannot be determined. */
export type ScopeCount = {
  /** Certainly in. */
  readonly in: Scalars['Int']['output'];
  /** Possibly in: it cannot be determined. */
  readonly undetermined: Scalars['Int']['output'];
  /** Certainly out. */
  readonly out: Scalars['Int']['output'];
};

/** Models that changed sides. */
export type MovedModels = {
  /** How many there are in all. */
  readonly count: Scalars['Int']['output'];
  /** At most 100 of them, the largest compute first. */
  readonly models: ReadonlyArray<Model>;
};

/** Providers that changed sides. */
export type MovedProviders = {
  /** How many there are in all. */
  readonly count: Scalars['Int']['output'];
  /** At most 100 of them, by name. */
  readonly providers: ReadonlyArray<Provider>;
};

/** How many of a group. */
export type GroupCount = {
  /** The group as a code, or `UNKNOWN`. */
  readonly group: Scalars['String']['output'];
  /** How many belong to it. */
  readonly count: Scalars['Int']['output'];
};

/** A step of a histogram over compute. */
export type ComputeBucket = {
  /** From this amount. */
  readonly from: Scalars['Flop']['output'];
  /** Up to just below this amount. */
  readonly to: Scalars['Flop']['output'];
  /** How many models lie there. */
  readonly models: Scalars['Int']['output'];
};

/**
 * What somebody proposes instead of a ruleset: other numbers, and further lines that classify too. Everything not proposed stays as
 * it is.
 */
export type ProposalInput = {
  /** The ruleset that it changes. The one that applies on the day if left out. */
  readonly base?: InputMaybe<Scalars['ID']['input']>;
  /** Compute above which a model meets the criterion for a general-purpose AI model. */
  readonly gpaiCompute?: InputMaybe<Scalars['Flop']['input']>;
  /** Cumulative compute above which systemic risk is presumed. */
  readonly systemicCompute?: InputMaybe<Scalars['Flop']['input']>;
  /** The part of the original's compute above which a modification makes a provider, such as `1/3`. */
  readonly modificationFraction?: InputMaybe<Scalars['String']['input']>;
  /** The error within which an estimate of compute is accepted, such as `30/100`. It flags amounts near a threshold. */
  readonly margin?: InputMaybe<Scalars['String']['input']>;
  /** Registered business users in the Union from which reach is presumed. */
  readonly businessUsers?: InputMaybe<Scalars['Int']['input']>;
  /** Lines beside the GPAI criterion: a model over every condition of a line meets it too. At most 5. */
  readonly alsoGpai?: InputMaybe<ReadonlyArray<ProposedLineInput>>;
  /** Lines beside the presumption of systemic risk: a model over every condition of a line is presumed too. At most 5. */
  readonly alsoSystemic?: InputMaybe<ReadonlyArray<ProposedLineInput>>;
};

/** A line: all of its conditions must hold. Give at least one. */
export type ProposedLineInput = {
  /** Cumulative training compute greater than this. */
  readonly cumulativeComputeOver?: InputMaybe<Scalars['Flop']['input']>;
  /** Compute that contributes to parameter updates directly, greater than this. */
  readonly parameterUpdateComputeOver?: InputMaybe<Scalars['Flop']['input']>;
  /** More registered business users in the Union than this. */
  readonly businessUsersOver?: InputMaybe<Scalars['Int']['input']>;
};

/** Every registered model whose classification differs between two rulesets on the same day, and the rule that makes it differ. */
export type RulesetComparison = {
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** The ruleset on one side. */
  readonly before: Ruleset;
  /** The ruleset on the other side. */
  readonly after: Ruleset;
  /** How many models were judged. */
  readonly judged: Scalars['Int']['output'];
  /** How many changes there are in all, or of one kind. */
  readonly changeCount: Scalars['Int']['output'];
  /** Changes in the order of the models' names. */
  readonly changes: ReadonlyArray<ClassificationFlip>;
  /** How many models went from which outcome to which. */
  readonly flows: ReadonlyArray<OutcomeFlow>;
};


/** Every registered model whose classification differs between two rulesets on the same day, and the rule that makes it differ. */
export type RulesetComparisonChangeCountArgs = {
  filter?: InputMaybe<FlipFilter>;
};


/** Every registered model whose classification differs between two rulesets on the same day, and the rule that makes it differ. */
export type RulesetComparisonChangesArgs = {
  first: Scalars['Int']['input'];
  skip: Scalars['Int']['input'];
  filter?: InputMaybe<FlipFilter>;
};

/** A kind of change. What is left out may be anything. */
export type FlipFilter = {
  /** Which outcome, such as `gpai` or `systemic`. */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** in, out or open. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** in, out or open. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A model whose outcome differs between two rulesets. */
export type ClassificationFlip = {
  /** The model. */
  readonly model: Model;
  /** Which outcome, such as `gpai` or `systemic`. */
  readonly outcome: Scalars['String']['output'];
  /** Its outcome under the one ruleset. */
  readonly before: Scalars['String']['output'];
  /** Its outcome under the other. */
  readonly after: Scalars['String']['output'];
  /** The rules that came to something else, the most particular first. */
  readonly because: ReadonlyArray<FlippingRule>;
};

/** A rule that came to something else under the other ruleset. */
export type FlippingRule = {
  /** Stable name of the rule. */
  readonly rule: Scalars['String']['output'];
  /** The question that the rule answers. */
  readonly title: Scalars['String']['output'];
  /** What it came to under the one ruleset. */
  readonly before: Scalars['String']['output'];
  /** What it came to under the other. */
  readonly after: Scalars['String']['output'];
  /** Where the rule stands under the other. */
  readonly citations: ReadonlyArray<Citation>;
};

/** How many models went from one side to another. */
export type OutcomeFlow = {
  /** Which outcome, such as `gpai` or `systemic`. */
  readonly outcome: Scalars['String']['output'];
  /** in, out or open. */
  readonly from: Scalars['String']['output'];
  /** in, out or open. */
  readonly to: Scalars['String']['output'];
  /** How many models went that way. */
  readonly models: Scalars['Int']['output'];
};

/** A planned training run. */
export type TrainingPlanInput = {
  /** Cumulative compute before the first phase. */
  readonly accumulated?: InputMaybe<Scalars['Flop']['input']>;
  /** 1 to 50 phases. They may overlap. */
  readonly phases: ReadonlyArray<PlannedPhaseInput>;
  /** The earliest documented knowledge that the threshold will be exceeded, such as the day the plan was approved. Left out: the first day of the run, which is the latest that can be defended. */
  readonly knownOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A part of a planned run: the same amount on each of its days, the first and the last included. */
export type PlannedPhaseInput = {
  /** Its first day. */
  readonly from: Scalars['Date']['input'];
  /** Its last day. */
  readonly to: Scalars['Date']['input'];
  /** What it comes to in all: one amount, stated or estimated. A fraction of an operation counts as a whole one. */
  readonly amount: ComputeAmountInput;
};

/** When a planned run passes the presumption of systemic risk, and by when the Commission must be notified (Art. 52(1)). */
export type CrossingForecast = {
  /** Cumulative compute when the plan has been carried out. */
  readonly total: Scalars['Flop']['output'];
  /** The threshold of the ruleset. */
  readonly threshold: Scalars['Flop']['output'];
  /** Strictly greater than the threshold. */
  readonly crosses: Scalars['Boolean']['output'];
  /** The first day at whose end cumulative compute is greater than the threshold. */
  readonly crossingOn: Maybe<Scalars['Date']['output']>;
  /** The day from which the two weeks run: the day since which it is known, and at the latest the first day of the run, because the estimate is to be made before it starts. */
  readonly clockFrom: Maybe<Scalars['Date']['output']>;
  /** Until when to notify the Commission. Null if the threshold is not passed. */
  readonly notifyBy: Maybe<Deadline>;
  /** The amount that the notification reports, such as `3.0e25`. Its method of estimation goes with it. Null if the threshold is not passed, or the ruleset asks for no figure. */
  readonly notificationFigure: Maybe<Scalars['String']['output']>;
  /** The outer limit where the last day is a Saturday or a Sunday; public holidays are not known here. Not confirmed: notify by the plain day. */
  readonly outerLimit: Maybe<Scalars['Date']['output']>;
};

/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type Model = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you change it. */
  readonly revision: Scalars['Int']['output'];
  /** The model as it stood on a day: what its own fields said then. What is dated itself, such as the ledger and stages, is given whole with its days, and `classification` is judged on a day of its own. */
  readonly asOf: Model;
  /** What the model is called. */
  readonly name: Scalars['String']['output'];
  /** Other names under which it is known. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The provider, or the first of several organisations. */
  readonly provider: Maybe<Provider>;
  /** Every organisation named as developer. */
  readonly developers: ReadonlyArray<Provider>;
  /** Where the record comes from. */
  readonly source: RecordSource;
  /**
   * Whether the provider itself keeps this record: it registered the model, or recorded a figure or documentation of it. If not, nothing
   * follows from what is not recorded: it is not known.
   */
  readonly isKeptByProvider: Scalars['Boolean']['output'];
  /** Words of credit to the source, where one is due. */
  readonly credit: Maybe<Scalars['String']['output']>;
  /** The day it was announced or published. */
  readonly announcedOn: Maybe<Scalars['Date']['output']>;
  /** How exactly that day is known. */
  readonly announcedPrecision: Maybe<DatePrecision>;
  /** First made available on the Union market (Art. 3(9)). Null if it is not, or not known to be. */
  readonly placedOn: Maybe<Scalars['Date']['output']>;
  /** How it reached the Union market. */
  readonly channel: Maybe<MarketChannel>;
  /** What it takes in. Empty if not known. */
  readonly inputs: ReadonlyArray<Modality>;
  /** What it generates. Empty if not known. */
  readonly outputs: ReadonlyArray<Modality>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial: Tri;
  /** Whether evidence shows a wide range of distinct tasks or a narrow function. */
  readonly tasks: TaskRange;
  /** Total number of parameters. */
  readonly parameters: Maybe<Scalars['BigInt']['output']>;
  /** Parameters that are active for one token, where not all are. */
  readonly activeParameters: Maybe<Scalars['BigInt']['output']>;
  /** The architecture in words (Annex XI, section 1, point 1(d)). */
  readonly architecture: Maybe<Scalars['String']['output']>;
  /** The most tokens that it takes in at once (Annex XII, point 2(b)). */
  readonly contextLength: Maybe<Scalars['BigInt']['output']>;
  /** Whether it is developed and used for the sole purpose of scientific research and development (Art. 2(6)). Null if nobody has said. */
  readonly researchOnly: Maybe<Scalars['Boolean']['output']>;
  /** Whether benchmark evidence claims capabilities that match the most advanced models (Art. 51(1)(a)). Null if nobody has said. */
  readonly highImpactEvidence: Maybe<Scalars['Boolean']['output']>;
  /** Whether its internal use is essential for a product or service to third parties (recital 97). Null if nobody has said. */
  readonly essentialForThirdPartyService: Maybe<Scalars['Boolean']['output']>;
  /** Whether its internal use affects the rights of natural persons (recital 97). Null if nobody has said. */
  readonly affectsNaturalPersonsRights: Maybe<Scalars['Boolean']['output']>;
  /** How the weights can be had. */
  readonly access: Maybe<ModelAccess>;
  /** The licence in words. */
  readonly licence: Maybe<Scalars['String']['output']>;
  /** What the licence and the release come to by the law's words (Art. 53(2)). Null if nobody has said. */
  readonly licenceTerms: Maybe<LicenceTerms>;
  /** Where more is to be read. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** Where it stands in its life: the latest stage that is recorded, or PLACED if all that is recorded is a day of placing. */
  readonly stage: Maybe<ModelStage>;
  /** Every stage that was recorded of it, latest first. */
  readonly stages: ReadonlyArray<StageChange>;
  /** Through which channels it was made available, latest first. */
  readonly releases: ReadonlyArray<Release>;
  /** What was measured of it: reach, benchmarks, data and cost (Annex XIII), latest first. */
  readonly indicators: ReadonlyArray<Indicator>;
  /** Its versions. What its own provider develops further remains the same model (guidelines, paragraph 22). */
  readonly versions: ReadonlyArray<ModelVersion>;
  /** Modifications of it that others have registered. */
  readonly modifications: ReadonlyArray<Modification>;
  /** Models that this one was built, merged or distilled from. */
  readonly builtFrom: ReadonlyArray<Lineage>;
  /** Models built from this one. */
  readonly derivatives: ReadonlyArray<Model>;
  /** The compute ledger: every figure ever recorded, newest first, also those that have been replaced. */
  readonly ledger: ReadonlyArray<ComputeEntry>;
  /**
   * Cumulative training compute on a day: the sum of the best figures that count under the ruleset. Null if they do not add up
   * to one amount. Where a source gives bounds around its figure, the classification judges the whole range.
   */
  readonly cumulativeCompute: Maybe<Scalars['Flop']['output']>;
  /**
   * Cumulative compute by the provider's own figures and by third parties' estimates, side by side, and which of them the
   * classification rests on: the provider's own, where there are any.
   */
  readonly computeFigures: ReadonlyArray<ComputeFigure>;
  /** What follows from the facts on a day under a ruleset. */
  readonly classification: Classification;
  /** How the classification changed from day to day, oldest first, and because of what. */
  readonly classificationHistory: ReadonlyArray<ClassificationChange>;
  /**
   * Since when the outcome of the systemic-risk test is, in this register, what it is today: the first day of the unbroken run of that
   * outcome. Null if no day is recorded of the model.
   */
  readonly standingSince: Maybe<StandingRun>;
  /** What the law asks to be documented of it, and how far that is (Art. 53(1)). */
  readonly documentation: ModelDocumentation;
  /** Evidence about it, its ledger and its procedure, in the order in which it was recorded, withdrawn pieces included. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The one door to everything restricted about it. */
  readonly dossier: ModelDossier;
  /** Public steps of the procedure under Art. 52. */
  readonly procedure: ReadonlyArray<ProcedureEvent>;
  /** Its entry on the public list today, if any. */
  readonly listEntry: Maybe<ListEntry>;
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelAsOfArgs = {
  on: Scalars['Date']['input'];
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelStagesArgs = {
  currentOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelReleasesArgs = {
  currentOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelIndicatorsArgs = {
  currentOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelLedgerArgs = {
  currentOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelCumulativeComputeArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelComputeFiguresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelClassificationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelClassificationHistoryArgs = {
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelStandingSinceArgs = {
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelDocumentationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** A general-purpose AI model, or one that may be: what is recorded of it, and what follows. */
export type ModelHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How exactly a day is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month; the day is its first. */
  | 'MONTH'
  /** To the year; the day is its first. */
  | 'YEAR';

/** What goes into or comes out of a model. */
export type Modality =
  /** Written language. */
  | 'TEXT'
  /** Source code. Counts as language. */
  | 'CODE'
  /** Spoken or sung language of any quality. */
  | 'SPEECH'
  /** Audio without language. */
  | 'SOUND'
  /** Still pictures. */
  | 'IMAGE'
  /** Moving pictures. */
  | 'VIDEO'
  /** Anything else: moves in a game, protein structures, weather fields, robot actions. */
  | 'OTHER';

/** What is known about the range of tasks. */
export type TaskRange =
  /** Evidence of a wide range of distinct tasks. */
  | 'BROAD'
  /** Evidence of a narrow function. */
  | 'NARROW'
  /** There is no evidence of either. */
  | 'UNKNOWN';

/** How a model's weights can be had. */
export type ModelAccess =
  /** The weights can be downloaded and used without restriction. */
  | 'OPEN_WEIGHTS'
  /** The weights can be downloaded; their use is restricted. */
  | 'OPEN_WEIGHTS_RESTRICTED'
  /** The weights can be downloaded for uses that are not commercial. */
  | 'OPEN_WEIGHTS_NON_COMMERCIAL'
  /** The model answers calls; the weights stay with the provider. */
  | 'API'
  /** The model is used in the provider's own product. */
  | 'HOSTED'
  /** The model cannot be had. */
  | 'UNRELEASED';

/** How a model is made available on the Union market (guidelines of July 2025, paragraph 51). */
export type MarketChannel =
  /** In a software library or package. */
  | 'LIBRARY'
  /** Through an application programming interface. */
  | 'API'
  /** By download from a public catalogue, hub or repository. */
  | 'HUB_DOWNLOAD'
  /** As a physical copy. */
  | 'PHYSICAL_COPY'
  /** Through a cloud computing service. */
  | 'CLOUD'
  /** By a copy on the customer's own infrastructure. */
  | 'CUSTOMER_INFRASTRUCTURE'
  /** In a chatbot on the web. */
  | 'WEB_CHAT'
  /** In an application from an app store. */
  | 'APP_STORE'
  /** In the provider's own products and services. */
  | 'OWN_SYSTEM'
  /** In the provider's own processes alone. */
  | 'INTERNAL'
  /** It is not made available. */
  | 'NONE';

/** A model that another was built from. */
export type Lineage = {
  /** How this model came from it. */
  readonly how: LineageKind;
  /** As the source names it. */
  readonly name: Scalars['String']['output'];
  /** The record, if the register has it. */
  readonly model: Maybe<Model>;
};

/** How a model came from another. */
export type LineageKind =
  /** It was started from the other's weights. */
  | 'BUILT_FROM'
  /** Its weights were merged or averaged from the other's. */
  | 'MERGED_FROM'
  /** It was trained on what the other generated. */
  | 'DISTILLED_FROM';

/** What a licence and a release come to by the law's words: what the exemption for open-source models asks (Art. 53(2), 54(6)). */
export type LicenceTerms = {
  /** The weights are offered under what calls itself a free and open-source licence. */
  readonly open: Tri;
  /** What everybody may do. Null if nobody has said. */
  readonly grants: Maybe<ReadonlyArray<LicenceGrant>>;
  /** What it asks or forbids. Null if nobody has said. */
  readonly terms: Maybe<ReadonlyArray<LicenceTerm>>;
  /** What is publicly available. Null if nobody has said. */
  readonly public: Maybe<ReadonlyArray<PublicPart>>;
  /** How it earns money: empty if it does not, null if nobody has said. */
  readonly monetisation: Maybe<ReadonlyArray<Monetisation>>;
  /** Whether the release is a transaction between microenterprises (recital 103). */
  readonly betweenMicroenterprises: Maybe<Scalars['Boolean']['output']>;
};

/** Which models to list. Conditions add up: all must hold. */
export type ModelFilter = {
  /** Words of its name or its provider's, or their beginnings, without regard to case, accents and punctuation, as in `search`. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** One of its developers is this provider. */
  readonly providerId?: InputMaybe<Scalars['ID']['input']>;
  /** Country of the provider. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Generates at least one of these. */
  readonly outputs?: InputMaybe<ReadonlyArray<Modality>>;
  /** Its weights can be had in one of these ways. */
  readonly access?: InputMaybe<ReadonlyArray<ModelAccess>>;
  /** Its record comes from one of these. */
  readonly source?: InputMaybe<ReadonlyArray<RecordSource>>;
  /** Has, or has not, a figure for training compute. */
  readonly hasCompute?: InputMaybe<Scalars['Boolean']['input']>;
  /** Recorded cumulative training compute strictly greater than this. */
  readonly computeAbove?: InputMaybe<Scalars['Flop']['input']>;
  /** Recorded cumulative training compute of at most this. */
  readonly computeAtMost?: InputMaybe<Scalars['Flop']['input']>;
  /** Announced on this day or later. */
  readonly announcedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Announced on this day or earlier. */
  readonly announcedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Outcome of the GPAI test, on the day and under the ruleset of the query. */
  readonly gpai?: InputMaybe<ReadonlyArray<GpaiOutcome>>;
  /** Outcome of the systemic-risk test, on the day and under the ruleset of the query. */
  readonly systemicRisk?: InputMaybe<ReadonlyArray<SystemicRiskOutcome>>;
};

/** How to sort models. Ties are broken by id, so the order is total. */
export type ModelSort = {
  /** What to sort by. */
  readonly by: ModelSortKey;
  /** Which way. */
  readonly direction: SortDirection;
};

/** What to sort models by. Models without the value come last. */
export type ModelSortKey =
  /** By name, without regard to case, accents and punctuation. */
  | 'NAME'
  /** By recorded cumulative training compute. */
  | 'COMPUTE'
  /** By the day on which it was announced. */
  | 'ANNOUNCED';

/** A page of models. */
export type ModelConnection = {
  /** The records of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ModelEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<Model>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that match the filter, not only those on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A model on a page, with the cursor to continue from. */
export type ModelEdge = {
  /** Where the record stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Model;
};

/** A model as a point of a chart of compute over time. */
export type ComputePoint = {
  /** The id of the model. */
  readonly modelId: Scalars['ID']['output'];
  /** What the model is called. */
  readonly name: Scalars['String']['output'];
  /** What its provider is called. */
  readonly providerName: Maybe<Scalars['String']['output']>;
  /** The day on which it was announced. */
  readonly announcedOn: Scalars['Date']['output'];
  /** Its cumulative training compute. */
  readonly compute: Scalars['Flop']['output'];
  /** Outcome of the GPAI test. */
  readonly gpai: GpaiOutcome;
  /** Outcome of the systemic-risk test. */
  readonly systemicRisk: SystemicRiskOutcome;
  /** Whether its compute lies within the ruleset's margin of the line of Art. 51(2), over it or not. Null if there is no margin. */
  readonly isNearLine: Maybe<Scalars['Boolean']['output']>;
};

/** How much of the register lies above an amount. */
export type ThresholdCount = {
  /** The amount that was asked about. */
  readonly threshold: Scalars['Flop']['output'];
  /**
   * Models whose recorded cumulative training compute is strictly greater: by their figures alone, whether or not a rebuttal or a
   * designation makes a difference. `impact` says how many are in scope, and in `byFigure` why that is another number.
   */
  readonly models: Scalars['Int']['output'];
  /** Distinct providers of those models. */
  readonly providers: Scalars['Int']['output'];
};

/** A model to register. */
export type RegisterModelInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A provider that you represent. */
  readonly providerId: Scalars['ID']['input'];
  /** What the model is called, at most 300 characters. */
  readonly name: Scalars['String']['input'];
  /** Other names under which it is known, at most 20. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it takes in. Leave empty if not known. */
  readonly inputs: ReadonlyArray<Modality>;
  /** What it generates. Leave empty if not known. */
  readonly outputs: ReadonlyArray<Modality>;
  /** Whether evidence shows a wide range of distinct tasks or a narrow function. */
  readonly tasks: TaskRange;
  /** Total number of parameters. */
  readonly parameters?: InputMaybe<Scalars['Decimal']['input']>;
  /** Parameters that are active for one token, where not all are. */
  readonly activeParameters?: InputMaybe<Scalars['Decimal']['input']>;
  /** The architecture in words, at most 300 characters. */
  readonly architecture?: InputMaybe<Scalars['String']['input']>;
  /** The most tokens that it takes in at once. */
  readonly contextLength?: InputMaybe<Scalars['Decimal']['input']>;
  /** The day on which it was announced or published. */
  readonly announcedOn?: InputMaybe<Scalars['Date']['input']>;
  /** First made available on the Union market. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How it reached the Union market. */
  readonly channel?: InputMaybe<MarketChannel>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial: Tri;
  /** How the weights can be had. */
  readonly access?: InputMaybe<ModelAccess>;
  /** The licence in words, at most 300 characters. */
  readonly licence?: InputMaybe<Scalars['String']['input']>;
  /** What the licence and the release come to by the law's words (Art. 53(2)). */
  readonly licenceTerms?: InputMaybe<LicenceFactsInput>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** Ids of registered models that this one was built from. */
  readonly builtFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of registered models whose weights were merged or averaged into it. */
  readonly mergedFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of registered models on whose output it was trained. */
  readonly distilledFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Developed and used for the sole purpose of scientific research and development (Art. 2(6)). */
  readonly researchOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Benchmark evidence claims capabilities that match the most advanced models (Art. 51(1)(a)). */
  readonly highImpactEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** Internal use that is essential for a product or service to third parties (recital 97). */
  readonly essentialForThirdPartyService?: InputMaybe<Scalars['Boolean']['input']>;
  /** Internal use that affects the rights of natural persons (recital 97). */
  readonly affectsNaturalPersonsRights?: InputMaybe<Scalars['Boolean']['input']>;
  /** First entries of the compute ledger, at most 100. */
  readonly compute?: InputMaybe<ReadonlyArray<ComputeEntryInput>>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of registering a model. */
export type RegisterModelPayload = {
  /** The model that was registered. */
  readonly model: Maybe<Model>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What to change in a model's record. What is left out stays as it is; null says that it is not known any more. What the record
 * said before is kept: on an earlier day, the earlier record counts.
 */
export type UpdateModelInput = {
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why it changes, in a line, for its history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What the model is called, at most 300 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Other names under which it is known, at most 20. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it takes in. */
  readonly inputs?: InputMaybe<ReadonlyArray<Modality>>;
  /** What it generates. */
  readonly outputs?: InputMaybe<ReadonlyArray<Modality>>;
  /** Whether evidence shows a wide range of distinct tasks or a narrow function. */
  readonly tasks?: InputMaybe<TaskRange>;
  /** Total number of parameters. */
  readonly parameters?: InputMaybe<Scalars['Decimal']['input']>;
  /** Parameters that are active for one token, where not all are. */
  readonly activeParameters?: InputMaybe<Scalars['Decimal']['input']>;
  /** The architecture in words, at most 300 characters. */
  readonly architecture?: InputMaybe<Scalars['String']['input']>;
  /** The most tokens that it takes in at once. */
  readonly contextLength?: InputMaybe<Scalars['Decimal']['input']>;
  /** The day on which it was announced or published. */
  readonly announcedOn?: InputMaybe<Scalars['Date']['input']>;
  /** First made available on the Union market. Where stages or releases say so, correct those instead. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How it reached the Union market. Where releases say so, correct those instead. */
  readonly channel?: InputMaybe<MarketChannel>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial?: InputMaybe<Tri>;
  /** How the weights can be had. */
  readonly access?: InputMaybe<ModelAccess>;
  /** The licence in words, at most 300 characters. */
  readonly licence?: InputMaybe<Scalars['String']['input']>;
  /** What the licence and the release come to by the law's words (Art. 53(2)). */
  readonly licenceTerms?: InputMaybe<LicenceFactsInput>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** Ids of registered models that this one was built from. */
  readonly builtFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of registered models whose weights were merged or averaged into it. */
  readonly mergedFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of registered models on whose output it was trained. */
  readonly distilledFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Developed and used for the sole purpose of scientific research and development (Art. 2(6)). */
  readonly researchOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Benchmark evidence claims capabilities that match the most advanced models (Art. 51(1)(a)). */
  readonly highImpactEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** Internal use that is essential for a product or service to third parties (recital 97). */
  readonly essentialForThirdPartyService?: InputMaybe<Scalars['Boolean']['input']>;
  /** Internal use that affects the rights of natural persons (recital 97). */
  readonly affectsNaturalPersonsRights?: InputMaybe<Scalars['Boolean']['input']>;
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of changing a model. */
export type UpdateModelPayload = {
  /** The model as it is now. On CONFLICT, as somebody else has changed it. */
  readonly model: Maybe<Model>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A modification of a model by somebody other than its provider, and whether it makes them a provider (guidelines, section 3.2). */
export type Modification = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you change it. */
  readonly revision: Scalars['Int']['output'];
  /** The modification as it stood on a day: what its own fields said then. What is dated itself, such as its ledger, is given whole with its days, and `classification` is judged on a day of its own. */
  readonly asOf: Modification;
  /** The original. */
  readonly model: Model;
  /** Who modified it. */
  readonly provider: Provider;
  /** The model that resulted, if it is registered as one. */
  readonly result: Maybe<Model>;
  /** What the modified model is called. */
  readonly name: Scalars['String']['output'];
  /** How the original was changed. */
  readonly how: ChangedHow;
  /** By what means it was changed. */
  readonly control: Maybe<Control>;
  /** Whether the evidence shows a significant change of generality, capabilities or systemic risk (guidelines, paragraph 59). */
  readonly significantChange: Tri;
  /** Whether the modifier can be expected to know the original's training compute (paragraph 61). */
  readonly canKnow: Tri;
  /** Whether the modifier can estimate the original's training compute (paragraph 61). */
  readonly canEstimate: Tri;
  /** First day on which the modified model was available on the Union market. */
  readonly placedOn: Maybe<Scalars['Date']['output']>;
  /** How it reached the Union market. */
  readonly channel: Maybe<MarketChannel>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial: Tri;
  /** What was noted beside it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where more is to be read. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** The modification's own compute, newest first. */
  readonly ledger: ReadonlyArray<ComputeEntry>;
  /** What follows for the modifier on a day under a ruleset: the outcome `modifier` says whether it is a provider. */
  readonly classification: Classification;
};


/** A modification of a model by somebody other than its provider, and whether it makes them a provider (guidelines, section 3.2). */
export type ModificationAsOfArgs = {
  on: Scalars['Date']['input'];
};


/** A modification of a model by somebody other than its provider, and whether it makes them a provider (guidelines, section 3.2). */
export type ModificationClassificationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};

/** A modification to register. */
export type RegisterModificationInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The original: any registered model of another provider. */
  readonly modelId: Scalars['ID']['input'];
  /** Who modified it: a provider that you represent. */
  readonly providerId: Scalars['ID']['input'];
  /** The model that resulted, if it is registered as one of that provider. */
  readonly resultId?: InputMaybe<Scalars['ID']['input']>;
  /** What the modified model is called, at most 300 characters. */
  readonly name: Scalars['String']['input'];
  /** How the original was changed. */
  readonly how: ChangedHow;
  /** By what means it was changed. */
  readonly control?: InputMaybe<Control>;
  /** Whether the evidence shows a significant change of generality, capabilities or systemic risk (guidelines, paragraph 59). */
  readonly significantChange: Tri;
  /** Whether the modifier can be expected to know the original's training compute (paragraph 61). */
  readonly canKnow: Tri;
  /** Whether the modifier can estimate the original's training compute (paragraph 61). */
  readonly canEstimate: Tri;
  /** First day on which the modified model was available on the Union market. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How it reached the Union market. */
  readonly channel?: InputMaybe<MarketChannel>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial: Tri;
  /** What is to be noted beside it, at most 5000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** The modification's own compute, at most 100 entries. Rounds that follow each other have a `round`. */
  readonly compute?: InputMaybe<ReadonlyArray<ComputeEntryInput>>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of registering a modification. */
export type RegisterModificationPayload = {
  /** The modification that was registered. */
  readonly modification: Maybe<Modification>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What to change in a modification's record. What is left out stays as it is; null says that it is not known any more. What the
 * record said before is kept: on an earlier day, the earlier record counts.
 */
export type UpdateModificationInput = {
  /** A modification by a provider that you represent. */
  readonly modificationId: Scalars['ID']['input'];
  /** The modification's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Why it changes, in a line, for its history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What the modified model is called, at most 300 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The model that resulted, if it is registered as one of that provider. */
  readonly resultId?: InputMaybe<Scalars['ID']['input']>;
  /** How the original was changed. */
  readonly how?: InputMaybe<ChangedHow>;
  /** By what means it was changed. */
  readonly control?: InputMaybe<Control>;
  /** Whether the evidence shows a significant change of generality, capabilities or systemic risk (guidelines, paragraph 59). */
  readonly significantChange?: InputMaybe<Tri>;
  /** Whether the modifier can be expected to know the original's training compute (paragraph 61). */
  readonly canKnow?: InputMaybe<Tri>;
  /** Whether the modifier can estimate the original's training compute (paragraph 61). */
  readonly canEstimate?: InputMaybe<Tri>;
  /** First day on which the modified model was available on the Union market. */
  readonly placedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How it reached the Union market. */
  readonly channel?: InputMaybe<MarketChannel>;
  /** Made available in the course of a commercial activity (Art. 3(10)). */
  readonly commercial?: InputMaybe<Tri>;
  /** What is to be noted beside it, at most 5000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of changing a modification. */
export type UpdateModificationPayload = {
  /** The modification as it is now. On CONFLICT, as somebody else has changed it. */
  readonly modification: Maybe<Modification>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What somebody proposes instead of a ruleset, kept under an id of its own. The id is taken wherever the id of a ruleset is, so that
 * everybody can see what the proposal comes to. It is nobody's law.
 */
export type Proposal = Node & {
  /** Never changes and is never used again. Also the id of its ruleset. */
  readonly id: Scalars['ID']['output'];
  /** Counts its changes; what a withdrawal expects. */
  readonly revision: Scalars['Int']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Why it is made, in its author's words. */
  readonly rationale: Scalars['String']['output'];
  /** The name under which its author publishes it. Null if the author chose none. */
  readonly publishedAs: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** When its author withdrew it. What was asked of it can still be asked again. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the signed-in person made it. */
  readonly isMine: Scalars['Boolean']['output'];
  /** The ruleset that it comes to. */
  readonly ruleset: Ruleset;
  /** What it comes to in this register. */
  readonly impact: Impact;
};


/**
 * What somebody proposes instead of a ruleset, kept under an id of its own. The id is taken wherever the id of a ruleset is, so that
 * everybody can see what the proposal comes to. It is nobody's law.
 */
export type ProposalImpactArgs = {
  baseline?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of proposals. */
export type ProposalConnection = {
  /** The records of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<Proposal>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that there are, not only those on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A proposal on a page, with the cursor to continue from. */
export type ProposalEdge = {
  /** Where the record stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Proposal;
};

/** Which proposals are asked for. All conditions must hold. */
export type ProposalFilter = {
  /** Only those that the signed-in person made. */
  readonly isMine: Scalars['Boolean']['input'];
  /** Also those that were withdrawn. */
  readonly withWithdrawn: Scalars['Boolean']['input'];
};

/** A proposal to keep. */
export type MakeProposalInput = {
  /** Your own key for this request, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is called, at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Why it is made, in plain text of at most 5000 characters. Public. */
  readonly rationale: Scalars['String']['input'];
  /** The name under which you publish it, at most 200 characters. Left out, it is published without a name. */
  readonly publishAs?: InputMaybe<Scalars['String']['input']>;
  /** What is proposed: at least one number or line. */
  readonly change: ProposalInput;
  /** Check everything, answer with what would result and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of a proposal. */
export type MakeProposalPayload = {
  /** The proposal. Null if something was wrong. */
  readonly proposal: Maybe<Proposal>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A proposal of your own to withdraw. */
export type WithdrawProposalInput = {
  /** The proposal. */
  readonly id: Scalars['ID']['input'];
  /** The revision that you have read. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** Check everything, answer with what would result and store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of a withdrawal. */
export type WithdrawProposalPayload = {
  /** The proposal as it is now. Null if something was wrong, unless somebody else has changed it. */
  readonly proposal: Maybe<Proposal>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type Provider = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you change it. */
  readonly revision: Scalars['Int']['output'];
  /** The name under which it acts. */
  readonly name: Scalars['String']['output'];
  /** Other names under which it is known. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Its legal name, where it differs from the one under which it acts. */
  readonly legalName: Maybe<Scalars['String']['output']>;
  /** Where it is established. */
  readonly country: Maybe<Scalars['CountryCode']['output']>;
  /** Its Legal Entity Identifier. */
  readonly lei: Maybe<Scalars['LEI']['output']>;
  /** Its number in a public register of companies, with that register's name. */
  readonly registerNumber: Maybe<Scalars['String']['output']>;
  /** Where it presents itself. */
  readonly website: Maybe<Scalars['URL']['output']>;
  /** Authorised representatives (Art. 54), newest first. */
  readonly representatives: ReadonlyArray<AuthorisedRepresentative>;
  /** Providers that own it, directly, newest first. */
  readonly parents: ReadonlyArray<Ownership>;
  /** Its size by Recommendation 2003/361/EC, newest first. */
  readonly sizes: ReadonlyArray<StatedSize>;
  /** Chapters of the code of practice that it adheres to (Art. 56), newest first. Adherence is voluntary and gives no presumption of conformity. */
  readonly codeOfPractice: ReadonlyArray<CodeAdherence>;
  /** Its particulars as they were before they were changed, newest first. */
  readonly formerParticulars: ReadonlyArray<FormerParticulars>;
  /** Where the record comes from. */
  readonly source: RecordSource;
  /** Evidence about its own particulars, in the order in which it was recorded, withdrawn pieces included. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Who acts for it here. Personal data: only the provider and the authority see it; others see why not. */
  readonly account: ProviderAccount;
  /** How many models name it as developer. */
  readonly modelCount: Scalars['Int']['output'];
  /** Its models. */
  readonly models: ModelConnection;
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderRepresentativesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderParentsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderSizesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderCodeOfPracticeArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderModelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ModelSort>;
};


/**
 * A provider: whoever develops a GPAI model, or has one developed, and places it on the market under its own name or
 * trademark, for payment or free (Art. 3(3)).
 */
export type ProviderHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which providers to list. */
export type ProviderFilter = {
  /** Words of its name or an alias, or their beginnings, without regard to case, accents and punctuation, as in `search`. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Established there. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Its record comes from one of these. */
  readonly source?: InputMaybe<ReadonlyArray<RecordSource>>;
};

/** A page of providers. */
export type ProviderConnection = {
  /** The records of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ProviderEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<Provider>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that match the filter, not only those on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A provider on a page, with the cursor to continue from. */
export type ProviderEdge = {
  /** Where the record stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Provider;
};

/** An authorised representative of a provider, and its mandate (Art. 54). */
export type AuthorisedRepresentative = {
  /** The id of the statement. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its address. */
  readonly address: Scalars['String']['output'];
  /** The Member State in which it is established. */
  readonly country: Scalars['CountryCode']['output'];
  /** What the mandate empowers it to do. */
  readonly tasks: ReadonlyArray<RepresentativeTask>;
  /** What Art. 54(3) asks of a mandate and this one does not say. */
  readonly missingTasks: ReadonlyArray<RepresentativeTask>;
  /** From this day. */
  readonly from: Scalars['Date']['output'];
  /** The first day on which it no longer is. Null if it still is. */
  readonly until: Maybe<Scalars['Date']['output']>;
  /** How the mandate ended, if it did. */
  readonly ending: Maybe<MandateEnding>;
  /** The day on which this was recorded. */
  readonly knownFrom: Scalars['Date']['output'];
  /** The day on which it was replaced or withdrawn. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The id of the statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
};

/** A task of an authorised representative (Art. 54(3)). */
export type RepresentativeTask =
  /** Verify that the documentation of Annex XI is drawn up and the duties are fulfilled (Art. 54(3)(a)). */
  | 'VERIFY_DOCUMENTATION'
  /** Keep the documentation and the provider's contact at the authorities' disposal for ten years (Art. 54(3)(b)). */
  | 'KEEP_DOCUMENTATION'
  /** Give the AI Office, on a reasoned request, all information and documentation (Art. 54(3)(c)). */
  | 'PROVIDE_INFORMATION'
  /** Cooperate with the AI Office and authorities (Art. 54(3)(d)). */
  | 'COOPERATE';

/** How a mandate ended. */
export type MandateEnding =
  /** The provider ended it. */
  | 'BY_PROVIDER'
  /** The representative ended it because the provider acts contrary to its duties, and informs the AI Office (Art. 54(5)). */
  | 'BY_REPRESENTATIVE'
  /** It ran out. */
  | 'EXPIRED';

/** That a provider is owned by another. */
export type Ownership = {
  /** The id of the statement. */
  readonly id: Scalars['ID']['output'];
  /** The provider that owns it. */
  readonly parent: Maybe<Provider>;
  /** From this day. */
  readonly from: Scalars['Date']['output'];
  /** The first day on which it no longer is. Null if it still is. */
  readonly until: Maybe<Scalars['Date']['output']>;
  /** The day on which this was recorded. */
  readonly knownFrom: Scalars['Date']['output'];
  /** The day on which it was replaced or withdrawn. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The id of the statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
};

/** The size of a provider, by the figures of one accounting period or as stated. */
export type StatedSize = {
  /** The id of the statement. */
  readonly id: Scalars['ID']['output'];
  /** The last day of the accounting period. */
  readonly on: Scalars['Date']['output'];
  /** Its category. That it changes only after two periods in a row is not looked at (Annex, Art. 4(2)). */
  readonly category: EnterpriseSize;
  /** Whether it is a small or medium-sized enterprise, microenterprises included. */
  readonly isSme: Scalars['Boolean']['output'];
  /** Annual work units, linked and partner enterprises included. */
  readonly staff: Maybe<Scalars['Int']['output']>;
  /** Annual turnover in whole euro. */
  readonly turnoverEur: Maybe<Scalars['BigInt']['output']>;
  /** Balance sheet total in whole euro. */
  readonly balanceSheetEur: Maybe<Scalars['BigInt']['output']>;
  /** Where the figures or the category come from. */
  readonly source: Scalars['String']['output'];
  /** Where the source can be read. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** The day on which this was recorded. */
  readonly knownFrom: Scalars['Date']['output'];
  /** The day on which it was replaced or withdrawn. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The id of the statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
};

/** A category of enterprises (Recommendation 2003/361/EC, Annex, Art. 2). */
export type EnterpriseSize =
  /** Fewer than 10 persons, and turnover or balance sheet of at most EUR 2 million. */
  | 'MICRO'
  /** Fewer than 50 persons, and turnover or balance sheet of at most EUR 10 million. */
  | 'SMALL'
  /** Fewer than 250 persons, and turnover of at most EUR 50 million or balance sheet of at most EUR 43 million. */
  | 'MEDIUM'
  /** Larger than that. */
  | 'LARGE';

/** That a provider adheres to a chapter of the code of practice. */
export type CodeAdherence = {
  /** The id of the statement. */
  readonly id: Scalars['ID']['output'];
  /** The chapter. */
  readonly chapter: CodeChapter;
  /** Where this is published. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** From this day. */
  readonly from: Scalars['Date']['output'];
  /** The first day on which it no longer is. Null if it still is. */
  readonly until: Maybe<Scalars['Date']['output']>;
  /** The day on which this was recorded. */
  readonly knownFrom: Scalars['Date']['output'];
  /** The day on which it was replaced or withdrawn. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The id of the statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
};

/** A chapter of the code of practice for general-purpose AI of 10 July 2025. */
export type CodeChapter =
  /** Transparency: Art. 53(1)(a) and (b). */
  | 'TRANSPARENCY'
  /** Copyright: Art. 53(1)(c). */
  | 'COPYRIGHT'
  /** Safety and security: Art. 55. */
  | 'SAFETY_AND_SECURITY';

/** The particulars of a provider as they were once. */
export type FormerParticulars = {
  /** From this day. */
  readonly from: Scalars['Date']['output'];
  /** Until this day, on which they were changed. */
  readonly until: Scalars['Date']['output'];
  /** The name under which it acted. */
  readonly name: Scalars['String']['output'];
  /** Its legal name. */
  readonly legalName: Maybe<Scalars['String']['output']>;
  /** Other names. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Where it was established. */
  readonly country: Maybe<Scalars['CountryCode']['output']>;
  /** Its Legal Entity Identifier. */
  readonly lei: Maybe<Scalars['LEI']['output']>;
  /** Its number in a public register of companies. */
  readonly registerNumber: Maybe<Scalars['String']['output']>;
  /** Where it presented itself. */
  readonly website: Maybe<Scalars['URL']['output']>;
};

/** What to change of a provider's particulars. A field that is left out stays as it is; null empties it, but for the name. */
export type UpdateProviderInput = {
  /** The provider, of which you are an owner or editor. */
  readonly providerId: Scalars['ID']['input'];
  /** The revision that you have seen. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** The name under which it acts, at most 300 characters. The former name becomes one of its other names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Its legal name, where it differs. */
  readonly legalName?: InputMaybe<Scalars['String']['input']>;
  /** All its other names, at most 50. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where it is established. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Its Legal Entity Identifier. */
  readonly lei?: InputMaybe<Scalars['LEI']['input']>;
  /** Its number in a public register of companies, with that register's name, at most 100 characters. */
  readonly registerNumber?: InputMaybe<Scalars['String']['input']>;
  /** Where it presents itself. */
  readonly website?: InputMaybe<Scalars['URL']['input']>;
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of changing a provider's particulars. */
export type UpdateProviderPayload = {
  /** The provider as it is now; where your revision was stale, as somebody else has left it. */
  readonly provider: Maybe<Provider>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something to say of a provider. */
export type RecordProviderStatementInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The provider, of which you are an owner or editor. */
  readonly providerId: Scalars['ID']['input'];
  /** The provider's revision that you have seen. Left out, the statement is added to whatever is there. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What to say. */
  readonly statement: ProviderStatementInput;
  /** The id of a statement of the same kind that this one replaces. It stays in the history. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** One thing to say of a provider. It is published. */
export type ProviderStatementInput =
  /** That it has an authorised representative (Art. 54). */
  { readonly representative: RepresentativeInput; readonly parent?: never; readonly size?: never; readonly adherence?: never; }
  |  /** That another provider owns it. */
  { readonly representative?: never; readonly parent: OwnershipInput; readonly size?: never; readonly adherence?: never; }
  |  /** How large it is. */
  { readonly representative?: never; readonly parent?: never; readonly size: StatedSizeInput; readonly adherence?: never; }
  |  /** That it adheres to a chapter of the code of practice. */
  { readonly representative?: never; readonly parent?: never; readonly size?: never; readonly adherence: AdherenceInput; };

/** An authorised representative and its mandate. */
export type RepresentativeInput = {
  /** Its name. */
  readonly name: Scalars['String']['input'];
  /** Its address, in one line. Published: a person's home address does not belong here. */
  readonly address: Scalars['String']['input'];
  /** Where it is established: a Member State (Art. 54(1)). */
  readonly country: Scalars['CountryCode']['input'];
  /** What the mandate empowers it to do. */
  readonly tasks: ReadonlyArray<RepresentativeTask>;
  /** From this day. Not in the future. */
  readonly from: Scalars['Date']['input'];
  /** The first day on which it no longer is. Leave it out if it still is. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** How the mandate ended, if it did. */
  readonly ending?: InputMaybe<MandateEnding>;
};

/** That a provider is owned by another. */
export type OwnershipInput = {
  /** The id of the provider that owns it. */
  readonly providerId: Scalars['ID']['input'];
  /** From this day. Not in the future. */
  readonly from: Scalars['Date']['input'];
  /** The first day on which it no longer is. Leave it out if it still is. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** How large a provider is. The category follows from the figures where they are given. */
export type StatedSizeInput = {
  /** The last day of the accounting period. Not in the future. */
  readonly on: Scalars['Date']['input'];
  /** Annual work units, linked and partner enterprises included. */
  readonly staff?: InputMaybe<Scalars['Int']['input']>;
  /** Annual turnover in whole euro, below 10^15. */
  readonly turnoverEur?: InputMaybe<Scalars['BigInt']['input']>;
  /** Balance sheet total in whole euro, below 10^15. */
  readonly balanceSheetEur?: InputMaybe<Scalars['BigInt']['input']>;
  /** The category, where the figures leave it open or are not to be published. */
  readonly category?: InputMaybe<EnterpriseSize>;
  /** Where the figures or the category come from. */
  readonly source: Scalars['String']['input'];
  /** Where the source can be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
};

/** That a provider adheres to a chapter of the code of practice. */
export type AdherenceInput = {
  /** The chapter. */
  readonly chapter: CodeChapter;
  /** From this day. Not in the future. */
  readonly from: Scalars['Date']['input'];
  /** The first day on which it no longer is. Leave it out if it still is. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** Where this is published. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
};

/** What became of saying something of a provider. */
export type RecordProviderStatementPayload = {
  /** The provider as it is now; where your revision was stale, as somebody else has left it. */
  readonly provider: Maybe<Provider>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to withdraw of what was said of a provider. */
export type WithdrawProviderStatementInput = {
  /** The provider, of which you are an owner or editor. */
  readonly providerId: Scalars['ID']['input'];
  /** The provider's revision that you have seen. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** The id of the statement. */
  readonly statementId: Scalars['ID']['input'];
  /** Why, in one line of at most 300 characters. Public. */
  readonly reason: Scalars['String']['input'];
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of withdrawing a statement. */
export type WithdrawProviderStatementPayload = {
  /** The provider as it is now; where your revision was stale, as somebody else has left it. */
  readonly provider: Maybe<Provider>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A provider to register. */
export type RegisterProviderInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Legal name. */
  readonly name: Scalars['String']['input'];
  /** Where it is established. */
  readonly country: Scalars['CountryCode']['input'];
  /** Its Legal Entity Identifier, if it has one. */
  readonly lei?: InputMaybe<Scalars['LEI']['input']>;
  /** Where it presents itself. */
  readonly website?: InputMaybe<Scalars['URL']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of registering a provider. */
export type RegisterProviderPayload = {
  /** The provider that was registered. */
  readonly provider: Maybe<Provider>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * The list of models with systemic risk that Art. 52(6) has the Commission publish, as far as it is recorded here. It is
 * declaratory: classification and duties do not depend on it.
 */
export type PublicList = {
  /** The day that was asked about. */
  readonly on: Scalars['Date']['output'];
  /** Who published the entries, and whether this is demonstration data. Show it wherever you show the entries. */
  readonly notice: Scalars['String']['output'];
  /** Whether the entries are invented, and so nobody's list. */
  readonly isDemonstration: Scalars['Boolean']['output'];
  /** Entries that stand on the day, oldest first. */
  readonly entries: ReadonlyArray<ListEntry>;
  /** Entries that were removed, with the day and the reason. */
  readonly removed: ReadonlyArray<ListEntry>;
};

/** An entry on the public list. */
export type ListEntry = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The model that is listed. */
  readonly model: Model;
  /** Art. 51(1)(a) or Art. 51(1)(b). */
  readonly basis: Scalars['String']['output'];
  /** The day on which it was put on the list. */
  readonly listedOn: Scalars['Date']['output'];
  /** The day on which it was removed. Null while it stands. */
  readonly delistedOn: Maybe<Scalars['Date']['output']>;
  /** Who decided. */
  readonly authority: Scalars['String']['output'];
  /** Why it is, or was, on the list. */
  readonly reason: Scalars['String']['output'];
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** An entry on the public list. */
export type ListEntryHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A public step of the procedure under Art. 52. */
export type ProcedureEvent = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** What happened, such as `notified`. */
  readonly kind: Scalars['String']['output'];
  /** Evidence about this step, in the order in which it was recorded, withdrawn pieces included. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The day on which it happened. */
  readonly on: Scalars['Date']['output'];
  /** When the provider was informed, where that counts. */
  readonly informedOn: Maybe<Scalars['Date']['output']>;
  /** What is published of it. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** What the journal recorded of it, newest first. */
  readonly history: RecordedChangeConnection;
};


/** A public step of the procedure under Art. 52. */
export type ProcedureEventHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The register as a whole. */
export type Register = {
  /** The number of the last journal entry. It grows with every change and with nothing else. */
  readonly revision: Scalars['Int']['output'];
  /** True if this register holds demonstration data, which is never the Commission's list. */
  readonly isDemonstration: Scalars['Boolean']['output'];
  /** Today in Brussels, the day that questions about the law are asked for unless they name another. */
  readonly today: Scalars['Date']['output'];
  /** The ruleset that applies today. */
  readonly currentRuleset: Ruleset;
  /** How many models it holds. */
  readonly modelCount: Scalars['Int']['output'];
  /** Models with at least one figure for training compute today. */
  readonly modelsWithComputeCount: Scalars['Int']['output'];
  /** How many providers it holds. */
  readonly providerCount: Scalars['Int']['output'];
  /** Whose data the register holds, with the credit that is due. */
  readonly sources: ReadonlyArray<DataSource>;
};

/** A source of data, with its credit. */
export type DataSource = {
  /** Which source. */
  readonly source: RecordSource;
  /** The words of credit, with the licence. */
  readonly credit: Maybe<Scalars['String']['output']>;
  /** How many models came from it. */
  readonly modelCount: Scalars['Int']['output'];
  /** The day whose state of the source was imported last. */
  readonly observedOn: Maybe<Scalars['Date']['output']>;
};

/** Where a record comes from. */
export type RecordSource =
  /** The provider registered it. */
  | 'DECLARED'
  /** Imported from Epoch AI's public database. A third party's estimates. */
  | 'EPOCH'
  /** Part of the demonstration register. */
  | 'DEMONSTRATION';

/** The limits of a request. */
export type Limits = {
  /** Lexical tokens of a document. */
  readonly maxTokens: Scalars['Int']['output'];
  /** Nesting of selections. */
  readonly maxDepth: Scalars['Int']['output'];
  /** Aliases in a document. */
  readonly maxAliases: Scalars['Int']['output'];
  /** Directives in a document. */
  readonly maxDirectives: Scalars['Int']['output'];
  /**
   * Cost of an operation: one a field and a fragment, more for a field that looks at the whole register, for a day of its own on
   * which it does, and for each entry of facts to classify, times the page size of every connection above it.
   */
  readonly maxCost: Scalars['Int']['output'];
  /** Records on a page. */
  readonly maxPageSize: Scalars['Int']['output'];
  /** Items of a batch, such as `registerModels`. */
  readonly maxBatch: Scalars['Int']['output'];
  /** Bytes of a request's body that hands over no file. */
  readonly maxBodyBytes: Scalars['Int']['output'];
  /** Bytes of a request's body that hands over a file as evidence. */
  readonly maxBodyBytesWithFile: Scalars['Int']['output'];
  /** How deep the JSON of a request may be nested. */
  readonly maxJsonDepth: Scalars['Int']['output'];
  /** Items of a list in the variables. Single inputs may take fewer, and say so. */
  readonly maxListItems: Scalars['Int']['output'];
  /** Characters of a name in a document, such as an alias. */
  readonly maxNameLength: Scalars['Int']['output'];
  /** Cost of introspection in one operation: fields times how long the lists are that they are asked for. What tools ask of the whole schema comes to two thirds of it. */
  readonly maxIntrospectionCost: Scalars['Int']['output'];
  /** Days of their own on which the fields of one operation may look at the whole register. */
  readonly maxDays: Scalars['Int']['output'];
  /** Seconds that a query may take. A mutation takes what it takes, so that it is never left half answered. */
  readonly maxSeconds: Scalars['Int']['output'];
  /** Bytes of a file that is handed over as evidence. */
  readonly maxEvidenceBytes: Scalars['Int']['output'];
  /** Requests in a minute from one address. */
  readonly maxRequestsPerMinute: Scalars['Int']['output'];
  /**
   * Seconds in a minute that answering the queries of one address may take, as measured here. What is left stands in the header
   * x-ratelimit-seconds-remaining of each answer that took any; a query beyond it is refused with RATE_LIMITED and retryAfter.
   */
  readonly maxSecondsPerMinute: Scalars['Int']['output'];
};

/** Everything that can be read. Nothing here changes anything. */
export type Query = {
  /** What this register holds: its revision, how many records, whether it is a demonstration, and whose figures it uses. */
  readonly register: Register;
  /** The signed-in person, or null for an anonymous reader. */
  readonly viewer: Maybe<Person>;
  /** What an invitation offers, by its secret. Null if it cannot be accepted (any more). */
  readonly invitation: Maybe<InvitationOffer>;
  /** Where people can sign in who have an account elsewhere. Null if that is not set up. */
  readonly signInProvider: Maybe<SignInProvider>;
  /** Messages to people, newest first. For operators, who hand them on where no mail server is set. */
  readonly outbox: MailConnection;
  /** The limits that a request must keep. A request that goes over one is refused with that limit's name, its value and the path. */
  readonly limits: Limits;
  /** Any record by its id, or null if there is none that the reader may see. */
  readonly node: Maybe<Node>;
  /**
   * Records by their ids, at most 100, in the order of the ids; null where there is none that the reader may see. Costs as much
   * as asking for each.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * Models, providers and consultations by the words of their names, aliases and, for models, their providers' names. Every word
   * must be found, if only as the beginning of one; case, accents, spaces and punctuation do not matter: `gpt 4o` finds `GPT-4o`.
   * A record of exactly this name comes first, then names that begin so, then those that have all the words.
   */
  readonly search: SearchConnection;
  /**
   * Every public change of the register in the order of the journal, oldest first: for mirrors, which ask for what came since the
   * last sequence that they have.
   */
  readonly changes: RecordedChangeConnection;
  /** One provider by its id. */
  readonly provider: Maybe<Provider>;
  /** Providers by name. Give `first` (with `after`) or `last` (with `before`). */
  readonly providers: ProviderConnection;
  /** One model by its id. */
  readonly model: Maybe<Model>;
  /** Models, filtered and in a total order. Give `first` (with `after`) or `last` (with `before`). */
  readonly models: ModelConnection;
  /** Every model with a known day and amount of compute, as points for a chart: at most 5000, largest first. */
  readonly computePoints: ReadonlyArray<ComputePoint>;
  /** How many models and how many providers lie strictly above each amount of cumulative training compute. */
  readonly countsAbove: ReadonlyArray<ThresholdCount>;
  /** The list of models with systemic risk as an authority published it (Art. 52(6)). Declaratory: no duty depends on it. */
  readonly publicList: PublicList;
  /** Classify facts without an account and without storing anything. */
  readonly classify: Classification;
  /** What a ruleset or a proposal comes to in this register: models and providers in scope, newly in, no longer in. */
  readonly impact: Impact;
  /** Every model whose classification differs between two rulesets, and why. */
  readonly compareRulesets: RulesetComparison;
  /** When a planned run passes the presumption of systemic risk, and by when to notify. Needs no account; nothing is stored. */
  readonly forecast: CrossingForecast;
  /** Every ruleset that Plimsoll can classify under, shipped and enacted, oldest first. Proposals are listed by `proposals`. */
  readonly rulesets: ReadonlyArray<Ruleset>;
  /** What of the law is not applied, and why: so that nobody takes silence for an answer. */
  readonly unencodedRules: ReadonlyArray<UnencodedRule>;
  /** The questions that the law leaves open, with the numbers and days of the ruleset in force today. */
  readonly ambiguities: ReadonlyArray<Ambiguity>;
  /** The documentation that the law asks for, and other lists that one works through. */
  readonly checklists: ReadonlyArray<Checklist>;
  /** One ruleset by its id, such as `final-2025-07`; a proposal's too. */
  readonly ruleset: Maybe<Ruleset>;
  /** What people propose instead, newest first. Give `first` (with `after`) or `last` (with `before`). */
  readonly proposals: ProposalConnection;
  /** Consultations, newest first. */
  readonly consultations: ReadonlyArray<Consultation>;
  /** One consultation by the short name in its address. */
  readonly consultation: Maybe<Consultation>;
  /** One contribution by the reference on its receipt. Only what its author agreed to publish. */
  readonly contribution: Maybe<Contribution>;
  /** The receipt of a contribution by its reference. Null if there is no such contribution. */
  readonly receipt: Maybe<ContributionReceipt>;
  /** Whether a receipt of a contribution tells the truth: its commitment is recomputed and compared with what the register holds. */
  readonly receiptCheck: ReceiptCheck;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryInvitationArgs = {
  secret: Scalars['String']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryOutboxArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryChangesArgs = {
  since?: InputMaybe<Scalars['Int']['input']>;
  sinceInstant?: InputMaybe<Scalars['DateTime']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
  kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryProviderArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryProvidersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProviderFilter>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryModelArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryModelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  sort?: InputMaybe<ModelSort>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryComputePointsArgs = {
  filter?: InputMaybe<ModelFilter>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryCountsAboveArgs = {
  thresholds: ReadonlyArray<Scalars['Flop']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryPublicListArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryClassifyArgs = {
  facts: FactsInput;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryImpactArgs = {
  ruleset?: InputMaybe<Scalars['ID']['input']>;
  proposal?: InputMaybe<ProposalInput>;
  baseline?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryCompareRulesetsArgs = {
  before: Scalars['ID']['input'];
  after: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryForecastArgs = {
  plan: TrainingPlanInput;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryRulesetArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProposalFilter>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryConsultationArgs = {
  slug: Scalars['String']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryContributionArgs = {
  reference: Scalars['String']['input'];
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryReceiptArgs = {
  reference: Scalars['String']['input'];
  salt?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. Nothing here changes anything. */
export type QueryReceiptCheckArgs = {
  file: Scalars['String']['input'];
};

/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type Mutation = {
  /**
   * Open an account with an e-mail address and a password. Signs in at once, and sends a link that confirms the address. An
   * address that has an account already is answered alike; its holder learns of it by mail.
   */
  readonly signUp: SignInPayload;
  /** Sign in. Sets a session cookie for this origin's web pages. */
  readonly signIn: SignInPayload;
  /** Sign in with a one-time link. */
  readonly redeemSignInLink: SignInPayload;
  /** Confirm an e-mail address with the secret that was sent to it. */
  readonly confirmEmail: SignInPayload;
  /** Ask for another e-mail address, or for another link to confirm the one there is. */
  readonly requestEmailChange: RequestEmailChangePayload;
  /** Ask for the link that confirms an account's address once more. The answer does not say whether there is such an account. */
  readonly requestConfirmation: RequestConfirmationPayload;
  /** Ask for a link to set a new password. The answer does not say whether the address has an account. */
  readonly requestPasswordReset: RequestPasswordResetPayload;
  /** Set a new password with a link, end all sessions and begin a new one. */
  readonly resetPassword: SignInPayload;
  /** Set another password, end all other sessions and begin a new one. Only in a browser session. */
  readonly setPassword: SignInPayload;
  /** Make a key for an authenticator app. Only in a browser session. */
  readonly beginSecondFactor: BeginSecondFactorPayload;
  /** Set up the second factor with a first code of its key, end all sessions and begin one that has shown it. Only in a browser session. */
  readonly enrolSecondFactor: EnrolSecondFactorPayload;
  /** Show the second factor: ends the sign-in that waits for it, or lets a session that is open do what asks for it. */
  readonly confirmSecondFactor: SignInPayload;
  /** Get other recovery codes. Only in a browser session. */
  readonly renewRecoveryCodes: RenewRecoveryCodesPayload;
  /** Remove your second factor. Only in a browser session. */
  readonly removeSecondFactor: RemoveSecondFactorPayload;
  /** Link the account elsewhere with which this browser has just signed in. Only in a browser session. */
  readonly linkIdentity: LinkIdentityPayload;
  /** Unlink an account elsewhere, unless it is the only way into yours. Only in a browser session. */
  readonly unlinkIdentity: UnlinkIdentityPayload;
  /** End this session, or every session of the person. */
  readonly signOut: SignOutPayload;
  /** End one session of yours, such as one on a device that you no longer have. Only in a browser session. */
  readonly endSession: EndSessionPayload;
  /** Make a bearer token for scripts. Its secret is in this answer and nowhere else. */
  readonly createApiToken: CreateApiTokenPayload;
  /** Give a token another secret; the one it had works on for a while. Only in a browser session. */
  readonly rotateApiToken: RotateApiTokenPayload;
  /** Revoke a token at once and for ever. */
  readonly revokeApiToken: RevokeApiTokenPayload;
  /** Invite somebody by mail to represent a provider. For its owners, officers and operators, in a browser session. */
  readonly inviteRepresentative: InviteRepresentativePayload;
  /** Withdraw an invitation that has not been accepted. */
  readonly withdrawInvitation: WithdrawInvitationPayload;
  /** Accept an invitation, once, with the account whose confirmed address it was sent to. */
  readonly acceptInvitation: AcceptInvitationPayload;
  /** Give somebody who represents a provider another role. */
  readonly changeRepresentation: RepresentationPayload;
  /** End somebody's representation of a provider, or your own. */
  readonly endRepresentation: RepresentationPayload;
  /** Register a provider and become its first representative. Needs an account. */
  readonly registerProvider: RegisterProviderPayload;
  /** Change a provider's particulars. As they were they stay in its history. */
  readonly updateProvider: UpdateProviderPayload;
  /** Say of a provider that it has a representative, an owner or a size, or adheres to the code of practice. Nothing is overwritten. */
  readonly recordProviderStatement: RecordProviderStatementPayload;
  /** Withdraw something that was said of a provider. It stays in the history. */
  readonly withdrawProviderStatement: WithdrawProviderStatementPayload;
  /** Register a model of a provider that you represent, if you like with the first entries of its compute ledger. */
  readonly registerModel: RegisterModelPayload;
  /** Add an entry to a model's compute ledger, or replace one by a better figure. Nothing is overwritten. */
  readonly recordCompute: RecordComputePayload;
  /**
   * Register several models. Each is atomic and has a key of its own: send a batch again and what was done is answered as
   * before, what was refused is tried again.
   */
  readonly registerModels: RegisterModelsPayload;
  /** Record several ledger entries, of one model or of many. Each is atomic and has a key of its own, as with `registerModels`. */
  readonly recordComputes: RecordComputesPayload;
  /** Withdraw one of the provider's own figures without replacing it. It stays in the history, with the reason. */
  readonly withdrawComputeEntry: WithdrawComputeEntryPayload;
  /** Change what is recorded of a model. What was recorded before stays in the history. */
  readonly updateModel: UpdateModelPayload;
  /** Record that a model entered a stage of its life. */
  readonly recordStage: RecordStagePayload;
  /** Record a channel through which a model was made available. */
  readonly recordRelease: RecordReleasePayload;
  /** Record what was measured of a model (Annex XIII). */
  readonly recordIndicator: RecordIndicatorPayload;
  /** Withdraw a stage, release or indicator without replacing it. It stays in the history, with the reason. */
  readonly withdrawStatement: WithdrawStatementPayload;
  /** Register a version of a model of a provider that you represent. */
  readonly registerModelVersion: RegisterModelVersionPayload;
  /** Change what is recorded of a version. */
  readonly updateModelVersion: UpdateModelVersionPayload;
  /** Register that a provider you represent has modified somebody else's model. */
  readonly registerModification: RegisterModificationPayload;
  /** Change what is recorded of a modification. What was recorded before stays in the history. */
  readonly updateModification: UpdateModificationPayload;
  /** Hand over evidence about a provider, a model, an entry of its ledger or a step of its procedure: a note, a link or a small file. */
  readonly recordEvidence: RecordEvidencePayload;
  /** Withdraw evidence, or erase what it says. */
  readonly withdrawEvidence: WithdrawEvidencePayload;
  /** Record how far the documentation of a model is, item by item (Annexes XI and XII, Art. 53(1)(c) and (d)). */
  readonly recordDocumentation: RecordDocumentationPayload;
  /** Keep a proposal, so that everybody can see what it comes to. Needs an account. */
  readonly makeProposal: MakeProposalPayload;
  /** Withdraw a proposal of your own. */
  readonly withdrawProposal: WithdrawProposalPayload;
  /** Enter an act that amends thresholds or guidelines: it comes into force on its day. For officers of the authority. */
  readonly enactRuleset: EnactRulesetPayload;
  /** Correct an act before its first day. For officers of the authority. */
  readonly correctRuleset: CorrectRulesetPayload;
  /** Withdraw an act before its first day. For officers of the authority. */
  readonly withdrawRuleset: WithdrawRulesetPayload;
  /** Submit a contribution to an open consultation. Needs no account. */
  readonly submitContribution: SubmitContributionPayload;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRedeemSignInLinkArgs = {
  input: RedeemSignInLinkInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRequestConfirmationArgs = {
  input: RequestConfirmationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationBeginSecondFactorArgs = {
  input: BeginSecondFactorInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationEnrolSecondFactorArgs = {
  input: EnrolSecondFactorInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRenewRecoveryCodesArgs = {
  input: RenewRecoveryCodesInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRemoveSecondFactorArgs = {
  input: RemoveSecondFactorInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationUnlinkIdentityArgs = {
  input: UnlinkIdentityInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRotateApiTokenArgs = {
  input: RotateApiTokenInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationInviteRepresentativeArgs = {
  input: InviteRepresentativeInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawInvitationArgs = {
  input: WithdrawInvitationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationChangeRepresentationArgs = {
  input: ChangeRepresentationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationEndRepresentationArgs = {
  input: EndRepresentationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRegisterProviderArgs = {
  input: RegisterProviderInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationUpdateProviderArgs = {
  input: UpdateProviderInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordProviderStatementArgs = {
  input: RecordProviderStatementInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawProviderStatementArgs = {
  input: WithdrawProviderStatementInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRegisterModelArgs = {
  input: RegisterModelInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordComputeArgs = {
  input: RecordComputeInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRegisterModelsArgs = {
  input: RegisterModelsInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordComputesArgs = {
  input: RecordComputesInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawComputeEntryArgs = {
  input: WithdrawComputeEntryInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationUpdateModelArgs = {
  input: UpdateModelInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordStageArgs = {
  input: RecordStageInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordReleaseArgs = {
  input: RecordReleaseInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordIndicatorArgs = {
  input: RecordIndicatorInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawStatementArgs = {
  input: WithdrawStatementInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRegisterModelVersionArgs = {
  input: RegisterModelVersionInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationUpdateModelVersionArgs = {
  input: UpdateModelVersionInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRegisterModificationArgs = {
  input: RegisterModificationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationUpdateModificationArgs = {
  input: UpdateModificationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordEvidenceArgs = {
  input: RecordEvidenceInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawEvidenceArgs = {
  input: WithdrawEvidenceInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationRecordDocumentationArgs = {
  input: RecordDocumentationInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationMakeProposalArgs = {
  input: MakeProposalInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawProposalArgs = {
  input: WithdrawProposalInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationEnactRulesetArgs = {
  input: EnactRulesetInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationCorrectRulesetArgs = {
  input: CorrectRulesetInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationWithdrawRulesetArgs = {
  input: WithdrawRulesetInput;
};


/** Everything that changes something. Each takes one `input` and answers with what changed and with all that was wrong with the input. */
export type MutationSubmitContributionArgs = {
  input: SubmitContributionInput;
};

/** A reading of the law as dated, cited data. A classification is always under one ruleset. */
export type Ruleset = {
  /** Its short name, such as `final-2025-07`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What it is, in a sentence or two. */
  readonly summary: Scalars['String']['output'];
  /** Whether it binds providers. Guidelines and consultation papers do not. */
  readonly isBinding: Scalars['Boolean']['output'];
  /** The word for it in its law data, such as `delegated_act`. For people there are `kind` and `standing`. */
  readonly status: Scalars['String']['output'];
  /** What kind of text it follows. Only an act is ever in force. */
  readonly kind: RulesetKind;
  /** What is to be said of it on the day, in the law's words: in force, current reading, superseded and so on. */
  readonly standing: RulesetStanding;
  /** Whether it is somebody's proposal. A proposal is nobody's law. */
  readonly isProposal: Scalars['Boolean']['output'];
  /** The first day on which this register classifies by it, unless asked otherwise or a later one does. Null for a proposal. */
  readonly appliesFrom: Maybe<Scalars['Date']['output']>;
  /** The first day on which it does no longer. Null while no end is known. */
  readonly appliesUntil: Maybe<Scalars['Date']['output']>;
  /** Whether the day is one of those days. */
  readonly applies: Scalars['Boolean']['output'];
  /** The ruleset that it changes: what it does not say is as it is there. Null for the Act alone. */
  readonly basedOn: Maybe<Ruleset>;
  /** Where it comes from: what it was shipped, enacted or proposed with. */
  readonly provenance: RulesetProvenance;
  /**
   * Its data as YAML, in the one form that all rulesets have. Save it under the name that `provenance.file` gives and run
   * `npm run conformance -- cases.yaml FILE` to try it on cases of your own; give the file of the ruleset that it is based on too,
   * unless that one ships.
   */
  readonly asYaml: Scalars['String']['output'];
  /** SHA-256 of all of its data, in hexadecimal: which law a receipt speaks of. */
  readonly lawHash: Scalars['String']['output'];
  /** Every rule that a classification under it can rest on, in data and in code, with its sources. */
  readonly rules: ReadonlyArray<EncodedRule>;
  /** The questions that the law leaves open, with this ruleset's numbers and days. */
  readonly ambiguities: ReadonlyArray<Ambiguity>;
  /** Every parameter with its values, dates and citations. */
  readonly parameters: ReadonlyArray<RulesetParameter>;
};


/** A reading of the law as dated, cited data. A classification is always under one ruleset. */
export type RulesetStandingArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A reading of the law as dated, cited data. A classification is always under one ruleset. */
export type RulesetAppliesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A reading of the law as dated, cited data. A classification is always under one ruleset. */
export type RulesetAmbiguitiesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** What kind of text a ruleset follows. */
export type RulesetKind =
  /** A regulation, or an act that changes it. */
  | 'ACT'
  /** Guidelines: how the Commission reads the law. They bind no provider. */
  | 'GUIDELINES'
  /** A paper for consultation. It never had legal effect. */
  | 'DRAFT'
  /** What somebody proposes. It is nobody's law. */
  | 'PROPOSAL';

/** What is to be said of a ruleset on a day. */
export type RulesetStanding =
  /** An act that is in force. */
  | 'IN_FORCE'
  /** An act that is no longer in force, because another took its place. */
  | 'ENDED'
  /** Guidelines that are the Commission's current reading. They are not in force: they bind no provider. */
  | 'CURRENT_READING'
  /** A draft that was under consultation on that day. It had no legal effect. */
  | 'UNDER_CONSULTATION'
  /** Guidelines or a draft whose place something later has taken. */
  | 'SUPERSEDED'
  /** Its day is to come. */
  | 'TO_COME'
  /** A proposal. */
  | 'PROPOSED'
  /** It was withdrawn before its day. */
  | 'WITHDRAWN';

/** Where a ruleset comes from. */
export type RulesetProvenance = {
  /** How it came to be here. */
  readonly origin: RulesetOrigin;
  /** The name of its law data file, which `Citation.source` names with a line. */
  readonly file: Scalars['String']['output'];
  /** Counts its changes; what a correction or a withdrawal expects. Null if it is not stored. */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** When it was recorded. Null if it is not stored. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn: it applies on no day, and what was asked of it can still be asked again. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was withdrawn. */
  readonly withdrawnBecause: Maybe<Scalars['String']['output']>;
  /** The act that it follows. Null unless it was enacted. */
  readonly act: Maybe<AmendingAct>;
};

/** How a ruleset came to be here. */
export type RulesetOrigin =
  /** It ships with Plimsoll. */
  | 'SHIPPED'
  /** An officer entered an act that amends another ruleset. */
  | 'ENACTED'
  /** Somebody proposes it. */
  | 'PROPOSED'
  /** It was given with the question. Nothing of it is stored. */
  | 'GIVEN';

/** An act that amends thresholds or criteria, or guidelines that say how they are read. */
export type AmendingAct = {
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Its CELEX number, its place in the Official Journal or another reference. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** The day on which it was published. */
  readonly publishedOn: Maybe<Scalars['Date']['output']>;
  /** Where its text is. */
  readonly url: Maybe<Scalars['URL']['output']>;
};

/** A value that the law or a guideline fixes. */
export type RulesetParameter = {
  /** Stable name, such as `systemic.threshold`. */
  readonly name: Scalars['String']['output'];
  /** What the value is for. */
  readonly describes: Scalars['String']['output'];
  /** What is counted: FLOP, a fraction, days, euro and so on. */
  readonly unit: Scalars['String']['output'];
  /** Weight of the source: article, recital, guideline, draft or proposal. */
  readonly authority: Scalars['String']['output'];
  /** Whether it was checked against the text. */
  readonly confidence: Scalars['String']['output'];
  /** Its values over time, oldest first. */
  readonly values: ReadonlyArray<RulesetValue>;
  /** The value that holds on a day, today if left out. Null before the first. */
  readonly valueOn: Maybe<RulesetValue>;
};


/** A value that the law or a guideline fixes. */
export type RulesetParameterValueOnArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A value from a day on, with its source. */
export type RulesetValue = {
  /** The first day on which it holds. */
  readonly from: Scalars['Date']['output'];
  /** The value as written in the law data. */
  readonly value: Scalars['String']['output'];
  /** The value for people, such as `10^25 FLOP`, `a third`, `two weeks` or `2 August 2025`. */
  readonly words: Scalars['String']['output'];
  /** Where it stands. */
  readonly citations: ReadonlyArray<Citation>;
};

/** A rule that a classification can rest on. */
export type EncodedRule = {
  /** Stable name, such as `systemic.compute`. */
  readonly rule: Scalars['String']['output'];
  /** What it asks. */
  readonly describes: Scalars['String']['output'];
  /** `data`: it stands in the ruleset's file. `code`: it is the same under every ruleset. */
  readonly kind: Scalars['String']['output'];
  /** Where it stands. */
  readonly citations: ReadonlyArray<Citation>;
};

/** A rule that is not applied, and why. */
export type UnencodedRule = {
  /** Where it stands. */
  readonly article: Scalars['String']['output'];
  /** What it is about. */
  readonly about: Scalars['String']['output'];
  /** Why it is not applied. */
  readonly why: Scalars['String']['output'];
};

/** A question that the law leaves open. It comes out as undetermined, never as a guess. */
export type Ambiguity = {
  /** Its code, U1 to U32. */
  readonly code: Scalars['String']['output'];
  /** What is not settled. */
  readonly issue: Scalars['String']['output'];
  /** The readings that are possible. */
  readonly readings: ReadonlyArray<Scalars['String']['output']>;
  /** What a person must decide. */
  readonly decide: Scalars['String']['output'];
  /** Shown for information: no rule here gives it as the reason of an answer. */
  readonly isInformative: Scalars['Boolean']['output'];
};

/** What a document or an authority asks for, item by item: Annexes XI, XII and XIII, and clocks of the Code of Practice. */
export type Checklist = {
  /** Its short name. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** The duty it belongs to. */
  readonly duty: Scalars['String']['output'];
  /** Who gets to see it. */
  readonly audience: Scalars['String']['output'];
  /** Its items, in the order of the law. */
  readonly items: ReadonlyArray<ChecklistItem>;
};


/** What a document or an authority asks for, item by item: Annexes XI, XII and XIII, and clocks of the Code of Practice. */
export type ChecklistItemsArgs = {
  withoutSystemicRisk: Scalars['Boolean']['input'];
};

/** One item of a checklist. */
export type ChecklistItem = {
  /** Where it stands, such as `Section 1(2)(d)`. */
  readonly at: Scalars['String']['output'];
  /** What it asks for. */
  readonly asks: Scalars['String']['output'];
  /** Asked of models with systemic risk only. */
  readonly isSystemicOnly: Scalars['Boolean']['output'];
  /** Asked where it applies. */
  readonly isWhereApplicable: Scalars['Boolean']['output'];
  /** A clock in plain days, if there is one. */
  readonly days: Maybe<Scalars['Int']['output']>;
  /** Whether it was checked against the text. */
  readonly confidence: Scalars['String']['output'];
};

/** A deadline: the instant at which it ends, the zone in which the law counts, and the words it was published in. */
export type Deadline = {
  /** The first instant that is too late. */
  readonly instant: Scalars['DateTime']['output'];
  /** An IANA time zone, such as `Europe/Brussels`. */
  readonly zone: Scalars['String']['output'];
  /** The deadline as published, for people. */
  readonly words: Scalars['String']['output'];
};

/** An exact fraction. */
export type Fraction = {
  /** The number above the line. */
  readonly numerator: Scalars['BigInt']['output'];
  /** The number below the line. */
  readonly denominator: Scalars['BigInt']['output'];
};

/** A record with an id that never changes and is never used again. */
export type Node = {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether records follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether records precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first record on the page. Null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** The cursor of the last record on the page. Null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Something that is wrong with an input. All that is wrong is reported at once, and nothing has been changed. */
export type UserError = {
  /** The kind of mistake, for programs. */
  readonly code: UserErrorCode;
  /** What was found, what was expected and what to do, in plain words. */
  readonly message: Scalars['String']['output'];
  /** Where in the input, such as ["compute", "0", "amount", "flop"]. Empty if the input as a whole is meant. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an input was refused. New values may be added. */
export type UserErrorCode =
  /** A value is missing, malformed or out of range. */
  | 'INVALID'
  /** Two values contradict each other. */
  | 'CONTRADICTION'
  /** There is already a record that must be unique. */
  | 'TAKEN'
  /** There is no such record, or none that you may see. */
  | 'NOT_FOUND'
  /** You may not do this. The message says who may. */
  | 'FORBIDDEN'
  /** Sign in or send a bearer token first. */
  | 'UNAUTHENTICATED'
  /** The record has changed since you read it. */
  | 'CONFLICT'
  /** This idempotency key was used before with another input. */
  | 'KEY_REUSED'
  /** It takes no changes now: a consultation that is not open, an act that applies already, what was withdrawn. */
  | 'CLOSED'
  /** The credentials do not match. */
  | 'BAD_CREDENTIALS'
  /** The account's e-mail address must be confirmed first, by the link that was sent to it. */
  | 'EMAIL_NOT_CONFIRMED'
  /** Officers and operators act only after showing a second factor. The message says how. */
  | 'SECOND_FACTOR_REQUIRED'
  /** Too many tries. The message says when to try again. */
  | 'TOO_MANY_TRIES';

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASCENDING'
  /** Largest, latest or last in the alphabet first. */
  | 'DESCENDING';

/** Yes, no, or not known. Unknown is never taken for no. */
export type Tri =
  /** It is so. */
  | 'YES'
  /** It is not so. */
  | 'NO'
  /** It is not known. */
  | 'UNKNOWN';

/** What a search looks for. New values may be added. */
export type SearchKind =
  /** Models. */
  | 'MODEL'
  /** Providers. */
  | 'PROVIDER'
  /** Consultations. */
  | 'CONSULTATION';

/** A record that a search can find. New types may be added. */
export type SearchResult = Model | Provider | Consultation;

/** A page of what was found, the best match first. */
export type SearchConnection = {
  /** What was found, each with its cursor. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All that was found, not only what is on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record on a page, with the cursor to continue from. */
export type SearchEdge = {
  /** Where the record stands: continue after it, or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: SearchResult;
};

/** What a person shows beside a password or a link when signing in: a code that an authenticator app makes anew every 30 seconds (RFC 6238). */
export type SecondFactor = {
  /** Whether the person acts only with one: officers and operators. Until they have shown it in a session they see and do what any member may. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** Since when signing in takes it. Null while there is none. */
  readonly enrolledAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was shown in this session, or, where a token asks, in the session in which the token was made. */
  readonly wasShown: Scalars['Boolean']['output'];
  /** How many recovery codes are left. Each stands for a code once. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
  /** A key that waits for its first code. Null if there is none, and always for a token. */
  readonly enrolment: Maybe<SecondFactorEnrolment>;
};

/** A key on its way to an authenticator app. */
export type SecondFactorEnrolment = {
  /** The key in base 32, for typing. */
  readonly key: Scalars['String']['output'];
  /** The same as an address of the scheme `otpauth`, for a picture that a telephone reads. */
  readonly uri: Scalars['String']['output'];
  /** Until when a first code of it is taken. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** The beginning of a second factor. */
export type BeginSecondFactorInput = {
  /** The account's password, if it has one. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** What became of beginning a second factor. */
export type BeginSecondFactorPayload = {
  /** The key to take into an authenticator app. Nothing is asked for with it until it is enrolled. */
  readonly enrolment: Maybe<SecondFactorEnrolment>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The first code of a key. */
export type EnrolSecondFactorInput = {
  /** The six digits that the authenticator app shows. */
  readonly code: Scalars['String']['input'];
};

/** What became of enrolling a second factor. */
export type EnrolSecondFactorPayload = {
  /** Ten codes, each of which stands for a code once, for when the device is lost. They are shown only here: keep them now. */
  readonly recoveryCodes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who is signed in, by a new session that has shown the factor. All other sessions are ended. */
  readonly viewer: Maybe<Person>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A code of the second factor. */
export type ConfirmSecondFactorInput = {
  /** The six digits that the authenticator app shows, or a recovery code, which is used up. Each code is taken once. */
  readonly code: Scalars['String']['input'];
};

/** A code, to get other recovery codes. */
export type RenewRecoveryCodesInput = {
  /** The six digits that the authenticator app shows, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

/** What became of renewing recovery codes. */
export type RenewRecoveryCodesPayload = {
  /** The new codes, shown only here. All earlier ones are void. */
  readonly recoveryCodes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A code, to remove the second factor. */
export type RemoveSecondFactorInput = {
  /** The six digits that the authenticator app shows, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

/** What became of removing a second factor. */
export type RemoveSecondFactorPayload = {
  /** The person, without a second factor. */
  readonly viewer: Maybe<Person>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where people can sign in who have an account elsewhere (OpenID Connect), such as EU Login. */
export type SignInProvider = {
  /** What people know it by. */
  readonly name: Scalars['String']['output'];
  /** The path of this origin to which a browser goes. Say where to go afterwards as `?next=/path`. */
  readonly path: Scalars['String']['output'];
};

/** An account elsewhere by which a person signs in. */
export type LinkedIdentity = {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Who vouches for it: the issuer of the OpenID Connect provider. */
  readonly issuer: Scalars['String']['output'];
  /** The address that it had when it was linked. Null if the provider did not say. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Since when the person signs in with it. */
  readonly linkedAt: Scalars['DateTime']['output'];
};

/** An account elsewhere with which this browser has signed in, in the last quarter of an hour, and which is linked to nobody's account. */
export type OfferedIdentity = {
  /** Send it as `offer` to link it. */
  readonly id: Scalars['ID']['output'];
  /** Who vouches for it: the issuer of the OpenID Connect provider. */
  readonly issuer: Scalars['String']['output'];
  /** Its address. Null if the provider did not say. */
  readonly email: Maybe<Scalars['String']['output']>;
};

/** An account elsewhere to link. */
export type LinkIdentityInput = {
  /** The id of the offer, as `Person.offeredIdentity` shows it to this browser. */
  readonly offer: Scalars['ID']['input'];
};

/** What became of linking an account elsewhere. */
export type LinkIdentityPayload = {
  /** The person, who can sign in with it from now on. */
  readonly viewer: Maybe<Person>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An account elsewhere to unlink. */
export type UnlinkIdentityInput = {
  /** The id of the linked identity. */
  readonly id: Scalars['ID']['input'];
};

/** What became of unlinking an account elsewhere. */
export type UnlinkIdentityPayload = {
  /** The person, who can no longer sign in with it. */
  readonly viewer: Maybe<Person>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something dated that was recorded of a model. It is replaced or withdrawn, never overwritten. */
export type ModelStatement = {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The day on which it happened or was measured. */
  readonly on: Scalars['Date']['output'];
  /** What was noted beside it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it can be checked. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** First day on which this was known here. */
  readonly knownFrom: Scalars['Date']['output'];
  /** First day on which it no longer counted. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
};

/** A step in a model's life on the Union market. */
export type StageChange = Node & ModelStatement & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The day on which it happened or was measured. */
  readonly on: Scalars['Date']['output'];
  /** What was noted beside it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it can be checked. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** First day on which this was known here. */
  readonly knownFrom: Scalars['Date']['output'];
  /** First day on which it no longer counted. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
  /** The stage that it entered. */
  readonly stage: ModelStage;
};

/**
 * Where a model stands in its life. It goes from planned over training and trained to placed, stages may be skipped; from there
 * it may be restricted, withdrawn or recalled (Art. 93(1)(c)), and placed again.
 */
export type ModelStage =
  /** Its training is planned. */
  | 'PLANNED'
  /** The large pre-training run has started: its lifecycle begins (guidelines, paragraph 22). */
  | 'TRAINING'
  /** Its training is done. */
  | 'TRAINED'
  /** The plan or the training was given up. */
  | 'ABANDONED'
  /** It was made available on the Union market (Art. 3(9)). */
  | 'PLACED'
  /** Its availability was restricted. */
  | 'RESTRICTED'
  /** It was withdrawn from the market. */
  | 'WITHDRAWN'
  /** It was recalled from those who have it. */
  | 'RECALLED';

/** A channel through which a model was made available on the Union market. */
export type Release = Node & ModelStatement & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The day on which it happened or was measured. */
  readonly on: Scalars['Date']['output'];
  /** What was noted beside it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it can be checked. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** First day on which this was known here. */
  readonly knownFrom: Scalars['Date']['output'];
  /** First day on which it no longer counted. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
  /** The channel. */
  readonly channel: MarketChannel;
  /** The last day on which it was available there. Null while it is. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** Something that was measured of a model on a day: what Annex XIII asks for. */
export type Indicator = Node & ModelStatement & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** The day on which it happened or was measured. */
  readonly on: Scalars['Date']['output'];
  /** What was noted beside it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it can be checked. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** First day on which this was known here. */
  readonly knownFrom: Scalars['Date']['output'];
  /** First day on which it no longer counted. Null while it stands. */
  readonly knownUntil: Maybe<Scalars['Date']['output']>;
  /** Why it was replaced or withdrawn. */
  readonly endedBecause: Maybe<Scalars['String']['output']>;
  /** The statement that this one replaced. */
  readonly supersedes: Maybe<Scalars['ID']['output']>;
  /** What was measured. */
  readonly kind: IndicatorKind;
  /** Of a benchmark: its name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The figure, as a decimal string. */
  readonly value: Scalars['String']['output'];
  /** The unit, where the kind does not say it. */
  readonly unit: Maybe<Scalars['String']['output']>;
};

/** What can be measured of a model (Annex XIII). */
export type IndicatorKind =
  /** Registered business users established in the Union (Annex XIII(f)). The latest figure is what the law's presumption of reach looks at. */
  | 'REGISTERED_BUSINESS_USERS_EU'
  /** Registered end-users (Annex XIII(g)). */
  | 'REGISTERED_END_USERS'
  /** Tokens or other units of the data that it was trained on (Annex XIII(b)). */
  | 'TRAINING_TOKENS'
  /** Energy of its training in kilowatt-hours (Annex XIII(c)). */
  | 'TRAINING_ENERGY'
  /** Duration of its training in hours (Annex XIII(c)). */
  | 'TRAINING_TIME'
  /** Cost of its training in euro (Annex XIII(c)). */
  | 'TRAINING_COST'
  /** A benchmark or capability evaluation (Annex XIII(e)); give its name. */
  | 'BENCHMARK'
  /** Distinct tasks that it does without additional training (Annex XIII(e)). */
  | 'TASKS_WITHOUT_TRAINING';

/** A stage to record. */
export type RecordStageInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The stage that it entered. */
  readonly stage: ModelStage;
  /** The day on which it entered it; not a day to come. */
  readonly on: Scalars['Date']['input'];
  /** What is to be noted beside it, at most 5000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where it can be checked. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** An earlier statement of the same kind that this one corrects. The old one stays in the history. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of recording a stage. */
export type RecordStagePayload = {
  /** The model as it is now. On CONFLICT, as somebody else has changed it. */
  readonly model: Maybe<Model>;
  /** The stage that was recorded. */
  readonly stage: Maybe<StageChange>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A release to record. */
export type RecordReleaseInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The channel. */
  readonly channel: MarketChannel;
  /** The first day on which it was available there; not a day to come. */
  readonly on: Scalars['Date']['input'];
  /** The last day on which it was available there, if it is not any more. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** What is to be noted beside it, at most 5000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where it can be checked. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** An earlier statement of the same kind that this one corrects. The old one stays in the history. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of recording a release. */
export type RecordReleasePayload = {
  /** The model as it is now. On CONFLICT, as somebody else has changed it. */
  readonly model: Maybe<Model>;
  /** The release that was recorded. */
  readonly release: Maybe<Release>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An indicator to record. */
export type RecordIndicatorInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What was measured. */
  readonly kind: IndicatorKind;
  /** Of a benchmark: its name, at most 300 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The figure, as a decimal string such as `12000` or `86.4`. */
  readonly value: Scalars['String']['input'];
  /** The unit, at most 40 characters, where the kind does not say it. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** The day on which it was measured; not a day to come. */
  readonly on: Scalars['Date']['input'];
  /** What is to be noted beside it, at most 5000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Where it can be checked. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** An earlier statement of the same kind that this one corrects. The old one stays in the history. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of recording an indicator. */
export type RecordIndicatorPayload = {
  /** The model as it is now. On CONFLICT, as somebody else has changed it. */
  readonly model: Maybe<Model>;
  /** The indicator that was recorded. */
  readonly indicator: Maybe<Indicator>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A statement to withdraw. */
export type WithdrawStatementInput = {
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** The model's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** The stage, release or indicator to withdraw. It stays in the history. */
  readonly statementId: Scalars['ID']['input'];
  /** Why, for its history, at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of withdrawing a statement. */
export type WithdrawStatementPayload = {
  /** The model as it is now. On CONFLICT, as somebody else has changed it. */
  readonly model: Maybe<Model>;
  /** The statement that was withdrawn. */
  readonly statement: Maybe<ModelStatement>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who acts for a provider, behind one door: either who it is, or why it is withheld. */
export type ProviderAccount = {
  /** Why it is withheld from whoever asks. Null for whoever may read it. */
  readonly withheld: Maybe<Withheld>;
  /** Who acts for the provider. Null if it is withheld. */
  readonly team: Maybe<ProviderTeam>;
};

/** Who acts for a provider here, and who is invited to. */
export type ProviderTeam = {
  /** Who represents it, longest first. One of them at least is an owner. */
  readonly representatives: ReadonlyArray<Representative>;
  /** Invitations that can still be accepted, newest first. */
  readonly invitations: ReadonlyArray<Invitation>;
};

/** Somebody who represents a provider. */
export type Representative = {
  /** The person's id. */
  readonly personId: Scalars['ID']['output'];
  /** What the person is called. */
  readonly name: Scalars['String']['output'];
  /** What the person may do for the provider. */
  readonly role: RepresentationRole;
  /** The first day of it. */
  readonly since: Scalars['Date']['output'];
};

/** An invitation to represent a provider. */
export type Invitation = {
  /** Never changes and is never used again. Not the secret. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you withdraw the invitation. */
  readonly revision: Scalars['Int']['output'];
  /** Where it was sent. */
  readonly email: Scalars['EmailAddress']['output'];
  /** What whoever accepts it may do for the provider. */
  readonly role: RepresentationRole;
  /** When it was sent. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** From this instant on it cannot be accepted. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was accepted. Null if it was not. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn. Null if it was not. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** What an invitation offers to whoever holds its secret. */
export type InvitationOffer = {
  /** Whom to represent. */
  readonly provider: Provider;
  /** As what. */
  readonly role: RepresentationRole;
  /** From this instant on it cannot be accepted. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** Whom to invite. */
export type InviteRepresentativeInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input sends no second invitation. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whom to represent. */
  readonly providerId: Scalars['ID']['input'];
  /** Where to send the invitation. Only the account with this address can accept it. */
  readonly email: Scalars['EmailAddress']['input'];
  /** What whoever accepts it may do for the provider. */
  readonly role: RepresentationRole;
};

/** What became of inviting somebody. */
export type InviteRepresentativePayload = {
  /** The invitation that was sent. */
  readonly invitation: Maybe<Invitation>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An invitation to withdraw. */
export type WithdrawInvitationInput = {
  /** The invitation's id. The secret is not the id. */
  readonly id: Scalars['ID']['input'];
  /** The revision of the invitation that you have seen. */
  readonly expectedRevision: Scalars['Int']['input'];
};

/** What became of withdrawing an invitation. */
export type WithdrawInvitationPayload = {
  /** The invitation as it is now, also when it was not withdrawn because it had changed. */
  readonly invitation: Maybe<Invitation>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An invitation to accept. */
export type AcceptInvitationInput = {
  /** The last part of the address that the invitation leads to. */
  readonly secret: Scalars['String']['input'];
};

/** What became of accepting an invitation. */
export type AcceptInvitationPayload = {
  /** Whom you represent now. */
  readonly provider: Maybe<Provider>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Another role for somebody who represents a provider. */
export type ChangeRepresentationInput = {
  /** Whom they represent. */
  readonly providerId: Scalars['ID']['input'];
  /** Who. */
  readonly personId: Scalars['ID']['input'];
  /** The role that you have seen. If it is another by now, nothing is changed. */
  readonly from: RepresentationRole;
  /** The role that they are to have. */
  readonly to: RepresentationRole;
};

/** A representation to end. Anybody may end their own; the last owner stays until there is another. */
export type EndRepresentationInput = {
  /** Whom they represent. */
  readonly providerId: Scalars['ID']['input'];
  /** Who. */
  readonly personId: Scalars['ID']['input'];
  /** The role that you have seen. If it is another by now, nothing is changed. */
  readonly from: RepresentationRole;
};

/** What became of changing who represents a provider. */
export type RepresentationPayload = {
  /** The provider. */
  readonly provider: Maybe<Provider>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A version of a model: what its own provider made of it later. It remains the same model (guidelines, paragraph 22). */
export type ModelVersion = Node & {
  /** Never changes and is never used again. */
  readonly id: Scalars['ID']['output'];
  /** Counts the changes of this record. Send it as `expectedRevision` when you change it. */
  readonly revision: Scalars['Int']['output'];
  /** The version as it stood on a day: what its own fields said then. What is dated itself, such as its part of the ledger, is given whole with its days, and `isDistinctModel` is judged on a day of its own. */
  readonly asOf: ModelVersion;
  /** The model. */
  readonly model: Model;
  /** What the version is called. */
  readonly name: Scalars['String']['output'];
  /** The day on which it was released. */
  readonly releasedOn: Maybe<Scalars['Date']['output']>;
  /** The day on which it was withdrawn. */
  readonly withdrawnOn: Maybe<Scalars['Date']['output']>;
  /** Whether evidence shows a risk profile that changed significantly. */
  readonly riskProfileChanged: Tri;
  /** What is different in it. */
  readonly changes: Maybe<Scalars['String']['output']>;
  /** Where more is to be read. */
  readonly link: Maybe<Scalars['URL']['output']>;
  /** The entries of the model's ledger that belong to it. */
  readonly ledger: ReadonlyArray<ComputeEntry>;
  /** Whether the ruleset takes it for a distinct model after all. Under the guidelines of July 2025 it never does. */
  readonly isDistinctModel: Tri;
};


/** A version of a model: what its own provider made of it later. It remains the same model (guidelines, paragraph 22). */
export type ModelVersionAsOfArgs = {
  on: Scalars['Date']['input'];
};


/** A version of a model: what its own provider made of it later. It remains the same model (guidelines, paragraph 22). */
export type ModelVersionIsDistinctModelArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleset?: InputMaybe<Scalars['ID']['input']>;
};

/** A version to register. */
export type RegisterModelVersionInput = {
  /** Your own key for this submission, 1 to 128 characters: the same key with the same input answers with the stored result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A model of a provider that you represent. */
  readonly modelId: Scalars['ID']['input'];
  /** What the version is called, at most 300 characters. No other version of the model has this name. */
  readonly name: Scalars['String']['input'];
  /** The day on which it was released; not before the model was announced, and not a day to come. */
  readonly releasedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A new large pre-training run makes a model of its own, not a version: then register a model. */
  readonly newPretrainingRun: Scalars['Boolean']['input'];
  /** Whether evidence shows a risk profile that changed significantly. */
  readonly riskProfileChanged: Tri;
  /** What is different in it, at most 5000 characters. */
  readonly changes?: InputMaybe<Scalars['String']['input']>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** Decide and answer what would become of it; store nothing and use up no key. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of registering a version. */
export type RegisterModelVersionPayload = {
  /** The version that was registered. */
  readonly version: Maybe<ModelVersion>;
  /** Whether it had been done before, by an earlier request with this key and input: then nothing was done now. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to change in a version's record. What is left out stays as it is; null says that it is not known any more. */
export type UpdateModelVersionInput = {
  /** A version of a model of a provider that you represent. */
  readonly versionId: Scalars['ID']['input'];
  /** The version's revision that you read. A stale one is refused with CONFLICT. */
  readonly expectedRevision: Scalars['Int']['input'];
  /** What the version is called, at most 300 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The day on which it was released. */
  readonly releasedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day on which it was withdrawn. */
  readonly withdrawnOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether evidence shows a risk profile that changed significantly. */
  readonly riskProfileChanged?: InputMaybe<Tri>;
  /** What is different in it, at most 5000 characters. */
  readonly changes?: InputMaybe<Scalars['String']['input']>;
  /** Where more is to be read. */
  readonly link?: InputMaybe<Scalars['URL']['input']>;
  /** Decide and answer what would become of it; store nothing. */
  readonly validateOnly: Scalars['Boolean']['input'];
};

/** What became of changing a version. */
export type UpdateModelVersionPayload = {
  /** The version as it is now. On CONFLICT, as somebody else has changed it. */
  readonly version: Maybe<ModelVersion>;
  /** Everything that was wrong. Empty if it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ComputeEntryRow )
    | ( ConsultationRow )
    | ( ContributionRow )
    | ( EvidenceRow )
    | ( PersonRecord )
    | ( ApiTokenRecord )
    | ( ModelRow )
    | ( ModificationRow )
    | ( StoredRulesetRow )
    | ( ProviderRow )
    | ( ListEntryRow )
    | ( ProcedureEventRow )
    | ( ModelStatementRow )
    | ( ModelStatementRow )
    | ( ModelStatementRow )
    | ( ModelVersionRow )
  ;
  ModelStatement:
    | ( ModelStatementRow )
    | ( ModelStatementRow )
    | ( ModelStatementRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AmendingActKind: AmendingActKind;
  EnactRulesetInput: EnactRulesetInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CorrectRulesetInput: CorrectRulesetInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  WithdrawRulesetInput: WithdrawRulesetInput;
  AmendmentInput: AmendmentInput;
  AmendingActInput: AmendingActInput;
  ParameterChangeInput: ParameterChangeInput;
  AmendedLineInput: AmendedLineInput;
  EnactRulesetPayload: ResolverTypeWrapper<Omit<EnactRulesetPayload, 'ruleset' | 'impact' | 'userErrors'> & { ruleset?: Maybe<ResolversTypes['Ruleset']>, impact?: Maybe<ResolversTypes['Impact']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CorrectRulesetPayload: ResolverTypeWrapper<Omit<CorrectRulesetPayload, 'ruleset' | 'impact' | 'userErrors'> & { ruleset?: Maybe<ResolversTypes['Ruleset']>, impact?: Maybe<ResolversTypes['Impact']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawRulesetPayload: ResolverTypeWrapper<Omit<WithdrawRulesetPayload, 'ruleset' | 'userErrors'> & { ruleset?: Maybe<ResolversTypes['Ruleset']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RegisterModelsInput: RegisterModelsInput;
  RegisterModelsPayload: ResolverTypeWrapper<Omit<RegisterModelsPayload, 'registrations' | 'userErrors'> & { registrations: ReadonlyArray<ResolversTypes['RegisterModelPayload']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RecordComputesInput: RecordComputesInput;
  RecordComputesPayload: ResolverTypeWrapper<Omit<RecordComputesPayload, 'recordings' | 'userErrors'> & { recordings: ReadonlyArray<ResolversTypes['RecordComputePayload']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Classification: ResolverTypeWrapper<ClassificationParent>;
  GpaiOutcome: GpaiOutcome;
  SystemicRiskOutcome: SystemicRiskOutcome;
  Outcome: ResolverTypeWrapper<Outcome>;
  ProofStep: ResolverTypeWrapper<Omit<ProofStep, 'citations'> & { citations: ReadonlyArray<ResolversTypes['Citation']> }>;
  Citation: ResolverTypeWrapper<LawCitation>;
  Comparison: ResolverTypeWrapper<Comparison>;
  Quantity: ResolverTypeWrapper<Quantity>;
  OpenQuestion: ResolverTypeWrapper<OpenQuestion>;
  Headroom: ResolverTypeWrapper<Omit<Headroom, 'citations'> & { citations: ReadonlyArray<ResolversTypes['Citation']> }>;
  HeadroomSubject: HeadroomSubject;
  OutsideLine: ResolverTypeWrapper<OutsideLine>;
  OutsideLineStatus: OutsideLineStatus;
  Receipt: ResolverTypeWrapper<Receipt>;
  ClassificationChange: ResolverTypeWrapper<ClassificationChange>;
  ClassificationPart: ClassificationPart;
  StandingRun: ResolverTypeWrapper<StandingRun>;
  ComputeEntry: ResolverTypeWrapper<ComputeEntryRow>;
  ComputeAmount: ResolverTypeWrapper<ComputeAmount>;
  StatedFigure: ResolverTypeWrapper<StatedFigure>;
  FigureDoubt: ResolverTypeWrapper<FigureDoubt>;
  FigureDoubtCode: FigureDoubtCode;
  AmountKind: AmountKind;
  ComputeActivity: ComputeActivity;
  ComputeBasis: ComputeBasis;
  ComputeFigure: ResolverTypeWrapper<FigureByBasis>;
  ComputeTiming: ComputeTiming;
  MadeBy: MadeBy;
  ComputeEntryInput: ComputeEntryInput;
  ComputeAmountInput: ComputeAmountInput;
  FlopRangeInput: FlopRangeInput;
  HardwareEstimateInput: HardwareEstimateInput;
  ArchitectureEstimateInput: ArchitectureEstimateInput;
  OperationsEstimateInput: OperationsEstimateInput;
  RecordComputeInput: RecordComputeInput;
  RecordComputePayload: ResolverTypeWrapper<Omit<RecordComputePayload, 'model' | 'entry' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, entry?: Maybe<ResolversTypes['ComputeEntry']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawComputeEntryInput: WithdrawComputeEntryInput;
  WithdrawComputeEntryPayload: ResolverTypeWrapper<Omit<WithdrawComputeEntryPayload, 'model' | 'entry' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, entry?: Maybe<ResolversTypes['ComputeEntry']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Consultation: ResolverTypeWrapper<ConsultationRow>;
  StakeholderCategory: ResolverTypeWrapper<Choice>;
  QuestionnaireSection: ResolverTypeWrapper<Section>;
  Question: ResolverTypeWrapper<AskedQuestion>;
  QuestionKind: QuestionKind;
  QuestionOption: ResolverTypeWrapper<Choice>;
  QuestionCondition: ResolverTypeWrapper<QuestionCondition>;
  ConsultationResults: ResolverTypeWrapper<ResultsParent>;
  Tally: ResolverTypeWrapper<CountedChoice>;
  QuestionResult: ResolverTypeWrapper<QuestionResultParent>;
  ProposedThreshold: ResolverTypeWrapper<ProposedThreshold>;
  Contribution: ResolverTypeWrapper<ContributionRow>;
  Answer: ResolverTypeWrapper<Answer>;
  ContributionConnection: ResolverTypeWrapper<Page<ContributionRow>>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  PublicationChoice: PublicationChoice;
  SubmitContributionInput: SubmitContributionInput;
  AnswerInput: AnswerInput;
  SubmitContributionPayload: ResolverTypeWrapper<Omit<SubmitContributionPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversTypes['ContributionReceipt']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ContributionReceipt: ResolverTypeWrapper<SubmissionReceipt>;
  ReceiptCheck: ResolverTypeWrapper<CheckedReceipt>;
  ReceiptFinding: ResolverTypeWrapper<FoundOfReceipt>;
  ReceiptCheckKind: ReceiptCheckKind;
  ModelDocumentation: ResolverTypeWrapper<DocumentationParent>;
  DocumentationList: ResolverTypeWrapper<Omit<DocumentationList, 'checklist' | 'items'> & { checklist: ResolversTypes['Checklist'], items: ReadonlyArray<ResolversTypes['DocumentationItem']> }>;
  DocumentationItem: ResolverTypeWrapper<Omit<DocumentationItem, 'content' | 'withheld'> & { content?: Maybe<ResolversTypes['DocumentationContent']>, withheld?: Maybe<ResolversTypes['Withheld']> }>;
  DocumentationContent: ResolverTypeWrapper<DocumentationContentParent>;
  RestrictedDocumentation: ResolverTypeWrapper<Omit<RestrictedDocumentation, 'content'> & { content: ResolversTypes['DocumentationContent'] }>;
  DocumentationState: DocumentationState;
  RecordDocumentationInput: RecordDocumentationInput;
  DocumentationItemInput: DocumentationItemInput;
  RecordDocumentationPayload: ResolverTypeWrapper<Omit<RecordDocumentationPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Evidence: ResolverTypeWrapper<EvidenceRow>;
  EvidenceContent: ResolverTypeWrapper<EvidenceContent>;
  EvidenceFile: ResolverTypeWrapper<EvidenceFile>;
  EvidenceSubject: EvidenceSubject;
  EvidenceAuthor: EvidenceAuthor;
  EvidenceConfidence: EvidenceConfidence;
  Confidentiality: Confidentiality;
  Withheld: ResolverTypeWrapper<WithheldParent>;
  ModelDossier: ResolverTypeWrapper<Omit<ModelDossier, 'withheld' | 'contents'> & { withheld?: Maybe<ResolversTypes['Withheld']>, contents?: Maybe<ResolversTypes['ModelDossierContents']> }>;
  ModelDossierContents: ResolverTypeWrapper<OpenDossier>;
  RestrictedEvidence: ResolverTypeWrapper<RestrictedEvidenceParent>;
  RecordEvidenceInput: RecordEvidenceInput;
  EvidenceFileInput: EvidenceFileInput;
  RecordEvidencePayload: ResolverTypeWrapper<Omit<RecordEvidencePayload, 'evidence' | 'userErrors'> & { evidence?: Maybe<ResolversTypes['Evidence']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawEvidenceInput: WithdrawEvidenceInput;
  WithdrawEvidencePayload: ResolverTypeWrapper<Omit<WithdrawEvidencePayload, 'evidence' | 'userErrors'> & { evidence?: Maybe<ResolversTypes['Evidence']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  FactsInput: FactsInput;
  ModelFactsInput: ModelFactsInput;
  ComputeFactInput: ComputeFactInput;
  OriginFactsInput: OriginFactsInput;
  OriginalFactsInput: OriginalFactsInput;
  ChangedBy: ChangedBy;
  ChangedHow: ChangedHow;
  Control: Control;
  MarketFactsInput: MarketFactsInput;
  ActorFactsInput: ActorFactsInput;
  Party: Party;
  UnionUseExcluded: UnionUseExcluded;
  ProviderFactsInput: ProviderFactsInput;
  Establishment: Establishment;
  LicenceFactsInput: LicenceFactsInput;
  LicenceGrant: LicenceGrant;
  LicenceTerm: LicenceTerm;
  PublicPart: PublicPart;
  Monetisation: Monetisation;
  ProcedureFactInput: ProcedureFactInput;
  ProcedureEventKind: ProcedureEventKind;
  RebuttalGround: RebuttalGround;
  ReassessmentReason: ReassessmentReason;
  RecordedChange: ResolverTypeWrapper<ToldChange>;
  FieldChange: ResolverTypeWrapper<ToldFieldChange>;
  ChangeAuthor: ChangeAuthor;
  RecordedChangeConnection: ResolverTypeWrapper<Page<ToldChange>>;
  RecordedChangeEdge: ResolverTypeWrapper<Omit<RecordedChangeEdge, 'node'> & { node: ResolversTypes['RecordedChange'] }>;
  Person: ResolverTypeWrapper<PersonRecord>;
  PersonRole: PersonRole;
  Session: ResolverTypeWrapper<ListedSession>;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: ResolverTypeWrapper<Omit<EndSessionPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Representation: ResolverTypeWrapper<RepresentationParent>;
  RepresentationRole: RepresentationRole;
  TokenScope: TokenScope;
  ApiToken: ResolverTypeWrapper<ApiTokenRecord>;
  SignUpInput: SignUpInput;
  SignInInput: SignInInput;
  RedeemSignInLinkInput: RedeemSignInLinkInput;
  SignOutInput: SignOutInput;
  CreateApiTokenInput: CreateApiTokenInput;
  RotateApiTokenInput: RotateApiTokenInput;
  RevokeApiTokenInput: RevokeApiTokenInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversTypes['Person']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SignOutPayload: ResolverTypeWrapper<Omit<SignOutPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CreateApiTokenPayload: ResolverTypeWrapper<Omit<CreateApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RotateApiTokenPayload: ResolverTypeWrapper<Omit<RotateApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RevokeApiTokenPayload: ResolverTypeWrapper<Omit<RevokeApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ConfirmEmailInput: ConfirmEmailInput;
  RequestConfirmationInput: RequestConfirmationInput;
  RequestConfirmationPayload: ResolverTypeWrapper<Omit<RequestConfirmationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: ResolverTypeWrapper<Omit<RequestEmailChangePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ResetPasswordInput: ResetPasswordInput;
  SetPasswordInput: SetPasswordInput;
  Mail: ResolverTypeWrapper<MailRecord>;
  MailConnection: ResolverTypeWrapper<Page<MailRecord>>;
  MailEdge: ResolverTypeWrapper<Omit<MailEdge, 'node'> & { node: ResolversTypes['Mail'] }>;
  Impact: ResolverTypeWrapper<ImpactParent>;
  ImpactOnClass: ResolverTypeWrapper<ClassImpact>;
  ByFigure: ResolverTypeWrapper<ComparedWithFigures>;
  CountedApart: ResolverTypeWrapper<Apart>;
  ScopeCount: ResolverTypeWrapper<ScopeCount>;
  MovedModels: ResolverTypeWrapper<Moved>;
  MovedProviders: ResolverTypeWrapper<ProvidersThatMoved>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  ComputeBucket: ResolverTypeWrapper<ComputeBucket>;
  ProposalInput: ProposalInput;
  ProposedLineInput: ProposedLineInput;
  RulesetComparison: ResolverTypeWrapper<ComparisonParent>;
  FlipFilter: FlipFilter;
  ClassificationFlip: ResolverTypeWrapper<ClassChange>;
  FlippingRule: ResolverTypeWrapper<Omit<FlippingRule, 'citations'> & { citations: ReadonlyArray<ResolversTypes['Citation']> }>;
  OutcomeFlow: ResolverTypeWrapper<OutcomeFlow>;
  TrainingPlanInput: TrainingPlanInput;
  PlannedPhaseInput: PlannedPhaseInput;
  CrossingForecast: ResolverTypeWrapper<Omit<CrossingForecast, 'notifyBy'> & { notifyBy?: Maybe<ResolversTypes['Deadline']> }>;
  Model: ResolverTypeWrapper<ModelRow>;
  DatePrecision: DatePrecision;
  Modality: Modality;
  TaskRange: TaskRange;
  ModelAccess: ModelAccess;
  MarketChannel: MarketChannel;
  Lineage: ResolverTypeWrapper<LineageRow>;
  LineageKind: LineageKind;
  LicenceTerms: ResolverTypeWrapper<LicenceFacts>;
  ModelFilter: ModelFilter;
  ModelSort: ModelSort;
  ModelSortKey: ModelSortKey;
  ModelConnection: ResolverTypeWrapper<Page<ModelRow>>;
  ModelEdge: ResolverTypeWrapper<Omit<ModelEdge, 'node'> & { node: ResolversTypes['Model'] }>;
  ComputePoint: ResolverTypeWrapper<ComputePoint>;
  ThresholdCount: ResolverTypeWrapper<ThresholdCount>;
  RegisterModelInput: RegisterModelInput;
  RegisterModelPayload: ResolverTypeWrapper<Omit<RegisterModelPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  UpdateModelInput: UpdateModelInput;
  UpdateModelPayload: ResolverTypeWrapper<Omit<UpdateModelPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Modification: ResolverTypeWrapper<ModificationRow>;
  RegisterModificationInput: RegisterModificationInput;
  RegisterModificationPayload: ResolverTypeWrapper<Omit<RegisterModificationPayload, 'modification' | 'userErrors'> & { modification?: Maybe<ResolversTypes['Modification']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  UpdateModificationInput: UpdateModificationInput;
  UpdateModificationPayload: ResolverTypeWrapper<Omit<UpdateModificationPayload, 'modification' | 'userErrors'> & { modification?: Maybe<ResolversTypes['Modification']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Proposal: ResolverTypeWrapper<StoredRulesetRow>;
  ProposalConnection: ResolverTypeWrapper<Page<StoredRulesetRow>>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalFilter: ProposalFilter;
  MakeProposalInput: MakeProposalInput;
  MakeProposalPayload: ResolverTypeWrapper<Omit<MakeProposalPayload, 'proposal' | 'userErrors'> & { proposal?: Maybe<ResolversTypes['Proposal']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawProposalInput: WithdrawProposalInput;
  WithdrawProposalPayload: ResolverTypeWrapper<Omit<WithdrawProposalPayload, 'proposal' | 'userErrors'> & { proposal?: Maybe<ResolversTypes['Proposal']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Provider: ResolverTypeWrapper<ProviderRow>;
  ProviderFilter: ProviderFilter;
  ProviderConnection: ResolverTypeWrapper<Page<ProviderRow>>;
  ProviderEdge: ResolverTypeWrapper<Omit<ProviderEdge, 'node'> & { node: ResolversTypes['Provider'] }>;
  AuthorisedRepresentative: ResolverTypeWrapper<StatementRow>;
  RepresentativeTask: RepresentativeTask;
  MandateEnding: MandateEnding;
  Ownership: ResolverTypeWrapper<StatementRow>;
  StatedSize: ResolverTypeWrapper<StatementRow>;
  EnterpriseSize: EnterpriseSize;
  CodeAdherence: ResolverTypeWrapper<StatementRow>;
  CodeChapter: CodeChapter;
  FormerParticulars: ResolverTypeWrapper<StatementRow>;
  UpdateProviderInput: UpdateProviderInput;
  UpdateProviderPayload: ResolverTypeWrapper<Omit<UpdateProviderPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RecordProviderStatementInput: RecordProviderStatementInput;
  ProviderStatementInput: ProviderStatementInput;
  RepresentativeInput: RepresentativeInput;
  OwnershipInput: OwnershipInput;
  StatedSizeInput: StatedSizeInput;
  AdherenceInput: AdherenceInput;
  RecordProviderStatementPayload: ResolverTypeWrapper<Omit<RecordProviderStatementPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawProviderStatementInput: WithdrawProviderStatementInput;
  WithdrawProviderStatementPayload: ResolverTypeWrapper<Omit<WithdrawProviderStatementPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RegisterProviderInput: RegisterProviderInput;
  RegisterProviderPayload: ResolverTypeWrapper<Omit<RegisterProviderPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PublicList: ResolverTypeWrapper<PublicListOnDay>;
  ListEntry: ResolverTypeWrapper<ListEntryRow>;
  ProcedureEvent: ResolverTypeWrapper<ProcedureEventRow>;
  Register: ResolverTypeWrapper<RegisterParent>;
  DataSource: ResolverTypeWrapper<DataSourceParent>;
  RecordSource: RecordSource;
  Limits: ResolverTypeWrapper<Limits>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ruleset: ResolverTypeWrapper<LawRuleset>;
  RulesetKind: RulesetKind;
  RulesetStanding: RulesetStanding;
  RulesetProvenance: ResolverTypeWrapper<RulesetProvenance>;
  RulesetOrigin: RulesetOrigin;
  AmendingAct: ResolverTypeWrapper<AmendingAct>;
  RulesetParameter: ResolverTypeWrapper<Parameter>;
  RulesetValue: ResolverTypeWrapper<ValueInUnit>;
  EncodedRule: ResolverTypeWrapper<Omit<EncodedRule, 'citations'> & { citations: ReadonlyArray<ResolversTypes['Citation']> }>;
  UnencodedRule: ResolverTypeWrapper<UnencodedRule>;
  Ambiguity: ResolverTypeWrapper<Ambiguity>;
  Checklist: ResolverTypeWrapper<LawChecklist>;
  ChecklistItem: ResolverTypeWrapper<ChecklistItem>;
  Flop: ResolverTypeWrapper<Scalars['Flop']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  LEI: ResolverTypeWrapper<Scalars['LEI']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Fraction: ResolverTypeWrapper<Fraction>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<Problem>;
  UserErrorCode: UserErrorCode;
  SortDirection: SortDirection;
  Tri: Tri;
  SearchKind: SearchKind;
  SearchResult: ResolverTypeWrapper<FoundRecord>;
  SearchConnection: ResolverTypeWrapper<Page<FoundRecord>>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SecondFactor: ResolverTypeWrapper<SecondFactorParent>;
  SecondFactorEnrolment: ResolverTypeWrapper<SecondFactorEnrolment>;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorPayload: ResolverTypeWrapper<Omit<BeginSecondFactorPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  EnrolSecondFactorInput: EnrolSecondFactorInput;
  EnrolSecondFactorPayload: ResolverTypeWrapper<Omit<EnrolSecondFactorPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversTypes['Person']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesPayload: ResolverTypeWrapper<Omit<RenewRecoveryCodesPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RemoveSecondFactorPayload: ResolverTypeWrapper<Omit<RemoveSecondFactorPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversTypes['Person']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SignInProvider: ResolverTypeWrapper<SignInProvider>;
  LinkedIdentity: ResolverTypeWrapper<ExternalIdentity>;
  OfferedIdentity: ResolverTypeWrapper<OfferedIdentity>;
  LinkIdentityInput: LinkIdentityInput;
  LinkIdentityPayload: ResolverTypeWrapper<Omit<LinkIdentityPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversTypes['Person']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  UnlinkIdentityInput: UnlinkIdentityInput;
  UnlinkIdentityPayload: ResolverTypeWrapper<Omit<UnlinkIdentityPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversTypes['Person']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ModelStatement: ResolverTypeWrapper<ModelStatementRow>;
  StageChange: ResolverTypeWrapper<ModelStatementRow>;
  ModelStage: ModelStage;
  Release: ResolverTypeWrapper<ModelStatementRow>;
  Indicator: ResolverTypeWrapper<ModelStatementRow>;
  IndicatorKind: IndicatorKind;
  RecordStageInput: RecordStageInput;
  RecordStagePayload: ResolverTypeWrapper<Omit<RecordStagePayload, 'model' | 'stage' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, stage?: Maybe<ResolversTypes['StageChange']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RecordReleaseInput: RecordReleaseInput;
  RecordReleasePayload: ResolverTypeWrapper<Omit<RecordReleasePayload, 'model' | 'release' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, release?: Maybe<ResolversTypes['Release']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RecordIndicatorInput: RecordIndicatorInput;
  RecordIndicatorPayload: ResolverTypeWrapper<Omit<RecordIndicatorPayload, 'model' | 'indicator' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, indicator?: Maybe<ResolversTypes['Indicator']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawStatementInput: WithdrawStatementInput;
  WithdrawStatementPayload: ResolverTypeWrapper<Omit<WithdrawStatementPayload, 'model' | 'statement' | 'userErrors'> & { model?: Maybe<ResolversTypes['Model']>, statement?: Maybe<ResolversTypes['ModelStatement']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ProviderAccount: ResolverTypeWrapper<Omit<ProviderAccount, 'withheld' | 'team'> & { withheld?: Maybe<ResolversTypes['Withheld']>, team?: Maybe<ResolversTypes['ProviderTeam']> }>;
  ProviderTeam: ResolverTypeWrapper<OpenTeam>;
  Representative: ResolverTypeWrapper<TeamMember>;
  Invitation: ResolverTypeWrapper<InvitationRecord>;
  InvitationOffer: ResolverTypeWrapper<Omit<InvitationOffer, 'provider'> & { provider: ResolversTypes['Provider'] }>;
  InviteRepresentativeInput: InviteRepresentativeInput;
  InviteRepresentativePayload: ResolverTypeWrapper<Omit<InviteRepresentativePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversTypes['Invitation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: ResolverTypeWrapper<Omit<WithdrawInvitationPayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversTypes['Invitation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<AcceptInvitationPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ChangeRepresentationInput: ChangeRepresentationInput;
  EndRepresentationInput: EndRepresentationInput;
  RepresentationPayload: ResolverTypeWrapper<Omit<RepresentationPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversTypes['Provider']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ModelVersion: ResolverTypeWrapper<ModelVersionRow>;
  RegisterModelVersionInput: RegisterModelVersionInput;
  RegisterModelVersionPayload: ResolverTypeWrapper<Omit<RegisterModelVersionPayload, 'version' | 'userErrors'> & { version?: Maybe<ResolversTypes['ModelVersion']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  UpdateModelVersionInput: UpdateModelVersionInput;
  UpdateModelVersionPayload: ResolverTypeWrapper<Omit<UpdateModelVersionPayload, 'version' | 'userErrors'> & { version?: Maybe<ResolversTypes['ModelVersion']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  EnactRulesetInput: EnactRulesetInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  CorrectRulesetInput: CorrectRulesetInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  WithdrawRulesetInput: WithdrawRulesetInput;
  AmendmentInput: AmendmentInput;
  AmendingActInput: AmendingActInput;
  ParameterChangeInput: ParameterChangeInput;
  AmendedLineInput: AmendedLineInput;
  EnactRulesetPayload: Omit<EnactRulesetPayload, 'ruleset' | 'impact' | 'userErrors'> & { ruleset?: Maybe<ResolversParentTypes['Ruleset']>, impact?: Maybe<ResolversParentTypes['Impact']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CorrectRulesetPayload: Omit<CorrectRulesetPayload, 'ruleset' | 'impact' | 'userErrors'> & { ruleset?: Maybe<ResolversParentTypes['Ruleset']>, impact?: Maybe<ResolversParentTypes['Impact']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawRulesetPayload: Omit<WithdrawRulesetPayload, 'ruleset' | 'userErrors'> & { ruleset?: Maybe<ResolversParentTypes['Ruleset']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RegisterModelsInput: RegisterModelsInput;
  RegisterModelsPayload: Omit<RegisterModelsPayload, 'registrations' | 'userErrors'> & { registrations: ReadonlyArray<ResolversParentTypes['RegisterModelPayload']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RecordComputesInput: RecordComputesInput;
  RecordComputesPayload: Omit<RecordComputesPayload, 'recordings' | 'userErrors'> & { recordings: ReadonlyArray<ResolversParentTypes['RecordComputePayload']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Classification: ClassificationParent;
  Outcome: Outcome;
  ProofStep: Omit<ProofStep, 'citations'> & { citations: ReadonlyArray<ResolversParentTypes['Citation']> };
  Citation: LawCitation;
  Comparison: Comparison;
  Quantity: Quantity;
  OpenQuestion: OpenQuestion;
  Headroom: Omit<Headroom, 'citations'> & { citations: ReadonlyArray<ResolversParentTypes['Citation']> };
  OutsideLine: OutsideLine;
  Receipt: Receipt;
  ClassificationChange: ClassificationChange;
  StandingRun: StandingRun;
  ComputeEntry: ComputeEntryRow;
  ComputeAmount: ComputeAmount;
  StatedFigure: StatedFigure;
  FigureDoubt: FigureDoubt;
  ComputeFigure: FigureByBasis;
  ComputeEntryInput: ComputeEntryInput;
  ComputeAmountInput: ComputeAmountInput;
  FlopRangeInput: FlopRangeInput;
  HardwareEstimateInput: HardwareEstimateInput;
  ArchitectureEstimateInput: ArchitectureEstimateInput;
  OperationsEstimateInput: OperationsEstimateInput;
  RecordComputeInput: RecordComputeInput;
  RecordComputePayload: Omit<RecordComputePayload, 'model' | 'entry' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, entry?: Maybe<ResolversParentTypes['ComputeEntry']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawComputeEntryInput: WithdrawComputeEntryInput;
  WithdrawComputeEntryPayload: Omit<WithdrawComputeEntryPayload, 'model' | 'entry' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, entry?: Maybe<ResolversParentTypes['ComputeEntry']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Consultation: ConsultationRow;
  StakeholderCategory: Choice;
  QuestionnaireSection: Section;
  Question: AskedQuestion;
  QuestionOption: Choice;
  QuestionCondition: QuestionCondition;
  ConsultationResults: ResultsParent;
  Tally: CountedChoice;
  QuestionResult: QuestionResultParent;
  ProposedThreshold: ProposedThreshold;
  Contribution: ContributionRow;
  Answer: Answer;
  ContributionConnection: Page<ContributionRow>;
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  SubmitContributionInput: SubmitContributionInput;
  AnswerInput: AnswerInput;
  SubmitContributionPayload: Omit<SubmitContributionPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversParentTypes['ContributionReceipt']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ContributionReceipt: SubmissionReceipt;
  ReceiptCheck: CheckedReceipt;
  ReceiptFinding: FoundOfReceipt;
  ModelDocumentation: DocumentationParent;
  DocumentationList: Omit<DocumentationList, 'checklist' | 'items'> & { checklist: ResolversParentTypes['Checklist'], items: ReadonlyArray<ResolversParentTypes['DocumentationItem']> };
  DocumentationItem: Omit<DocumentationItem, 'content' | 'withheld'> & { content?: Maybe<ResolversParentTypes['DocumentationContent']>, withheld?: Maybe<ResolversParentTypes['Withheld']> };
  DocumentationContent: DocumentationContentParent;
  RestrictedDocumentation: Omit<RestrictedDocumentation, 'content'> & { content: ResolversParentTypes['DocumentationContent'] };
  RecordDocumentationInput: RecordDocumentationInput;
  DocumentationItemInput: DocumentationItemInput;
  RecordDocumentationPayload: Omit<RecordDocumentationPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Evidence: EvidenceRow;
  EvidenceContent: EvidenceContent;
  EvidenceFile: EvidenceFile;
  Withheld: WithheldParent;
  ModelDossier: Omit<ModelDossier, 'withheld' | 'contents'> & { withheld?: Maybe<ResolversParentTypes['Withheld']>, contents?: Maybe<ResolversParentTypes['ModelDossierContents']> };
  ModelDossierContents: OpenDossier;
  RestrictedEvidence: RestrictedEvidenceParent;
  RecordEvidenceInput: RecordEvidenceInput;
  EvidenceFileInput: EvidenceFileInput;
  RecordEvidencePayload: Omit<RecordEvidencePayload, 'evidence' | 'userErrors'> & { evidence?: Maybe<ResolversParentTypes['Evidence']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawEvidenceInput: WithdrawEvidenceInput;
  WithdrawEvidencePayload: Omit<WithdrawEvidencePayload, 'evidence' | 'userErrors'> & { evidence?: Maybe<ResolversParentTypes['Evidence']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  FactsInput: FactsInput;
  ModelFactsInput: ModelFactsInput;
  ComputeFactInput: ComputeFactInput;
  OriginFactsInput: OriginFactsInput;
  OriginalFactsInput: OriginalFactsInput;
  MarketFactsInput: MarketFactsInput;
  ActorFactsInput: ActorFactsInput;
  ProviderFactsInput: ProviderFactsInput;
  LicenceFactsInput: LicenceFactsInput;
  ProcedureFactInput: ProcedureFactInput;
  RecordedChange: ToldChange;
  FieldChange: ToldFieldChange;
  RecordedChangeConnection: Page<ToldChange>;
  RecordedChangeEdge: Omit<RecordedChangeEdge, 'node'> & { node: ResolversParentTypes['RecordedChange'] };
  Person: PersonRecord;
  Session: ListedSession;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: Omit<EndSessionPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Representation: RepresentationParent;
  ApiToken: ApiTokenRecord;
  SignUpInput: SignUpInput;
  SignInInput: SignInInput;
  RedeemSignInLinkInput: RedeemSignInLinkInput;
  SignOutInput: SignOutInput;
  CreateApiTokenInput: CreateApiTokenInput;
  RotateApiTokenInput: RotateApiTokenInput;
  RevokeApiTokenInput: RevokeApiTokenInput;
  SignInPayload: Omit<SignInPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversParentTypes['Person']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SignOutPayload: Omit<SignOutPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CreateApiTokenPayload: Omit<CreateApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversParentTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RotateApiTokenPayload: Omit<RotateApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversParentTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RevokeApiTokenPayload: Omit<RevokeApiTokenPayload, 'token' | 'userErrors'> & { token?: Maybe<ResolversParentTypes['ApiToken']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ConfirmEmailInput: ConfirmEmailInput;
  RequestConfirmationInput: RequestConfirmationInput;
  RequestConfirmationPayload: Omit<RequestConfirmationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: Omit<RequestEmailChangePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ResetPasswordInput: ResetPasswordInput;
  SetPasswordInput: SetPasswordInput;
  Mail: MailRecord;
  MailConnection: Page<MailRecord>;
  MailEdge: Omit<MailEdge, 'node'> & { node: ResolversParentTypes['Mail'] };
  Impact: ImpactParent;
  ImpactOnClass: ClassImpact;
  ByFigure: ComparedWithFigures;
  CountedApart: Apart;
  ScopeCount: ScopeCount;
  MovedModels: Moved;
  MovedProviders: ProvidersThatMoved;
  GroupCount: GroupCount;
  ComputeBucket: ComputeBucket;
  ProposalInput: ProposalInput;
  ProposedLineInput: ProposedLineInput;
  RulesetComparison: ComparisonParent;
  FlipFilter: FlipFilter;
  ClassificationFlip: ClassChange;
  FlippingRule: Omit<FlippingRule, 'citations'> & { citations: ReadonlyArray<ResolversParentTypes['Citation']> };
  OutcomeFlow: OutcomeFlow;
  TrainingPlanInput: TrainingPlanInput;
  PlannedPhaseInput: PlannedPhaseInput;
  CrossingForecast: Omit<CrossingForecast, 'notifyBy'> & { notifyBy?: Maybe<ResolversParentTypes['Deadline']> };
  Model: ModelRow;
  Lineage: LineageRow;
  LicenceTerms: LicenceFacts;
  ModelFilter: ModelFilter;
  ModelSort: ModelSort;
  ModelConnection: Page<ModelRow>;
  ModelEdge: Omit<ModelEdge, 'node'> & { node: ResolversParentTypes['Model'] };
  ComputePoint: ComputePoint;
  ThresholdCount: ThresholdCount;
  RegisterModelInput: RegisterModelInput;
  RegisterModelPayload: Omit<RegisterModelPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  UpdateModelInput: UpdateModelInput;
  UpdateModelPayload: Omit<UpdateModelPayload, 'model' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Modification: ModificationRow;
  RegisterModificationInput: RegisterModificationInput;
  RegisterModificationPayload: Omit<RegisterModificationPayload, 'modification' | 'userErrors'> & { modification?: Maybe<ResolversParentTypes['Modification']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  UpdateModificationInput: UpdateModificationInput;
  UpdateModificationPayload: Omit<UpdateModificationPayload, 'modification' | 'userErrors'> & { modification?: Maybe<ResolversParentTypes['Modification']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Proposal: StoredRulesetRow;
  ProposalConnection: Page<StoredRulesetRow>;
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposalFilter: ProposalFilter;
  MakeProposalInput: MakeProposalInput;
  MakeProposalPayload: Omit<MakeProposalPayload, 'proposal' | 'userErrors'> & { proposal?: Maybe<ResolversParentTypes['Proposal']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawProposalInput: WithdrawProposalInput;
  WithdrawProposalPayload: Omit<WithdrawProposalPayload, 'proposal' | 'userErrors'> & { proposal?: Maybe<ResolversParentTypes['Proposal']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Provider: ProviderRow;
  ProviderFilter: ProviderFilter;
  ProviderConnection: Page<ProviderRow>;
  ProviderEdge: Omit<ProviderEdge, 'node'> & { node: ResolversParentTypes['Provider'] };
  AuthorisedRepresentative: StatementRow;
  Ownership: StatementRow;
  StatedSize: StatementRow;
  CodeAdherence: StatementRow;
  FormerParticulars: StatementRow;
  UpdateProviderInput: UpdateProviderInput;
  UpdateProviderPayload: Omit<UpdateProviderPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RecordProviderStatementInput: RecordProviderStatementInput;
  ProviderStatementInput: ProviderStatementInput;
  RepresentativeInput: RepresentativeInput;
  OwnershipInput: OwnershipInput;
  StatedSizeInput: StatedSizeInput;
  AdherenceInput: AdherenceInput;
  RecordProviderStatementPayload: Omit<RecordProviderStatementPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawProviderStatementInput: WithdrawProviderStatementInput;
  WithdrawProviderStatementPayload: Omit<WithdrawProviderStatementPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RegisterProviderInput: RegisterProviderInput;
  RegisterProviderPayload: Omit<RegisterProviderPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PublicList: PublicListOnDay;
  ListEntry: ListEntryRow;
  ProcedureEvent: ProcedureEventRow;
  Register: RegisterParent;
  DataSource: DataSourceParent;
  Limits: Limits;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Ruleset: LawRuleset;
  RulesetProvenance: RulesetProvenance;
  AmendingAct: AmendingAct;
  RulesetParameter: Parameter;
  RulesetValue: ValueInUnit;
  EncodedRule: Omit<EncodedRule, 'citations'> & { citations: ReadonlyArray<ResolversParentTypes['Citation']> };
  UnencodedRule: UnencodedRule;
  Ambiguity: Ambiguity;
  Checklist: LawChecklist;
  ChecklistItem: ChecklistItem;
  Flop: Scalars['Flop']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  LEI: Scalars['LEI']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Decimal: Scalars['Decimal']['output'];
  BigInt: Scalars['BigInt']['output'];
  Deadline: Deadline;
  Fraction: Fraction;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  UserError: Problem;
  SearchResult: FoundRecord;
  SearchConnection: Page<FoundRecord>;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SecondFactor: SecondFactorParent;
  SecondFactorEnrolment: SecondFactorEnrolment;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorPayload: Omit<BeginSecondFactorPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  EnrolSecondFactorInput: EnrolSecondFactorInput;
  EnrolSecondFactorPayload: Omit<EnrolSecondFactorPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversParentTypes['Person']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesPayload: Omit<RenewRecoveryCodesPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RemoveSecondFactorPayload: Omit<RemoveSecondFactorPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversParentTypes['Person']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SignInProvider: SignInProvider;
  LinkedIdentity: ExternalIdentity;
  OfferedIdentity: OfferedIdentity;
  LinkIdentityInput: LinkIdentityInput;
  LinkIdentityPayload: Omit<LinkIdentityPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversParentTypes['Person']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  UnlinkIdentityInput: UnlinkIdentityInput;
  UnlinkIdentityPayload: Omit<UnlinkIdentityPayload, 'viewer' | 'userErrors'> & { viewer?: Maybe<ResolversParentTypes['Person']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ModelStatement: ModelStatementRow;
  StageChange: ModelStatementRow;
  Release: ModelStatementRow;
  Indicator: ModelStatementRow;
  RecordStageInput: RecordStageInput;
  RecordStagePayload: Omit<RecordStagePayload, 'model' | 'stage' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, stage?: Maybe<ResolversParentTypes['StageChange']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RecordReleaseInput: RecordReleaseInput;
  RecordReleasePayload: Omit<RecordReleasePayload, 'model' | 'release' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, release?: Maybe<ResolversParentTypes['Release']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RecordIndicatorInput: RecordIndicatorInput;
  RecordIndicatorPayload: Omit<RecordIndicatorPayload, 'model' | 'indicator' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, indicator?: Maybe<ResolversParentTypes['Indicator']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawStatementInput: WithdrawStatementInput;
  WithdrawStatementPayload: Omit<WithdrawStatementPayload, 'model' | 'statement' | 'userErrors'> & { model?: Maybe<ResolversParentTypes['Model']>, statement?: Maybe<ResolversParentTypes['ModelStatement']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ProviderAccount: Omit<ProviderAccount, 'withheld' | 'team'> & { withheld?: Maybe<ResolversParentTypes['Withheld']>, team?: Maybe<ResolversParentTypes['ProviderTeam']> };
  ProviderTeam: OpenTeam;
  Representative: TeamMember;
  Invitation: InvitationRecord;
  InvitationOffer: Omit<InvitationOffer, 'provider'> & { provider: ResolversParentTypes['Provider'] };
  InviteRepresentativeInput: InviteRepresentativeInput;
  InviteRepresentativePayload: Omit<InviteRepresentativePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversParentTypes['Invitation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: Omit<WithdrawInvitationPayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversParentTypes['Invitation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: Omit<AcceptInvitationPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ChangeRepresentationInput: ChangeRepresentationInput;
  EndRepresentationInput: EndRepresentationInput;
  RepresentationPayload: Omit<RepresentationPayload, 'provider' | 'userErrors'> & { provider?: Maybe<ResolversParentTypes['Provider']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ModelVersion: ModelVersionRow;
  RegisterModelVersionInput: RegisterModelVersionInput;
  RegisterModelVersionPayload: Omit<RegisterModelVersionPayload, 'version' | 'userErrors'> & { version?: Maybe<ResolversParentTypes['ModelVersion']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  UpdateModelVersionInput: UpdateModelVersionInput;
  UpdateModelVersionPayload: Omit<UpdateModelVersionPayload, 'version' | 'userErrors'> & { version?: Maybe<ResolversParentTypes['ModelVersion']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
};

export type EnactRulesetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnactRulesetPayload'] = ResolversParentTypes['EnactRulesetPayload']> = {
  ruleset?: Resolver<Maybe<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectRulesetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectRulesetPayload'] = ResolversParentTypes['CorrectRulesetPayload']> = {
  ruleset?: Resolver<Maybe<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawRulesetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawRulesetPayload'] = ResolversParentTypes['WithdrawRulesetPayload']> = {
  ruleset?: Resolver<Maybe<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterModelsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModelsPayload'] = ResolversParentTypes['RegisterModelsPayload']> = {
  registrations?: Resolver<ReadonlyArray<ResolversTypes['RegisterModelPayload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordComputesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordComputesPayload'] = ResolversParentTypes['RecordComputesPayload']> = {
  recordings?: Resolver<ReadonlyArray<ResolversTypes['RecordComputePayload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClassificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Classification'] = ResolversParentTypes['Classification']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gpai?: Resolver<ResolversTypes['GpaiOutcome'], ParentType, ContextType>;
  systemicRisk?: Resolver<ResolversTypes['SystemicRiskOutcome'], ParentType, ContextType>;
  isNearLine?: Resolver<Maybe<ResolversTypes['Tri']>, ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Fraction']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['Outcome']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ProofStep']>, ParentType, ContextType>;
  openQuestions?: Resolver<ReadonlyArray<ResolversTypes['OpenQuestion']>, ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['OpenQuestion']>, ParentType, ContextType>;
  parameterUpdateCompute?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  cumulativeCompute?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  headroom?: Resolver<ReadonlyArray<ResolversTypes['Headroom']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type OutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProofStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProofStep'] = ResolversParentTypes['ProofStep']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wouldChange?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  left?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  low?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OpenQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenQuestion'] = ResolversParentTypes['OpenQuestion']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  decide?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeadroomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Headroom'] = ResolversParentTypes['Headroom']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['HeadroomSubject'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isInformative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  compute?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Fraction']>, ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOver?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  outside?: Resolver<Maybe<ResolversTypes['OutsideLine']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type OutsideLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideLine'] = ResolversParentTypes['OutsideLine']> = {
  status?: Resolver<ResolversTypes['OutsideLineStatus'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appliesFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  concerns?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  ruleset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lawHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factsHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClassificationChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassificationChange'] = ResolversParentTypes['ClassificationChange']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  gpai?: Resolver<ResolversTypes['GpaiOutcome'], ParentType, ContextType>;
  systemicRisk?: Resolver<ResolversTypes['SystemicRiskOutcome'], ParentType, ContextType>;
  cumulativeCompute?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['ClassificationPart']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandingRun'] = ResolversParentTypes['StandingRun']> = {
  systemicRisk?: Resolver<ResolversTypes['SystemicRiskOutcome'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastChanged?: Resolver<Maybe<ResolversTypes['ClassificationChange']>, ParentType, ContextType>;
};

export type ComputeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeEntry'] = ResolversParentTypes['ComputeEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  activity?: Resolver<ResolversTypes['ComputeActivity'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['ComputeAmount'], ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['FigureDoubt']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publiclyAccessible?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['MadeBy']>, ParentType, ContextType>;
  keptShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  performedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  assumptions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ComputeBasis'], ParentType, ContextType>;
  timing?: Resolver<ResolversTypes['ComputeTiming'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ComputeEntryHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComputeAmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeAmount'] = ResolversParentTypes['ComputeAmount']> = {
  kind?: Resolver<ResolversTypes['AmountKind'], ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  boundLow?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  boundHigh?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  workings?: Resolver<ReadonlyArray<ResolversTypes['StatedFigure']>, ParentType, ContextType>;
};

export type StatedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatedFigure'] = ResolversParentTypes['StatedFigure']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FigureDoubtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureDoubt'] = ResolversParentTypes['FigureDoubt']> = {
  code?: Resolver<ResolversTypes['FigureDoubtCode'], ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComputeFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeFigure'] = ResolversParentTypes['ComputeFigure']> = {
  basis?: Resolver<ResolversTypes['ComputeBasis'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  isUsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordComputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordComputePayload'] = ResolversParentTypes['RecordComputePayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['ComputeEntry']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawComputeEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawComputeEntryPayload'] = ResolversParentTypes['WithdrawComputeEntryPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['ComputeEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsultationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consultation'] = ResolversParentTypes['Consultation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['Deadline'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isDemonstration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['StakeholderCategory']>, ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['QuestionnaireSection']>, ParentType, ContextType>;
  results?: Resolver<ResolversTypes['ConsultationResults'], ParentType, ContextType>;
  contributions?: Resolver<ResolversTypes['ContributionConnection'], ParentType, ContextType, Partial<ConsultationContributionsArgs>>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ConsultationHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StakeholderCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StakeholderCategory'] = ResolversParentTypes['StakeholderCategory']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuestionnaireSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionnaireSection'] = ResolversParentTypes['QuestionnaireSection']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intro?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['Question']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  help?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuestionKind'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['QuestionOption']>, ParentType, ContextType>;
  showIf?: Resolver<Maybe<ResolversTypes['QuestionCondition']>, ParentType, ContextType>;
  isReconstructed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QuestionOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionOption'] = ResolversParentTypes['QuestionOption']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuestionConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionCondition'] = ResolversParentTypes['QuestionCondition']> = {
  questionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  equals?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsultationResultsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsultationResults'] = ResolversParentTypes['ConsultationResults']> = {
  contributionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inventedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byCategory?: Resolver<ReadonlyArray<ResolversTypes['Tally']>, ParentType, ContextType>;
  byQuestion?: Resolver<ReadonlyArray<ResolversTypes['QuestionResult']>, ParentType, ContextType>;
};

export type TallyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tally'] = ResolversParentTypes['Tally']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuestionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionResult'] = ResolversParentTypes['QuestionResult']> = {
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  answerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tallies?: Resolver<ReadonlyArray<ResolversTypes['Tally']>, ParentType, ContextType>;
  thresholds?: Resolver<ReadonlyArray<ResolversTypes['ProposedThreshold']>, ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposedThresholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedThreshold'] = ResolversParentTypes['ProposedThreshold']> = {
  threshold?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consultation?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['StakeholderCategory'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isInvented?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['Answer']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ContributionHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  questionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContributionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type SubmitContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitContributionPayload'] = ResolversParentTypes['SubmitContributionPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['ContributionReceipt']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContributionReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionReceipt'] = ResolversParentTypes['ContributionReceipt']> = {
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commitment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  journalSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  canonicalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type ReceiptCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptCheck'] = ResolversParentTypes['ReceiptCheck']> = {
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['ReceiptFinding']>, ParentType, ContextType>;
};

export type ReceiptFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptFinding'] = ResolversParentTypes['ReceiptFinding']> = {
  check?: Resolver<ResolversTypes['ReceiptCheckKind'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelDocumentationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDocumentation'] = ResolversParentTypes['ModelDocumentation']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['DocumentationList']>, ParentType, ContextType>;
};

export type DocumentationListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentationList'] = ResolversParentTypes['DocumentationList']> = {
  checklist?: Resolver<ResolversTypes['Checklist'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['DocumentationItem']>, ParentType, ContextType>;
  askedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  notKnownBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DocumentationItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentationItem'] = ResolversParentTypes['DocumentationItem']> = {
  item?: Resolver<ResolversTypes['ChecklistItem'], ParentType, ContextType>;
  isAsked?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['DocumentationState']>, ParentType, ContextType>;
  notApplicableBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['DocumentationContent']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Withheld']>, ParentType, ContextType>;
};

export type DocumentationContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentationContent'] = ResolversParentTypes['DocumentationContent']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  datedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RestrictedDocumentationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictedDocumentation'] = ResolversParentTypes['RestrictedDocumentation']> = {
  checklist?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidentiality?: Resolver<ResolversTypes['Confidentiality'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['DocumentationContent'], ParentType, ContextType>;
  salt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordDocumentationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDocumentationPayload'] = ResolversParentTypes['RecordDocumentationPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['EvidenceSubject'], ParentType, ContextType>;
  confidentiality?: Resolver<ResolversTypes['Confidentiality'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['EvidenceAuthor'], ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['EvidenceContent']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Withheld']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceContent'] = ResolversParentTypes['EvidenceContent']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shows?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  datedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['EvidenceConfidence'], ParentType, ContextType>;
};

export type EvidenceFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceFile'] = ResolversParentTypes['EvidenceFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithheldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Withheld'] = ResolversParentTypes['Withheld']> = {
  ground?: Resolver<Maybe<ResolversTypes['Confidentiality']>, ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelDossierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDossier'] = ResolversParentTypes['ModelDossier']> = {
  withheld?: Resolver<Maybe<ResolversTypes['Withheld']>, ParentType, ContextType>;
  contents?: Resolver<Maybe<ResolversTypes['ModelDossierContents']>, ParentType, ContextType>;
};

export type ModelDossierContentsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDossierContents'] = ResolversParentTypes['ModelDossierContents']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['RestrictedEvidence']>, ParentType, ContextType>;
  documentation?: Resolver<ReadonlyArray<ResolversTypes['RestrictedDocumentation']>, ParentType, ContextType>;
};

export type RestrictedEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictedEvidence'] = ResolversParentTypes['RestrictedEvidence']> = {
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['EvidenceContent']>, ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEvidencePayload'] = ResolversParentTypes['RecordEvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawEvidencePayload'] = ResolversParentTypes['WithdrawEvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedChange'] = ResolversParentTypes['RecordedChange']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ChangeAuthor'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type RecordedChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedChangeConnection'] = ResolversParentTypes['RecordedChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecordedChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecordedChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordedChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedChangeEdge'] = ResolversParentTypes['RecordedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordedChange'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  emailConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PersonRole'], ParentType, ContextType>;
  represents?: Resolver<ReadonlyArray<ResolversTypes['Representation']>, ParentType, ContextType>;
  secondFactor?: Resolver<ResolversTypes['SecondFactor'], ParentType, ContextType>;
  linkedIdentities?: Resolver<ReadonlyArray<ResolversTypes['LinkedIdentity']>, ParentType, ContextType>;
  offeredIdentity?: Resolver<Maybe<ResolversTypes['OfferedIdentity']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  apiTokens?: Resolver<ReadonlyArray<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RepresentationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Representation'] = ResolversParentTypes['Representation']> = {
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RepresentationRole'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  providers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Provider']>>, ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  secondFactorNeeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiTokenPayload'] = ResolversParentTypes['CreateApiTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiTokenPayload'] = ResolversParentTypes['RotateApiTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiTokenPayload'] = ResolversParentTypes['RevokeApiTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestConfirmationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestConfirmationPayload'] = ResolversParentTypes['RequestConfirmationPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailChangePayload'] = ResolversParentTypes['RequestEmailChangePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mail'] = ResolversParentTypes['Mail']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConnection'] = ResolversParentTypes['MailConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mail']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailEdge'] = ResolversParentTypes['MailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  baseline?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measured?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gpai?: Resolver<ResolversTypes['ImpactOnClass'], ParentType, ContextType>;
  systemicRisk?: Resolver<ResolversTypes['ImpactOnClass'], ParentType, ContextType>;
  histogram?: Resolver<ReadonlyArray<ResolversTypes['ComputeBucket']>, ParentType, ContextType>;
};

export type ImpactOnClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactOnClass'] = ResolversParentTypes['ImpactOnClass']> = {
  models?: Resolver<ResolversTypes['ScopeCount'], ParentType, ContextType>;
  providers?: Resolver<ResolversTypes['ScopeCount'], ParentType, ContextType>;
  byFigure?: Resolver<Maybe<ResolversTypes['ByFigure']>, ParentType, ContextType>;
  newlyIn?: Resolver<ResolversTypes['MovedModels'], ParentType, ContextType>;
  noLongerIn?: Resolver<ResolversTypes['MovedModels'], ParentType, ContextType>;
  providersNewlyIn?: Resolver<ResolversTypes['MovedProviders'], ParentType, ContextType>;
  providersNoLongerIn?: Resolver<ResolversTypes['MovedProviders'], ParentType, ContextType>;
  byModality?: Resolver<ReadonlyArray<ResolversTypes['GroupCount']>, ParentType, ContextType>;
  byCountry?: Resolver<ReadonlyArray<ResolversTypes['GroupCount']>, ParentType, ContextType>;
  byAccess?: Resolver<ReadonlyArray<ResolversTypes['GroupCount']>, ParentType, ContextType>;
  bySize?: Resolver<ReadonlyArray<ResolversTypes['GroupCount']>, ParentType, ContextType>;
};

export type ByFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ByFigure'] = ResolversParentTypes['ByFigure']> = {
  line?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modelsInScope?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  less?: Resolver<ReadonlyArray<ResolversTypes['CountedApart']>, ParentType, ContextType>;
  plus?: Resolver<ReadonlyArray<ResolversTypes['CountedApart']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountedApartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedApart'] = ResolversParentTypes['CountedApart']> = {
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  models?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
};

export type ScopeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeCount'] = ResolversParentTypes['ScopeCount']> = {
  in?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undetermined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  out?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MovedModelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovedModels'] = ResolversParentTypes['MovedModels']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  models?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
};

export type MovedProvidersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovedProviders'] = ResolversParentTypes['MovedProviders']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providers?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComputeBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeBucket'] = ResolversParentTypes['ComputeBucket']> = {
  from?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RulesetComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesetComparison'] = ResolversParentTypes['RulesetComparison']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<RulesetComparisonChangeCountArgs>>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ClassificationFlip']>, ParentType, ContextType, RequireFields<RulesetComparisonChangesArgs, 'first' | 'skip'>>;
  flows?: Resolver<ReadonlyArray<ResolversTypes['OutcomeFlow']>, ParentType, ContextType>;
};

export type ClassificationFlipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassificationFlip'] = ResolversParentTypes['ClassificationFlip']> = {
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['FlippingRule']>, ParentType, ContextType>;
};

export type FlippingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlippingRule'] = ResolversParentTypes['FlippingRule']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type OutcomeFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomeFlow'] = ResolversParentTypes['OutcomeFlow']> = {
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CrossingForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CrossingForecast'] = ResolversParentTypes['CrossingForecast']> = {
  total?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  crosses?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  crossingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  clockFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notifyBy?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  notificationFigure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outerLimit?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Model'], ParentType, ContextType, RequireFields<ModelAsOfArgs, 'on'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  developers?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RecordSource'], ParentType, ContextType>;
  isKeptByProvider?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  announcedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  announcedPrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  placedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['MarketChannel']>, ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['Modality']>, ParentType, ContextType>;
  outputs?: Resolver<ReadonlyArray<ResolversTypes['Modality']>, ParentType, ContextType>;
  commercial?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskRange'], ParentType, ContextType>;
  parameters?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  activeParameters?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  architecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contextLength?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  researchOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  highImpactEvidence?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  essentialForThirdPartyService?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  affectsNaturalPersonsRights?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  access?: Resolver<Maybe<ResolversTypes['ModelAccess']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenceTerms?: Resolver<Maybe<ResolversTypes['LicenceTerms']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['ModelStage']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['StageChange']>, ParentType, ContextType, RequireFields<ModelStagesArgs, 'currentOnly'>>;
  releases?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType, RequireFields<ModelReleasesArgs, 'currentOnly'>>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<ModelIndicatorsArgs, 'currentOnly'>>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  modifications?: Resolver<ReadonlyArray<ResolversTypes['Modification']>, ParentType, ContextType>;
  builtFrom?: Resolver<ReadonlyArray<ResolversTypes['Lineage']>, ParentType, ContextType>;
  derivatives?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
  ledger?: Resolver<ReadonlyArray<ResolversTypes['ComputeEntry']>, ParentType, ContextType, RequireFields<ModelLedgerArgs, 'currentOnly'>>;
  cumulativeCompute?: Resolver<Maybe<ResolversTypes['Flop']>, ParentType, ContextType, Partial<ModelCumulativeComputeArgs>>;
  computeFigures?: Resolver<ReadonlyArray<ResolversTypes['ComputeFigure']>, ParentType, ContextType, Partial<ModelComputeFiguresArgs>>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, Partial<ModelClassificationArgs>>;
  classificationHistory?: Resolver<ReadonlyArray<ResolversTypes['ClassificationChange']>, ParentType, ContextType, Partial<ModelClassificationHistoryArgs>>;
  standingSince?: Resolver<Maybe<ResolversTypes['StandingRun']>, ParentType, ContextType, Partial<ModelStandingSinceArgs>>;
  documentation?: Resolver<ResolversTypes['ModelDocumentation'], ParentType, ContextType, Partial<ModelDocumentationArgs>>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['ModelDossier'], ParentType, ContextType>;
  procedure?: Resolver<ReadonlyArray<ResolversTypes['ProcedureEvent']>, ParentType, ContextType>;
  listEntry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ModelHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LineageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  how?: Resolver<ResolversTypes['LineageKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
};

export type LicenceTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceTerms'] = ResolversParentTypes['LicenceTerms']> = {
  open?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  grants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LicenceGrant']>>, ParentType, ContextType>;
  terms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LicenceTerm']>>, ParentType, ContextType>;
  public?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PublicPart']>>, ParentType, ContextType>;
  monetisation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Monetisation']>>, ParentType, ContextType>;
  betweenMicroenterprises?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ModelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelConnection'] = ResolversParentTypes['ModelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ModelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelEdge'] = ResolversParentTypes['ModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type ComputePointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputePoint'] = ResolversParentTypes['ComputePoint']> = {
  modelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  announcedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  compute?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  gpai?: Resolver<ResolversTypes['GpaiOutcome'], ParentType, ContextType>;
  systemicRisk?: Resolver<ResolversTypes['SystemicRiskOutcome'], ParentType, ContextType>;
  isNearLine?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ThresholdCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThresholdCount'] = ResolversParentTypes['ThresholdCount']> = {
  threshold?: Resolver<ResolversTypes['Flop'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModelPayload'] = ResolversParentTypes['RegisterModelPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateModelPayload'] = ResolversParentTypes['UpdateModelPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ModificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Modification'] = ResolversParentTypes['Modification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Modification'], ParentType, ContextType, RequireFields<ModificationAsOfArgs, 'on'>>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['ChangedHow'], ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  significantChange?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  canKnow?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  canEstimate?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  placedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['MarketChannel']>, ParentType, ContextType>;
  commercial?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  ledger?: Resolver<ReadonlyArray<ResolversTypes['ComputeEntry']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, Partial<ModificationClassificationArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterModificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModificationPayload'] = ResolversParentTypes['RegisterModificationPayload']> = {
  modification?: Resolver<Maybe<ResolversTypes['Modification']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateModificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateModificationPayload'] = ResolversParentTypes['UpdateModificationPayload']> = {
  modification?: Resolver<Maybe<ResolversTypes['Modification']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, Partial<ProposalImpactArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type MakeProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MakeProposalPayload'] = ResolversParentTypes['MakeProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawProposalPayload'] = ResolversParentTypes['WithdrawProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  lei?: Resolver<Maybe<ResolversTypes['LEI']>, ParentType, ContextType>;
  registerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  representatives?: Resolver<ReadonlyArray<ResolversTypes['AuthorisedRepresentative']>, ParentType, ContextType, Partial<ProviderRepresentativesArgs>>;
  parents?: Resolver<ReadonlyArray<ResolversTypes['Ownership']>, ParentType, ContextType, Partial<ProviderParentsArgs>>;
  sizes?: Resolver<ReadonlyArray<ResolversTypes['StatedSize']>, ParentType, ContextType, Partial<ProviderSizesArgs>>;
  codeOfPractice?: Resolver<ReadonlyArray<ResolversTypes['CodeAdherence']>, ParentType, ContextType, Partial<ProviderCodeOfPracticeArgs>>;
  formerParticulars?: Resolver<ReadonlyArray<ResolversTypes['FormerParticulars']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RecordSource'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  account?: Resolver<ResolversTypes['ProviderAccount'], ParentType, ContextType>;
  modelCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, Partial<ProviderModelsArgs>>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ProviderHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderConnection'] = ResolversParentTypes['ProviderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProviderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProviderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderEdge'] = ResolversParentTypes['ProviderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
};

export type AuthorisedRepresentativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorisedRepresentative'] = ResolversParentTypes['AuthorisedRepresentative']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['RepresentativeTask']>, ParentType, ContextType>;
  missingTasks?: Resolver<ReadonlyArray<ResolversTypes['RepresentativeTask']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['MandateEnding']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type OwnershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ownership'] = ResolversParentTypes['Ownership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type StatedSizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatedSize'] = ResolversParentTypes['StatedSize']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['EnterpriseSize'], ParentType, ContextType>;
  isSme?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  turnoverEur?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  balanceSheetEur?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CodeAdherenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeAdherence'] = ResolversParentTypes['CodeAdherence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chapter?: Resolver<ResolversTypes['CodeChapter'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FormerParticularsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormerParticulars'] = ResolversParentTypes['FormerParticulars']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  lei?: Resolver<Maybe<ResolversTypes['LEI']>, ParentType, ContextType>;
  registerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type UpdateProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProviderPayload'] = ResolversParentTypes['UpdateProviderPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordProviderStatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordProviderStatementPayload'] = ResolversParentTypes['RecordProviderStatementPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawProviderStatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawProviderStatementPayload'] = ResolversParentTypes['WithdrawProviderStatementPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterProviderPayload'] = ResolversParentTypes['RegisterProviderPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublicListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicList'] = ResolversParentTypes['PublicList']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDemonstration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['ListEntry']>, ParentType, ContextType>;
};

export type ListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEntry'] = ResolversParentTypes['ListEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  delistedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ListEntryHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureEvent'] = ResolversParentTypes['ProcedureEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  informedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<ProcedureEventHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Register'] = ResolversParentTypes['Register']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDemonstration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  currentRuleset?: Resolver<ResolversTypes['Ruleset'], ParentType, ContextType>;
  modelCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modelsWithComputeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['DataSource']>, ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource']> = {
  source?: Resolver<ResolversTypes['RecordSource'], ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  maxTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxAliases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDirectives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxPageSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBatch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBodyBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBodyBytesWithFile?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxJsonDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxListItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxNameLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxIntrospectionCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxEvidenceBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxRequestsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSecondsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  register?: Resolver<ResolversTypes['Register'], ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitationOffer']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'secret'>>;
  signInProvider?: Resolver<Maybe<ResolversTypes['SignInProvider']>, ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['MailConnection'], ParentType, ContextType, RequireFields<QueryOutboxArgs, 'first'>>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
  changes?: Resolver<ResolversTypes['RecordedChangeConnection'], ParentType, ContextType, Partial<QueryChangesArgs>>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType, RequireFields<QueryProviderArgs, 'id'>>;
  providers?: Resolver<ResolversTypes['ProviderConnection'], ParentType, ContextType, Partial<QueryProvidersArgs>>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelArgs, 'id'>>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, Partial<QueryModelsArgs>>;
  computePoints?: Resolver<ReadonlyArray<ResolversTypes['ComputePoint']>, ParentType, ContextType, Partial<QueryComputePointsArgs>>;
  countsAbove?: Resolver<ReadonlyArray<ResolversTypes['ThresholdCount']>, ParentType, ContextType, RequireFields<QueryCountsAboveArgs, 'thresholds'>>;
  publicList?: Resolver<ResolversTypes['PublicList'], ParentType, ContextType, Partial<QueryPublicListArgs>>;
  classify?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, RequireFields<QueryClassifyArgs, 'facts'>>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, Partial<QueryImpactArgs>>;
  compareRulesets?: Resolver<ResolversTypes['RulesetComparison'], ParentType, ContextType, RequireFields<QueryCompareRulesetsArgs, 'before' | 'after'>>;
  forecast?: Resolver<ResolversTypes['CrossingForecast'], ParentType, ContextType, RequireFields<QueryForecastArgs, 'plan'>>;
  rulesets?: Resolver<ReadonlyArray<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  unencodedRules?: Resolver<ReadonlyArray<ResolversTypes['UnencodedRule']>, ParentType, ContextType>;
  ambiguities?: Resolver<ReadonlyArray<ResolversTypes['Ambiguity']>, ParentType, ContextType>;
  checklists?: Resolver<ReadonlyArray<ResolversTypes['Checklist']>, ParentType, ContextType>;
  ruleset?: Resolver<Maybe<ResolversTypes['Ruleset']>, ParentType, ContextType, RequireFields<QueryRulesetArgs, 'id'>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<QueryProposalsArgs>>;
  consultations?: Resolver<ReadonlyArray<ResolversTypes['Consultation']>, ParentType, ContextType>;
  consultation?: Resolver<Maybe<ResolversTypes['Consultation']>, ParentType, ContextType, RequireFields<QueryConsultationArgs, 'slug'>>;
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType, RequireFields<QueryContributionArgs, 'reference'>>;
  receipt?: Resolver<Maybe<ResolversTypes['ContributionReceipt']>, ParentType, ContextType, RequireFields<QueryReceiptArgs, 'reference'>>;
  receiptCheck?: Resolver<ResolversTypes['ReceiptCheck'], ParentType, ContextType, RequireFields<QueryReceiptCheckArgs, 'file'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  signUp?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  redeemSignInLink?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationRedeemSignInLinkArgs, 'input'>>;
  confirmEmail?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  requestEmailChange?: Resolver<ResolversTypes['RequestEmailChangePayload'], ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'input'>>;
  requestConfirmation?: Resolver<ResolversTypes['RequestConfirmationPayload'], ParentType, ContextType, RequireFields<MutationRequestConfirmationArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  setPassword?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'input'>>;
  beginSecondFactor?: Resolver<ResolversTypes['BeginSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationBeginSecondFactorArgs, 'input'>>;
  enrolSecondFactor?: Resolver<ResolversTypes['EnrolSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationEnrolSecondFactorArgs, 'input'>>;
  confirmSecondFactor?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'input'>>;
  renewRecoveryCodes?: Resolver<ResolversTypes['RenewRecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationRenewRecoveryCodesArgs, 'input'>>;
  removeSecondFactor?: Resolver<ResolversTypes['RemoveSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationRemoveSecondFactorArgs, 'input'>>;
  linkIdentity?: Resolver<ResolversTypes['LinkIdentityPayload'], ParentType, ContextType, RequireFields<MutationLinkIdentityArgs, 'input'>>;
  unlinkIdentity?: Resolver<ResolversTypes['UnlinkIdentityPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIdentityArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionPayload'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  createApiToken?: Resolver<ResolversTypes['CreateApiTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'input'>>;
  rotateApiToken?: Resolver<ResolversTypes['RotateApiTokenPayload'], ParentType, ContextType, RequireFields<MutationRotateApiTokenArgs, 'input'>>;
  revokeApiToken?: Resolver<ResolversTypes['RevokeApiTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'input'>>;
  inviteRepresentative?: Resolver<ResolversTypes['InviteRepresentativePayload'], ParentType, ContextType, RequireFields<MutationInviteRepresentativeArgs, 'input'>>;
  withdrawInvitation?: Resolver<ResolversTypes['WithdrawInvitationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawInvitationArgs, 'input'>>;
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  changeRepresentation?: Resolver<ResolversTypes['RepresentationPayload'], ParentType, ContextType, RequireFields<MutationChangeRepresentationArgs, 'input'>>;
  endRepresentation?: Resolver<ResolversTypes['RepresentationPayload'], ParentType, ContextType, RequireFields<MutationEndRepresentationArgs, 'input'>>;
  registerProvider?: Resolver<ResolversTypes['RegisterProviderPayload'], ParentType, ContextType, RequireFields<MutationRegisterProviderArgs, 'input'>>;
  updateProvider?: Resolver<ResolversTypes['UpdateProviderPayload'], ParentType, ContextType, RequireFields<MutationUpdateProviderArgs, 'input'>>;
  recordProviderStatement?: Resolver<ResolversTypes['RecordProviderStatementPayload'], ParentType, ContextType, RequireFields<MutationRecordProviderStatementArgs, 'input'>>;
  withdrawProviderStatement?: Resolver<ResolversTypes['WithdrawProviderStatementPayload'], ParentType, ContextType, RequireFields<MutationWithdrawProviderStatementArgs, 'input'>>;
  registerModel?: Resolver<ResolversTypes['RegisterModelPayload'], ParentType, ContextType, RequireFields<MutationRegisterModelArgs, 'input'>>;
  recordCompute?: Resolver<ResolversTypes['RecordComputePayload'], ParentType, ContextType, RequireFields<MutationRecordComputeArgs, 'input'>>;
  registerModels?: Resolver<ResolversTypes['RegisterModelsPayload'], ParentType, ContextType, RequireFields<MutationRegisterModelsArgs, 'input'>>;
  recordComputes?: Resolver<ResolversTypes['RecordComputesPayload'], ParentType, ContextType, RequireFields<MutationRecordComputesArgs, 'input'>>;
  withdrawComputeEntry?: Resolver<ResolversTypes['WithdrawComputeEntryPayload'], ParentType, ContextType, RequireFields<MutationWithdrawComputeEntryArgs, 'input'>>;
  updateModel?: Resolver<ResolversTypes['UpdateModelPayload'], ParentType, ContextType, RequireFields<MutationUpdateModelArgs, 'input'>>;
  recordStage?: Resolver<ResolversTypes['RecordStagePayload'], ParentType, ContextType, RequireFields<MutationRecordStageArgs, 'input'>>;
  recordRelease?: Resolver<ResolversTypes['RecordReleasePayload'], ParentType, ContextType, RequireFields<MutationRecordReleaseArgs, 'input'>>;
  recordIndicator?: Resolver<ResolversTypes['RecordIndicatorPayload'], ParentType, ContextType, RequireFields<MutationRecordIndicatorArgs, 'input'>>;
  withdrawStatement?: Resolver<ResolversTypes['WithdrawStatementPayload'], ParentType, ContextType, RequireFields<MutationWithdrawStatementArgs, 'input'>>;
  registerModelVersion?: Resolver<ResolversTypes['RegisterModelVersionPayload'], ParentType, ContextType, RequireFields<MutationRegisterModelVersionArgs, 'input'>>;
  updateModelVersion?: Resolver<ResolversTypes['UpdateModelVersionPayload'], ParentType, ContextType, RequireFields<MutationUpdateModelVersionArgs, 'input'>>;
  registerModification?: Resolver<ResolversTypes['RegisterModificationPayload'], ParentType, ContextType, RequireFields<MutationRegisterModificationArgs, 'input'>>;
  updateModification?: Resolver<ResolversTypes['UpdateModificationPayload'], ParentType, ContextType, RequireFields<MutationUpdateModificationArgs, 'input'>>;
  recordEvidence?: Resolver<ResolversTypes['RecordEvidencePayload'], ParentType, ContextType, RequireFields<MutationRecordEvidenceArgs, 'input'>>;
  withdrawEvidence?: Resolver<ResolversTypes['WithdrawEvidencePayload'], ParentType, ContextType, RequireFields<MutationWithdrawEvidenceArgs, 'input'>>;
  recordDocumentation?: Resolver<ResolversTypes['RecordDocumentationPayload'], ParentType, ContextType, RequireFields<MutationRecordDocumentationArgs, 'input'>>;
  makeProposal?: Resolver<ResolversTypes['MakeProposalPayload'], ParentType, ContextType, RequireFields<MutationMakeProposalArgs, 'input'>>;
  withdrawProposal?: Resolver<ResolversTypes['WithdrawProposalPayload'], ParentType, ContextType, RequireFields<MutationWithdrawProposalArgs, 'input'>>;
  enactRuleset?: Resolver<ResolversTypes['EnactRulesetPayload'], ParentType, ContextType, RequireFields<MutationEnactRulesetArgs, 'input'>>;
  correctRuleset?: Resolver<ResolversTypes['CorrectRulesetPayload'], ParentType, ContextType, RequireFields<MutationCorrectRulesetArgs, 'input'>>;
  withdrawRuleset?: Resolver<ResolversTypes['WithdrawRulesetPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRulesetArgs, 'input'>>;
  submitContribution?: Resolver<ResolversTypes['SubmitContributionPayload'], ParentType, ContextType, RequireFields<MutationSubmitContributionArgs, 'input'>>;
};

export type RulesetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ruleset'] = ResolversParentTypes['Ruleset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isBinding?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RulesetKind'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['RulesetStanding'], ParentType, ContextType, Partial<RulesetStandingArgs>>;
  isProposal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appliesFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  appliesUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<RulesetAppliesArgs>>;
  basedOn?: Resolver<Maybe<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['RulesetProvenance'], ParentType, ContextType>;
  asYaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lawHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['EncodedRule']>, ParentType, ContextType>;
  ambiguities?: Resolver<ReadonlyArray<ResolversTypes['Ambiguity']>, ParentType, ContextType, Partial<RulesetAmbiguitiesArgs>>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['RulesetParameter']>, ParentType, ContextType>;
};

export type RulesetProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesetProvenance'] = ResolversParentTypes['RulesetProvenance']> = {
  origin?: Resolver<ResolversTypes['RulesetOrigin'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  act?: Resolver<Maybe<ResolversTypes['AmendingAct']>, ParentType, ContextType>;
};

export type AmendingActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendingAct'] = ResolversParentTypes['AmendingAct']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type RulesetParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesetParameter'] = ResolversParentTypes['RulesetParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  describes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RulesetValue']>, ParentType, ContextType>;
  valueOn?: Resolver<Maybe<ResolversTypes['RulesetValue']>, ParentType, ContextType, Partial<RulesetParameterValueOnArgs>>;
};

export type RulesetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesetValue'] = ResolversParentTypes['RulesetValue']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type EncodedRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EncodedRule'] = ResolversParentTypes['EncodedRule']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  describes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type UnencodedRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnencodedRule'] = ResolversParentTypes['UnencodedRule']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AmbiguityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ambiguity'] = ResolversParentTypes['Ambiguity']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  decide?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isInformative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChecklistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checklist'] = ResolversParentTypes['Checklist']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ChecklistItem']>, ParentType, ContextType, RequireFields<ChecklistItemsArgs, 'withoutSystemicRisk'>>;
};

export type ChecklistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChecklistItem'] = ResolversParentTypes['ChecklistItem']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asks?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSystemicOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isWhereApplicable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface FlopScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Flop'], any> {
  name: 'Flop';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface LeiScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LEI'], any> {
  name: 'LEI';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  instant?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fraction'] = ResolversParentTypes['Fraction']> = {
  numerator?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ComputeEntry' | 'Consultation' | 'Contribution' | 'Evidence' | 'Person' | 'ApiToken' | 'Model' | 'Modification' | 'Proposal' | 'Provider' | 'ListEntry' | 'ProcedureEvent' | 'StageChange' | 'Release' | 'Indicator' | 'ModelVersion', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Model' | 'Provider' | 'Consultation', ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type SecondFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enrolledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  wasShown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['SecondFactorEnrolment']>, ParentType, ContextType>;
};

export type SecondFactorEnrolmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorEnrolment'] = ResolversParentTypes['SecondFactorEnrolment']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BeginSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginSecondFactorPayload'] = ResolversParentTypes['BeginSecondFactorPayload']> = {
  enrolment?: Resolver<Maybe<ResolversTypes['SecondFactorEnrolment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnrolSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolSecondFactorPayload'] = ResolversParentTypes['EnrolSecondFactorPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenewRecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewRecoveryCodesPayload'] = ResolversParentTypes['RenewRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSecondFactorPayload'] = ResolversParentTypes['RemoveSecondFactorPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkedIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkedIdentity'] = ResolversParentTypes['LinkedIdentity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OfferedIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferedIdentity'] = ResolversParentTypes['OfferedIdentity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkIdentityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkIdentityPayload'] = ResolversParentTypes['LinkIdentityPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnlinkIdentityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkIdentityPayload'] = ResolversParentTypes['UnlinkIdentityPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ModelStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelStatement'] = ResolversParentTypes['ModelStatement']> = {
  __resolveType: TypeResolveFn<'StageChange' | 'Release' | 'Indicator', ParentType, ContextType>;
};

export type StageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChange'] = ResolversParentTypes['StageChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ModelStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MarketChannel'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IndicatorKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordStagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordStagePayload'] = ResolversParentTypes['RecordStagePayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['StageChange']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordReleasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordReleasePayload'] = ResolversParentTypes['RecordReleasePayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordIndicatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordIndicatorPayload'] = ResolversParentTypes['RecordIndicatorPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawStatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawStatementPayload'] = ResolversParentTypes['WithdrawStatementPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['ModelStatement']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProviderAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderAccount'] = ResolversParentTypes['ProviderAccount']> = {
  withheld?: Resolver<Maybe<ResolversTypes['Withheld']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ProviderTeam']>, ParentType, ContextType>;
};

export type ProviderTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderTeam'] = ResolversParentTypes['ProviderTeam']> = {
  representatives?: Resolver<ReadonlyArray<ResolversTypes['Representative']>, ParentType, ContextType>;
  invitations?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
};

export type RepresentativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Representative'] = ResolversParentTypes['Representative']> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RepresentationRole'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RepresentationRole'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type InvitationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationOffer'] = ResolversParentTypes['InvitationOffer']> = {
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RepresentationRole'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InviteRepresentativePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteRepresentativePayload'] = ResolversParentTypes['InviteRepresentativePayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawInvitationPayload'] = ResolversParentTypes['WithdrawInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RepresentationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepresentationPayload'] = ResolversParentTypes['RepresentationPayload']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ModelVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersion'] = ResolversParentTypes['ModelVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType, RequireFields<ModelVersionAsOfArgs, 'on'>>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  riskProfileChanged?: Resolver<ResolversTypes['Tri'], ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  ledger?: Resolver<ReadonlyArray<ResolversTypes['ComputeEntry']>, ParentType, ContextType>;
  isDistinctModel?: Resolver<ResolversTypes['Tri'], ParentType, ContextType, Partial<ModelVersionIsDistinctModelArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModelVersionPayload'] = ResolversParentTypes['RegisterModelVersionPayload']> = {
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateModelVersionPayload'] = ResolversParentTypes['UpdateModelVersionPayload']> = {
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  EnactRulesetPayload?: EnactRulesetPayloadResolvers<ContextType>;
  CorrectRulesetPayload?: CorrectRulesetPayloadResolvers<ContextType>;
  WithdrawRulesetPayload?: WithdrawRulesetPayloadResolvers<ContextType>;
  RegisterModelsPayload?: RegisterModelsPayloadResolvers<ContextType>;
  RecordComputesPayload?: RecordComputesPayloadResolvers<ContextType>;
  Classification?: ClassificationResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  ProofStep?: ProofStepResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  OpenQuestion?: OpenQuestionResolvers<ContextType>;
  Headroom?: HeadroomResolvers<ContextType>;
  OutsideLine?: OutsideLineResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  ClassificationChange?: ClassificationChangeResolvers<ContextType>;
  StandingRun?: StandingRunResolvers<ContextType>;
  ComputeEntry?: ComputeEntryResolvers<ContextType>;
  ComputeAmount?: ComputeAmountResolvers<ContextType>;
  StatedFigure?: StatedFigureResolvers<ContextType>;
  FigureDoubt?: FigureDoubtResolvers<ContextType>;
  ComputeFigure?: ComputeFigureResolvers<ContextType>;
  RecordComputePayload?: RecordComputePayloadResolvers<ContextType>;
  WithdrawComputeEntryPayload?: WithdrawComputeEntryPayloadResolvers<ContextType>;
  Consultation?: ConsultationResolvers<ContextType>;
  StakeholderCategory?: StakeholderCategoryResolvers<ContextType>;
  QuestionnaireSection?: QuestionnaireSectionResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionOption?: QuestionOptionResolvers<ContextType>;
  QuestionCondition?: QuestionConditionResolvers<ContextType>;
  ConsultationResults?: ConsultationResultsResolvers<ContextType>;
  Tally?: TallyResolvers<ContextType>;
  QuestionResult?: QuestionResultResolvers<ContextType>;
  ProposedThreshold?: ProposedThresholdResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  SubmitContributionPayload?: SubmitContributionPayloadResolvers<ContextType>;
  ContributionReceipt?: ContributionReceiptResolvers<ContextType>;
  ReceiptCheck?: ReceiptCheckResolvers<ContextType>;
  ReceiptFinding?: ReceiptFindingResolvers<ContextType>;
  ModelDocumentation?: ModelDocumentationResolvers<ContextType>;
  DocumentationList?: DocumentationListResolvers<ContextType>;
  DocumentationItem?: DocumentationItemResolvers<ContextType>;
  DocumentationContent?: DocumentationContentResolvers<ContextType>;
  RestrictedDocumentation?: RestrictedDocumentationResolvers<ContextType>;
  RecordDocumentationPayload?: RecordDocumentationPayloadResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceContent?: EvidenceContentResolvers<ContextType>;
  EvidenceFile?: EvidenceFileResolvers<ContextType>;
  Withheld?: WithheldResolvers<ContextType>;
  ModelDossier?: ModelDossierResolvers<ContextType>;
  ModelDossierContents?: ModelDossierContentsResolvers<ContextType>;
  RestrictedEvidence?: RestrictedEvidenceResolvers<ContextType>;
  RecordEvidencePayload?: RecordEvidencePayloadResolvers<ContextType>;
  WithdrawEvidencePayload?: WithdrawEvidencePayloadResolvers<ContextType>;
  RecordedChange?: RecordedChangeResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  RecordedChangeConnection?: RecordedChangeConnectionResolvers<ContextType>;
  RecordedChangeEdge?: RecordedChangeEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  Representation?: RepresentationResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  CreateApiTokenPayload?: CreateApiTokenPayloadResolvers<ContextType>;
  RotateApiTokenPayload?: RotateApiTokenPayloadResolvers<ContextType>;
  RevokeApiTokenPayload?: RevokeApiTokenPayloadResolvers<ContextType>;
  RequestConfirmationPayload?: RequestConfirmationPayloadResolvers<ContextType>;
  RequestEmailChangePayload?: RequestEmailChangePayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  Mail?: MailResolvers<ContextType>;
  MailConnection?: MailConnectionResolvers<ContextType>;
  MailEdge?: MailEdgeResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactOnClass?: ImpactOnClassResolvers<ContextType>;
  ByFigure?: ByFigureResolvers<ContextType>;
  CountedApart?: CountedApartResolvers<ContextType>;
  ScopeCount?: ScopeCountResolvers<ContextType>;
  MovedModels?: MovedModelsResolvers<ContextType>;
  MovedProviders?: MovedProvidersResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  ComputeBucket?: ComputeBucketResolvers<ContextType>;
  RulesetComparison?: RulesetComparisonResolvers<ContextType>;
  ClassificationFlip?: ClassificationFlipResolvers<ContextType>;
  FlippingRule?: FlippingRuleResolvers<ContextType>;
  OutcomeFlow?: OutcomeFlowResolvers<ContextType>;
  CrossingForecast?: CrossingForecastResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  LicenceTerms?: LicenceTermsResolvers<ContextType>;
  ModelConnection?: ModelConnectionResolvers<ContextType>;
  ModelEdge?: ModelEdgeResolvers<ContextType>;
  ComputePoint?: ComputePointResolvers<ContextType>;
  ThresholdCount?: ThresholdCountResolvers<ContextType>;
  RegisterModelPayload?: RegisterModelPayloadResolvers<ContextType>;
  UpdateModelPayload?: UpdateModelPayloadResolvers<ContextType>;
  Modification?: ModificationResolvers<ContextType>;
  RegisterModificationPayload?: RegisterModificationPayloadResolvers<ContextType>;
  UpdateModificationPayload?: UpdateModificationPayloadResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  MakeProposalPayload?: MakeProposalPayloadResolvers<ContextType>;
  WithdrawProposalPayload?: WithdrawProposalPayloadResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  ProviderConnection?: ProviderConnectionResolvers<ContextType>;
  ProviderEdge?: ProviderEdgeResolvers<ContextType>;
  AuthorisedRepresentative?: AuthorisedRepresentativeResolvers<ContextType>;
  Ownership?: OwnershipResolvers<ContextType>;
  StatedSize?: StatedSizeResolvers<ContextType>;
  CodeAdherence?: CodeAdherenceResolvers<ContextType>;
  FormerParticulars?: FormerParticularsResolvers<ContextType>;
  UpdateProviderPayload?: UpdateProviderPayloadResolvers<ContextType>;
  RecordProviderStatementPayload?: RecordProviderStatementPayloadResolvers<ContextType>;
  WithdrawProviderStatementPayload?: WithdrawProviderStatementPayloadResolvers<ContextType>;
  RegisterProviderPayload?: RegisterProviderPayloadResolvers<ContextType>;
  PublicList?: PublicListResolvers<ContextType>;
  ListEntry?: ListEntryResolvers<ContextType>;
  ProcedureEvent?: ProcedureEventResolvers<ContextType>;
  Register?: RegisterResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Ruleset?: RulesetResolvers<ContextType>;
  RulesetProvenance?: RulesetProvenanceResolvers<ContextType>;
  AmendingAct?: AmendingActResolvers<ContextType>;
  RulesetParameter?: RulesetParameterResolvers<ContextType>;
  RulesetValue?: RulesetValueResolvers<ContextType>;
  EncodedRule?: EncodedRuleResolvers<ContextType>;
  UnencodedRule?: UnencodedRuleResolvers<ContextType>;
  Ambiguity?: AmbiguityResolvers<ContextType>;
  Checklist?: ChecklistResolvers<ContextType>;
  ChecklistItem?: ChecklistItemResolvers<ContextType>;
  Flop?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  LEI?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Fraction?: FractionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  SecondFactorEnrolment?: SecondFactorEnrolmentResolvers<ContextType>;
  BeginSecondFactorPayload?: BeginSecondFactorPayloadResolvers<ContextType>;
  EnrolSecondFactorPayload?: EnrolSecondFactorPayloadResolvers<ContextType>;
  RenewRecoveryCodesPayload?: RenewRecoveryCodesPayloadResolvers<ContextType>;
  RemoveSecondFactorPayload?: RemoveSecondFactorPayloadResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  LinkedIdentity?: LinkedIdentityResolvers<ContextType>;
  OfferedIdentity?: OfferedIdentityResolvers<ContextType>;
  LinkIdentityPayload?: LinkIdentityPayloadResolvers<ContextType>;
  UnlinkIdentityPayload?: UnlinkIdentityPayloadResolvers<ContextType>;
  ModelStatement?: ModelStatementResolvers<ContextType>;
  StageChange?: StageChangeResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  RecordStagePayload?: RecordStagePayloadResolvers<ContextType>;
  RecordReleasePayload?: RecordReleasePayloadResolvers<ContextType>;
  RecordIndicatorPayload?: RecordIndicatorPayloadResolvers<ContextType>;
  WithdrawStatementPayload?: WithdrawStatementPayloadResolvers<ContextType>;
  ProviderAccount?: ProviderAccountResolvers<ContextType>;
  ProviderTeam?: ProviderTeamResolvers<ContextType>;
  Representative?: RepresentativeResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationOffer?: InvitationOfferResolvers<ContextType>;
  InviteRepresentativePayload?: InviteRepresentativePayloadResolvers<ContextType>;
  WithdrawInvitationPayload?: WithdrawInvitationPayloadResolvers<ContextType>;
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  RepresentationPayload?: RepresentationPayloadResolvers<ContextType>;
  ModelVersion?: ModelVersionResolvers<ContextType>;
  RegisterModelVersionPayload?: RegisterModelVersionPayloadResolvers<ContextType>;
  UpdateModelVersionPayload?: UpdateModelVersionPayloadResolvers<ContextType>;
};

