// What @dbml/core reads from each file is what the model has.
import { readFileSync } from 'node:fs';
import { ModelExporter, Parser } from '@dbml/core';

// The parser itself takes blanks off the ends of notes.
const trimmed = text => (text ?? '').replace(/^[\s\u0085]+|[\s\u0085]+$/g, '');
const jobs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const job of jobs) console.log(JSON.stringify({ name: job.name, faults: check(job) }));
console.log(JSON.stringify({ name: 'control', faults: check({ ...jobs[0], tables: jobs[0].tables.map(table => ({ ...table, name: `${table.name}x` })) }), expected: true }));

function check(job) {
  const faults = [];
  const same = (what, actual, expected) => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (a !== b) faults.push(`${what}: ${a?.slice(0, 200)} instead of ${b?.slice(0, 200)}`);
  };
  let database;
  try {
    database = new Parser().parse(readFileSync(job.file, 'utf8'), 'dbmlv2');
  } catch (error) {
    return [`it cannot be parsed: ${JSON.stringify(error.diags?.slice(0, 3) ?? String(error))}`];
  }
  const key = item => `${item.schema}\n${item.name}`;
  const sorted = items => items.slice().sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const tables = new Map(database.schemas.flatMap(schema => schema.tables.map(table => [key({ schema: schema.name, name: table.name }), table])));
  same('tables', sorted([...tables.keys()]), sorted(job.tables.map(key)));
  for (const expected of job.tables) {
    const table = tables.get(key(expected));
    if (!table) continue;
    const where = `${expected.schema}.${expected.name}`;
    same(`columns of ${where}`, table.fields.map(field => field.name), expected.columns.map(column => column.name));
    if (trimmed(expected.comment) && !trimmed(table.note).startsWith(trimmed(expected.comment))) faults.push(`note of ${where}: ${JSON.stringify(table.note)}`);
    for (const [index, column] of expected.columns.entries()) {
      const field = table.fields[index];
      if (!field) continue;
      same(`not null of ${where}.${column.name}`, Boolean(field.not_null), !column.nullable);
      same(`key of ${where}.${column.name}`, Boolean(field.pk), column.key);
      if (trimmed(column.comment)) same(`note of ${where}.${column.name}`, trimmed(field.note), trimmed(column.comment));
      if (column.value) same(`default of ${where}.${column.name}`, field.dbdefault?.value, column.value);
    }
    same(`indexes of ${where}`, sorted(table.indexes.map(index => index.name).filter(name => expected.indexes.includes(name))), sorted(expected.indexes));
    same(`checks of ${where}`, sorted((table.checks ?? []).map(check => check.name)), sorted(expected.checks));
  }
  const enums = new Map(database.schemas.flatMap(schema => schema.enums.map(type => [key({ schema: schema.name, name: type.name }), type.values.map(value => value.name)])));
  for (const type of job.enums.filter(type => type.values.some(value => value))) same(`labels of ${type.name}`, enums.get(key(type)), type.values.filter(value => value));
  same('references', sorted(database.schemas.flatMap(schema => schema.refs.map(ref => ref.name))), sorted(job.references));
  try {
    if (!ModelExporter.export(database, 'postgres', false)) faults.push('the exporter gives nothing');
  } catch (error) {
    faults.push(`the exporter fails: ${error}`);
  }
  return faults;
}
