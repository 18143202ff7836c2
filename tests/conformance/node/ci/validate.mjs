// node validate.mjs LIST: LIST is a JSON file of [{name, kind, file}]. Prints one JSON line for each: {"name", "why"}, why empty when valid.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { schema } from 'gitlab-ci-local/src/schema/schema.js';

const gitlab = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

// The schema asks nothing of hidden jobs: what jobs take from them has to be in place.
const expanded = file =>
  Object.fromEntries(Object.entries(file).filter(([name]) => !name.startsWith('.')).map(([name, job]) => {
    const { extends: base, ...own } = job;
    return [name, base ? { ...file[base], ...own } : job];
  }));

const multitool = () => {
  const name = { linux: 'linux', darwin: 'darwin', win32: 'win32' }[process.platform];
  const folder = dirname(createRequire(import.meta.url).resolve(`@microsoft/sarif-multitool-${name}/package.json`));
  const program = join(folder, name === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
  if (name !== 'win32') chmodSync(program, 0o755);
  return program;
};

const validators = {
  github: file => validateWorkflow(readFileSync(file, 'utf8')).errors.map(error => JSON.stringify(error)),
  gitlab: file => (gitlab(expanded(parse(readFileSync(file, 'utf8')))) ? [] : gitlab.errors.map(error => `${error.instancePath} ${error.message}`)),
  // SARIF's own rules and those of GitHub's code scanning; notes are advice.
  sarif: file => {
    const output = `${file}.validation.sarif`;
    rmSync(output, { force: true });
    execFileSync(multitool(), ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', output, '--quiet', 'true'], { stdio: 'pipe' });
    return JSON.parse(readFileSync(output, 'utf8')).runs[0].results.map(result => `${result.ruleId} ${JSON.stringify(result.message)}`);
  },
};

for (const { name, kind, file } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  let why;
  try {
    why = validators[kind](file).join('; ');
  } catch (error) {
    why = `${error.message} ${error.stdout ?? ''}`;
  }
  console.log(JSON.stringify({ name, why }));
}
