const { appendFileSync, renameSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');
const { reporters } = require('mocha');

/**
 * Mocha's own spec output, and the counts in a file (LUMBAR_RESULTS), so that nobody has to read
 * them out of text. Inside an extension host stdout is not ours: there LUMBAR_OUTPUT names a file
 * for the lines as well.
 */
module.exports = class LumbarReporter extends reporters.Spec {
  /** @type {string[]} Tests that were run again, and why. */
  retried = [];

  /** @type {{ title: string, ms: number }[]} How long each test took. */
  times = [];

  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    const output = process.env.LUMBAR_OUTPUT;

    if (output !== undefined) {
      reporters.Base.consoleLog = (...parts) => appendFileSync(output, `${format(...parts)}\n`);
    }

    super(runner, options);
    runner.on('test end', (test) => {
      this.times.push({ title: test.fullTitle(), ms: test.duration ?? 0 });
    });
    runner.on('retry', (test, error) => this.retried.push(`${test.fullTitle()}: ${error.message}`));
  }

  /**
   * Called when all tests have run and the summary has been printed.
   * @param {number} failures
   * @param {(failures: number) => void} [callback]
   */
  done(failures, callback) {
    for (const line of this.retried) reporters.Base.consoleLog(`  Run again: ${line}`);

    const results = process.env.LUMBAR_RESULTS;

    if (results !== undefined) {
      const { passes, pending } = this.stats;
      const counts = {
        passed: passes,
        failed: this.stats.failures,
        skipped: pending,
        times: this.times,
      };
      // Renamed into place: who waits for the file never reads half of it.
      writeFileSync(`${results}.part`, JSON.stringify(counts));
      renameSync(`${results}.part`, results);
    }

    callback?.(failures);
  }
};
