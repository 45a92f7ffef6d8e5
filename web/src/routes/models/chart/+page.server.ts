import { plainDigits } from '#lib/flop.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { flopAsTyped } from '#lib/server/compute-input.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import type { PageServerLoad } from './$types';
import { ChartLines, type ChartLinesQuery, ChartPoints } from './chart.generated.ts';

const FIRST_YEAR = '2012';
const LARGEST = 25;

export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const m = messagesIn(locals.language);
  const { register } = await ask(event, ChartLines, {});
  const lines = linesOf(register);

  const problems: Problem[] = [];
  const year = (name: string, otherwise: string) => {
    const text = url.searchParams.get(name)?.trim() || otherwise;
    if (/^[12]\d{3}$/.test(text)) return text;
    problems.push({ field: name, message: m.models.chart.wrongYear });
    return otherwise;
  };
  const since = year('since', FIRST_YEAR);
  const through = year('through', register.today.slice(0, 4));
  const tried = url.searchParams.get('threshold')?.trim() ?? '';
  const asked = { since, through, tried };
  const [from, to] = since <= through ? [since, through] : [through, since];

  const thresholdTried = plainDigits(flopAsTyped(tried));
  const amounts = [
    ...new Set([...lines.map(({ threshold }) => threshold), ...POWERS, ...(thresholdTried ? [thresholdTried] : [])]),
  ];
  if (tried !== '' && thresholdTried === null) {
    problems.push({ field: 'threshold', message: m.models.chart.wrongThreshold(tried.slice(0, 40)) });
  }
  const systemic = lines.find(({ name }) => name === 'systemic_compute')?.threshold ?? null;
  const answer = await tryAsk(event, ChartPoints, {
    filter: { hasCompute: true, announcedFrom: `${from}-01-01`, announcedTo: `${to}-12-31` },
    thresholds: amounts,
    proposal: { systemicCompute: thresholdTried ?? systemic },
  });
  if (!answer.ok) {
    const refused = problemsInRefusals(answer.refusals, () => 'threshold');
    return { asked, lines, problems: [...problems, ...refused], drawn: null };
  }
  const { computePoints, countsAbove, impact, all } = answer.data;
  // Unless years were asked for, no more of them are drawn than hold a model.
  const first = computePoints.map(({ announcedOn }) => announcedOn.slice(0, 4)).sort()[0];
  const start = url.searchParams.has('since') || first === undefined ? from : first;
  return {
    asked,
    lines,
    problems,
    drawn: {
      points: computePoints,
      days: [`${start}-01-01`, `${to}-12-31`] as const,
      tried: thresholdTried,
      byFigure: impact.systemicRisk.byFigure,
      notDrawn: Math.max(0, all.totalCount - computePoints.length),
      largest: computePoints.slice(0, LARGEST),
      counts: [...countsAbove].sort((a, b) => Number(BigInt(b.threshold) - BigInt(a.threshold) > 0n) * 2 - 1),
    },
  };
};

const POWERS = ['1e22', '1e23', '1e24', '1e25', '1e26'].flatMap((text) => plainDigits(text) ?? []);

/** The amounts of FLOP that the ruleset of today draws as lines. */
function linesOf({ currentRuleset, today }: ChartLinesQuery['register']) {
  return currentRuleset.parameters.flatMap(({ name, describes, unit, values }) => {
    const value = unit === 'FLOP' ? values.filter(({ from }) => from <= today).at(-1)?.value : undefined;
    const threshold = value === undefined ? null : plainDigits(value);
    return threshold === null ? [] : [{ name, describes, threshold }];
  });
}
