import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Machine } from './results.ts';

/** The cores that measured processes are bound to; the load comes from the second one. */
export interface Cores {
  readonly measured: number;
  readonly load: number;
}

/** Two cores that this process may use, if there are two and Linux's `taskset` can bind processes to them; else null. */
export function coresToBind(): Cores | null {
  if (process.platform !== 'linux' || spawnSync('taskset', ['--version']).status !== 0) return null;
  const allowed = /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  const [measured, load] = allowed.split(',').flatMap(numbersIn);
  return measured === undefined || load === undefined ? null : { measured, load };
}

/** `4` and `2-3` as Linux writes sets of cores. */
function numbersIn(range: string): number[] {
  const [first = Number.NaN, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** What a reader needs to know of the machine to judge the figures. To be asked before measuring. */
export function describeMachine(now: Date): Machine {
  return {
    date: now.toISOString().slice(0, 10),
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    pinned: coresToBind() !== null,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
