// The machine's own Chromium: playwright-core downloads none.
import { chromium } from 'playwright-core';

/** @param executablePath Absolute path of Chromium. */
export const launch = executablePath => chromium.launch({
  executablePath,
  headless: true,
  // Without a sandbox: it refuses to run as root, and /dev/shm of containers is small.
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
