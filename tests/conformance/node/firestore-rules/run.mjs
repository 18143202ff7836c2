// usage: node run.mjs JOBS.json
// JOBS: [{name, rules: path, cases: [{why, op, path, data, expect: "allow" | "deny"}], syntaxError?: true}]
// Prints one JSON line a job: {name, syntax, chain, allowed, denied, wrong: [text]}
import fs from 'node:fs';
import { longestChain, parse } from './parse.mjs';
import { evaluator } from './evaluate.mjs';

for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const result = { name: job.name, syntax: null, chain: 0, allowed: 0, denied: 0, wrong: [] };
  const source = fs.readFileSync(job.rules, 'utf8');
  try {
    result.chain = longestChain(parse(source));
    const decide = evaluator(source);
    for (const test of job.cases) {
      const got = decide(test) ? 'allow' : 'deny';
      if (got !== test.expect) result.wrong.push(`${test.op} ${test.path}, ${test.why}: expected ${test.expect}, got ${got}`);
      else if (got === 'allow') result.allowed++;
      else result.denied++;
    }
  } catch (error) {
    if (error instanceof SyntaxError) result.syntax = `line ${error.lineNumber}, column ${error.column}: ${error.message}`;
    else result.wrong.push(error.stack);
  }
  console.log(JSON.stringify(result));
}
