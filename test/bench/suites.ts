import { epochImport } from './epoch/import.ts';
import { thresholds } from './impact/thresholds.ts';
import { assessments } from './law/assessments.ts';
import { listCompared } from './list/compared.ts';
import { listExplained } from './list/explained.ts';
import { million, millionJudged } from './million/million.ts';
import { stalls } from './stalls/stalls.ts';
import type { Suite } from './suite.ts';

/** Every suite, in the order in which it runs and is shown. */
export const SUITES: readonly Suite[] = [
  listCompared,
  listExplained,
  assessments,
  thresholds,
  million,
  millionJudged,
  epochImport,
  stalls,
];
