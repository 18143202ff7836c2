// Evaluates rules over the tree of Firebase's grammar: the part of the language that generated rules use, nothing more.
// What it does not know is a fault of the run, never a denial. The emulator, where a machine has it, runs the same cases.
import { RE2JS } from 're2js';
import { all, one, parse, text } from './parse.mjs';

class Denied extends Error {}

const kinds = { int: ['int'], float: ['float'], number: ['int', 'float'], string: ['string'], bool: ['bool'], timestamp: ['timestamp'], bytes: ['bytes'], map: ['map'], list: ['list'], latlng: ['latlng'], path: ['path'], vector: ['vector'] };
const is = (kind, value) => ({ kind, value });
const isTrue = value => { if (value.kind !== 'bool') throw new Denied(`${value.kind} is no condition`); return value.value; };
const regexes = new Map();

// A value in the REST API's form: {"integerValue": "1"} …
export function fromRest(rest) {
  const [key] = Object.keys(rest);
  const value = rest[key];
  switch (key) {
    case 'nullValue': return is('null', null);
    case 'booleanValue': return is('bool', value);
    case 'integerValue': return is('int', BigInt(value));
    case 'doubleValue': return is('float', value);
    case 'timestampValue': return is('timestamp', value);
    case 'stringValue': return is('string', value);
    case 'bytesValue': return is('bytes', value);
    case 'referenceValue': return is('path', value);
    case 'geoPointValue': return is('latlng', value);
    case 'arrayValue': return is('list', (value.values ?? []).map(fromRest));
    case 'mapValue': return value.fields?.__type__?.stringValue === '__vector__' ? is('vector', value) : mapOf(value.fields ?? {});
    default: throw new Error(`no value of Firestore's: ${key}`);
  }
}

const mapOf = fields => is('map', new Map(Object.entries(fields).map(([name, value]) => [name, fromRest(value)])));

function same(left, right) {
  const number = value => value.kind === 'int' || value.kind === 'float';
  if (number(left) && number(right)) return Number(left.value) === Number(right.value);
  return left.kind === right.kind && left.value === right.value;
}

function literal(source) {
  if (source === 'null') return is('null', null);
  if (source === 'true' || source === 'false') return is('bool', source === 'true');
  if (/^[0-9]+$/.test(source)) return is('int', BigInt(source));
  if (!/^['"]/.test(source)) throw new Error(`unknown literal ${source}`);
  const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return is('string', source.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-3][0-7]{2}|.)/gs, (_, escape) =>
    escape.length > 1 && /^[ux]/.test(escape) ? String.fromCharCode(parseInt(escape.slice(1), 16))
      : /^[0-7]{3}$/.test(escape) ? String.fromCharCode(parseInt(escape, 8)) : escapes[escape] ?? escape));
}

function call(target, method, args) {
  const text = index => { if (args[index]?.kind !== 'string') throw new Denied(`${method} takes a string`); return args[index].value; };
  switch (`${target.kind}.${method}`) {
    case 'map.keys': return is('list', [...target.value.keys()].map(key => is('string', key)));
    case 'map.get': return target.value.get(text(0)) ?? args[1];
    case 'map.size': return is('int', BigInt(target.value.size));
    case 'list.hasOnly': return is('bool', target.value.every(item => args[0].value.some(allowed => same(item, allowed))));
    case 'list.hasAll': return is('bool', args[0].value.every(wanted => target.value.some(item => same(item, wanted))));
    case 'string.size': return is('int', BigInt(target.value.length));
    case 'string.split': return is('list', target.value.split(text(0)).map(part => is('string', part)));
    case 'string.matches': {
      const pattern = text(0);
      if (!regexes.has(pattern)) regexes.set(pattern, RE2JS.compile(pattern));
      return is('bool', regexes.get(pattern).matches(target.value));
    }
    case 'string.replace': return is('string', RE2JS.compile(text(0)).matcher(target.value).replaceAll(text(1)));
    default:
      if (['matches', 'replace', 'size', 'split', 'keys', 'get', 'hasOnly', 'hasAll'].includes(method)) throw new Denied(`${target.kind} has no ${method}`);
      throw new Error(`the evaluator does not know ${target.kind}.${method}`);
  }
}

function compare(operator, left, right) {
  if (operator === '==' || operator === '!=') return same(left, right) === (operator === '==');
  if (!['int', 'float'].includes(left.kind) || !['int', 'float'].includes(right.kind)) throw new Denied(`${left.kind} ${operator} ${right.kind}`);
  switch (operator) {
    case '<': return left.value < right.value;
    case '<=': return left.value <= right.value;
    case '>': return left.value > right.value;
    case '>=': return left.value >= right.value;
    default: throw new Error(`the evaluator does not know ${operator}`);
  }
}

function evaluate(node, scope) {
  const parts = node.children;
  if (node.rule === 'literal') return literal(text(node));
  if (node.rule === 'id' || node.rule === 'localVariableId') return scope.variable(text(node));
  if (parts.length === 1) return evaluate(parts[0], scope);
  const shape = parts.map(part => part.text ?? part.rule).join(' ');
  const operator = parts[1]?.text ?? (parts[1] && text(parts[1]));
  if (parts[0].text === '(') return evaluate(parts[1], scope);
  if (parts[0].text === '-' || parts[0].text === '!') {
    const value = evaluate(parts[1], scope);
    return parts[0].text === '-' ? is(value.kind, -value.value) : is('bool', !isTrue(value));
  }
  if (parts[0].text === '[') return is('list', expressions(parts.find(part => part.rule === 'expressionList' || part.rule === 'expression'), scope));
  if (operator === '&&') return is('bool', isTrue(evaluate(parts[0], scope)) && isTrue(evaluate(parts[2], scope)));
  if (operator === '||') return is('bool', isTrue(evaluate(parts[0], scope)) || isTrue(evaluate(parts[2], scope)));
  if (operator === 'is') return is('bool', known(text(parts[2])).includes(evaluate(parts[0], scope).kind));
  if (operator === 'in') return is('bool', contains(evaluate(parts[2], scope), evaluate(parts[0], scope)));
  if (operator === '[') return member(evaluate(parts[0], scope), evaluate(parts[2], scope));
  if (operator === '(') return scope.call(text(parts[0]), expressions(parts.find(part => part.rule === 'expressionList'), scope));
  if (operator === '.') {
    const target = evaluate(parts[0], scope);
    return parts[3]?.text === '(' ? call(target, text(parts[2]), expressions(parts.find(part => part.rule === 'expressionList'), scope)) : member(target, is('string', text(parts[2])));
  }
  if (operator === '+') {
    const [left, right] = [evaluate(parts[0], scope), evaluate(parts[2], scope)];
    if (left.kind !== 'string' || right.kind !== 'string') throw new Denied(`${left.kind} + ${right.kind}`);
    return is('string', left.value + right.value);
  }
  if (/^(==|!=|<=?|>=?)$/.test(operator)) return is('bool', compare(operator, evaluate(parts[0], scope), evaluate(parts[2], scope)));
  throw new Error(`the evaluator does not know ${shape}`);
}

const known = word => kinds[word] ?? (() => { throw new Error(`no type ${word}`); })();
const expressions = (list, scope) => (list === undefined ? [] : list.rule === 'expressionList' ? all(list, 'expression').map(item => evaluate(item, scope)) : [evaluate(list, scope)]);

function contains(container, item) {
  if (container.kind === 'map') return container.value.has(item.value);
  if (container.kind === 'list') return container.value.some(candidate => same(candidate, item));
  throw new Denied(`in ${container.kind}`);
}

function member(target, key) {
  if (target.kind !== 'map') throw new Denied(`${target.kind} has no members`);
  const value = target.value.get(key.value);
  if (value === undefined) throw new Denied(`${key.value} is undefined`);
  return value;
}

class Scope {
  constructor(parent, names, functions) { Object.assign(this, { parent, names, functions }); }
  variable(name) {
    for (let scope = this; scope; scope = scope.parent) if (scope.names.has(name)) return scope.names.get(name);
    throw new Error(`unknown variable ${name}`);
  }
  call(name, args) {
    for (let scope = this; scope; scope = scope.parent) {
      const declared = scope.functions.get(name);
      if (!declared) continue;
      const parameters = all(one(declared, 'functionSignature'), 'paramList').flatMap(list => all(list, 'localVariableId').map(text));
      return evaluate(one(one(one(declared, 'functionBody'), 'returnStatement'), 'expression'), new Scope(scope, new Map(parameters.map((parameter, index) => [parameter, args[index]])), new Map()));
    }
    if (name === 'string') {
      if (!['string', 'int', 'bool'].includes(args[0].kind)) throw new Denied(`string(${args[0].kind})`);
      return is('string', String(args[0].value));
    }
    throw new Error(`unknown function ${name}`);
  }
}

// What is left of the path after a match's own pattern, and what its captures hold; null when it does not match.
function matchPath(pattern, segments) {
  const captures = new Map();
  let at = 0;
  for (const segment of all(pattern, 'pathDeclSegment')) {
    const source = text(segment);
    const capture = /^\/\{(\w+)(=\*\*)?\}$/.exec(source);
    if (at >= segments.length) return null;
    if (capture?.[2]) { captures.set(capture[1], is('path', segments.slice(at).join('/'))); at = segments.length; }
    else if (capture) captures.set(capture[1], is('string', segments[at++]));
    else if (decodeURIComponent(source.slice(1)) !== segments[at++]) return null;
  }
  return { captures, rest: segments.slice(at) };
}

function allows(node, segments, operation, parent) {
  const matched = matchPath(one(node, 'pathDecl'), segments);
  if (!matched) return false;
  const statements = all(node, 'matchStatement').map(statement => statement.children[0]);
  const functions = new Map(statements.filter(statement => statement.rule === 'functionDeclaration').map(declared => [text(one(declared, 'localFunctionId')), declared]));
  const scope = new Scope(parent, matched.captures, functions);
  return statements.some(statement => {
    if (statement.rule === 'matchRuleDeclaration') return allows(statement, matched.rest, operation, scope);
    if (statement.rule !== 'permissionDeclaration' || matched.rest.length > 0) return false;
    const operations = text(one(statement, 'operationId')).split(',').flatMap(name => ({ read: ['get', 'list'], write: ['create', 'update', 'delete'] })[name] ?? [name]);
    if (!operations.includes(operation)) return false;
    try {
      return isTrue(evaluate(one(one(statement, 'permissionBody'), 'expression'), scope));
    } catch (error) {
      if (error instanceof Denied) return false;
      throw error;
    }
  });
}

export function evaluator(source) {
  const tree = parse(source);
  const service = one(one(tree, 'rulesetStatement'), 'serviceDeclaration');
  const matches = all(service, 'serviceStatement').map(statement => statement.children[0]);
  // {op, path, data?} → whether it is allowed
  return ({ op, path, data }) => {
    const request = is('map', new Map([['auth', is('null', null)], ['resource', is('map', new Map([['data', mapOf(data ?? {})]]))]]));
    const scope = new Scope(null, new Map([['request', request]]), new Map());
    return matches.some(match => allows(match, ['databases', '(default)', 'documents', ...path.split('/')], op, scope));
  };
}
