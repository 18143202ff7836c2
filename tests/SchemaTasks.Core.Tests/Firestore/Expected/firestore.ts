// Generated from the schema manifest. Do not edit: the next build overwrites it.
// Types of Firestore's documents and their converters, for Firebase's modular web SDK:
//   collection(db, 'name').withConverter(nameConverter)
import type * as firestore from 'firebase/firestore';

export type ShopStatus = 'open' | 'paid' | 'it\'s "gone"';

/**
 * A document of `notes`, from public.notes.
 * Free text, "quoted", and *\/ a comment's end
 */
export interface Note {
  id: string;
  body?: string | null;
  tags?: string[] | null;
  extra?: { [key: string]: unknown } | null;
  blob?: firestore.Bytes | null;
}

/** A document of `shop_customers`, from shop.customers. */
export interface ShopCustomer {
  id: number;
  email: string;
  name: string;
  home?: { street?: string | null; since?: string | null } | null;
  joined: firestore.Timestamp;
  credit?: number | null;
  position_at?: { x: number; y: number } | null;
  embedding?: firestore.VectorValue | null;
}

/** A document of `shop_open_orders`, from shop.open_orders. */
export interface ShopOpenOrder {
  readonly id?: number | null;
  readonly status?: ShopStatus | null;
}

/** A document of `shop_order_lines`, from shop.order_lines. */
export interface ShopOrderLine {
  order_id: number;
  line: number;
  amount: string;
  'weird`name'?: string | null;
  '%5F_meta__'?: { [key: string]: unknown } | null;
}

/** A document of `shop_orders`, from shop.orders. */
export interface ShopOrder {
  id: number;
  customer_id: number;
  status: ShopStatus;
  placed: firestore.Timestamp;
  valid?: { lower?: firestore.Timestamp | null; upper?: firestore.Timestamp | null; lowerInc: boolean; upperInc: boolean; empty: boolean } | null;
  note?: string | null;
}

function converter<T extends firestore.DocumentData>(): firestore.FirestoreDataConverter<T> {
  return {
    toFirestore: (document: firestore.PartialWithFieldValue<T>) =>
      Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as firestore.WithFieldValue<firestore.DocumentData>,
    fromFirestore: (snapshot, options) => snapshot.data(options) as T,
  };
}

function readOnlyConverter<T extends firestore.DocumentData>(source: string): firestore.FirestoreDataConverter<T> {
  return {
    toFirestore: () => {
      throw new Error(source + ' is a view: its documents are read-only');
    },
    fromFirestore: (snapshot, options) => snapshot.data(options) as T,
  };
}

export const noteConverter = converter<Note>();
export const shopCustomerConverter = converter<ShopCustomer>();
export const shopOpenOrderConverter = readOnlyConverter<ShopOpenOrder>('shop.open_orders');
export const shopOrderLineConverter = converter<ShopOrderLine>();
export const shopOrderConverter = converter<ShopOrder>();

/** The converter of each collection. */
export const converters = {
  notes: noteConverter,
  shop_customers: shopCustomerConverter,
  shop_open_orders: shopOpenOrderConverter,
  shop_order_lines: shopOrderLineConverter,
  shop_orders: shopOrderConverter,
} as const;
