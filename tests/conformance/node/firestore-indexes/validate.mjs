// usage: node validate.mjs FILES.json     FILES: [{name, file}]
// firebase-tools' own checks of `firebase deploy --only firestore:indexes`, then the server's rules that it leaves to the server.
// Prints one JSON line a file: {name, indexes, overrides, fault: text or null}
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { FirestoreApi } = require('firebase-tools/lib/firestore/api.js');
const { loadCJSON } = require('firebase-tools/lib/loadCJSON.js');

const segments = path => path.match(/`(?:[^`\\]|\\.)*`|[^.`]+|[.`]/g) ?? [];
const isCollection = id => id.length > 0 && Buffer.byteLength(id) <= 1500 && !id.includes('/') && id !== '.' && id !== '..' && !/^__.*__$/s.test(id);

function serverFaults(spec) {
  const faults = [];
  const seen = new Set();
  for (const index of spec.indexes) {
    const where = `${index.collectionGroup} (${index.fields.map(field => field.fieldPath).join(', ')})`;
    const vectors = index.fields.filter(field => field.vectorConfig);
    if (!isCollection(index.collectionGroup)) faults.push(`${where}: bad collection id`);
    if (vectors.length === 0 && index.fields.length < 2) faults.push(`${where}: an index on one field is not necessary`);
    if (index.fields.length > 100) faults.push(`${where}: more than 100 fields`);
    if (index.fields.filter(field => field.arrayConfig).length > 1) faults.push(`${where}: more than one array`);
    if (vectors.length > 1 || (vectors.length === 1 && index.fields.at(-1) !== vectors[0])) faults.push(`${where}: one vector, and last`);
    if (vectors.some(field => !(field.vectorConfig.dimension >= 1 && field.vectorConfig.dimension <= 2048))) faults.push(`${where}: dimension`);
    if (new Set(index.fields.map(field => field.fieldPath)).size !== index.fields.length) faults.push(`${where}: a field twice`);
    for (const field of index.fields) checkPath(field.fieldPath, where, faults);
    const shape = JSON.stringify(FirestoreApi.processIndex(structuredClone({ c: index.collectionGroup, q: index.queryScope, fields: index.fields })));
    if (seen.has(shape)) faults.push(`${where}: twice`);
    seen.add(shape);
  }
  for (const field of spec.fieldOverrides) {
    if (!isCollection(field.collectionGroup)) faults.push(`override ${field.collectionGroup}: bad collection id`);
    checkPath(field.fieldPath, `override ${field.collectionGroup}`, faults);
  }
  if (spec.indexes.length > 1000) faults.push('more than 1,000 indexes');
  if (spec.fieldOverrides.length > 1000) faults.push('more than 1,000 overrides');
  return faults;
}

function checkPath(path, where, faults) {
  const parts = segments(path);
  if (parts.length !== 1 || !/^([A-Za-z_][A-Za-z0-9_]*|`(?:[^`\\]|\\.)+`)$/s.test(parts[0])) faults.push(`${where}: field path ${path}`);
  if (/^`?__.*__`?$/s.test(path)) faults.push(`${where}: reserved field ${path}`);
}

for (const { name, file } of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const result = { name, indexes: 0, overrides: 0, fault: null };
  try {
    const raw = loadCJSON(file);
    const api = new FirestoreApi();
    const spec = api.upgradeOldSpec({ indexes: raw.indexes, fieldOverrides: raw.fieldOverrides });
    api.validateSpec(spec);
    Object.assign(result, { indexes: spec.indexes.length, overrides: spec.fieldOverrides.length, fault: serverFaults(spec).join('; ') || null });
  } catch (error) {
    result.fault = error.message;
  }
  console.log(JSON.stringify(result));
}
