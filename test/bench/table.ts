import type { Figure, Machine, Result, Run } from './results.ts';

/** A run as text: a heading, a table and the method for each suite, then the machine. Markdown, readable as it is. */
export function describeRun({ machine, suites }: Run): string {
  const parts = suites.map((suite) => {
    const heading = `### ${suite.name}\n\n${suite.question}`;
    return 'skipped' in suite
      ? `${heading}\n\nNot measured: ${suite.skipped}`
      : `${heading}\n\n${tableOf(suite.results)}\n\n${suite.method}`;
  });
  return [...parts, describeMachine(machine)].join('\n\n');
}

function describeMachine({ date, cores, cpu, node, platform, pinned, loadBefore }: Machine): string {
  const where = pinned ? 'the measured process and the load each bound to a core' : 'processes not bound to cores';
  return `Measured on ${date}: ${cores} cores, ${cpu}, ${platform}, Node ${node}, ${where}; the machine’s load before was ${loadBefore}. Each figure is the median of the rounds, in brackets the lowest and highest round.`;
}

function tableOf(results: readonly Result[]): string {
  const columns = [...new Set(results.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const rows = results.map(({ subject, figures }) => [
    subject,
    ...columns.map((column) => {
      const figure = figures.find(({ name }) => name === column);
      return figure === undefined ? '' : cellOf(figure);
    }),
  ]);
  const lines = [['', ...columns], ...rows];
  const widths = ['', ...columns].map((_, column) => Math.max(3, ...lines.map((line) => (line[column] ?? '').length)));
  const drawn = lines.map((cells) => drawLine(cells, widths));
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

function drawLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = widths.map((width, column) => {
    const cell = cells[column] ?? '';
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return `| ${padded.join(' | ')} |`;
}

function cellOf({ median, low, high, unit }: Figure): string {
  const [shown, least, most] = [median, low, high].map(inDigits);
  const spread = least === most ? '' : ` (${least}–${most})`;
  return `${shown}${unit}${spread}`;
}

/** Three significant digits below a thousand, whole numbers above: more would be noise. */
function inDigits(value: number): string {
  const fractionDigits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: fractionDigits,
    minimumFractionDigits: fractionDigits,
  });
}
