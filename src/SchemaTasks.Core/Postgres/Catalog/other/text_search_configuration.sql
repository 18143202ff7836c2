-- One ALTER for each kind of token, its dictionaries in their order; the parser's own order of tokens.
SELECT 'pg_ts_config'::regclass::oid::int4, c.oid::int4, 'text search configuration', format('%I.%I', n.nspname, c.cfgname),
       format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname, pn.nspname, p.prsname)
         || COALESCE((SELECT string_agg(format(E';\nALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', n.nspname, c.cfgname, m.alias, m.dictionaries), '' ORDER BY m.tokid)
                      FROM (SELECT t.tokid, t.alias, string_agg(format('%I.%I', dn.nspname, d.dictname), ', ' ORDER BY cm.mapseqno) AS dictionaries
                            FROM ts_token_type(c.cfgparser) t
                            JOIN pg_ts_config_map cm ON cm.mapcfg = c.oid AND cm.maptokentype = t.tokid
                            JOIN pg_ts_dict d ON d.oid = cm.mapdict JOIN pg_namespace dn ON dn.oid = d.dictnamespace
                            GROUP BY t.tokid, t.alias) m), ''),
       c.cfgnamespace::int4
FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE c.oid >= 16384
