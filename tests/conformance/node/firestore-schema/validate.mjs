// usage: node validate.mjs SCHEMA.json FILES.json     FILES: [{name, file}]
// Prints one JSON line a file: {name, fault: text or null}
import fs from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));
for (const { name, file } of JSON.parse(fs.readFileSync(process.argv[3], 'utf8'))) {
  const accepted = validate(JSON.parse(fs.readFileSync(file, 'utf8')));
  console.log(JSON.stringify({ name, fault: accepted ? null : ajv.errorsText(validate.errors) }));
}
