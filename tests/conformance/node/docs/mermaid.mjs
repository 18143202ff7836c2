// Renders each diagram with each version of Mermaid and compares all texts of the picture with the expected ones.
import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';

const [, , jobsFile, chromium] = process.argv;
const here = dirname(fileURLToPath(import.meta.url));
const jobs = JSON.parse(readFileSync(jobsFile, 'utf8'));
const versions = ['10.9', '11.4', '11.12', '12.3'];
const shown = text => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').trim();
const counted = texts => texts.map(shown).filter(text => text).map(text => /^(PK|FK|UK)(, ?(PK|FK|UK))*$/.test(text) ? text.replace(/ /g, '') : text).sort();

const browser = await launch(chromium);
try {
  for (const version of versions) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><meta charset="utf-8"><body><div id="out"></div></body>');
    await page.addScriptTag({ path: join(here, 'node_modules', `mermaid-${version}`, 'dist', 'mermaid.min.js') });
    await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }));
    const started = Date.now();
    for (const [index, job] of jobs.entries()) {
      const faults = await compare(page, `d${index}`, readFileSync(job.file, 'utf8'), job.texts);
      console.log(JSON.stringify({ name: `${job.name} in Mermaid ${version}`, faults }));
    }
    console.log(`note: Mermaid ${version}: ${jobs.length} diagrams rendered in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    console.log(JSON.stringify({ name: `control in Mermaid ${version}`, faults: await compare(page, 'control', 'erDiagram\n  "a" {\n    text b "x"\n  }\n', ['a', 'text', 'b', 'y']), expected: true }));
    await page.close();
  }
} finally {
  await browser.close();
}

async function compare(page, id, text, expected) {
  const { error, texts } = await page.evaluate(async ({ id, text }) => {
    try {
      const { svg } = await window.mermaid.render(id, text, document.getElementById('out'));
      const out = document.getElementById('out');
      out.innerHTML = svg;
      return { texts: [...out.querySelectorAll('text, foreignObject')].filter(node => !node.querySelector('text, foreignObject')).map(node => node.textContent) };
    } catch (error) {
      return { error: String(error) };
    }
  }, { id, text });
  if (error) return [error.slice(0, 300)];
  const [has, wants] = [counted(texts), counted(expected)];
  const missing = difference(wants, has), extra = difference(has, wants);
  return [...missing.slice(0, 3).map(text => `missing ${JSON.stringify(text)}`), ...extra.slice(0, 3).map(text => `unexpected ${JSON.stringify(text)}`)];
}

function difference(left, right) {
  const counts = new Map();
  for (const text of right) counts.set(text, (counts.get(text) ?? 0) + 1);
  return left.filter(text => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}
