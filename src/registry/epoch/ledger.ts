import type { Json } from '../../law/canonical.ts';
import type { Day } from '../../law/day.ts';
import type { Plan, Write } from '../../storage/commit.ts';
import type { Row } from '../../storage/tables.ts';
import type { Act } from '../act.ts';
import {
  decideCompute,
  decideWithdrawal,
  type Estimate,
  ledgerBody,
  ledgerRows,
  type NewLedgerEntry,
} from '../decide-ledger.ts';
import { dayInWords } from '../in-words.ts';
import { bestOf, inWords, isBounded } from './amounts.ts';
import { scientific } from './figures.ts';
import { AUTHOR, type KnownModel, oursIn } from './state.ts';
import { type Span, seenInLedger, spansOf } from './timeline.ts';
import type { EpochRow, RowCompute } from './understand-row.ts';

/** The credit that Epoch AI's licence asks for. */
export const CREDIT = 'Epoch AI, “Data on AI Models”, CC BY 4.0, values converted by this project';
export const SOURCE_LINK = 'https://epoch.ai/data/ai-models';

/** What happened to a model's figure. `history`: the figure that stands is the same, and what stood before it is known better. */
export interface FigureChange {
  readonly kind: 'gained' | 'changed' | 'withdrawn' | 'annotated' | 'history';
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string;
}

/** A change of a model's figure: its plan, and the model as it will be. */
export interface FigureDecision {
  readonly plan: Plan;
  readonly after: KnownModel;
  readonly change: FigureChange;
}

/**
 * Brings a model's ledger to what all exports together say of its figure (`spansOf`); null if there is nothing to change. `known` has
 * the sightings already. The newest export's day decides what stands, whatever was imported last; an older one adds what stood before.
 * Figures are never overwritten: a changed or withdrawn one ends on the day of the export that says so, with the reason, and its
 * successor says what it replaced.
 */
export function decideFigure(act: Act, known: KnownModel, day: string): FigureDecision | null {
  const ours = oursIn(known.ledger, known.model);
  const spans = spansOf([...seenInLedger(ours, known.sightings), ...known.sightings]);
  const fitted = entriesOf(spans, ours);
  const gone = ours.filter((entry) => !fitted.some((one) => one.entry === entry));
  const begun = fitted.filter(({ entry }) => entry === null);
  const moved = fitted.filter(({ entry, span }) => entry !== null && isMoved(entry, span));
  const [first] = begun;
  const [ended] = moved;
  const isPlain = gone.length === 0 && moved.length <= 1 && (ended === undefined || endsOn(ended, day));
  if (isPlain && begun.length === 1 && first?.span.from === day && first.span.until === null)
    return replace(act, known, first.span, ended?.entry ?? null);
  if (isPlain && begun.length === 0 && ended?.entry != null && ended.span.next === null)
    return withdraw(act, known, ended.entry);
  if (gone.length + begun.length + moved.length > 0) return mend(act, known, fitted, gone, day);
  const last = fitted.at(-1);
  return last?.entry == null || last.span.until !== null ? null : annotate(act, known, last.entry, last.span);
}

interface Fitted {
  readonly span: Span;
  /** The entry that tells of the span, if the ledger has one. */
  readonly entry: Row<'computeEntry'> | null;
}

/** Finds the entry that tells of each span: one that begins with it, else one of its amount that stood at the same time. */
function entriesOf(spans: readonly Span[], ours: readonly Row<'computeEntry'>[]): Fitted[] {
  const left = new Set(ours);
  const found = new Map<Span, Row<'computeEntry'>>();
  const later = (one: string | null, other: string) => one === null || one >= other;
  for (const isExact of [true, false]) {
    for (const span of spans) {
      if (found.has(span)) continue;
      const entry = [...left].find(
        ({ amountJson, knownFrom, knownUntil }) =>
          amountJson === span.amountJson &&
          (isExact ? knownFrom === span.from : later(knownUntil, span.from) && later(span.until, knownFrom)),
      );
      if (entry === undefined) continue;
      left.delete(entry);
      found.set(span, entry);
    }
  }
  return spans.map((span) => ({ span, entry: found.get(span) ?? null }));
}

const isMoved = ({ knownFrom, knownUntil }: Row<'computeEntry'>, span: Span): boolean =>
  knownFrom !== span.from || knownUntil !== span.until;

const endsOn = ({ entry, span }: Fitted, day: string): boolean =>
  entry?.knownFrom === span.from && entry.knownUntil === null && span.until === day;

function replace(act: Act, known: KnownModel, span: Span, standing: Row<'computeEntry'> | null): FigureDecision {
  const before = standing === null ? null : inWords(standing);
  const after = inWords(span);
  const why =
    before === null
      ? `The figure is given in ${act.saidBy}`
      : `The figure changed from ${before} to ${after} FLOP in ${act.saidBy}`;
  const at = { ...act, today: span.from as Day };
  const decided = decideCompute(at, known.model, known.ledger, entryOf(span), standing, why);
  const { plan, model, ledger, entry: figure } = decided;
  const kind = standing === null ? 'gained' : 'changed';
  const shown = before === null ? scientific(bestOf(figure) ?? 0n) : after;
  return { plan, after: { ...known, model, ledger, figure }, change: { kind, before, after: shown, why } };
}

function withdraw(act: Act, known: KnownModel, standing: Row<'computeEntry'>): FigureDecision {
  const why = `The figure was withdrawn: there is none in ${act.saidBy}`;
  const at = { ...act, today: (act.observedOn ?? act.today) as Day };
  const { plan, model, ledger } = decideWithdrawal(at, known.model, known.ledger, standing, why, why);
  const change = { kind: 'withdrawn' as const, before: inWords(standing), after: null, why };
  return { plan, after: { ...known, model, ledger, figure: null }, change };
}

/** A new opinion on how sure the same figure is changes no figure. */
function annotate(act: Act, known: KnownModel, standing: Row<'computeEntry'>, span: Span): FigureDecision | null {
  const { confidence, method } = span;
  const author = authorOf(span.dataset);
  if (confidence === standing.confidence && method === standing.method && author === standing.author) return null;
  const figure = { ...standing, confidence, method, author, revision: standing.revision + 1 };
  const words = (entry: { confidence: string | null; method: string | null }) =>
    `confidence ${entry.confidence ?? 'not given'}, method ${entry.method ?? 'not given'}`;
  const [before, after] = [words(standing), words(figure)];
  const why = `Another confidence or method is given in ${act.saidBy}`;
  const body = { id: standing.id, before, after, because: why, now: { confidence, method, author } };
  const writes: Write[] = [
    {
      update: 'computeEntry',
      where: { id: standing.id },
      set: { confidence, method, author, revision: figure.revision },
    },
  ];
  const ledger = known.ledger.map((entry) => (entry.id === standing.id ? figure : entry));
  const { plan, model } = planned(act, known, ledger, [standing], writes, [{ kind: 'compute.annotated', body }]);
  return { plan, after: { ...known, model, ledger, figure }, change: { kind: 'annotated', before, after, why } };
}

/**
 * Mends what an export of an earlier day, or another one of the same day, shows to have stood otherwise: spans that begin or end on
 * another day, figures that stood in between, and figures that a day's exports do not come to after all.
 */
function mend(
  act: Act,
  known: KnownModel,
  fitted: readonly Fitted[],
  gone: readonly Row<'computeEntry'>[],
  day: string,
): FigureDecision {
  const exportOf = (on: string) => (on === day ? act.saidBy : `Epoch AI's export of ${dayInWords(on)}`);
  const writes: Write[] = [];
  const told: { kind: string; body: Json }[] = [];
  // What changes of figures whose days stay is no event of its own: the first entry tells it along.
  const unsaid: { readonly id: string; readonly now: object }[] = [];
  const rows: Row<'computeEntry'>[] = [];
  const why = `in ${act.saidBy}`;
  for (const entry of gone) {
    const because = `A figure of ${inWords(entry)} FLOP is not what was given on ${dayInWords(entry.knownFrom)}, as follows from what is given ${why}`;
    writes.push({ remove: 'computeEntry', where: { id: entry.id } });
    const body = {
      id: entry.id,
      knownUntil: entry.knownFrom,
      before: inWords(entry),
      after: null,
      because,
      removed: true,
    };
    told.push({ kind: 'compute.withdrawn', body });
  }
  for (const { span, entry } of fitted) {
    const last = rows.at(-1);
    const endedBecause = span.until === null ? null : whyEnded(span, exportOf(span.until));
    const said = {
      knownFrom: span.from,
      knownUntil: span.until,
      endedBecause: entry !== null && entry.knownUntil === span.until ? entry.endedBecause : endedBecause,
      supersedes: last?.knownUntil === span.from ? last.id : null,
      raw: span.raw,
      confidence: span.confidence,
      method: span.method,
      author: authorOf(span.dataset),
    };
    if (entry === null) {
      const [made] = ledgerRows(act, known.model.id, [entryOf(span)]);
      if (made === undefined) throw new Error('A figure makes an entry');
      const row = { ...made, ...said };
      rows.push(row);
      writes.push({ insert: 'computeEntry', row });
      const because = `The figure was ${inWords(row)} FLOP ${stretchOf(row)}: it is given ${why}`;
      const body = { ...(ledgerBody(row) as object), before: null, after: inWords(row), because, now: said };
      told.push({ kind: 'compute.recorded', body });
      continue;
    }
    const row = { ...entry, ...said };
    if (isSame(entry, row)) {
      rows.push(entry);
      continue;
    }
    const mended = { ...row, revision: entry.revision + 1 };
    rows.push(mended);
    writes.push({ update: 'computeEntry', where: { id: entry.id }, set: { ...said, revision: mended.revision } });
    if (!isMoved(entry, span)) {
      unsaid.push({ id: entry.id, now: said });
      continue;
    }
    const [before, after] = [entry, row].map((one) => `${inWords(one)} FLOP ${stretchOf(one)}`);
    told.push({
      kind: 'compute.annotated',
      body: {
        id: entry.id,
        before,
        after,
        because: `How long the figure stood follows from what is given ${why}`,
        now: said,
      } as Json,
    });
  }
  const ours = new Set(oursIn(known.ledger, known.model).map(({ id }) => id));
  const ledger = [...known.ledger.filter(({ id }) => !ours.has(id)), ...rows];
  const touched = fitted.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const along = unsaid.length === 0 ? {} : { along: unsaid };
  const entries = told.map(({ kind, body }, at) => ({
    kind,
    body: at === 0 ? ({ ...(body as object), ...along } as Json) : body,
  }));
  const { plan, model } = planned(act, known, ledger, touched, writes, entries);
  const standing = rows.at(-1);
  const figure = standing?.knownUntil === null ? standing : null;
  const [before, after] = [known.figure, figure].map((entry) => (entry === null ? null : inWords(entry)));
  const isNow = before !== after;
  const kind = !isNow ? 'history' : after === null ? 'withdrawn' : before === null ? 'gained' : 'changed';
  const words = told.map(({ body }) => body as { readonly because: string; readonly after: string | null });
  const because = isNow ? `The figure is ${after ?? 'none'} instead of ${before ?? 'none'}, ${why}` : words[0]?.because;
  return {
    plan,
    after: { ...known, model, ledger, figure },
    change: { kind, before: before ?? null, after: after ?? null, why: because ?? why },
  };
}

const whyEnded = (span: Span, by: string): string =>
  span.next === null
    ? `The figure was withdrawn: there is none in ${by}`
    : `The figure changed from ${inWords(span)} to ${inWords({ amountJson: span.next })} FLOP in ${by}`;

const stretchOf = ({ knownFrom, knownUntil }: Row<'computeEntry'>): string =>
  knownUntil === null
    ? `from ${dayInWords(knownFrom)}`
    : `from ${dayInWords(knownFrom)} until ${dayInWords(knownUntil)}`;

function isSame(one: Row<'computeEntry'>, other: Row<'computeEntry'>): boolean {
  return (Object.keys(one) as (keyof Row<'computeEntry'>)[]).every((column) => one[column] === other[column]);
}

function planned(
  act: Act,
  { model: before }: KnownModel,
  ledger: readonly Row<'computeEntry'>[],
  touched: readonly Row<'computeEntry'>[],
  writes: readonly Write[],
  told: readonly { readonly kind: string; readonly body: Json }[],
): { readonly plan: Plan; readonly model: Row<'model'> } {
  const set = { revision: before.revision + 1, computeKey: act.computeKey(ledger) };
  return {
    model: { ...before, ...set },
    plan: {
      expects: [
        { table: 'model', id: before.id, revision: before.revision },
        ...touched.map(({ id, revision }) => ({ table: 'computeEntry' as const, id, revision })),
      ],
      writes: [{ update: 'model', where: { id: before.id }, set }, ...writes],
      entries: told.map(({ kind, body }) => ({ actor: act.actor, kind, subject: before.id, body })),
    },
  };
}

function entryOf({ amountJson, raw, confidence, method, dataset }: Span): NewLedgerEntry {
  const { flop, bounds = null } = JSON.parse(amountJson) as {
    readonly flop: string;
    readonly bounds?: { readonly low: string; readonly high: string };
  };
  return entryWith({ flop, bounds }, { raw, confidence, method, credit: CREDIT, author: authorOf(dataset) });
}

/** The entry that a row's figure comes to. */
export function figureOf(row: EpochRow, compute: RowCompute, dataset: string): NewLedgerEntry {
  const { value, low, high, raw } = compute;
  const bounds = isBounded(compute) ? { low: String(low), high: String(high) } : null;
  const { confidence, method } = row;
  const author = authorOf(dataset);
  return entryWith({ flop: String(value), bounds }, { raw, confidence, method, credit: CREDIT, author });
}

function entryWith(
  { flop, bounds }: { flop: string; bounds: NewLedgerEntry['bounds'] },
  estimate: Estimate,
): NewLedgerEntry {
  return {
    // The source gives one figure for the training as a whole; it does not say how much of it was which activity.
    activity: 'pre_training',
    flop: { flop },
    bounds,
    timing: 'actual',
    versionId: null,
    performedOn: null,
    assumptions: null,
    note: 'Cumulative figure for the whole training, as the source gives it.',
    link: SOURCE_LINK,
    estimate,
  };
}

const authorOf = (dataset: string): string => `${AUTHOR}:${dataset}`;
