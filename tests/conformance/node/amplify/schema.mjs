// What is the same for both transformers: reads of the transformed schema with graphql-js, and what is compared.

const SCALARS = ['AWSDate', 'AWSTime', 'AWSDateTime', 'AWSTimestamp', 'AWSEmail', 'AWSJSON', 'AWSURL', 'AWSPhone', 'AWSIPAddress'];

/** AppSync's own scalars and directives, which neither the transformers nor we print. */
export const PRELUDE = SCALARS.map((name) => `scalar ${name}\n`).join('') + `
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
directive @aws_auth(cognito_groups: [String!]!) on FIELD_DEFINITION
directive @aws_api_key on FIELD_DEFINITION | OBJECT
directive @aws_iam on FIELD_DEFINITION | OBJECT
directive @aws_oidc on FIELD_DEFINITION | OBJECT
directive @aws_lambda on FIELD_DEFINITION | OBJECT
directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
`;

/** The schema that graphql-js builds of a text; throws with every fault. */
export function build(graphql, validateSDL, text, what) {
  const document = graphql.concatAST([graphql.parse(PRELUDE), graphql.parse(text)]);
  const faults = validateSDL(document);
  if (faults.length > 0) throw new Error(`${what} is not valid SDL: ${faults.map((fault) => fault.message).join('; ')}`);
  const schema = graphql.buildASTSchema(document, { assumeValidSDL: true });
  const more = graphql.validateSchema(schema);
  if (more.length > 0) throw new Error(`${what} is not valid: ${more.map((fault) => fault.message).join('; ')}`);
  return schema;
}

/** The names of the operations: { queries, mutations, subscriptions }. */
export function operations(schema) {
  const names = (type) => Object.keys(type?.getFields() ?? {}).sort();
  return {
    queries: names(schema.getQueryType()),
    mutations: names(schema.getMutationType()),
    subscriptions: names(schema.getSubscriptionType()),
  };
}

/** Every difference between two schemas in types, fields, arguments and values; AppSync's directives and Amplify's AI helpers aside. */
export function differences(expected, actual) {
  const found = [];
  const types = (schema) => Object.fromEntries(Object.entries(schema.getTypeMap())
    .filter(([name]) => !name.startsWith('__') && !name.startsWith('AmplifyAI') && !SCALARS.includes(name) && !['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name)));
  const [theirs, ours] = [types(expected), types(actual)];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    if (!ours[name]) found.push(`type ${name} is missing`);
    else if (!theirs[name]) found.push(`type ${name} is not Amplify's`);
    else compareMaps(name, members(theirs[name]), members(ours[name]), found);
  }
  return found;
}

function members(type) {
  if (type.getValues) return Object.fromEntries(type.getValues().map((value) => [value.name, 'value']));
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, signature(field)]));
}

function signature(field) {
  const parameters = (field.args ?? []).map((argument) => `${argument.name}: ${argument.type}`).sort();
  return parameters.length > 0 ? `(${parameters.join(', ')}): ${field.type}` : `${field.type}`;
}

function compareMaps(name, theirs, ours, found) {
  for (const member of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    if (theirs[member] !== ours[member]) found.push(`${name}.${member} is '${ours[member] ?? 'missing'}', Amplify's is '${theirs[member] ?? 'missing'}'`);
  }
}
