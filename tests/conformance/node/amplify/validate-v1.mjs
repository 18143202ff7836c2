#!/usr/bin/env node
// usage: node validate-v1.mjs JOBS.json
//   JOBS.json: [{ name, file, api?, stackMapping?, synthesize }]. Puts each file through Amplify's GraphQL Transformer v1, if asked for checks
//   AWS's limits, and builds the transformed schema with graphql-js. With api: compares that file with the transformed schema.
//   Prints one line of JSON a job, after "RESULT ": { name, ok, error?, operations }.
import Module, { createRequire } from 'node:module';
import fs from 'node:fs';
import { build, differences, operations } from './schema.mjs';

const require = createRequire(import.meta.url);
// The transformer's sanity check wants the whole command-line tool, for parsing JSON only.
const load = Module._load;
Module._load = function (id, ...rest) {
  return id === '@aws-amplify/amplify-cli-core' ? { JSONUtilities: { parse: JSON.parse } } : load.call(this, id, ...rest);
};
const graphql = require('graphql');
const { validateSDL } = require('graphql/validation/validate');
const { GraphQLTransform } = require('graphql-transformer-core');
const { DynamoDBModelTransformer } = require('graphql-dynamodb-transformer');
const { KeyTransformer } = require('graphql-key-transformer');
const { ModelConnectionTransformer } = require('graphql-connection-transformer');
const { ModelAuthTransformer } = require('graphql-auth-transformer');
const { VersionedModelTransformer } = require('graphql-versioned-transformer');

// The flags that Amplify's command-line tool gave a new project in its last versions with this transformer.
const FLAGS = {
  improvePluralization: true, secondaryKeyAsGSI: true, skipOverrideMutationInputTypes: true, validateTypeNameReservedWords: true,
  addMissingOwnerFields: true, enableIterativeGSIUpdates: true,
};
const LIMITS = { indexes: 20, resources: 500 };

console.warn = () => {};
for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const result = { name: job.name, ok: true };
  try {
    Object.assign(result, run(job));
  } catch (error) {
    result.ok = false;
    result.error = [error.name === 'Error' ? error.message : `${error.name}: ${error.message}`, ...(error.errors ?? []).map((inner) => inner.message ?? inner)].join('; ');
  }
  console.log('RESULT ' + JSON.stringify(result));
}

function run(job) {
  const transformed = transform(fs.readFileSync(job.file, 'utf8'), job);
  const schema = build(graphql, validateSDL, transformed.schema, 'the transformed schema');
  if (job.synthesize) checkStacks(transformed);
  if (job.api) {
    const api = build(graphql, validateSDL, fs.readFileSync(job.api, 'utf8'), 'the API file');
    const found = differences(schema, api);
    if (found.length > 0) throw new Error(`the API file differs in ${found.length} places: ${found.slice(0, 5).join('; ')}`);
  }
  return { operations: operations(schema) };
}

function transform(source, job) {
  const authConfig = {
    defaultAuthentication: { authenticationType: 'API_KEY' },
    additionalAuthenticationProviders: [{ authenticationType: 'AMAZON_COGNITO_USER_POOLS' }, { authenticationType: 'AWS_IAM' }],
  };
  const featureFlags = {
    getBoolean: (name, otherwise) => FLAGS[name] ?? otherwise,
    getNumber: (_, otherwise) => otherwise,
    getObject: () => { throw new Error('no such flag'); },
  };
  const mapping = job.stackMapping ? JSON.parse(fs.readFileSync(job.stackMapping, 'utf8')) : {};
  return new GraphQLTransform({
    featureFlags,
    transformConfig: { Version: 5, ...mapping },
    transformers: [
      new DynamoDBModelTransformer(), new VersionedModelTransformer(), new KeyTransformer(), new ModelConnectionTransformer(), new ModelAuthTransformer({ authConfig }),
    ],
  }).transform(source);
}

function checkStacks(transformed) {
  for (const [name, stack] of [['root', transformed.rootStack], ...Object.entries(transformed.stacks ?? {})]) {
    const resources = Object.entries(stack.Resources ?? {});
    if (resources.length > LIMITS.resources) throw new Error(`the stack ${name} has ${resources.length} resources; AWS takes ${LIMITS.resources}`);
    for (const [id, resource] of resources) {
      const indexes = resource.Type === 'AWS::DynamoDB::Table' ? (resource.Properties.GlobalSecondaryIndexes ?? []).length : 0;
      if (indexes > LIMITS.indexes) throw new Error(`${id} has ${indexes} global secondary indexes; AWS takes ${LIMITS.indexes}`);
    }
  }
}
