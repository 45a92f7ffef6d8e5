import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';

/**
 * What the API found in a field, beginning with the field's label: one of `labels`, or of those that all forms for compute
 * share. That numbers travel as strings is no concern of a form.
 */
export function inWords(problem: Problem, labels: Readonly<Record<string, unknown>>, m: Messages): Problem {
  const { field, message } = problem;
  const shared = m.check.form;
  const known: Readonly<Record<string, unknown>> = {
    ...shared,
    flop: shared.flopLabel,
    peakFlopPerSecond: shared.peak,
    ...labels,
  };
  // A field of an entry in a longer form is called as its last part.
  const label = known[field.slice(field.lastIndexOf('.') + 1)];
  const plain = message.replace(' as a decimal string such as', ', such as');
  return {
    ...problem,
    message: typeof label === 'string' ? m.check.problems.found(label.replace(/[?:.]$/, ''), plain) : plain,
  };
}
