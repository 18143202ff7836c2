-- By set_config, not start-up options: poolers may refuse those. All end with the transaction.
SELECT set_config('search_path', '', true), set_config('jit', 'off', true), set_config('work_mem', '65536', true), set_config('quote_all_identifiers', 'off', true),
       set_config('statement_timeout', $1, true), set_config('lock_timeout', $2, true), set_config('idle_in_transaction_session_timeout', $1, true),
       set_config('max_parallel_workers_per_gather', '0', true)
