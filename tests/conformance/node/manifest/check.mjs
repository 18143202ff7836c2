// node check.mjs SCHEMA CASES: holds YAML files against a JSON Schema and, where a case has data, against what they should say.
// CASES is a JSON list of { name, text, data?, valid }. Prints one line of JSON a case: { name, why } with why empty when all is well.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";

const [schemaFile, casesFile] = process.argv.slice(2);
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));

for (const { name, text, data, valid } of JSON.parse(readFileSync(casesFile, "utf8"))) {
  console.log(JSON.stringify({ name, why: judge(text, data, valid) }));
}

function judge(text, data, valid) {
  let read;
  try {
    read = parse(text, { version: "1.2", strict: true, logLevel: "error" });
  } catch (error) {
    return valid ? `not YAML: ${error.message}` : "";
  }
  const accepted = validate(read);
  if (accepted !== valid) return valid ? `refused by the schema: ${JSON.stringify(validate.errors.slice(0, 3))}` : "accepted by the schema";
  return data == null ? "" : difference(parse(text, { version: "1.2", intAsBigInt: true }), data, "");
}

// Whole numbers stand in the expected data as { "$integer": "…" }, others as { "$number": … }: 64 bits do not fit a JavaScript number.
function difference(actual, expected, path) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return `${path}: not the same list`;
    return expected.map((item, index) => difference(actual[index], item, `${path}[${index}]`)).find(Boolean) ?? "";
  }
  if (expected !== null && typeof expected === "object") {
    if ("$integer" in expected) return typeof actual === "bigint" && String(actual) === expected.$integer ? "" : `${path}: ${String(actual)} is not ${expected.$integer}`;
    if ("$number" in expected) return Number(actual) === expected.$number ? "" : `${path}: ${String(actual)} is not ${expected.$number}`;
    if (actual === null || typeof actual !== "object" || Object.keys(actual).join() !== Object.keys(expected).join()) return `${path}: not the same keys`;
    return Object.keys(expected).map(key => difference(actual[key], expected[key], `${path}.${key}`)).find(Boolean) ?? "";
  }
  return actual === expected ? "" : `${path}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
}
