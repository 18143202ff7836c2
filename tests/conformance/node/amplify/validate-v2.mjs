#!/usr/bin/env node
// usage: node validate-v2.mjs JOBS.json
//   JOBS.json: [{ name, file, sql, gen2?, api?, stackMapping?, synthesize, unlimited? }]. Puts each file through Amplify's GraphQL Transformer v2 as its command-line
//   tool does, if asked for synthesizes the stacks and checks AWS's limits, and builds the transformed schema with graphql-js. With api: compares
//   that file with the transformed schema.
//   Prints one line of JSON a job, after "RESULT ": { name, ok, error?, operations, stacks? }.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, differences, operations } from './schema.mjs';

process.env.JSII_DEPRECATED = 'quiet';
const require = createRequire(import.meta.url);
const cdk = require('aws-cdk-lib');
const graphql = require('graphql');
const { validateSDL } = require('graphql/validation/validate');
const { executeTransform } = require('@aws-amplify/graphql-transformer');

let unlimited = false;
const LIMITS = { indexes: 20, resources: 500, parameters: 200, templateBytes: 1_000_000, schemaBytes: 1_000_000 };

for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'amplify-v2-'));
  const result = { name: job.name, ok: true };
  try {
    Object.assign(result, run(job, folder));
  } catch (error) {
    result.ok = false;
    result.error = [error.name === 'Error' ? error.message : `${error.name}: ${error.message}`, ...(error.errors ?? []).map((inner) => inner.message ?? inner)].join('; ');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  console.log('RESULT ' + JSON.stringify(result));
}

function run(job, folder) {
  unlimited = job.unlimited ?? false;
  const source = fs.readFileSync(job.file, 'utf8');
  const app = new cdk.App({ outdir: folder, analyticsReporting: false, treeMetadata: false });
  const root = new cdk.Stack(app, 'Root', { env: { account: '111111111111', region: 'us-east-1' } });
  const transformed = transform(source, root, job);
  const schema = build(graphql, validateSDL, transformed, 'the transformed schema');
  limit('the transformed schema', 'bytes', transformed.length, LIMITS.schemaBytes);
  const stacks = job.synthesize ? checkStacks(app, folder) : undefined;
  if (job.api) {
    const api = build(graphql, validateSDL, fs.readFileSync(job.api, 'utf8'), 'the API file');
    const found = differences(schema, api);
    if (found.length > 0) throw new Error(`the API file differs in ${found.length} places: ${found.slice(0, 5).join('; ')}`);
  }
  return { operations: operations(schema), stacks };
}

function transform(source, root, job) {
  const models = graphql.parse(source).definitions
    .filter((definition) => definition.kind === graphql.Kind.OBJECT_TYPE_DEFINITION && definition.directives.some((directive) => directive.name.value === 'model'))
    .map((definition) => definition.name.value);
  const strategy = job.sql
    ? { name: 'SqlStrategy', dbType: 'POSTGRES', dbConnectionConfig: { hostnameSsmPath: '/h', portSsmPath: '/p', usernameSsmPath: '/u', passwordSsmPath: '/w', databaseNameSsmPath: '/d' } }
    : { dbType: 'DYNAMODB', provisionStrategy: 'DEFAULT' };
  const assets = new Map();
  executeTransform({
    schema: source,
    scope: root,
    nestedStackProvider: { provide: (scope, name) => new cdk.NestedStack(scope, name) },
    assetProvider: {
      provide: (_, name, properties) => {
        assets.set(name, properties);
        return { assetHash: 'h', httpUrl: `https://x/${name}`, s3BucketName: 'b', s3ObjectKey: name, s3ObjectUrl: `s3://b/${name}` };
      },
    },
    parameterProvider: { provide: () => undefined },
    synthParameters: { amplifyEnvironmentName: 'NONE', apiName: 'api', authenticatedUserRoleName: 'a', unauthenticatedUserRoleName: 'u', userPoolId: 'up', identityPoolId: 'ip' },
    dataSourceStrategies: Object.fromEntries(models.map((model) => [model, strategy])),
    sqlDirectiveDataSourceStrategies: [],
    rdsLayerMapping: job.sql ? { 'us-east-1': { layerRegion: 'arn:aws:lambda:us-east-1:111111111111:layer:x:1' } } : undefined,
    rdsSnsTopicMapping: job.sql ? { 'us-east-1': { topicArn: 'arn:aws:sns:us-east-1:111111111111:x' } } : undefined,
    transformersFactoryArgs: {},
    stackMapping: job.stackMapping ? JSON.parse(fs.readFileSync(job.stackMapping, 'utf8')).StackMapping : undefined,
    authConfig: {
      defaultAuthentication: { authenticationType: 'API_KEY', apiKeyConfig: { apiKeyExpirationDays: 7, description: 'k' } },
      additionalAuthenticationProviders: [
        { authenticationType: 'AMAZON_COGNITO_USER_POOLS', userPoolConfig: { userPoolId: 'up' } },
        { authenticationType: 'AWS_IAM' },
        { authenticationType: 'OPENID_CONNECT', openIDConnectConfig: { name: 'o', issuerUrl: 'https://example.com' } },
        { authenticationType: 'AWS_LAMBDA', lambdaAuthorizerConfig: { lambdaFunction: 'f' } },
      ],
    },
    transformParameters: job.gen2 ? { allowGen1Patterns: false, respectPrimaryKeyAttributesOnConnectionField: true } : {},
    printTransformerLog: () => {},
  });
  // The schema becomes an asset only when something asks for its place.
  const resource = root.node.findAll().find((construct) => construct instanceof cdk.aws_appsync.CfnGraphQLSchema);
  root.resolve(resource.definitionS3Location);
  return assets.get('schema').fileContent;
}

function checkStacks(app, folder) {
  app.synth();
  const stacks = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.template.json'))) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const template = JSON.parse(text);
    const resources = Object.entries(template.Resources ?? {});
    stacks.push({ name: file, bytes: text.length, resources: resources.length });
    limit(file, 'resources', resources.length, LIMITS.resources);
    limit(file, 'parameters', Object.keys(template.Parameters ?? {}).length, LIMITS.parameters);
    limit(file, 'bytes', JSON.stringify(template).length, LIMITS.templateBytes);
    for (const [id, resource] of resources) {
      if (resource.Type === 'AWS::DynamoDB::Table') limit(id, 'global secondary indexes', (resource.Properties.GlobalSecondaryIndexes ?? []).length, LIMITS.indexes);
    }
  }
  checkCycles(JSON.parse(fs.readFileSync(path.join(folder, 'Root.template.json'), 'utf8')));
  return stacks;
}

function limit(where, what, count, most) {
  if (count > most && !unlimited) throw new Error(`${where} has ${count} ${what}; AWS takes ${most}`);
}

/** Nested stacks that need each other's outputs: CloudFormation refuses them, the CDK does not notice. */
function checkCycles(template) {
  const nested = Object.entries(template.Resources).filter(([, resource]) => resource.Type === 'AWS::CloudFormation::Stack');
  const ids = nested.map(([id]) => id);
  const needs = Object.fromEntries(nested.map(([id, resource]) => {
    const text = JSON.stringify([resource.Properties, resource.DependsOn]);
    return [id, ids.filter((other) => other !== id && text.includes(`"${other}"`))];
  }));
  const done = new Set();
  const visit = (id, trail) => {
    if (trail.includes(id)) throw new Error(`nested stacks need each other: ${[...trail, id].join(' → ')}`);
    if (done.has(id)) return;
    for (const other of needs[id]) visit(other, [...trail, id]);
    done.add(id);
  };
  for (const id of ids) visit(id, []);
}
