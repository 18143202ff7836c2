// A hand-written amplify/data/resource.ts beside the generated file.
import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { schema, type Schema } from './sample';

const own = a.schema({
  Ping: a.customType({ answer: a.string().required() }),
}).authorization((allow) => [allow.authenticated()]);

const combined = a.combine([schema, own]);
export type All = ClientSchema<typeof combined>;
export const data = defineData({ schema: combined, authorizationModes: { defaultAuthorizationMode: 'userPool' } });

// What a client reads and writes has the generated types.
type Person = Schema['PeopleMaster']['type'];
export function nameOf(person: Person): string {
  const id: string = person.peopleUniqueId;
  return `${id}: ${person.fullName ?? 'unknown'}`;
}
