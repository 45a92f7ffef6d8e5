import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Editions, EVERY, LONGEST } from '../../src/export/editions.ts';
import { aClock } from '../support/databases.ts';

/** Waits until something has come about. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe('editions of a file', () => {
  let clock = aClock();
  let newest = 1;
  let written: string[] = [];
  /** Writings that wait to be let go on; null lets each go on at once. */
  let held: (() => void)[] | null = null;
  let editions: Editions;
  beforeEach(() => {
    clock = aClock();
    newest = 1;
    written = [];
    held = null;
    editions = new Editions(
      async (name, folder) => {
        const of = String(newest);
        written.push(`${name} ${of}`);
        const waiting = held;
        if (waiting !== null) await new Promise<void>((go) => waiting.push(go));
        writeFileSync(join(folder, name), of);
        return of;
      },
      () => clock.now,
    );
  });
  afterEach(() => editions.close());

  const find = (name = 'models.csv') => editions.find(name, String(newest));
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };

  test('are written once for all who ask at a time, and once for a revision', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => find()));
    pass(2 * LONGEST);
    found.push(await find());
    expect(written).toEqual(['models.csv 1']);
    expect(new Set(found.map(({ path }) => path)).size).toBe(1);
  });

  test('are written at most once a minute, however often the register changes', async () => {
    const first = await find();
    for (let at = 0; at < 50; at += 1) {
      newest += 1;
      pass((EVERY - 1) / 50);
      expect(await find()).toBe(first);
    }
    expect(written).toEqual(['models.csv 1']);
  });

  test('are given out while the next one is made, which comes after it', async () => {
    const first = await find();
    newest = 2;
    pass(EVERY);
    held = [];
    expect(await find()).toBe(first);
    expect(await find()).toBe(first);
    expect(await readFile(first.path, 'utf8')).toBe('1');
    await until(() => written.length === 2);
    for (const go of held) go();
    while ((await find()).of === '1') await new Promise((resolve) => setImmediate(resolve));
    expect(await readFile((await find()).path, 'utf8')).toBe('2');
    expect(written).toEqual(['models.csv 1', 'models.csv 2']);
    await until(() => !existsSync(first.path));
  });

  test('are given out for ten minutes at most where the register has changed', async () => {
    await find();
    newest = 2;
    pass(LONGEST);
    expect((await find()).of).toBe('2');
  });

  test('of different files are written one at a time', async () => {
    held = [];
    const both = Promise.all([find('models.csv'), find('models.jsonl')]);
    await until(() => written.length > 0);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(written).toEqual(['models.csv 1']);
    const waiting = held;
    held = null;
    for (const go of waiting) go();
    await both;
    expect(written).toEqual(['models.csv 1', 'models.jsonl 1']);
  });

  test('that could not be written are tried again', async () => {
    let isBroken = true;
    const tried = new Editions(
      async (name, folder) => {
        if (isBroken) throw new Error('The disk is full');
        writeFileSync(join(folder, name), '1');
        return '1';
      },
      () => clock.now,
    );
    await expect(tried.find('models.csv', '1')).rejects.toThrow('The disk is full');
    isBroken = false;
    expect((await tried.find('models.csv', '1')).of).toBe('1');
    await tried.close();
  });
});
