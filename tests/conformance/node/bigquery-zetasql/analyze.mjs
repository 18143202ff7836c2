// Every printed table as CREATE TABLE in GoogleSQL, analyzed by Google's ZetaSQL with the tables that its keys refer to in the catalog.
// node analyze.mjs FOLDER; without a folder: a table without a fault, and the same table with one fault after the other.
import { createServer } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import zetasql from '@fivetrandevelopers/zetasql';
import features from '@fivetrandevelopers/zetasql/lib/types/zetasql/LanguageFeature.js';

const folder = process.argv[2];
// The REST API's words and GoogleSQL's, and the latter's numbers in ZetaSQL's protocol.
const words = { INTEGER: 'INT64', FLOAT: 'FLOAT64', BOOLEAN: 'BOOL' };
const kinds = { INTEGER: 'TYPE_INT64', FLOAT: 'TYPE_DOUBLE', BOOLEAN: 'TYPE_BOOL', STRING: 'TYPE_STRING', BYTES: 'TYPE_BYTES', DATE: 'TYPE_DATE', DATETIME: 'TYPE_DATETIME', TIME: 'TYPE_TIME', TIMESTAMP: 'TYPE_TIMESTAMP', NUMERIC: 'TYPE_NUMERIC', BIGNUMERIC: 'TYPE_BIGNUMERIC', JSON: 'TYPE_JSON', GEOGRAPHY: 'TYPE_GEOGRAPHY' };

const quoted = name => '`' + name.replace(/[\\`]/g, '\\$&') + '`';
const literal = text => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
const list = names => names.map(quoted).join(', ');
const path = reference => `${quoted(reference.datasetId)}.${quoted(reference.tableId)}`;

function typeOf(field, isColumn) {
  let type = words[field.type] ?? field.type;
  if (field.type === 'RECORD') type = `STRUCT<${field.fields.map(part => `${quoted(part.name)} ${typeOf(part, false)}`).join(', ')}>`;
  if (field.type === 'RANGE') type = `RANGE<${field.rangeElementType.type}>`;
  const parameters = field.maxLength ?? [field.precision, field.scale].filter(part => part !== undefined).join(', ');
  if (parameters) type += `(${parameters})`;
  // An array's elements have the collation.
  if (field.collation) type += ` COLLATE ${literal(field.collation)}`;
  if (field.mode === 'REPEATED') type = `ARRAY<${type}>`;
  if (!isColumn && field.mode === 'REQUIRED') type += ' NOT NULL';
  if (!isColumn && field.description) type += ` OPTIONS (description = ${literal(field.description)})`;
  return type;
}

function columnOf(field) {
  let column = `${quoted(field.name)} ${typeOf(field, true)}`;
  if (field.defaultValueExpression) column += ` DEFAULT (${field.defaultValueExpression})`;
  if (field.mode === 'REQUIRED') column += ' NOT NULL';
  const options = [];
  if (field.description) options.push(`description = ${literal(field.description)}`);
  if (field.policyTags) options.push(`policy_tags = [${field.policyTags.names.map(literal).join(', ')}]`);
  return options.length ? `${column} OPTIONS (${options.join(', ')})` : column;
}

function ddlOf(table) {
  const parts = table.schema.fields.map(columnOf);
  const { primaryKey, foreignKeys = [] } = table.tableConstraints ?? {};
  if (primaryKey) parts.push(`PRIMARY KEY (${list(primaryKey.columns)}) NOT ENFORCED`);
  for (const key of foreignKeys) {
    const pairs = key.columnReferences;
    parts.push(`CONSTRAINT ${quoted(key.name)} FOREIGN KEY (${list(pairs.map(pair => pair.referencingColumn))}) REFERENCES ${path(key.referencedTable)} (${list(pairs.map(pair => pair.referencedColumn))}) NOT ENFORCED`);
  }
  let sql = `CREATE TABLE ${path(table.tableReference)} (${parts.join(', ')})`;
  if (table.timePartitioning) {
    const { field, type } = table.timePartitioning;
    const of = table.schema.fields.find(column => column.name === field)?.type;
    sql += ` PARTITION BY ${of === 'TIMESTAMP' || of === 'DATETIME' ? `${of}_TRUNC(${quoted(field)}, ${type})` : quoted(field)}`;
  }
  if (table.clustering) sql += ` CLUSTER BY ${list(table.clustering.fields)}`;
  return table.description ? `${sql} OPTIONS (description = ${literal(table.description)})` : sql;
}

/** The tables that keys may refer to, by dataset; columns that no key can have are left out. */
function catalogOf(tables, languageOptions) {
  const datasets = new Map();
  for (const { tableReference: { datasetId, tableId }, schema } of tables) {
    if (!datasets.has(datasetId)) datasets.set(datasetId, []);
    const column = schema.fields.filter(field => kinds[field.type] && field.mode !== 'REPEATED').map(field => ({ name: field.name, type: { typeKind: kinds[field.type] } }));
    datasets.get(datasetId).push({ name: tableId, serializationId: datasets.get(datasetId).length + 1, column });
  }
  return { name: 'project', builtinFunctionOptions: { languageOptions }, catalog: [...datasets].map(([name, table]) => ({ name, table })) };
}

/** Faults that ZetaSQL finds, each planted into a table that it accepts. */
const base = {
  tableReference: { datasetId: 'd', tableId: 'good' },
  schema: { fields: [{ name: 'id', type: 'INTEGER', mode: 'REQUIRED' }, { name: 'at', type: 'TIMESTAMP', defaultValueExpression: 'CURRENT_TIMESTAMP()' }, { name: 'tags', type: 'STRING', mode: 'REPEATED' }, { name: 'data', type: 'JSON' }] },
  tableConstraints: { primaryKey: { columns: ['id'] }, foreignKeys: [{ name: 'other', referencedTable: { datasetId: 'd', tableId: 'good' }, columnReferences: [{ referencingColumn: 'id', referencedColumn: 'id' }] }] },
  timePartitioning: { type: 'DAY', field: 'at' },
  clustering: { fields: ['id'] },
};
const withField = field => table => table.schema.fields.push(field);
const faults = {
  'an unknown type': withField({ name: 'x', type: 'VARCHAR' }),
  'a NUMERIC of too many digits': withField({ name: 'x', type: 'NUMERIC', precision: '39', scale: '9' }),
  'a NUMERIC of too many decimals': withField({ name: 'x', type: 'NUMERIC', precision: '12', scale: '10' }),
  'a BIGNUMERIC of too many digits': withField({ name: 'x', type: 'BIGNUMERIC', precision: '77', scale: '38' }),
  'a STRING of no characters': withField({ name: 'x', type: 'STRING', maxLength: '0' }),
  'a range of integers': withField({ name: 'x', type: 'RANGE', rangeElementType: { type: 'INT64' } }),
  'an array of arrays': withField({ name: 'x', type: 'ARRAY<INT64>', mode: 'REPEATED' }),
  'a column that is there twice': withField({ name: 'ID', type: 'INTEGER' }),
  'a default of another type': withField({ name: 'x', type: 'INTEGER', defaultValueExpression: "'x'" }),
  'a default that is no expression': withField({ name: 'x', type: 'TIMESTAMP', defaultValueExpression: 'now(' }),
  'a default of an unknown function': withField({ name: 'x', type: 'STRING', defaultValueExpression: 'gen_random_uuid()' }),
  'a primary key of an unknown column': table => table.tableConstraints.primaryKey.columns = ['nothing'],
  'a foreign key of an unknown column': table => table.tableConstraints.foreignKeys[0].columnReferences[0].referencingColumn = 'nothing',
  'a foreign key to an unknown column': table => table.tableConstraints.foreignKeys[0].columnReferences[0].referencedColumn = 'nothing',
  'a foreign key to an unknown table': table => table.tableConstraints.foreignKeys[0].referencedTable.tableId = 'nothing',
  'a foreign key of another type': table => table.tableConstraints.foreignKeys[0].columnReferences[0].referencingColumn = 'at',
  'partitions by an unknown column': table => table.timePartitioning.field = 'nothing',
  'partitions by a list': table => table.timePartitioning.field = 'tags',
  'clusters by JSON': table => table.clustering.fields = ['data'],
  'clusters by a list': table => table.clustering.fields = ['tags'],
};

const port = await new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, 'localhost', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
zetasql.runServer(port);
process.once('exit', () => zetasql.terminateServer());
zetasql.ZetaSQLClient.init(port);
const client = zetasql.ZetaSQLClient.getInstance();
if (!await client.testConnection()) throw new Error('the server of ZetaSQL does not answer');
const language = (await new zetasql.LanguageOptions().enableMaximumLanguageFeatures()).serialize();
// What BigQuery's users have, and not what Google has inside. The maximum has no collations, which BigQuery has; and partitions and clusters
// take what can be grouped, which arrays and structs are not there.
const removed = ['FEATURE_V_1_2_GROUP_BY_ARRAY', 'FEATURE_V_1_2_GROUP_BY_STRUCT'].map(name => features.LanguageFeature[name]);
const added = ['FEATURE_V_1_3_ANNOTATION_FRAMEWORK', 'FEATURE_V_1_3_COLLATION_SUPPORT'].map(name => features.LanguageFeature[name]);
const enabledLanguageFeatures = [...new Set([...language.enabledLanguageFeatures, ...added])].filter(feature => !removed.includes(feature));
const languageOptions = { ...language, enabledLanguageFeatures, productMode: 'PRODUCT_EXTERNAL', supportedStatementKinds: ['RESOLVED_CREATE_TABLE_STMT'] };

async function analyze(table, tables) {
  try {
    const { resolvedStatement } = await client.analyze({ sqlStatement: ddlOf(table), simpleCatalog: catalogOf(tables, languageOptions), options: { languageOptions } });
    return resolvedStatement ? [] : ['there is no statement'];
  } catch (error) {
    return [error.details || error.message];
  }
}

for (const entry of folder ? readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()) : []) {
  const files = readdirSync(join(folder, entry.name)).filter(file => file.endsWith('.table.json'));
  const tables = files.map(file => JSON.parse(readFileSync(join(folder, entry.name, file), 'utf8')));
  for (let i = 0; i < tables.length; i++) {
    const keys = tables[i].tableConstraints?.foreignKeys ?? [];
    const referenced = tables.filter(table => keys.some(key => path(key.referencedTable) === path(table.tableReference)));
    const name = `${entry.name}/${files[i]}`;
    const found = await analyze(tables[i], referenced);
    // The REST API makes a table without fields, CREATE TABLE does not: that it is refused, for this alone, is what has to be.
    if (tables[i].schema.fields.length > 0) console.log(JSON.stringify({ name, faults: found }));
    else console.log(JSON.stringify({ name: `${name} without columns`, faults: found.filter(fault => fault.includes('at least one column')), expected: true }));
  }
}
if (!folder) console.log(JSON.stringify({ name: 'a table without a fault', faults: await analyze(base, [base]) }));
for (const [name, plant] of folder ? [] : Object.entries(faults)) {
  const table = structuredClone(base);
  plant(table);
  console.log(JSON.stringify({ name, faults: await analyze(table, [base]), expected: true }));
}
process.exit(0);
