// Firebase's own grammar of the rules language (ANTLR, as published in @firebase/eslint-plugin-security-rules).
import { parseForESLint } from '@firebase/eslint-plugin-security-rules/parser';

// A node is { rule, children } or, for a token, { text }. Throws SyntaxError with lineNumber and column.
export function parse(source) {
  const { services: { tree, parser } } = parseForESLint(source);
  const plain = node => (node.symbol ? { text: node.symbol.text } : { rule: parser.ruleNames[node.ruleIndex], children: (node.children ?? []).map(plain) });
  return plain(tree);
}

export const text = node => node.text ?? node.children.map(text).join('');
export const all = (node, rule) => node.children.filter(child => child.rule === rule);
export const one = (node, rule) => all(node, rule)[0];

// The most conjuncts in one chain of &&: the compiler refuses about 98.
export function longestChain(node) {
  if (node.text !== undefined) return 0;
  const isAnd = candidate => candidate.rule === 'expression' && candidate.children.length === 3 && candidate.children[1].text === '&&';
  const count = candidate => (isAnd(candidate) ? count(candidate.children[0]) + count(candidate.children[2]) : 1);
  return Math.max(isAnd(node) ? count(node) : 0, ...node.children.map(longestChain));
}
