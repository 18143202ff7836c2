using System.Collections.Immutable;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>
/// A table that has left its parent keeps the keys, constraints and indexes that it had from there, as its own and under names that the
/// server chose: known only there, so that a block looks them up.
/// </summary>
internal static class PartitionLeftovers
{
    /// <summary>Renames what is to be kept and drops the rest; <see langword="null"/> when there is neither.</summary>
    /// <param name="site">The table, as it is in its parent.</param>
    /// <param name="given">What it has from there.</param>
    /// <param name="kept">Keys that it is to have from now on.</param>
    public static string? Remove(ResolvedTable site, ParentConstraints given, ImmutableArray<(KeyConstraint Key, bool Primary)> kept)
    {
        // A foreign table has no indexes and no keys.
        if (site.IsForeign || given.Keys.IsEmpty && given.Indexes.IsEmpty && given.ForeignKeys.IsEmpty && !given.HasExclusions) return null;
        var table = SqlLiteral.Quote(site.Quoted);
        var own = site.Table;
        string[] constraints =
        [
            .. own.PrimaryKey is { } key ? [key.Name] : Array.Empty<string>(), .. own.UniqueConstraints.Select(unique => unique.Name), .. own.ForeignKeys.Where(foreign => !foreign.Inherited).Select(foreign => foreign.Name),
            .. own.Exclusions.Select(exclusion => exclusion.Name), .. kept.Select(one => one.Key.Name),
        ];
        var body = $"""

            -- What came from the parent: renamed where it is to stay, else dropped.
            DECLARE
              item record;
            BEGIN
            {string.Concat(kept.Select(one => Rename(site, table, one.Key, one.Primary)))}  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = {table}::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL ({Names(constraints)}) LOOP
                EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', {table}, item.name);
              END LOOP;
              FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = {table}::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL ({Names(own.Indexes.Select(index => index.Name))}) LOOP
                EXECUTE pg_catalog.format('DROP INDEX %I.%I', {SqlLiteral.Quote(site.Schema)}, item.name);
              END LOOP;
            END

            """.ReplaceLineEndings("\n");
        return $"DO {SqlLiteral.DollarQuote(body)}";
    }

    private static string Rename(ResolvedTable site, string table, KeyConstraint key, bool primary) => $"""
          FOR item IN SELECT k.conname AS name FROM pg_catalog.pg_constraint k WHERE k.conrelid = {table}::pg_catalog.regclass AND k.contype = '{(primary ? 'p' : 'u')}' AND k.conname <> {SqlLiteral.Quote(key.Name)}
              AND ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) = ARRAY[{string.Join(", ", key.Columns.Select(SqlLiteral.Quote))}]
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conrelid = k.conrelid AND o.conname = {SqlLiteral.Quote(key.Name)}) LOOP
            EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', {table}, item.name, {SqlLiteral.Quote(key.Name)});
          END LOOP;

        """;

    private static string Names(IEnumerable<string> names) => $"ARRAY[{string.Join(", ", names.Select(SqlLiteral.Quote))}]::pg_catalog.name[]";
}
