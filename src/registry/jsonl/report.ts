import type { LineOutcome, LinesReport } from './import-lines.ts';

const WORDS: Readonly<Record<LineOutcome, string>> = {
  done: 'done',
  there: 'there already',
  valid: 'would be done',
  form: 'right in form, to be judged when what they refer to is there',
  refused: 'refused',
  untried: 'not tried',
};

/** What became of an import, for people: every problem with its line and place, then how many lines came to what. */
export function renderLinesReport({ lines, stopped, validateOnly }: LinesReport): string {
  const problems = lines.flatMap(({ line, kind, key, problems: found }) =>
    found.map(({ code, message, path }) => {
      const what = [`line ${line}`, [kind, key].filter((word) => word !== null).join(' '), path.join('.')];
      return `${what.filter((part) => part !== '').join(', ')}: ${message} (${code})`;
    }),
  );
  const counts = (Object.keys(WORDS) as LineOutcome[]).flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
  });
  const isUntouched = lines.every(({ outcome }) => outcome === 'refused' || outcome === 'untried');
  const last = validateOnly
    ? 'Nothing was stored: this was a validation.'
    : isUntouched && problems.length > 0
      ? 'Nothing was stored. Mend these lines and run it again.'
      : problems.length > 0 || stopped !== null
        ? 'What is done stays done. Mend the rest and run it again: no line is done twice.'
        : null;
  return [
    ...problems,
    ...(stopped === null ? [] : [`It stopped: ${stopped}`]),
    `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}: ${counts.join(', ') || 'nothing in them'}.`,
    ...(last === null ? [] : [last]),
  ].join('\n');
}
