import { createClient } from '@supabase/supabase-js';
import type { CompositeTypes, Database, Enums, Tables, TablesInsert, TablesUpdate } from './database.types.ts';
import { Constants } from './database.types.ts';

const supabase = createClient<Database, 't'>('http://localhost', 'key', { db: { schema: 't' } });

export async function use(): Promise<string[]> {
  const { data } = await supabase.from('account').select('id, name, mood, parent:account!account_parent_id_fkey(name)').eq('mood', 'so so');
  const { error } = await supabase.from('account').insert({ name: 'Ada', tags: ['a'] });
  await supabase.from('account').update({ mood: 'happy' }).eq('id', 1);
  const sum = await supabase.rpc('add', { a: 1 });
  const row: Tables<'account'> = { id: 1, name: 'a', mood: 'ok', tags: null, 'Odd Column': 'one', created_at: '', upper_name: null, parent_id: null };
  const insert: TablesInsert<'account'> = { name: 'a' };
  const update: TablesUpdate<{ schema: 't' }, 'account'> = {};
  const mood: Enums<'mood'> = 'so_so';
  const address: CompositeTypes<'addr'> = { street: null, 'house no': 1, mood: 'ok', tags: [] };
  const moods: readonly string[] = Constants.t.Enums.mood;
  return [...(data ?? []).map(item => item.name), String(error), String(sum.data), row.name, insert.name, String(update.name), mood, String(address.street), ...moods];
}

export async function misuse(): Promise<void> {
  await supabase.from('nowhere').select('*'); // refused
  await supabase.from('account').insert({ tags: [] }); // refused
  await supabase.from('account').insert({ name: 'a', id: 1 }); // refused
  await supabase.from('account').update({ mood: 'angry' }); // refused
  await supabase.rpc('add', { b: 1 }); // refused
  const row: Tables<'account'>['parent_id'] = undefined; // refused
  const mood: Enums<'mood'> = 'none'; // refused
  console.log(row, mood);
}
