// The search, over the text of all articles.

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
