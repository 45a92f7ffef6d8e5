import { DuckDBInstance, HUGEINT } from '@duckdb/node-api';
import { type Character, classesOf } from '../../../src/law/classes.ts';
import type { PlacedModel } from '../../../src/registry/read-placed.ts';
import { ASKED_ON } from './invented.ts';
import { BASE } from './plimsoll.ts';
import type { Lines, Open } from './question.ts';

/** What the law asks of amounts, as an expression: 2 is in, 1 open, 0 out. The rest of the law is in the columns already. */
const over = (low: string, high: string, line: string) =>
  `case when ${low} > ${line} then 2 when ${high} <= ${line} then 0 else 1 end`;
const met = (line: string) => `least(${over('updates_low', 'updates_high', line)}, modality)`;
const gpaiSide = (line: string) =>
  `case when decided = 2 then 2 when narrow then if(${met(line)} = 1, 1, 0) else if(${met(line)} = 2, 2, 1) end`;
/** Systemic risk is presumed of general-purpose models: where it is open whether one is, so is the presumption. */
const systemicSide = (gpai: string, line: string) =>
  `case when decided is not null then decided when narrow then 0
    else if(${gpaiSide(gpai)} = 2, ${over('total_low', 'total_high', line)}, least(${over('total_low', 'total_high', line)}, 1)) end`;

const THREE = (side: string) => [2, 1, 0].map((value) => `count(*) filter (${side} = ${value})::integer`).join(', ');

/** The lines of the ruleset in force: what every proposal is compared with. */
const IN_FORCE: Lines = { gpai: 10n ** 23n, systemic: 10n ** 25n };

/**
 * DuckDB in this process, one thread, over the same rows. Its columns hold what can be known before a proposal: the law's answer about
 * modalities, decisions that stand, and the sides under the ruleset in force.
 */
export const openDuckdb: Open = async (models) => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`create table model (entity integer, modality tinyint, narrow boolean, decided tinyint, best hugeint,
    total_low hugeint, total_high hugeint, updates_low hugeint, updates_high hugeint, gpai_before tinyint, systemic_before tinyint)`);
  await fill(connection, models);
  await connection.run(
    `update model set gpai_before = ${gpaiSide(`${IN_FORCE.gpai}`)}, systemic_before = ${systemicSide(`${IN_FORCE.gpai}`, `${IN_FORCE.systemic}`)}`,
  );
  const above = await connection.prepare(
    'select count(*)::integer, count(distinct entity)::integer from model where best > $1',
  );
  const sides = `select *, ${gpaiSide('$1')} as gpai, ${systemicSide('$1', '$2')} as systemic from model`;
  const counts = await connection.prepare(`select ${THREE('gpai')}, ${THREE('systemic')} from (${sides})`);
  const moved = (from: string, to: string) => `count(*) filter (${from} = 2 and ${to} <> 2)::integer`;
  const whole = await connection.prepare(`with sided as (${sides}),
    strongest as (select max(gpai) as gpai, max(systemic) as systemic from sided group by entity)
    select (select [${THREE('gpai')}, ${THREE('systemic')}] from strongest),
      ${THREE('gpai')}, ${THREE('systemic')}, ${moved('gpai', 'gpai_before')}, ${moved('systemic', 'systemic_before')},
      ${moved('gpai_before', 'gpai')}, ${moved('systemic_before', 'systemic')} from sided`);
  const rowOf = async (statement: typeof above, amounts: readonly bigint[]): Promise<unknown[]> => {
    statement.bind(
      [...amounts],
      amounts.map(() => HUGEINT),
    );
    const [row] = (await statement.runAndReadAll()).getRowsJS();
    if (row === undefined) throw new Error('DuckDB gave no row.');
    return row;
  };
  return {
    countsAbove: async (thresholds) => {
      const found: (readonly [number, number])[] = [];
      for (const threshold of thresholds) {
        const [models_ = 0, entities = 0] = (await rowOf(above, [threshold])) as number[];
        found.push([models_, entities]);
      }
      return found;
    },
    counts: async ({ gpai, systemic }) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (await rowOf(counts, [gpai, systemic])) as number[];
      return { gpai: [a, b, c], systemicRisk: [d, e, f] };
    },
    impact: async ({ gpai, systemic }) => {
      const [providers, ...rest] = await rowOf(whole, [gpai, systemic]);
      const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = providers as number[];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = rest as number[];
      return {
        gpai: [a, b, c],
        systemicRisk: [d, e, f],
        providers: { gpai: [p, q, r], systemicRisk: [s, t, u] },
        newlyIn: [g, h],
        noLongerIn: [i, j],
      };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

async function fill(
  connection: Awaited<ReturnType<DuckDBInstance['connect']>>,
  models: readonly PlacedModel[],
): Promise<void> {
  const known = new Map(models.map(({ kind }) => [kind, columnsOf(kind.character)]));
  const appender = await connection.createAppender('model');
  const huge = (amount: bigint | null) => (amount === null ? appender.appendNull() : appender.appendHugeInt(amount));
  for (const { entity, kind, best, amounts } of models) {
    const { modality, narrow, decided } = known.get(kind) ?? columnsOf(kind.character);
    appender.appendInteger(entity);
    appender.appendTinyInt(modality);
    appender.appendBoolean(narrow);
    if (decided === null) appender.appendNull();
    else appender.appendTinyInt(decided);
    huge(best);
    huge(amounts.cumulative.low);
    huge(amounts.cumulative.high);
    huge(amounts.parameterUpdates.low);
    huge(amounts.parameterUpdates.high);
    appender.appendNull();
    appender.appendNull();
    appender.endRow();
  }
  appender.closeSync();
}

/** What the law says of a character whatever the amounts, found out by asking it about an amount above every line. */
function columnsOf({ model, procedure }: Character) {
  const much = { low: 10n ** 35n, high: 10n ** 35n };
  const amounts = { cumulative: much, parameterUpdates: much };
  const asNarrow = classesOf({ model: { ...model, tasks: 'narrow' } }, amounts, ASKED_ON, BASE).gpai;
  const { systemicRisk } = classesOf({ model, procedure }, amounts, ASKED_ON, BASE);
  return {
    modality: asNarrow === 'NARROW' ? 2 : asNarrow === 'NO' ? 0 : 1,
    narrow: model?.tasks === 'narrow',
    decided: systemicRisk === 'DESIGNATED' ? 2 : systemicRisk === 'REBUTTED' ? 0 : null,
  };
}
