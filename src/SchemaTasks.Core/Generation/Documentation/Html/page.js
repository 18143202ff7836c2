// What the page does with a script. Everything that it shows is in the markup; without it the page is a document.
(() => {
  'use strict';

  const root = document.documentElement;
  root.classList.add('live');

  /** Below this scale rows are not drawn, and names are larger. */
  const far = 0.28;
  const smallest = 0.02, largest = 3;
  /** A table that was chosen elsewhere (in a list, by its address) is shown at this scale where it is smaller than the other. */
  const legible = 0.85, small = 0.6;
  /** A press that moves the pointer further is no click, in CSS pixels. */
  const slack = 3;
  const step = 60;

  // The choice of a theme is remembered where the browser allows it.
  const memory = {
    get() { try { return localStorage.getItem('schema-theme'); } catch { return null; } },
    set(value) { try { localStorage.setItem('schema-theme', value); } catch { /* A file that may store nothing. */ } },
  };
  if (memory.get()) root.dataset.theme = memory.get();

  /** A diagram: its svg, and what it shows, read from the markup when it is first needed. */
  class Diagram {
    constructor(svg) {
      this.svg = svg;
      this.scale = 0;
    }

    get tables() {
      return this._tables ??= [...this.svg.querySelectorAll('.t')].map(element => {
        const [x, y, width, height] = element.dataset.b.split(' ').map(Number);
        return { element, key: element.getAttribute('href'), schema: /(?:^| )c(\d+)/.exec(element.getAttribute('class'))[1], x, y, width, height };
      });
    }

    /** data-e: child, parent (indexes of tables), where the line is at each of them from the top of its box, what is at its ends. */
    get links() {
      return this._links ??= [...this.svg.querySelectorAll('.es .e')].map(element => {
        const [child, parent, childPort, parentPort, childEnd, parentEnd] = element.dataset.e.split(' ').map(Number);
        return { element, child, parent, childPort, parentPort, childEnd, parentEnd, inherits: element.classList.contains('i') };
      });
    }

    find(key) {
      this._index ??= new Map(this.tables.map((table, index) => [table.key, index]));
      return this._index.get(key) ?? -1;
    }

    moveTo(x, y, scale) {
      this.x = x;
      this.y = y;
      this.scale = Math.min(largest, Math.max(smallest, scale));
      // A transform of the element, not of its content: text is not laid out again.
      this.svg.style.transform = `translate(${x}px, ${y}px) scale(${this.scale})`;
      this.svg.classList.toggle('far', this.scale < far);
    }

    /** Zooms so that the point at x, y of the stage stays. */
    zoom(factor, x, y) {
      const scale = Math.min(largest, Math.max(smallest, this.scale * factor));
      this.moveTo(x - (x - this.x) * scale / this.scale, y - (y - this.y) * scale / this.scale, scale);
    }

    fit(width, height) {
      const shown = this.tables.filter(table => !table.off);
      if (shown.length === 0 || width === 0) return this.moveTo(0, 0, 1);
      const left = Math.min(...shown.map(table => table.x)), top = Math.min(...shown.map(table => table.y));
      const right = Math.max(...shown.map(table => table.x + table.width)), bottom = Math.max(...shown.map(table => table.y + table.height));
      const side = 24, head = 56;
      const scale = Math.min(1.1, (width - 2 * side) / (right - left), (height - head - side) / (bottom - top));
      this.moveTo((width - (right + left) * scale) / 2, head + (height - head - side - (bottom - top) * scale) / 2 - top * scale, scale);
    }

    /** Moves a table into sight where it is not, and nearer where the scale is less than this one. */
    reveal(index, width, height, least) {
      const { x, y, width: w, height: h } = this.tables[index];
      const at = { left: this.x + x * this.scale, top: this.y + y * this.scale, right: this.x + (x + w) * this.scale, bottom: this.y + (y + h) * this.scale };
      if (this.scale >= least && at.left >= 0 && at.top >= 0 && at.right <= width && at.bottom <= height) return;
      const scale = this.scale < least ? legible : this.scale;
      this.moveTo(width / 2 - (x + w / 2) * scale, height / 2 - (y + Math.min(h, height / scale) / 2) * scale, scale);
    }

    /** Lights these tables and the links between them and the selected one; the rest is dimmed. */
    light(keys, selected) {
      for (const element of this._lit ?? []) element.classList.remove('on', 'me');
      this._lit = [];
      const chosen = new Set(keys.map(key => this.find(key)).filter(index => index >= 0));
      const me = this.find(selected);
      this.svg.classList.toggle('sel', chosen.size > 0);
      if (chosen.size === 0) return;
      const lit = new Set(chosen);
      for (const link of this.links) {
        if (me >= 0 ? link.child === me || link.parent === me : chosen.has(link.child) && chosen.has(link.parent)) {
          link.element.classList.add('on');
          this._lit.push(link.element);
          lit.add(link.child).add(link.parent);
        }
      }
      for (const index of lit) {
        this.tables[index].element.classList.add('on');
        this._lit.push(this.tables[index].element);
      }
      if (me >= 0) this.tables[me].element.classList.add('me');
    }

    /** Hides the tables of these schemas, and the links that lead to them. */
    hide(schemas) {
      for (const table of this.tables) {
        table.off = schemas.has(table.schema);
        table.element.classList.toggle('off', table.off);
      }
      for (const link of this.links) link.element.classList.toggle('off', this.tables[link.child].off || this.tables[link.parent].off);
    }
  }

  /** Builds the diagram of one table: what it refers to on the left, what refers to it on the right. */
  const focusDiagram = (whole, keys, key, steps) => {
    const columns = new Map([[whole.find(key), 0]]);
    for (const side of [-1, 1]) {
      let reached = [whole.find(key)];
      for (let distance = 1; distance <= steps; distance++) {
        const next = [];
        for (const link of whole.links) {
          const [from, to] = side < 0 ? [link.child, link.parent] : [link.parent, link.child];
          if (!reached.includes(from) || columns.has(to) || whole.tables[to].off) continue;
          columns.set(to, side * distance);
          next.push(to);
        }
        reached = next;
      }
    }
    const source = index => columns.get(index) === 0 ? whole : keys;
    const gap = 18, between = 120, highest = Math.max(900, whole.tables[whole.find(key)].height);
    const places = new Map();
    let x = 0, top = 0, bottom = 0;
    for (const column of [...new Set(columns.values())].sort((a, b) => a - b)) {
      // A long column is broken into several, each in the middle.
      const stacks = [[]];
      let height = 0;
      for (const index of [...columns.keys()].filter(index => columns.get(index) === column).sort((a, b) => a - b)) {
        const table = source(index).tables[index];
        if (height > 0 && height + table.height > highest) {
          stacks.push([]);
          height = 0;
        }
        stacks.at(-1).push(index);
        height += table.height + gap;
      }
      for (const stack of stacks) {
        const heights = stack.map(index => source(index).tables[index].height);
        let y = -(heights.reduce((sum, value) => sum + value + gap, -gap)) / 2;
        top = Math.min(top, y);
        for (const [position, index] of stack.entries()) {
          const { width, height: own } = source(index).tables[index];
          places.set(index, { x, y: Math.round(y), width, height: own });
          y += heights[position] + gap;
        }
        bottom = Math.max(bottom, y);
        x += Math.max(...stack.map(index => source(index).tables[index].width)) + between / (stack === stacks.at(-1) ? 1 : 3);
      }
    }

    const create = name => document.createElementNS('http://www.w3.org/2000/svg', name);
    const svg = create('svg'), lines = create('g');
    svg.setAttribute('class', 'd');
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', 'Diagram of a table and its neighbours');
    lines.setAttribute('class', 'es');
    svg.append(lines);
    for (const [position, link] of whole.links.entries()) {
      const child = places.get(link.child), parent = places.get(link.parent);
      // Links that join two neighbours would run through the others.
      const apart = Math.abs(columns.get(link.child) - columns.get(link.parent));
      if (!child || !parent || !(apart === 1 || link.child === link.parent && columns.get(link.child) === 0)) continue;
      const path = link.element.cloneNode(true);
      const childY = child.y + source(link.child).links[position].childPort, parentY = parent.y + source(link.parent).links[position].parentPort;
      path.setAttribute('class', link.inherits ? 'e i' : 'e');
      path.removeAttribute('data-e');
      path.setAttribute('d', linePath(child, childY, link.childEnd, parent, parentY, link.parentEnd));
      lines.append(path);
    }
    for (const [index, place] of places) {
      const table = source(index).tables[index].element.cloneNode(true);
      table.classList.remove('on', 'off', 'me');
      table.classList.toggle('me', columns.get(index) === 0);
      table.dataset.b = `${place.x} ${place.y - top} ${place.width} ${place.height}`;
      table.setAttribute('transform', `translate(${place.x} ${place.y - top})`);
      svg.append(table);
    }
    lines.setAttribute('transform', `translate(0 ${-top})`);
    svg.setAttribute('width', Math.max(1, Math.round(x)));
    svg.setAttribute('height', Math.max(1, Math.round(bottom - top)));
    return svg;
  };

  /** The ends as LinkSymbols prints them, 20 pixels long, to the right (1) or to the left (-1). */
  const endPath = (end, s) => [
    `h${20 * s}`,
    `h${20 * s}m${-9 * s} -5v10`,
    `h${20 * s}m${-9 * s} -5v10m${-4 * s} -10v10`,
    `h${12 * s}m${-5 * s} -5v10m${5 * s} -5a4 4 0 1 0 ${8 * s} 0a4 4 0 1 0 ${-8 * s} 0`,
    `m0 -6l${12 * s} 6l${-12 * s} 6m0 -6h${12 * s}a4 4 0 1 0 ${8 * s} 0a4 4 0 1 0 ${-8 * s} 0`,
  ][end];

  const linePath = (child, childY, childEnd, parent, parentY, parentEnd) => {
    const side = parent.x < child.x ? -1 : 1;
    const childX = side < 0 ? child.x : child.x + child.width;
    const parentX = parent.x > child.x ? parent.x : parent.x + parent.width;
    const parentSide = parent.x > child.x ? -1 : 1;
    if (parent === child && Math.abs(childY - parentY) < 12) [childY, parentY] = [childY + 6, parentY - 6];
    const fromX = childX + 20 * side, toX = parentX + 20 * parentSide;
    const middle = parent.x === child.x ? Math.max(fromX, toX) + 36 : (fromX + toX) / 2;
    return `M${childX} ${childY}${endPath(childEnd, side)}M${parentX} ${parentY}${endPath(parentEnd, parentSide)}M${fromX} ${childY}C${middle} ${childY} ${middle} ${parentY} ${toX} ${parentY}`;
  };

  /** Searches articles: names first, then columns and other members, then everything that they say. */
  class Search {
    constructor(articles) {
      this.entries = articles.map(article => ({
        key: `#${article.id}`,
        kind: article.querySelector('.kind').textContent,
        name: article.querySelector('h2').textContent,
        members: [...article.querySelectorAll('tbody th:not(:has(a))')].map(cell => cell.textContent),
        text: [...article.querySelectorAll('p, td, li, h4, dd, pre')].map(block => block.textContent).join(' ').replace(/\s+/g, ' '),
      }));
      for (const entry of this.entries) {
        entry.low = entry.name.toLowerCase();
        entry.lowMembers = entry.members.map(member => member.toLowerCase());
        entry.lowText = entry.text.toLowerCase();
      }
    }

    /** The best hits: where, and what was found there. */
    find(query, most) {
      const words = query.toLowerCase().split(/\s+/).filter(word => word);
      if (words.length === 0) return [];
      const hits = [];
      for (const entry of this.entries) {
        let rank = 0, found = '';
        for (const word of words) {
          const [own, what] = Search.rank(entry, word);
          if (own < 0) { rank = -1; break; }
          rank += own;
          found ||= what;
        }
        if (rank >= 0) hits.push({ entry, rank, found });
      }
      return hits.sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length || (a.entry.name < b.entry.name ? -1 : 1)).slice(0, most);
    }

    static rank(entry, word) {
      if (entry.low === word || entry.low.endsWith(`.${word}`)) return [0, ''];
      if (entry.low.startsWith(word) || entry.low.includes(`.${word}`)) return [1, ''];
      if (entry.low.includes(word)) return [2, ''];
      for (const [rank, test] of [[3, member => member === word], [4, member => member.startsWith(word)], [5, member => member.includes(word)]]) {
        const index = entry.lowMembers.findIndex(test);
        if (index >= 0) return [rank, entry.members[index]];
      }
      const at = entry.lowText.indexOf(word);
      if (at < 0) return [-1, ''];
      return [6, `…${entry.text.slice(Math.max(0, at - 30), at + word.length + 50)}…`];
    }
  }

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
})();
