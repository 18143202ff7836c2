// The page itself: what is chosen and shown, and everything that a reader can do. All that it shows is in the markup; without it the page is a document.

const root = document.documentElement;
root.classList.add('live');

/** A press that moves the pointer further is no click, in CSS pixels. */
const slack = 3;
const step = 60;

// The choice of a theme is remembered where the browser allows it.
const memory = {
  get() { try { return localStorage.getItem('schema-theme'); } catch { return null; } },
  set(value) { try { localStorage.setItem('schema-theme', value); } catch { /* A file that may store nothing. */ } },
};
if (memory.get()) root.dataset.theme = memory.get();

const start = () => {
  const element = id => document.getElementById(id);
  const stage = element('stage'), panel = element('panel'), find = element('find'), hits = element('hits'), help = element('help'), menu = element('menu');
  const articles = [...panel.querySelectorAll('article')];
  const views = [...stage.querySelectorAll('.view')];
  const details = [...stage.querySelectorAll('#detail input')];
  const diagrams = new Map();
  const hidden = new Set();
  let view = 0, steps = 0, focused = null, selected = '', search = null, dragged = false, pointed = false;

  const narrow = () => matchMedia('(max-width: 860px)').matches;
  const detail = () => details.find(input => input.checked).id;
  const diagramOf = (section, name) => {
    const svg = section.querySelector(`svg.${name}`);
    if (!svg) return null;
    if (!diagrams.has(svg)) diagrams.set(svg, new Diagram(svg));
    return diagrams.get(svg);
  };
  const size = () => [stage.clientWidth, stage.clientHeight];
  const current = () => focused ?? diagramOf(views[view], detail());

  /** Shows the diagram that is chosen, as it was left. */
  const show = () => {
    stage.dataset.detail = detail().slice(2);
    for (const [index, section] of views.entries()) section.classList.toggle('open', index === view);
    root.classList.toggle('focus', focused !== null);
    const diagram = current();
    if (diagram !== focused) diagram.hide(hidden);
    if (diagram.scale === 0) diagram.fit(...size());
    light();
  };

  /** The selected table with its neighbours; for a view, type or routine the tables that its article links to. */
  const light = () => {
    const diagram = current();
    if (diagram === focused) return;
    if (selected.startsWith('#t-')) return diagram.light([selected], selected);
    const article = element(selected.slice(1));
    diagram.light(article && article.id !== 'overview' ? [...article.querySelectorAll('a[href^="#t-"]')].map(link => link.getAttribute('href')) : [], '');
  };

  const focus = wanted => {
    const section = views[view], whole = diagramOf(section, 'd-columns') ?? diagramOf(section, 'd-keys'), keys = diagramOf(section, 'd-keys');
    const host = element('focus');
    steps = wanted > 0 && selected.startsWith('#t-') && whole.find(selected) >= 0 ? wanted : 0;
    host.replaceChildren();
    focused = null;
    if (steps > 0) {
      whole.hide(hidden);
      const svg = focusDiagram(whole, keys, selected, steps);
      host.append(svg);
      focused = new Diagram(svg);
      element('chip').textContent = `${whole.tables[whole.find(selected)].element.querySelector('title').textContent.split(' – ')[0]}: ${focused.tables.length - 1} neighbours within ${steps === 1 ? 'one step' : 'two steps'}. Esc leaves the focus.`;
    }
    host.hidden = element('chip').hidden = steps === 0;
    element('near').setAttribute('aria-pressed', String(steps === 1));
    element('far').setAttribute('aria-pressed', String(steps === 2));
    show();
  };

  /** Opens the article that the address names. */
  const route = () => {
    const article = location.hash.length > 1 ? element(decodeURIComponent(location.hash.slice(1))) : null;
    selected = article?.localName === 'article' ? `#${article.id}` : '';
    for (const other of articles) other.classList.toggle('open', other === article);
    root.classList.toggle('open', selected !== '');
    for (const link of document.querySelectorAll('#contents [aria-current]')) link.removeAttribute('aria-current');
    const entry = selected && document.querySelector(`#contents a[href="${CSS.escape(selected).replace(/^\\#/, '#')}"]`);
    if (entry) {
      entry.setAttribute('aria-current', 'true');
      if (entry.closest('details').open && !narrow()) entry.scrollIntoView({ block: 'nearest' });
    }
    const isTable = selected.startsWith('#t-');
    for (const button of ['near', 'far', 'show']) element(button).hidden = !isTable;
    panel.scrollTop = 0;
    if (narrow()) setMenu(false);
    if (isTable) {
      if (diagramOf(views[view], detail()).find(selected) < 0) setView(0);
      const index = diagramOf(views[view], detail()).find(selected);
      const schema = index >= 0 ? diagramOf(views[view], detail()).tables[index].schema : '';
      if (hidden.delete(schema)) document.querySelector(`#contents input[data-s="${schema}"]`).checked = true;
    }
    focus(steps);
    if (isTable && focused === null) {
      const index = current().find(selected);
      if (index >= 0) current().reveal(index, ...size(), pointed ? 0 : small);
    }
    pointed = false;
  };

  const open = key => {
    if (location.hash === key) route();
    else location.hash = key;
  };

  const close = () => {
    history.replaceState(null, '', location.href.split('#')[0]);
    route();
  };

  const setView = index => {
    view = index;
    if (element('view')) element('view').value = String(index);
  };

  const setMenu = wanted => {
    root.classList.toggle('bare', !wanted);
    menu.setAttribute('aria-expanded', String(wanted));
    root.style.setProperty('--bar', `${element('bar').offsetHeight}px`);
  };

  // Search
  const suggest = () => {
    search ??= new Search(articles.filter(article => article.id !== 'overview'));
    const found = search.find(find.value, 40);
    hits.replaceChildren(...found.map(({ entry, found: what }, index) => {
      const item = document.createElement('li'), name = document.createElement('b'), about = document.createElement('span');
      item.id = `hit-${index}`;
      item.role = 'option';
      item.dataset.key = entry.key;
      name.textContent = entry.name;
      about.textContent = what ? `${entry.kind}: ${what}` : entry.kind;
      item.append(name, about);
      return item;
    }));
    mark(0);
    hits.hidden = found.length === 0;
    find.setAttribute('aria-expanded', String(!hits.hidden));
  };
  const mark = wanted => {
    const items = [...hits.children];
    for (const [index, item] of items.entries()) item.setAttribute('aria-selected', String(index === wanted));
    if (items[wanted]) {
      find.setAttribute('aria-activedescendant', items[wanted].id);
      items[wanted].scrollIntoView({ block: 'nearest' });
    } else find.removeAttribute('aria-activedescendant');
  };
  const endSearch = () => {
    hits.hidden = true;
    find.setAttribute('aria-expanded', 'false');
    find.removeAttribute('aria-activedescendant');
  };
  find.addEventListener('input', suggest);
  find.addEventListener('focus', () => { if (find.value) suggest(); });
  find.addEventListener('blur', endSearch);
  find.addEventListener('keydown', event => {
    const marked = [...hits.children].findIndex(item => item.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark((marked + (event.key === 'ArrowDown' ? 1 : -1) + hits.children.length) % Math.max(1, hits.children.length));
    } else if (event.key === 'Enter' && hits.children[marked] && !hits.hidden) {
      event.preventDefault();
      open(hits.children[marked].dataset.key);
      find.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      find.value = '';
      find.blur();
    }
  });
  hits.addEventListener('pointerdown', event => event.preventDefault());
  hits.addEventListener('click', event => {
    const item = event.target.closest('li');
    if (!item) return;
    open(item.dataset.key);
    find.blur();
  });

  // Moving
  const pointers = new Map();
  let frame = 0;
  const moves = [];
  const move = action => {
    moves.push(action);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      for (const next of moves.splice(0)) next(current());
    });
  };
  const pan = (x, y) => move(diagram => diagram.moveTo(diagram.x + x, diagram.y + y, diagram.scale));
  const zoom = (factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => move(diagram => diagram.zoom(factor, x, y));
  const inStage = event => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const onControl = event => event.target.closest('#detail, #zoom, #chip, #limit') !== null;
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? stage.clientHeight : 1;
    if (event.shiftKey) pan(-(event.deltaX || event.deltaY) * unit, event.deltaX ? -event.deltaY * unit : 0);
    else zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016)), ...inStage(event));
  }, { passive: false });
  stage.addEventListener('pointerdown', event => {
    if (onControl(event) || event.button !== 0) return;
    if (pointers.size === 0) dragged = false;
    const [x, y] = inStage(event);
    pointers.set(event.pointerId, { x, y, startX: x, startY: y });
  });
  stage.addEventListener('pointermove', event => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const [x, y] = inStage(event);
    if (!dragged && pointers.size === 1 && Math.hypot(x - pointer.startX, y - pointer.startY) <= slack) return;
    if (!dragged) {
      dragged = true;
      stage.classList.add('moving');
      stage.setPointerCapture(event.pointerId);
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const before = Math.hypot(pointer.x - other.x, pointer.y - other.y), after = Math.hypot(x - other.x, y - other.y);
      if (before > 0) zoom(after / before, (x + other.x) / 2, (y + other.y) / 2);
      pan((x - pointer.x) / 2, (y - pointer.y) / 2);
    } else pan(x - pointer.x, y - pointer.y);
    [pointer.x, pointer.y] = [x, y];
  });
  for (const name of ['pointerup', 'pointercancel']) {
    stage.addEventListener(name, event => {
      pointers.delete(event.pointerId);
      if (pointers.size === 0) stage.classList.remove('moving');
    });
  }
  stage.addEventListener('click', event => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    } else if (event.target.closest('.t')) {
      pointed = true;
      if (event.target.closest('.t').getAttribute('href') === location.hash) route();
    } else if (!onControl(event) && selected && steps === 0) close();
  }, true);
  stage.addEventListener('dragstart', event => event.preventDefault());
  // A browser scrolls to what has the focus; here the diagram moves.
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
  stage.addEventListener('focusin', event => {
    const table = event.target.closest?.('.t');
    if (!table || !table.matches(':focus-visible')) return;
    stage.scrollTo(0, 0);
    const index = current().find(table.getAttribute('href'));
    if (index >= 0) current().reveal(index, ...size(), far);
  });

  // Controls
  const setTheme = () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    memory.set(root.dataset.theme);
  };
  const nextDetail = () => {
    details[(details.findIndex(input => input.checked) + 1) % details.length].checked = true;
    focus(0);
  };
  for (const input of details) input.addEventListener('change', () => focus(0));
  for (const input of document.querySelectorAll('#contents input[data-s]')) {
    input.addEventListener('change', () => {
      if (input.checked) hidden.delete(input.dataset.s);
      else hidden.add(input.dataset.s);
      focus(steps);
    });
  }
  element('view')?.addEventListener('change', event => {
    setView(Number(event.target.value));
    focus(0);
  });
  menu.addEventListener('click', () => setMenu(root.classList.contains('bare')));
  element('theme').addEventListener('click', setTheme);
  element('ask').addEventListener('click', () => help.showModal());
  element('zoom-in').addEventListener('click', () => zoom(1.3));
  element('zoom-out').addEventListener('click', () => zoom(1 / 1.3));
  element('zoom-fit').addEventListener('click', () => current().fit(...size()));
  element('near').addEventListener('click', () => focus(steps === 1 ? 0 : 1));
  element('far').addEventListener('click', () => focus(steps === 2 ? 0 : 2));
  element('close').addEventListener('click', close);
  element('show').addEventListener('click', () => {
    focus(0);
    const index = current().find(selected);
    if (index >= 0) current().reveal(index, ...size(), legible);
  });

  // Keys
  const keys = {
    '/': () => { find.focus(); find.select(); },
    '?': () => help.showModal(),
    '+': () => zoom(1.3),
    '=': () => zoom(1.3),
    '-': () => zoom(1 / 1.3),
    '0': () => current().fit(...size()),
    k: nextDetail,
    d: setTheme,
    f: () => focus((steps + 1) % 3),
    Escape: () => (steps > 0 ? focus(0) : close()),
  };
  const arrows = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.closest('input[type="search"], select')) return;
    if (arrows[event.key] && !event.target.closest('#panel, #contents, #detail')) {
      event.preventDefault();
      pan(...arrows[event.key]);
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  addEventListener('hashchange', route);
  addEventListener('resize', () => root.style.setProperty('--bar', `${element('bar').offsetHeight}px`));
  setMenu(!narrow());
  route();
  window.__ready = true;
};

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
