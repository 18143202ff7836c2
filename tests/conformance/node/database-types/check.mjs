// Compiles each folder of types by itself, strict, and programs that use them; a control has lines that the compiler has to refuse.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
  compilerOptions: {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, isolatedModules: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true,
    noEmit: true, allowImportingTsExtensions: true, module: 'preserve', moduleResolution: 'bundler', target: 'es2022', lib: ['es2022', 'dom'], skipLibCheck: true, types: ['node'],
    typeRoots: [join(here, 'node_modules', '@types')], paths: { '*': [join(here, 'node_modules', '*')] },
  },
  include: ['**/*.ts'],
}));
let output = '';
try {
  output = execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8', maxBuffer: 1 << 28 });
} catch (error) {
  output = error.stdout;
}
const faults = new Map();
for (const line of output.split('\n').filter(line => / error TS/.test(line))) {
  const file = line.slice(0, line.indexOf('('));
  const key = relative(folder, join(process.cwd(), file)).startsWith('..') ? file : relative(folder, join(process.cwd(), file));
  faults.set(key, [...(faults.get(key) ?? []), line]);
}
for (const style of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  const entries = readdirSync(join(folder, style.name), { withFileTypes: true });
  for (const entry of entries) {
    const name = join(style.name, entry.name);
    if (entry.isDirectory()) {
      console.log(JSON.stringify({ name, faults: [...faults].filter(([file]) => file.startsWith(name + '/')).flatMap(([, lines]) => lines) }));
      continue;
    }
    const found = faults.get(name) ?? [];
    // Lines that have to be refused end with "// refused".
    const wanted = readFileSync(join(folder, name), 'utf8').split('\n').flatMap((line, at) => (line.endsWith('// refused') ? [at + 1] : []));
    const lines = found.map(line => Number(/\((\d+),/.exec(line)[1]));
    console.log(JSON.stringify({ name, faults: found.filter((_, at) => !wanted.includes(lines[at])) }));
    for (const line of wanted) console.log(JSON.stringify({ name: `${name} line ${line}`, faults: lines.includes(line) ? ['refused'] : [], expected: true }));
  }
}
