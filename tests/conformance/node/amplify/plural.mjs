#!/usr/bin/env node
// usage: node plural.mjs WORDS.json
//   WORDS.json: a list of words. Prints "RESULT " and a list of [plural, singular] as npm's pluralize makes them.
import fs from 'node:fs';
import pluralize from 'pluralize';

const words = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log('RESULT ' + JSON.stringify(words.map((word) => [pluralize(word), pluralize.singular(word)])));
