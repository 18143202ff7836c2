// Opens each page in Chromium as a reader would: from a file, without a network.
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';

const [, , jobsFile, chromium] = process.argv;
const jobs = JSON.parse(readFileSync(jobsFile, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1440, height: 900 }, narrow = { width: 420, height: 840 };
/** Milliseconds of the main thread: of a frame at 1,000 tables, of opening the page. */
const longestFrame = 25, longestLoad = 2000;

const browser = await launch(chromium);
const report = (name, faults, expected) => console.log(JSON.stringify(expected ? { name, faults, expected } : { name, faults }));

/** Opens a page, does something with it, and says what went wrong besides; something may be prepared before the page is opened. */
async function visit(file, options, action, prepare = () => {}) {
  const context = await browser.newContext({ viewport: wide, ...options });
  const page = await context.newPage();
  const faults = [], requests = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('dialog', dialog => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  try {
    await prepare(page);
    await page.goto(pathToFileURL(file).href);
    await action(page, (holds, what) => { if (!holds) faults.push(what); });
  } catch (error) {
    faults.push(String(error).slice(0, 400));
  }
  if (requests.length !== 1) faults.push(`${requests.length} requests: ${requests.slice(0, 3).join(', ')}`);
  await context.close();
  return faults;
}

async function check(name, file, options, action, prepare) {
  report(name, await visit(file, options, action, prepare));
}

const settle = page => page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
/** An address that a key changes takes effect in a task of its own. */
const press = async (page, key) => {
  await page.keyboard.press(key);
  await settle(page);
};
const transform = page => page.evaluate(() => {
  const svg = [...document.querySelectorAll('#stage svg.d')].find(each => each.checkVisibility());
  const matrix = new DOMMatrix(getComputedStyle(svg).transform);
  return { x: matrix.e, y: matrix.f, scale: matrix.a };
});
const open = page => page.evaluate(() => [...document.querySelectorAll('article')].filter(article => article.checkVisibility()).map(article => article.id));
const visibleDetail = page => page.evaluate(() => [...document.querySelectorAll('.view.open svg.d')].filter(svg => svg.checkVisibility()).map(svg => svg.classList[1]).join());

for (const job of jobs) {
  await check(`${job.name}: the whole page`, job.file, {}, async (page, must) => {
    must(await page.evaluate(() => window.__ready === true), 'the script has not run');
    must(await page.evaluate(() => document.scripts.length) === 1, 'there is another script');
    const headings = await page.evaluate(() => [...document.querySelectorAll('article[id^="t-"] h2')].map(heading => heading.textContent));
    must(JSON.stringify(headings) === JSON.stringify(job.headings), `headings: ${headings.find((heading, index) => heading !== job.headings[index])}`);
    const titles = await page.evaluate(() => [...document.querySelectorAll('#view-0 svg.d-keys .t > title')].map(title => title.textContent));
    must(titles.length === job.headings.length && titles.every((title, index) => title.startsWith(job.headings[index])), 'a table has another name in the diagram');
    must(await page.evaluate(() => document.querySelectorAll('#view-0 svg.d-keys .e').length) === job.links, 'links are missing');
    must(await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].every(link => document.getElementById(link.getAttribute('href').slice(1)))), 'a link leads nowhere');
  });
  await check(`${job.name}: a narrow screen`, job.file, { viewport: narrow }, async (page, must) => {
    for (const step of ['first', 'selected']) {
      if (step === 'selected') await page.evaluate(() => { location.hash = document.querySelector('article[id^="t-"]').id; });
      await settle(page);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      must(content <= screen, `${step}: ${content} pixels in ${screen}`);
    }
    const cut = await page.evaluate(() => [...document.querySelectorAll('#panel, #bar')].filter(box => box.scrollWidth > box.clientWidth).map(box => box.id));
    must(cut.length === 0, `${cut} must be scrolled sideways`);
  });
  if (job.name === 'sample') await sample(job);
  if (job.name.startsWith('tables_')) await speed(job);
}
await control(jobs.find(job => job.name === 'sample'));
await browser.close();

async function sample({ file, pictures }) {
  const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) });

  await check('search', file, {}, async (page, must) => {
    await press(page, '/');
    await page.keyboard.type('seniority');
    await press(page, 'Enter');
    must(await page.evaluate(() => location.hash) === '#y-people.seniority', 'Enter does not open the first hit');
    must((await open(page)).join() === 'y-people.seniority', `open: ${await open(page)}`);
    for (const [query, wanted] of [['reviewer_id', '#t-marketing.campaigns'], ['pk 27', null], ['executive', '#y-people.seniority'], ['everybody we', null], ['people.master', '#t-people.master']]) {
      await page.fill('#find', query);
      const first = await page.evaluate(() => document.querySelector('#hits li')?.dataset.key ?? null);
      must(first === wanted, `"${query}" finds ${first}`);
    }
    await page.fill('#find', 'email');
    await picture(page, 'search');
    await press(page, 'ArrowDown');
    const second = await page.evaluate(() => document.querySelectorAll('#hits li')[1].dataset.key);
    await press(page, 'Enter');
    must(await page.evaluate(() => location.hash) === second, 'ArrowDown does not choose the second hit');
  });

  await check('keyboard', file, {}, async (page, must) => {
    const start = await transform(page);
    await press(page, 'ArrowLeft');
    must((await transform(page)).x > start.x, 'ArrowLeft does not move the diagram');
    await press(page, '+');
    must((await transform(page)).scale > start.scale, '+ does not zoom');
    await press(page, '0');
    must(JSON.stringify(await transform(page)) === JSON.stringify(start), '0 does not fit');
    const seen = [await visibleDetail(page)];
    for (let time = 0; time < 3; time++) {
      await press(page, 'k');
      seen.push(await visibleDetail(page));
    }
    must(seen.join() === 'd-columns,d-names,d-keys,d-columns', `k shows ${seen}`);
    await page.focus('#view-0 svg.d-columns .t');
    const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await press(page, 'Tab');
    const next = await page.evaluate(() => document.activeElement.getAttribute('href'));
    must(first === '#t-company.contracts' && next === '#t-company.master', `Tab goes from ${first} to ${next}`);
    await press(page, 'Enter');
    must((await open(page)).join() === 't-company.master', 'Enter does not open a table');
    await press(page, 'Escape');
    must((await open(page)).length === 0 && !(await page.evaluate(() => location.hash)), 'Escape does not clear the selection');
    await press(page, '?');
    must(await page.evaluate(() => document.getElementById('help').open), '? shows no help');
    await press(page, 'Escape');
    must(!(await page.evaluate(() => document.getElementById('help').open)), 'Escape does not close the help');
  });

  await check('selection', file, {}, async (page, must) => {
    await picture(page, 'wide');
    await page.evaluate(() => { location.hash = 't-people.master'; });
    await settle(page);
    const lit = await page.evaluate(() => ({
      tables: document.querySelectorAll('#view-0 svg.d-columns .t.on').length,
      links: document.querySelectorAll('#view-0 svg.d-columns .e.on').length,
      opacity: getComputedStyle(document.querySelector('#view-0 svg.d-columns .t:not(.on)')).opacity,
    }));
    must(lit.tables === 9 && lit.links === 11 && lit.opacity === '0.16', JSON.stringify(lit));
    must(await page.evaluate(() => document.querySelector('#contents [aria-current]').textContent) === 'master', 'the list does not follow');
    await picture(page, 'selected');
    await page.evaluate(() => { location.hash = 'v-people.contact_card'; });
    await settle(page);
    must(await page.evaluate(() => document.querySelectorAll('#view-0 svg.d-columns .t.on').length) > 0, 'the tables that a view reads are not lit');
  });

  await check('focus', file, {}, async (page, must) => {
    await page.evaluate(() => { location.hash = 't-people.master'; });
    await press(page, 'f');
    const count = () => page.evaluate(() => document.querySelectorAll('#focus .t').length);
    must(await count() === 9, `${await count()} tables within one step`);
    must(!(await page.evaluate(() => document.getElementById('view-0').checkVisibility())), 'the whole diagram is still shown');
    const sides = await page.evaluate(() => {
      const x = key => Number(document.querySelector(`#focus .t[href="${key}"]`).dataset.b.split(' ')[0]);
      return [x('#t-vault.contacts'), x('#t-people.master'), x('#t-shq.audit_entries')];
    });
    must(sides[0] < sides[1] && sides[1] < sides[2], `left to right: ${sides}`);
    // The script draws the symbols that the page was printed with.
    const symbols = await page.evaluate(() => {
      const ends = path => path.getAttribute('d').split('M').slice(1, 3).map(part => part.replace(/^-?\d+ -?\d+/, ''));
      const title = 'vault.contacts';
      const of = root => [...document.querySelectorAll(`${root} .e`)].find(path => path.textContent.startsWith('people.master') && path.textContent.includes(title));
      return [ends(of('#view-0 svg.d-columns')).join(), ends(of('#focus')).join()];
    });
    must(symbols[0] === symbols[1], `symbols: ${symbols.join(' and ')}`);
    await picture(page, 'focus');
    await press(page, 'f');
    must(await count() > 9, `${await count()} tables within two steps`);
    await page.click('#focus .t[href="#t-company.master"] .h');
    await settle(page);
    must(await page.evaluate(() => document.querySelector('#focus .t.me').getAttribute('href')) === '#t-company.master', 'a click does not go on to another table');
    await press(page, 'Escape');
    must(await count() === 0 && await page.evaluate(() => location.hash) === '#t-company.master', 'Escape does not leave the focus');
  });

  await check('parts', file, {}, async (page, must) => {
    const shown = () => page.evaluate(() => [...document.querySelectorAll('.view.open svg.d')].filter(svg => svg.checkVisibility()).flatMap(svg => [...svg.querySelectorAll('.t')]).filter(table => table.checkVisibility()).length);
    const all = await shown();
    await page.click('#contents input[data-s="2"]');
    await settle(page);
    must(await shown() === all - 5, `${await shown()} of ${all} tables without marketing`);
    must(await page.evaluate(() => [...document.querySelectorAll('#view-0 svg.d-columns .e')].every(link => !link.textContent.includes('marketing.') || !link.checkVisibility())), 'a link of a hidden table is shown');
    await page.evaluate(() => { location.hash = 't-marketing.messages'; });
    await settle(page);
    must(await shown() === all, 'opening a table does not show its schema again');
    await page.selectOption('#view', '1');
    must(await shown() === 6, `${await shown()} tables in the viewpoint`);
    await picture(page, 'viewpoint');
    await page.evaluate(() => { location.hash = 't-vault.contacts'; });
    await settle(page);
    must(await shown() === all, 'opening a table of another part does not show the whole');
  });

  await check('pointer', file, { hasTouch: true }, async (page, must) => {
    const box = await page.evaluate(() => { const { left, top } = document.querySelector('#view-0 svg.d-columns .t[href="#t-people.master"]').getBoundingClientRect(); return { x: left + 40, y: top + 30 }; });
    const under = at => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.t')?.getAttribute('href'), at);
    await page.mouse.move(box.x, box.y);
    await page.mouse.wheel(0, -600);
    await settle(page);
    must(await under(box) === '#t-people.master', 'the wheel does not zoom to the pointer');
    const before = await transform(page);
    await page.mouse.down();
    await page.mouse.move(box.x + 50, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    const after = await transform(page);
    must(Math.round(after.x - before.x) === 50 && Math.round(after.y - before.y) === 20, `drag moves by ${after.x - before.x}, ${after.y - before.y}`);
    must((await open(page)).length === 0, 'a drag is taken for a click');
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Shift');
    await settle(page);
    const panned = await transform(page);
    must(panned.scale === after.scale && panned.x !== after.x, 'the wheel with Shift does not move');
    const client = await page.context().newCDPSession(page);
    const touch = (type, ...points) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [700, 400], [800, 400]);
    for (const by of [20, 40, 60]) await touch('touchMove', [700 - by, 400], [800 + by, 400]);
    await touch('touchEnd');
    await settle(page);
    must(Math.abs((await transform(page)).scale / panned.scale - 2.2) < 0.3, `a pinch zooms by ${(await transform(page)).scale / panned.scale}`);
    await page.click('#zoom-fit');
    await settle(page);
    await page.click('#view-0 svg.d-columns .t[href="#t-people.master"] .h');
    await settle(page);
    must((await open(page)).join() === 't-people.master', 'a click does not open a table');
  });

  await check('dark', file, { colorScheme: 'light' }, async (page, must) => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await press(page, 'd');
    const dark = await background();
    must(light !== dark, 'd changes nothing');
    const again = await page.context().newPage();
    await again.goto(page.url());
    must(await again.evaluate(() => getComputedStyle(document.body).backgroundColor) === dark, 'the choice is forgotten');
  });
  await check('dark by preference', file, { colorScheme: 'dark' }, async (page, must) => {
    must(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(22, 26, 32)', 'the preference is not followed');
    await page.evaluate(() => { location.hash = 't-marketing.messages'; });
    await settle(page);
    await picture(page, 'dark');
  });
  await check('narrow picture', file, { viewport: narrow }, async page => {
    await page.evaluate(() => { location.hash = 't-people.master'; });
    await settle(page);
    await picture(page, 'narrow');
  });

  await check('without a script', file, { javaScriptEnabled: false }, async (page, must) => {
    must(await page.locator('#view-0 svg.d-columns').isVisible() && !(await page.locator('#view-0 svg.d-keys').isVisible()), 'there is no diagram');
    must(await page.locator('article').count() > 20 && await page.locator('#t-people\\.master').isVisible(), 'articles are hidden');
    must(!(await page.locator('#find').isVisible()), 'a search is offered that does nothing');
    await page.locator('#detail label', { hasText: 'Keys' }).click();
    must(await page.locator('#view-0 svg.d-keys').isVisible(), 'keys cannot be chosen');
    await page.locator('#contents a[href="#t-people.master"]').click();
    must(await page.locator('#t-people\\.master h2').isVisible(), 'the list does not lead to an article');
    await page.screenshot({ path: join(pictures, 'without-script.png') });
  });

  await check('print', file, {}, async (page, must) => {
    await page.evaluate(() => { location.hash = 't-people.master'; });
    await settle(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(join(pictures, 'print.pdf'), pdf);
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    must(pages > 5, `${pages} pages`);
    await page.emulateMedia({ media: 'print' });
    must(await page.evaluate(() => [...document.querySelectorAll('article')].every(article => article.checkVisibility())), 'an article is not printed');
    const [width, screen] = await page.evaluate(() => [document.querySelector('#view-0 svg.d-columns').getBoundingClientRect().width, innerWidth]);
    must(width <= screen, `the diagram is ${width} pixels wide on a sheet of ${screen}`);
    must(await page.evaluate(() => getComputedStyle(document.querySelector('#view-0 svg.d-columns .t:not(.on)')).opacity) === '1', 'a selection is printed');
  });

  for (const colorScheme of ['light', 'dark']) {
    await check(`axe, ${colorScheme}`, file, { colorScheme }, async (page, must) => {
      const steps = [['first', () => {}], ['table', () => { location.hash = 't-people.master'; }], ['overview', () => { location.hash = 'overview'; }], ['routine', () => { location.hash = 'r-people.rank'; }]];
      for (const [name, step] of steps) {
        await page.evaluate(step);
        await settle(page);
        await judge(page, must, name);
      }
      await page.evaluate(() => { location.hash = 't-people.master'; });
      await press(page, 'f');
      await judge(page, must, 'focus');
      await page.fill('#find', 'email');
      await judge(page, must, 'search');
      await page.evaluate(() => document.getElementById('help').showModal());
      await judge(page, must, 'help');
    });
  }
  await check('axe, narrow', file, { viewport: narrow }, async (page, must) => {
    await page.evaluate(() => { location.hash = 't-people.master'; });
    await settle(page);
    await judge(page, must, 'table');
    await page.click('#menu');
    await settle(page);
    await judge(page, must, 'contents');
  });
}

async function judge(page, must, name) {
  // The page's policy lets no script element in; what a debugger evaluates it does not judge.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary?.slice(0, 160)}`);
  });
  must(violations.length === 0, `${name}: ${violations.join('; ')}`);
}

/** Time of the main thread, which other programs of the machine do not add to. */
async function speed({ name, file, pictures }) {
  await check(`${name}: time`, file, {}, async (page, must) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => (await client.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value * 1000;
    const frames = 20;
    const measure = async (what, action) => {
      await page.evaluate(action, 2);
      const start = await spent();
      await page.evaluate(action, frames);
      const each = (await spent() - start) / frames;
      must(each < longestFrame, `${what}: ${each.toFixed(1)} ms of the main thread a frame, at most ${longestFrame}`);
      return `${what} ${each.toFixed(1)}`;
    };
    const pan = async frames => {
      const stage = document.getElementById('stage');
      for (let frame = 0; frame < frames; frame++) {
        stage.dispatchEvent(new WheelEvent('wheel', { deltaX: 30, deltaY: 20, shiftKey: true, clientX: 700, clientY: 400, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
    };
    const zoom = async frames => {
      const stage = document.getElementById('stage');
      for (let frame = 0; frame < frames; frame++) {
        stage.dispatchEvent(new WheelEvent('wheel', { deltaY: frame % 2 ? 60 : -60, clientX: 700, clientY: 400, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
    };
    const figures = [await measure('all in sight', zoom)];
    await press(page, 'k');
    await page.evaluate(() => { location.hash = document.querySelectorAll('article[id^="t-"]')[40].id; });
    await settle(page);
    await page.click('#show');
    await settle(page);
    figures.push(await measure('near, one selected, panning', pan), await measure('near, one selected, zooming', zoom));
    await press(page, 'Escape');
    figures.push(await measure('near, all columns', zoom));
    console.log(`note: ${name}: ms of the main thread a frame: ${figures.join(', ')}`);
  });
  let opening;
  await check(`${name}: opening`, file, {}, async (page, must) => {
    await page.waitForFunction(() => window.__ready);
    await settle(page);
    const spent = (await opening.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value * 1000;
    must(spent < longestLoad, `${spent.toFixed(0)} ms of the main thread, at most ${longestLoad}`);
    console.log(`note: ${name}: ${(readFileSync(file).length / 1e6).toFixed(2)} MB, ${await page.evaluate(() => document.getElementsByTagName('*').length)} elements, ${spent.toFixed(0)} ms of the main thread to open`);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }, async page => {
    opening = await page.context().newCDPSession(page);
    await opening.send('Performance.enable', { timeDomain: 'threadTicks' });
  });
}

/** A page whose script is not the one that its policy names, and one with a button that has no name. */
async function control({ file, pictures }) {
  const other = join(pictures, 'changed.html');
  writeFileSync(other, readFileSync(file, 'utf8').replace("'use strict';", "'use strict'; "));
  report('control: another script', await visit(other, {}, async (page, must) => must(await page.evaluate(() => window.__ready === true), 'the script has not run')), true);
  unlinkSync(other);
  report('control: axe', await visit(file, {}, async (page, must) => {
    await page.evaluate(() => {
      document.getElementById('menu').removeAttribute('aria-label');
      document.getElementById('menu').replaceChildren();
    });
    await judge(page, must, 'a button without a name');
  }), true);
}
