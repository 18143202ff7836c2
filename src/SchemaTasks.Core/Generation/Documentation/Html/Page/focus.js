// The diagram of one table and its neighbours, which is put together from the tables and links of the printed ones.

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
