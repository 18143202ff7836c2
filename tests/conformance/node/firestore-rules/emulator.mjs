// usage: node emulator.mjs JOBS.json
// Runs the jobs of run.mjs on the real Firestore emulator, started once. Exit 3: this machine has none (a Java program that may not be
// redistributed): FIRESTORE_EMULATOR_JAR names it, else Firebase's own cache and the Cloud SDK are looked at.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const project = 'demo-schematasks';
const cache = path.join(os.homedir(), '.cache/firebase/emulators');
const candidates = [
  process.env.FIRESTORE_EMULATOR_JAR,
  '/usr/lib/google-cloud-sdk/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar',
  ...(fs.existsSync(cache) ? fs.readdirSync(cache).filter(name => /^cloud-firestore-emulator.*\.jar$/.test(name)).sort().map(name => path.join(cache, name)) : []),
];
const jar = candidates.find(name => name && fs.existsSync(name));
if (!jar) {
  console.log('no Firestore emulator: set FIRESTORE_EMULATOR_JAR, or run `firebase setup:emulators:firestore` once');
  process.exit(3);
}

const port = await new Promise(done => { const server = net.createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); }); });
const emulator = spawn('java', ['-Duser.language=en', '-cp', jar, 'com.google.cloud.datastore.emulator.firestore.CloudFirestore', '--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore' });
emulator.on('error', () => { console.log('a Firestore emulator is there, but no java to run it'); process.exit(3); });
process.on('exit', () => emulator.kill());

const base = `http://127.0.0.1:${port}`;
const documents = `${base}/v1/projects/${project}/databases/(default)/documents`;
const name = document => `projects/${project}/databases/(default)/documents/${document}`;
const send = (url, method, body, headers = {}) => fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: body && JSON.stringify(body) });
const write = (document, fields, exists, headers) => send(`${documents}:commit`, 'POST', { writes: [{ update: { name: name(document), fields }, ...(exists === undefined ? {} : { currentDocument: { exists } }) }] }, headers);
const owner = { authorization: 'Bearer owner' };

for (let tries = 0; ; tries++) {
  try { if ((await fetch(base)).ok) break; } catch { /* not up yet */ }
  if (tries > 150) { console.log('the emulator did not start'); process.exit(1); }
  await new Promise(done => setTimeout(done, 200));
}

async function decide(test) {
  await send(`${base}/emulator/v1/projects/${project}/databases/(default)/documents`, 'DELETE');
  if (test.op !== 'create') await write(test.path, test.data ?? {}, undefined, owner);
  const response = test.op === 'create' || test.op === 'update' ? await write(test.path, test.data, test.op === 'update')
    : test.op === 'delete' ? await send(`${documents}:commit`, 'POST', { writes: [{ delete: name(test.path) }] })
      : await send(`${documents}:batchGet`, 'POST', { documents: [name(test.path)] });
  if (response.ok) return 'allow';
  return response.status === 403 ? 'deny' : `error ${response.status} ${(await response.text()).replace(/\s+/g, ' ').slice(0, 200)}`;
}

for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const result = { name: job.name, syntax: null, chain: 0, allowed: 0, denied: 0, wrong: [] };
  const put = await send(`${base}/emulator/v1/projects/${project}:securityRules`, 'PUT', { rules: { files: [{ name: 'firestore.rules', content: fs.readFileSync(job.rules, 'utf8') }] } });
  if (!put.ok) result.syntax = (await put.text()).replace(/\s+/g, ' ').slice(0, 300);
  else for (const test of job.cases) {
    const got = await decide(test);
    if (got !== test.expect) result.wrong.push(`${test.op} ${test.path}, ${test.why}: expected ${test.expect}, got ${got}`);
    else if (got === 'allow') result.allowed++;
    else result.denied++;
  }
  console.log(JSON.stringify(result));
}
process.exit(0);
