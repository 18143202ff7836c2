// AWS Amplify Gen 2, on PostgreSQL: generated from the schema manifest by SchemaTasks.
// Changes made here are lost with the next build. Import it in amplify/data/resource.ts: import { schema } from './schema.generated';
// What differs from PostgreSQL: AMPLIFY_NOTES.md
import { a, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

export const schema = configure({
  database: {
    identifier: 'postgresql',
    engine: 'postgresql',
    connectionUri: secret('SQL_CONNECTION_STRING'),
  },
}).schema({
  /** people.master: One row per person */
  'people.master': a.model({
    id: a.id().required(),
    /**
     * Where messages go
     * and come from
     */
    email: a.string().required(),
    level: a.string(),
    manager_id: a.id(),
    balance: a.string(),
    created_at: a.datetime(),
  })
    .identifier(['id']),

  /** people.card */
  'people.card': a.model({
    id: a.id().required(),
    email: a.string(),
  })
    .identifier(['id'])
    .disableOperations(['mutations', 'subscriptions']),

  /** public.order_lines */
  order_lines: a.model({
    order_id: a.id().required(),
    number: a.integer().required(),
  })
    .identifier(['order_id', 'number']),

  /** public.orders */
  orders: a.model({
    id: a.id().required(),
    buyer_id: a.id().required(),
  })
    .identifier(['id'])
    .authorization((allow) => [allow.publicApiKey()]),
})
  .renameModels(() => [
    ['people.master', 'PeopleMaster'],
    ['people.card', 'PeopleCard'],
    ['order_lines', 'OrderLine'],
    ['orders', 'Order'],
  ])
  .setRelationships((models) => [
    models.PeopleMaster.relationships({
      manager: a.belongsTo('PeopleMaster', 'manager_id'),
      mastersByManager: a.hasMany('PeopleMaster', 'manager_id'),
      ordersByBuyer: a.hasMany('Order', 'buyer_id'),
    }),
    models.OrderLine.relationships({
      order: a.belongsTo('Order', 'order_id'),
    }),
    models.Order.relationships({
      orderLines: a.hasMany('OrderLine', 'order_id'),
      buyer: a.belongsTo('PeopleMaster', 'buyer_id'),
    }),
  ])
  .authorization((allow) => [allow.authenticated().to(['read']), allow.groups(['admin'])]);

export type Schema = ClientSchema<typeof schema>;
