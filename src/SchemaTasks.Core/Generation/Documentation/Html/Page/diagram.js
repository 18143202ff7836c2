// A diagram of the page: what is in it, where it is moved to, what of it is lit or hidden.

/** Below this scale rows are not drawn, and names are larger. */
const far = 0.28;
const smallest = 0.02, largest = 3;
/** A table that was chosen elsewhere (in a list, by its address) is shown at this scale where it is smaller than the other. */
const legible = 0.85, small = 0.6;

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
