#!/usr/bin/env node
// usage: node check.mjs JOBS.json
//   JOBS.json: [{ name, file, sdl, consumer? }]. Checks each file by TypeScript's compiler (strict), runs it, and writes what data-schema's
//   own transform makes of it to sdl. With consumer: that file, which imports './NAME', is checked as well.
//   Prints one line of JSON a job, after "RESULT ": { name, ok, error? }.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, 'jobs');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder);
writeBackend();

const jobs = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
for (const job of jobs) {
  job.copy = path.join(folder, `${job.name}.ts`);
  fs.copyFileSync(job.file, job.copy);
  if (job.consumer) fs.copyFileSync(job.consumer, (job.consumerCopy = path.join(folder, `${job.name}.consumer.ts`)));
}
const faults = compile(jobs.flatMap((job) => [job.copy, job.consumerCopy].filter(Boolean)));
for (const job of jobs) {
  const result = { name: job.name, ok: true };
  try {
    const found = [job.copy, job.consumerCopy].flatMap((file) => faults.get(file) ?? []);
    if (found.length > 0) throw new Error(`tsc: ${found.slice(0, 3).join('; ')}`);
    const script = job.copy.replace(/\.ts$/, '.mjs');
    fs.writeFileSync(script, ts.transpileModule(fs.readFileSync(job.copy, 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText);
    const { schema } = await import(pathToFileURL(script).href);
    fs.mkdirSync(path.dirname(job.sdl), { recursive: true });
    fs.writeFileSync(job.sdl, schema.transform().schema);
  } catch (error) {
    result.ok = false;
    result.error = error.message;
  }
  console.log('RESULT ' + JSON.stringify(result));
}

function compile(files) {
  const program = ts.createProgram(files, {
    strict: true, noEmit: true, noUnusedLocals: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
  });
  const found = new Map();
  for (const fault of ts.getPreEmitDiagnostics(program)) {
    const file = fault.file?.fileName ?? '';
    const line = fault.file && fault.start !== undefined ? fault.file.getLineAndCharacterOfPosition(fault.start).line + 1 : 0;
    found.set(file, [...(found.get(file) ?? []), `line ${line}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ').slice(0, 300)}`]);
  }
  return found;
}

// @aws-amplify/backend re-exports data-schema's `a` and makes secrets; the whole of it (400 MB) adds nothing to what is checked here.
function writeBackend() {
  const backend = path.join(here, 'node_modules', '@aws-amplify', 'backend');
  fs.mkdirSync(backend, { recursive: true });
  fs.writeFileSync(path.join(backend, 'package.json'), JSON.stringify({ name: '@aws-amplify/backend', version: '0.0.0', type: 'module', main: 'index.mjs', types: 'index.d.ts' }));
  fs.writeFileSync(path.join(backend, 'index.mjs'), "export { a } from '@aws-amplify/data-schema';\nexport const secret = (name) => ({ secretName: name, branchName: 'b', sharedSecretName: name });\n");
  fs.writeFileSync(path.join(backend, 'index.d.ts'), "export { a, type ClientSchema } from '@aws-amplify/data-schema';\nexport declare function secret(name: string): any;\nexport declare function defineData<T>(props: { schema: T; authorizationModes?: { defaultAuthorizationMode?: string } }): unknown;\n");
}
