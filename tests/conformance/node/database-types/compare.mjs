// Compares the printed types with those of Supabase's own generator, member by member, after parsing both. What differs on purpose is
// listed here: types that are unknown there, order of columns, relationships over views, functions over rows as columns.
import pg from 'pg';
import { introspect } from '@supabase/postgrest-typegen/introspection';
import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation';
import { readFileSync } from 'node:fs';

const [file, connection] = process.argv.slice(2);
const client = new pg.Client(JSON.parse(connection));
await client.connect();
const metadata = await introspect(client, { includedSchemas: ['t'] });
const theirs = parse(await generateTypescript(sortGeneratorMetadata(metadata), { detectOneToOneRelationships: true, defaultSchema: 't' }));
await client.end();
const ours = parse(readFileSync(file, 'utf8'));

for (const map of ['Tables', 'Views', 'Enums', 'CompositeTypes']) {
  const [left, right] = [ours.t[map], theirs.t[map]];
  if (typeof left === 'string' || typeof right === 'string') continue;
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    // Partitions are tables there, and an enum without labels is not listed.
    if (name === 'event_2026' || left[name] === 'never') continue;
    if (!(name in left) || !(name in right)) print(`${map}.${name}`, [`only ${name in left ? 'ours' : 'theirs'}`]);
    else print(`${map}.${name}`, differences(left[name], right[name], map === 'Views' ? ['Insert', 'Update'] : []));
  }
}
for (const name of Object.keys(ours.t.Functions)) print(`Functions.${name}`, ours.t.Functions[name].Args === undefined ? [] : differences({ Args: ours.t.Functions[name].Args }, { Args: theirs.t.Functions[name]?.Args }, []));

function differences(left, right, without) {
  if (typeof right === 'string' && right.startsWith('unknown')) return [];
  if (typeof left === 'string' || typeof right === 'string') return same(left, right) ? [] : [`${JSON.stringify(left)} is ${JSON.stringify(right)} there`];
  const faults = [];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right ?? {})])) {
    if (without.includes(key) || key === 'Relationships') continue;
    const [a, b] = [left[key], right?.[key]];
    if (a === undefined || b === undefined) faults.push(`${key} is ${a === undefined ? 'missing' : 'more'}`);
    else faults.push(...differences(a, b, []).map(fault => `${key}: ${fault}`));
  }
  return faults;
}

function same(left, right) {
  if (left === right) return true;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  // Unknown there, what it is in JSON here.
  return right === 'unknown' || right === 'unknown[]' || right === 'unknown | null' || right === 'unknown[] | null';
}

function print(name, faults) {
  console.log(JSON.stringify({ name, faults }));
}

/** A type as nested objects of members, leaves as text with double quotes and single blanks. */
function parse(text) {
  const tokens = text.slice(text.indexOf('export type Database = {') + 'export type Database = '.length).match(/\/\*\*[^]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|\d+|=>|[^\s]/g).filter(token => !token.startsWith('/**'))
    .map(token => (token.startsWith("'") ? JSON.stringify(token.slice(1, -1).replace(/\\(.)/g, '$1')) : token));
  let at = 0;
  return object();

  function object() {
    const members = {};
    at++;
    while (tokens[at] !== '}') {
      if (tokens[at] === '[') {
        while (tokens[at] !== '}') at++;
        break;
      }
      let key = tokens[at++];
      if (key.startsWith('"')) key = JSON.parse(key);
      if (tokens[at] === '?') {
        key += '?';
        at++;
      }
      at++;
      members[key] = tokens[at] === '{' && closes() ? object() : leaf();
      if (tokens[at] === ';' || tokens[at] === ',') at++;
    }
    at++;
    return members;
  }

  /** Whether the object that begins here is a whole type and not the part of one. */
  function closes() {
    let depth = 0;
    let end = at;
    do {
      if ('{[('.includes(tokens[end])) depth++;
      if ('}])'.includes(tokens[end])) depth--;
      end++;
    } while (depth > 0);
    return tokens[end] !== '|' && tokens[end] !== '&' && tokens[end] !== '[';
  }

  function leaf() {
    const parts = [];
    let depth = 0;
    const starts = at;
    for (; ; at++) {
      const token = tokens[at];
      if (depth === 0 && (token === ';' || token === '}' || token === ',')) break;
      // A member on the next line, where no semicolon ends this one.
      if (depth === 0 && at > starts && /^[\w"$]/.test(token) && /[\w"\])}>$]$/.test(tokens[at - 1]) && !['readonly', 'keyof', 'typeof'].includes(tokens[at - 1])) break;
      if ('{[('.includes(token)) depth++;
      if ('}])'.includes(token)) depth--;
      parts.push(token);
    }
    if (parts[0] === '|') parts.shift();
    return parts.join(' ').replace(/ ?([[\]<>(){},:?]) ?/g, '$1').replace(/\|/g, '|');
  }
}
