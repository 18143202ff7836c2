import { addDoc, collection, doc, getDoc, getFirestore, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { converters, orderConverter, type Order } from './foreign_key.js';
import { tConverter as enumConverter, type Status } from './enum.js';
import { tConverter as viewConverter } from './view.js';
import { tConverter as vectorConverter } from './vector_3.js';

export async function main() {
  const db = getFirestore();
  const orders = collection(db, 'orders').withConverter(orderConverter);
  const order: Order = { id: 'a', customer_id: 'b', placed: null };
  await addDoc(orders, order);
  await setDoc(doc(orders, 'a'), { ...order, placed: serverTimestamp() });
  await setDoc(doc(orders, 'a'), { customer_id: 'c' }, { merge: true });
  await updateDoc(doc(orders, 'a'), { customer_id: 'c' });
  const placed: number | undefined = (await getDoc(doc(orders, 'a'))).data()?.placed?.toMillis();

  // @ts-expect-error a required field is missing
  await addDoc(orders, { id: 'a' });

  const status: Status | undefined = (await getDoc(doc(db, 't/1').withConverter(enumConverter))).data()?.v;
  // @ts-expect-error no such label
  const wrong: Status = 'lost';

  const view = (await getDoc(doc(db, 't/1').withConverter(viewConverter))).data()!;
  // @ts-expect-error a view's documents are read-only
  view.id = 'a';

  const vector: number[] | undefined = (await getDoc(doc(db, 't/1').withConverter(vectorConverter))).data()?.v.toArray();
  return [placed, status, wrong, vector, converters.customers];
}
