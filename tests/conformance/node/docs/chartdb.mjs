// A restatement of what ChartDB's import of a JSON diagram takes (chartdb/chartdb 1.20.1), and a check of all references, which that import does not report.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const id = z.string().min(1);
const type = z.object({ id, name: z.string() });
const field = z.object({
  id, name: z.string(), type, primaryKey: z.boolean(), unique: z.boolean(), nullable: z.boolean(), createdAt: z.number(),
  increment: z.boolean().optional(), isArray: z.boolean().optional(), characterMaximumLength: z.string().optional(), precision: z.number().optional(), scale: z.number().optional(),
  default: z.string().optional(), collation: z.string().optional(), comments: z.string().optional(),
}).strict();
const index = z.object({
  id, name: z.string(), unique: z.boolean(), fieldIds: z.array(id), createdAt: z.number(),
  type: z.enum(['btree', 'hash', 'gist', 'gin', 'spgist', 'brin']).optional(), isPrimaryKey: z.boolean().optional(),
}).strict();
const table = z.object({
  id, name: z.string(), schema: z.string().optional(), x: z.number().int(), y: z.number().int(), fields: z.array(field), indexes: z.array(index), color: z.string(), isView: z.boolean(), createdAt: z.number(),
  comments: z.string().optional(), checkConstraints: z.array(z.object({ id, expression: z.string(), createdAt: z.number() }).strict()).optional(), isMaterializedView: z.boolean().optional(), width: z.number().optional(), order: z.number().optional(),
}).strict();
const relationship = z.object({
  id, name: z.string(), sourceSchema: z.string().optional(), sourceTableId: id, targetSchema: z.string().optional(), targetTableId: id, sourceFieldId: id, targetFieldId: id,
  sourceCardinality: z.literal('one'), targetCardinality: z.enum(['one', 'many']), createdAt: z.number(),
}).strict();
const customType = z.object({
  id, schema: z.string(), name: z.string(), kind: z.enum(['enum', 'composite']), values: z.array(z.string()).optional(), fields: z.array(z.object({ field: z.string(), type: z.string() }).strict()).optional(),
}).strict();
const diagram = z.object({
  id, name: z.string(), databaseType: z.literal('postgresql'), tables: z.array(table), relationships: z.array(relationship), dependencies: z.array(z.never()), areas: z.array(z.never()), customTypes: z.array(customType),
}).strict();

const jobs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const job of jobs) console.log(JSON.stringify({ name: job.name, faults: [...check(job, JSON.parse(readFileSync(job.file, 'utf8'))), ...checkTables(job)] }));
const broken = JSON.parse(readFileSync(jobs[0].file, 'utf8'));
broken.tables[1].id = broken.tables[0].id;
console.log(JSON.stringify({ name: 'control', faults: check(jobs[0], broken), expected: true }));

function check(job, json) {
  const result = diagram.safeParse(json);
  if (!result.success) return result.error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}: ${issue.message}`);
  const faults = [];
  const fieldsOf = new Map();
  const ids = new Set();
  const once = (what, value) => {
    if (ids.has(value)) faults.push(`${what} ${value} is there twice`);
    ids.add(value);
  };
  const { tables, relationships, customTypes } = result.data;
  for (const item of tables) {
    once('table', item.id);
    fieldsOf.set(item.id, new Set(item.fields.map(field => field.id)));
    for (const part of [...item.fields, ...item.indexes, ...(item.checkConstraints ?? [])]) once('part', part.id);
    for (const part of item.indexes) for (const field of part.fieldIds) if (!fieldsOf.get(item.id).has(field)) faults.push(`index ${part.id} has no field ${field}`);
  }
  for (const item of relationships) {
    once('relationship', item.id);
    if (!fieldsOf.get(item.sourceTableId)?.has(item.sourceFieldId)) faults.push(`relationship ${item.id} has no source`);
    if (!fieldsOf.get(item.targetTableId)?.has(item.targetFieldId)) faults.push(`relationship ${item.id} has no target`);
  }
  for (const item of customTypes) once('type', item.id);
  const shape = items => JSON.stringify(items.map(item => [item.schema, item.name, ...(item.columns ?? item.fields).map(column => [column.name, column.nullable])]));
  if (shape(tables) !== shape(job.tables)) faults.push('tables and columns are not those of the model');
  if (relationships.length !== job.relationships) faults.push(`${relationships.length} relationships instead of ${job.relationships}`);
  if (customTypes.length !== job.types) faults.push(`${customTypes.length} types instead of ${job.types}`);
  // Boxes of ChartDB's own size: none over another.
  const boxes = tables.map(item => ({ x: item.x, y: item.y, height: 42 + 32 * Math.min(item.fields.length, 11) })).sort((a, b) => a.y - b.y);
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].y < boxes[i].y + boxes[i].height; j++) {
      if (Math.abs(boxes[i].x - boxes[j].x) < 224) faults.push(`a table is over another at ${boxes[j].x}, ${boxes[j].y}`);
    }
  }
  return faults.slice(0, 5);
}

function checkTables(job) {
  const faults = [];
  const { tables } = JSON.parse(readFileSync(join(job.folder, 'schema_index.json'), 'utf8'));
  if (tables.length !== job.tables.length || readdirSync(job.folder).length !== tables.length + 1) faults.push('the index does not list all files');
  for (const [number, entry] of tables.entries()) {
    const table = JSON.parse(readFileSync(join(job.folder, entry.file), 'utf8'));
    const expected = job.tables[number];
    if (table.table_name !== expected.name || table.schema !== expected.schema || entry.table_name !== expected.name) faults.push(`${entry.file} is another table's`);
    const columns = table.columns.map(({ name, type, nullable }) => ({ name, type, nullable }));
    if (JSON.stringify(columns) !== JSON.stringify(expected.columns)) faults.push(`${entry.file} has other columns`);
  }
  return faults;
}
