import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const COMMON_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** It talks to nobody but the pages under test, and keeps to itself what a browser would like to fetch at its start. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * Starts a real Chromium: the one that CHROME_PATH names, the one that comes with the development dependencies (Linux on
 * x64), or one that is installed on this machine. Throws with what to do when there is none. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  // Chromium's sandbox refuses to run as root, as which containers mostly run. Web security stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [];
  return chromium.launch({ executablePath, args: [...QUIET, ...asRoot] });
}

/** Where the browser is; the one that comes with the development dependencies is unpacked first. Throws if there is none. */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no file. Set it to a Chromium or Chrome, or unset it.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const found = COMMON_PLACES.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `No browser was found for the tests in the browser. Install Chromium or Chrome, or set CHROME_PATH to one. Looked at: ${COMMON_PLACES.join(', ')}.`,
  );
}
