// Every page through two renderers, markdown-it with HTML and linkify switched on and micromark with GFM: what could be dangerous or wrong is not there, and names are.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const jobs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const it = new MarkdownIt({ html: true, linkify: true, typographer: true });
const renderers = {
  'markdown-it': text => it.render(text),
  micromark: text => micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
};
// What our own words are made of; <em> is the "(empty)" of an empty text.
const allowed = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'a', 'br', 'em']);
const decode = html => html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/&amp;/g, '&');

for (const job of jobs) {
  for (const [renderer, render] of Object.entries(renderers)) {
    const faults = [];
    for (const file of job.files) faults.push(...check(file, render(readFileSync(file, 'utf8'))));
    for (const page of job.pages) faults.push(...names(page, render(readFileSync(join(job.folder, page.path), 'utf8'))));
    console.log(JSON.stringify({ name: `${job.name} through ${renderer}`, faults: faults.slice(0, 5) }));
  }
}
console.log(JSON.stringify({ name: 'control', faults: check(jobs[0].files[0], renderers.micromark('a <b>x</b> http://a.example')), expected: true }));

function check(file, html) {
  const faults = [];
  const body = html.replace(/^<!-- Generated from [^>]*-->\n?/, '');
  if (body === html) faults.push(`${file} has no marker`);
  // In text each < and > is an entity, in both renderers.
  for (const [, tag] of body.matchAll(/<\/?([a-z0-9!-]+)/gi)) if (!allowed.has(tag.toLowerCase())) faults.push(`${file} has <${tag}>`);
  for (const [, text] of body.matchAll(/<em>([^<]*)<\/em>/g)) if (text !== '(empty)') faults.push(`${file} emphasizes ${text}`);
  for (const [, href] of body.matchAll(/href="([^"]*)"/g)) {
    if (!/^[A-Za-z0-9_~./-]+\.md$/.test(href)) faults.push(`${file} links to ${href}`);
    else if (!existsSync(join(dirname(file), href))) faults.push(`${file} links to ${href}, which does not exist`);
  }
  return faults;
}

function names(page, html) {
  const faults = [];
  const heading = decode(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  if (heading !== page.heading) faults.push(`${page.path} is called ${JSON.stringify(heading)} instead of ${JSON.stringify(page.heading)}`);
  const table = /<h2[^>]*>Columns<\/h2>\s*<table>([\s\S]*?)<\/table>/.exec(html)?.[1] ?? '';
  const cells = [...table.matchAll(/<tr>\s*<td>([\s\S]*?)<\/td>/g)].map(([, cell]) => decode(cell));
  if (JSON.stringify(cells) !== JSON.stringify(page.columns)) faults.push(`${page.path} has columns ${JSON.stringify(cells).slice(0, 200)} instead of ${JSON.stringify(page.columns).slice(0, 200)}`);
  return faults;
}
