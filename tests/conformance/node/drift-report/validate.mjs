// node validate.mjs SCHEMA CASES: holds drift reports against their JSON Schema.
// CASES is a JSON list of { name, text, valid }. Prints one line of JSON a case: { name, why } with why empty when all is well.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [schemaFile, casesFile] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

for (const { name, text, valid } of JSON.parse(readFileSync(casesFile, "utf8"))) {
  const accepted = validate(JSON.parse(text));
  const why = accepted === valid ? "" : valid ? ajv.errorsText(validate.errors.slice(0, 3)) : "accepted by the schema";
  console.log(JSON.stringify({ name, why }));
}
