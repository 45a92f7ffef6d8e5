// Prepares a fresh checkout and starts what was asked for. Plain JavaScript without dependencies, because it runs on the
// machine's own Node before the packages, and with them Plimsoll's own Node 24, are there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const bin = at('node_modules', '.bin');
const environment = { ...process.env, PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` };
const node = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const [task = 'start', ...rest] = process.argv.slice(2);
const tasks = {
  start() {
    install('production');
    build();
    return run(node, ['src/main.ts', 'serve', '--demo', ...rest]);
  },
  test() {
    install('all');
    build();
    return run(node, [at('node_modules', 'vitest', 'vitest.mjs'), 'run', ...rest]);
  },
  bench() {
    install('all');
    return run(node, ['test/bench/main.ts', ...rest]);
  },
  build() {
    install('production');
    build(true);
    return 0;
  },
  dev() {
    install('all');
    return develop();
  },
};
const chosen = tasks[task];
if (chosen === undefined) fail(`There is no task ${JSON.stringify(task)}; there are ${Object.keys(tasks).join(', ')}.`);
process.exitCode = await chosen();

/** Installs the locked packages unless that was done for this very lock file. */
function install(extent) {
  const stamp = at('node_modules', '.plimsoll-installed');
  const lock = hashOf([at('package-lock.json'), at('package.json')]);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === `all ${lock}` || found === `${extent} ${lock}`) return;
  const done = begin('Packages', 'installing; the first time takes a minute or two');
  const words = [
    'ci',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
    ...(extent === 'production' ? ['--omit=dev'] : []),
  ];
  quietly('npm', words, { shell: process.platform === 'win32' }, [
    'npm ci failed; its message is above. Check that the package registry can be reached, and run this again.',
  ]);
  if (!existsSync(node))
    fail(`The package "node" has not brought its binary (${node}). Is there a Node 24 for this platform on npm?`);
  writeFileSync(stamp, `${extent} ${lock}`);
  done('installed');
}

/** Builds the web pages unless nothing that they are made of has changed. */
function build(always = false) {
  const stamp = at('web', 'build', '.built-from');
  const sources = hashOf([
    ...filesUnder(at('web', 'src')),
    ...filesUnder(at('web', 'static')),
    at('vite.config.ts'),
    at('package-lock.json'),
  ]);
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const done = begin('Pages', 'building');
  quietly(node, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { env: environment }, [
    'The web pages could not be built; the message is above.',
    'In a fresh checkout: remove node_modules and run this again. In a changed one: mend what the message names.',
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  done('built');
}

/** Says in a terminal what is under way; answers with what says, in one line, that it is done and how long it took. */
function begin(what, underway) {
  const since = performance.now();
  const line = (words) => `  ${what.padEnd(14)}  ${words}`;
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal) process.stdout.write(line(`${underway} …`));
  return (words) => {
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    process.stdout.write(`${isTerminal ? '\r\x1b[K' : ''}${line(`${words} in ${seconds} s`)}\n`);
  };
}

/** Runs a tool without what it says. Where it fails, all of that is shown, and after it what to do. */
function quietly(program, words, options, remedy) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...options,
  });
  if (status === 0) return;
  fail(
    ['', stdout, stderr, error?.message, ...remedy].filter((part) => part !== null && part !== undefined).join('\n'),
  );
}

/** Runs a program until it ends and answers with its exit status; passes on the signals that stop it. */
function run(program, words, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: 'inherit', env: { ...environment, ...extra } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => fail(`${program} cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 0)));
  });
}

/** The API reloading on change at port 4000, the pages reloading on change at port 5173. */
async function develop() {
  const api = run(node, ['--watch', 'src/main.ts', 'serve', '--demo', '--no-web']);
  const pages = run(
    node,
    [at('node_modules', 'vite', 'bin', 'vite.js'), 'dev', '--host', '127.0.0.1', '--port', '5173'],
    {
      PLIMSOLL_API: `http://127.0.0.1:${process.env.PORT ?? 4000}/graphql`,
    },
  );
  return Math.max(...(await Promise.all([api, pages])));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
