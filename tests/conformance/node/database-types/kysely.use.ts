import type { Kysely } from 'kysely';
import type { DB } from './kysely.ts';

export async function use(db: Kysely<DB>): Promise<string[]> {
  const rows = await db.selectFrom('account').select(['id', 'name', 'mood', 'created_at']).where('mood', '=', 'so so').execute();
  await db.insertInto('account').values({ name: 'Ada', created_at: '2026-01-01' }).execute();
  await db.updateTable('account').set({ mood: 'happy' }).where('id', '=', '1').execute();
  const first: Date | undefined = rows[0]?.created_at;
  return rows.map(row => row.id + row.name + String(first));
}

export async function misuse(db: Kysely<DB>): Promise<void> {
  await db.selectFrom('nowhere').selectAll().execute(); // refused
  await db.insertInto('account').values({ mood: 'ok' }).execute(); // refused
  await db.insertInto('account').values({ name: 'a', id: '1' }).execute(); // refused
  await db.updateTable('account').set({ mood: 'angry' }).execute(); // refused
}
