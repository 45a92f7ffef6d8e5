import type { Day } from './day.ts';
import { type LawFiles, lawFiles } from './load-rulesets.ts';
import { readCitations } from './read-citations.ts';
import { readDocuments } from './read-document.ts';
import { readDay, readValue } from './read-value.ts';
import { AUTHORITIES, type Authority, type Citation, CONFIDENCES, type Confidence } from './ruleset.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

export const WATCH_STATUSES = ['in_force', 'enacted', 'revoked'] as const;

/** What a line is from a day on: in force, enacted and not yet in force, or revoked. */
export interface WatchState {
  readonly from: Day;
  readonly status: (typeof WATCH_STATUSES)[number];
  readonly note: string;
}

/** A line that another jurisdiction drew; for information, it classifies nothing here. */
export interface WatchLine {
  readonly id: string;
  readonly title: string;
  readonly flop: bigint;
  /** Whether an equal amount is over the line. */
  readonly operator: '>' | '>=';
  /** What is counted there, in words. */
  readonly counts: string;
  /** Whom or what the line concerns, in words: conditions beside compute, which are not judged here. */
  readonly concerns: string;
  readonly confidence: Confidence;
  /** In order of `from`; each holds until the next begins. */
  readonly history: readonly WatchState[];
  readonly citations: readonly Citation[];
}

/** Reads and checks the lines that ship with the system. Throws `LawDataRefused`. */
export function loadWatchLines(files: LawFiles = lawFiles()): readonly WatchLine[] {
  const problems: LawDataProblem[] = [];
  const documents = readDocuments(LawNode.parse('documents.yaml', files['documents.yaml'] ?? '', problems));
  const root = LawNode.parse('watch-lines.yaml', files['watch-lines.yaml'] ?? '', problems);
  const lines = root.keys().map((id): WatchLine => {
    const node = root.at(id);
    node.keys(['title', 'flop', 'operator', 'counts', 'concerns', 'confidence', 'authority', 'history', 'cite']);
    const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES);
    const authority = node.at('authority').oneOf<Authority>(AUTHORITIES);
    return {
      id,
      title: node.at('title').text('a title'),
      flop: readValue(node.at('flop'), 'FLOP').quantity?.numerator ?? 0n,
      operator: node.at('operator').oneOf(['>', '>='] as const),
      counts: node.at('counts').text('what is counted'),
      concerns: node.at('concerns').text('whom it concerns'),
      confidence,
      history: node
        .at('history')
        .items()
        .map((item) => {
          item.keys(['from', 'status', 'note']);
          return {
            from: readDay(item.at('from')),
            status: item.at('status').oneOf(WATCH_STATUSES),
            note: item.at('note').text('a note'),
          };
        }),
      citations: readCitations(node, documents, confidence, authority),
    };
  });
  if (problems.length > 0) throw new LawDataRefused(problems);
  return lines;
}

/** What a line is on a day; null before its first. */
export function watchStateOn(line: WatchLine, day: Day): WatchState | null {
  return line.history.findLast((item) => item.from <= day) ?? null;
}

/** The day on which a line that is not in force yet comes into force; null where none is known. */
export function watchedFrom(line: WatchLine, day: Day): Day | null {
  return line.history.find((item) => item.from > day && item.status === 'in_force')?.from ?? null;
}
