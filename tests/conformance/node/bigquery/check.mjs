// Every printed table as a value of the REST API's own type, and the rules of the documentation that a type does not say.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const work = join(folder, '.check');
mkdirSync(work);
// The words of TableFieldSchema.type: https://cloud.google.com/bigquery/docs/reference/rest/v2/tables#TableFieldSchema
const types = new Set(['STRING', 'BYTES', 'INTEGER', 'FLOAT', 'BOOLEAN', 'TIMESTAMP', 'DATE', 'TIME', 'DATETIME', 'GEOGRAPHY', 'NUMERIC', 'BIGNUMERIC', 'JSON', 'RECORD', 'RANGE']);
const results = new Map();
let program = '/// <reference types="@maxim_mazurok/gapi.client.bigquery-v2" />\n';
const lines = [];
for (const entry of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== '.check')) {
  for (const file of readdirSync(join(folder, entry.name)).filter(file => file.endsWith('.table.json'))) {
    const name = `${entry.name}/${file}`;
    const table = JSON.parse(readFileSync(join(folder, entry.name, file), 'utf8'));
    const fields = JSON.parse(readFileSync(join(folder, entry.name, file.replace(/\.table\.json$/, '.json')), 'utf8'));
    results.set(name, [...rules(table, entry.name === 'options'), ...(JSON.stringify(fields) === JSON.stringify(table.schema.fields) ? [] : ['the two files differ'])]);
    lines[program.split('\n').length] = name;
    program += `export const t${lines.length}: gapi.client.bigquery.Table = ${JSON.stringify(table)};\n`;
  }
}
program += 'export const control: gapi.client.bigquery.Table = { schema: { fields: [{ name: 1, kind: "x" }] } };\n';
writeFileSync(join(work, 'tables.ts'), program);
writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, skipLibCheck: true, lib: ['es2022', 'dom'], types: ['gapi.client.bigquery-v2'], typeRoots: [join(here, 'node_modules', '@maxim_mazurok'), join(here, 'node_modules', '@types')] }, files: ['tables.ts'] }));
let output = '';
try {
  output = execFileSync(process.execPath, [join(here, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', work, '--pretty', 'false'], { encoding: 'utf8', maxBuffer: 1 << 28 });
} catch (error) {
  output = error.stdout;
}
const control = [];
for (const line of output.split('\n').filter(line => / error TS/.test(line))) {
  const at = Number(/\((\d+),/.exec(line)?.[1]);
  (results.get(lines[at]) ?? control).push(line);
}
for (const [name, faults] of results) console.log(JSON.stringify({ name, faults }));
console.log(JSON.stringify({ name: 'control', faults: control, expected: true }));

function rules(table, flexible) {
  const faults = [];
  const check = (fields, path, depth) => {
    if (depth > 15) faults.push(`${path} nests deeper than 15`);
    const names = new Set();
    for (const field of fields) {
      const where = `${path}.${field.name}`;
      if (!types.has(field.type)) faults.push(`${where}: ${field.type} is no type`);
      if (!flexible && !/^[A-Za-z_][A-Za-z0-9_]{0,299}$/.test(field.name)) faults.push(`${where} is no name`);
      if (/^(_TABLE_|_FILE_|_PARTITION|_ROW_TIMESTAMP|__ROOT__|_COLIDENTIFIER)/i.test(field.name)) faults.push(`${where} is reserved`);
      if (names.has(field.name.toLowerCase())) faults.push(`${where} is there twice`);
      names.add(field.name.toLowerCase());
      if (field.type === 'RECORD' ? !field.fields?.length : field.fields) faults.push(`${where}: a RECORD has fields, and nothing else has`);
      if ((field.description ?? '').length > 1024) faults.push(`${where}: description`);
      const [precision, scale] = [Number(field.precision ?? 0), Number(field.scale ?? 0)];
      if (field.type === 'NUMERIC' && field.precision && (scale > 9 || precision - scale < 1 || precision - scale > 29)) faults.push(`${where}: NUMERIC(${precision},${scale})`);
      if (field.type === 'BIGNUMERIC' && field.precision && (scale > 38 || precision - scale < 1 || precision - scale > 38)) faults.push(`${where}: BIGNUMERIC(${precision},${scale})`);
      if (field.type === 'RANGE' && !['DATE', 'DATETIME', 'TIMESTAMP'].includes(field.rangeElementType?.type)) faults.push(`${where}: RANGE`);
      if (field.maxLength === '0') faults.push(`${where}: maxLength`);
      if (field.fields) check(field.fields, where, depth + 1);
    }
  };
  check(table.schema.fields, table.tableReference.tableId, 0);
  const names = new Set(table.schema.fields.map(field => field.name));
  for (const column of [...(table.tableConstraints?.primaryKey?.columns ?? []), ...(table.tableConstraints?.foreignKeys ?? []).flatMap(key => key.columnReferences.map(pair => pair.referencingColumn)), ...(table.clustering?.fields ?? []), ...(table.timePartitioning ? [table.timePartitioning.field] : [])]) {
    if (!names.has(column)) faults.push(`there is no column ${column}`);
  }
  return faults;
}
