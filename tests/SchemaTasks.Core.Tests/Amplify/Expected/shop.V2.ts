// AWS Amplify Gen 2, on DynamoDB: generated from the schema manifest by SchemaTasks.
// Changes made here are lost with the next build. Import it in amplify/data/resource.ts: import { schema } from './schema.generated';
// What differs from PostgreSQL: AMPLIFY_NOTES.md
import { a, type ClientSchema } from '@aws-amplify/backend';

export const schema = a.schema({
  /** people.seniority: From the outside in */
  PeopleSeniority: a.enum(['owner', 'vice_president', 'manager']),

  /** people.master: One row per person */
  PeopleMaster: a.model({
    id: a.id().required(),
    /**
     * Where messages go
     * and come from
     */
    email: a.string().required(),
    level: a.ref('PeopleSeniority').required(),
    managerId: a.id(),
    balance: a.string().default('0'),
    createdAt: a.datetime().required(),
    manager: a.belongsTo('PeopleMaster', 'managerId'),
    mastersByManager: a.hasMany('PeopleMaster', 'managerId'),
    ordersByBuyer: a.hasMany('Order', 'buyerId'),
  })
    .identifier(['id'])
    .secondaryIndexes((index) => [
      index('email').name('byEmail').queryField('peopleMastersByEmail'),
    ]),

  /** people.card */
  PeopleCard: a.model({
    id: a.id().required(),
    email: a.string(),
  })
    .identifier(['id'])
    .disableOperations(['mutations', 'subscriptions']),

  /** public.order_lines */
  OrderLine: a.model({
    orderId: a.id().required(),
    number: a.integer().required(),
    notField: a.boolean(),
    order: a.belongsTo('Order', 'orderId'),
  })
    .identifier(['orderId', 'number']),

  /** public.orders */
  Order: a.model({
    id: a.id().required(),
    buyerId: a.id().required(),
    orderLines: a.hasMany('OrderLine', 'orderId'),
    buyer: a.belongsTo('PeopleMaster', 'buyerId'),
  })
    .identifier(['id'])
    .authorization((allow) => [allow.publicApiKey()]),
}).authorization((allow) => [allow.owner().to(['read']), allow.groups(['admin'])]);

export type Schema = ClientSchema<typeof schema>;
