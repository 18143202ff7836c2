// Compiles every schema below a folder in strict mode, and validates rows of every type: as they are, and each with one value spoilt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = process.argv[2];
const print = (name, faults, expected) => console.log(JSON.stringify(expected ? { name, faults, expected } : { name, faults }));

for (const entry of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(join(folder, entry.name)).filter(file => file.endsWith('.schema.json'))) {
    const faults = [];
    let validate;
    try {
      validate = ajv.compile(JSON.parse(readFileSync(join(folder, entry.name, file), 'utf8')));
    } catch (error) {
      faults.push(String(error));
    }
    print(`${entry.name}/${file}`, faults);
    if (validate && file === 't.every_type.schema.json') check(validate);
  }
}

function check(validate) {
  const rows = JSON.parse(readFileSync(join(folder, 'rows.json'), 'utf8'));
  rows.forEach((row, at) => print(`row ${at + 1}`, validate(row) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`)));
  for (const column of Object.keys(rows[1])) {
    if (column === 'row_id') continue;
    // An object is no value of any type but json's, which takes all.
    const spoilt = { ...rows[1], [column]: { spoilt: { deep: [] } } };
    const properties = JSON.stringify(validate.schema.properties[column]);
    if (properties === '{}') continue;
    print(`${column} spoilt`, validate(spoilt) ? [] : ['refused'], true);
    const missing = { ...rows[1] };
    delete missing[column];
    print(`${column} missing`, validate(missing) ? [] : ['refused'], true);
    if (!column.endsWith('_n')) print(`${column} null`, validate({ ...rows[1], [column]: null }) ? [] : ['refused'], true);
  }
  print('a column more', validate({ ...rows[1], more: 1 }) ? [] : ['refused'], true);
}
