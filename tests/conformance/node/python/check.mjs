// Runs one checker over a folder of packages, strict. Lines that have to be refused end with "# refused".
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, checker] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const faults = checker === 'pyright' ? pyright() : mypy();
for (const entry of readdirSync(folder, { withFileTypes: true })) {
  if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== '__pycache__') {
    console.log(JSON.stringify({ name: `${checker} ${entry.name}`, faults: faults.filter(fault => fault.file.startsWith(entry.name + '/')).map(fault => `${fault.file}:${fault.line} ${fault.message}`) }));
  }
  if (!entry.name.endsWith('.py')) continue;
  const wanted = readFileSync(join(folder, entry.name), 'utf8').split('\n').flatMap((line, at) => (line.endsWith('# refused') ? [at + 1] : []));
  const found = faults.filter(fault => fault.file === entry.name);
  console.log(JSON.stringify({ name: `${checker} ${entry.name}`, faults: found.filter(fault => !wanted.includes(fault.line)).map(fault => `${fault.line} ${fault.message}`) }));
  for (const line of wanted) console.log(JSON.stringify({ name: `${checker} ${entry.name} line ${line}`, faults: found.some(fault => fault.line === line) ? ['refused'] : [], expected: true }));
}

function pyright() {
  writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify({ typeCheckingMode: 'strict', pythonVersion: '3.11', include: ['.'] }));
  const run = spawnSync(process.execPath, [join(here, 'node_modules', 'pyright', 'index.js'), '--outputjson', '-p', folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(run.stdout).generalDiagnostics.filter(item => item.severity === 'error')
    .map(item => ({ file: relative(folder, item.file), line: item.range.start.line + 1, message: item.message }));
}

function mypy() {
  const run = spawnSync('mypy', ['--strict', '--no-error-summary', '--show-absolute-path', '--no-incremental', '--python-version', '3.11', '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status > 1) throw new Error(run.stdout + run.stderr);
  return run.stdout.split('\n').map(line => /^(.*?):(\d+): error: (.*)$/.exec(line)).filter(Boolean)
    .map(match => ({ file: relative(folder, match[1]), line: Number(match[2]), message: match[3] }));
}
