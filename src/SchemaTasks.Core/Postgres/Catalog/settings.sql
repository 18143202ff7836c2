-- Settings by set_config, not start-up options: poolers may refuse those. All end with the transaction.
-- bytea_output, DateStyle, IntervalStyle, extra_float_digits and lc_monetary reach deparsed constants.
SELECT set_config('search_path', '', true), set_config('jit', 'off', true), set_config('work_mem', '65536', true),
       set_config('quote_all_identifiers', 'off', true), set_config('bytea_output', 'hex', true), set_config('DateStyle', 'ISO, MDY', true),
       set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true), set_config('TimeZone', 'UTC', true),
       set_config('xmloption', 'content', true), set_config('standard_conforming_strings', 'on', true), set_config('enable_seqscan', 'on', true),
       set_config('statement_timeout', $1, true), set_config('lock_timeout', $2, true), set_config('idle_in_transaction_session_timeout', $1, true),
       set_config('max_parallel_workers_per_gather', '0', true), pg_current_snapshot()::text
