using System.Globalization;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>Tables, their constraints, sequences, triggers and row security.</summary>
internal static class TableChecks
{
    private const int BrokenSequencePercent = 95;

    public static IEnumerable<CatalogCheck> All =>
    [
        new("no_primary_key", "no_primary_key", ReadNoPrimaryKey),
        new("not_valid_constraints", "not_valid_constraints", ReadNotValid),
        new("sequences", "sequences", ReadSequence),
        new("disabled_triggers", "disabled_triggers", ReadTrigger),
        new("row_security", "row_security", ReadRowSecurity),
        new("unusual_tables", "unusual_tables", ReadUnusual),
        new("dead_rows", "dead_rows", ReadDeadRows),
    ];

    private static void ReadNoPrimaryKey(HealthRow row, HealthContext context, FindingList found)
    {
        var isPublished = row.Flag(6) && row.Text(5) is ("d" or "n");
        var cure = row.OptionalText(4) is { } index ? $"ALTER TABLE {row.Text(2)} ADD PRIMARY KEY USING INDEX {index[(index.LastIndexOf('.') + 1)..]};" : $"ALTER TABLE {row.Text(2)} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;";
        found.Add(isPublished ? HealthLevel.Attention : HealthLevel.Note, row.Text(2), row.Relation(ObjectKind.Table),
            isPublished ? "it is published without primary key and replica identity: UPDATE and DELETE fail" : row.OptionalText(4) is null ? "it has no primary key" : "it has no primary key, but a unique index that could be one", cure);
    }

    private static void ReadNotValid(HealthRow row, HealthContext context, FindingList found)
    {
        var kind = row.Text(4) switch { "f" => ObjectKind.ForeignKey, "c" => ObjectKind.Check, _ => ObjectKind.Column };
        found.Add(HealthLevel.Note, $"{row.Text(3)}.{SqlIdentifier.QuoteIfNeeded(row.Text(2))}", kind == ObjectKind.Column ? row.Relation(ObjectKind.Table) : row.Member(kind), "the constraint is not validated: older rows may violate it",
            $"ALTER TABLE {row.Text(3)} VALIDATE CONSTRAINT {SqlIdentifier.QuoteIfNeeded(row.Text(2))};");
    }

    private static void ReadSequence(HealthRow row, HealthContext context, FindingList found)
    {
        if (!row.Flag(3))
        {
            found.CouldNotCheck($"{row.Text(2)}: needs SELECT or USAGE on the sequence");
            return;
        }
        if (row.OptionalNumber(4) is not { } last) return;
        var (start, end) = row.Number(7) > 0 ? ((decimal)row.Number(5), (decimal)row.Number(8)) : (row.Number(6), row.Number(5));
        var percent = end == start ? 100 : Math.Abs(last - start) * 100m / Math.Abs(end - start);
        if (percent <= context.Settings.SequencePercent) return;
        var column = row.OptionalText(10) is { } name ? $" for {row.Text(9)}.{SqlIdentifier.QuoteIfNeeded(name)} ({row.Text(11)})" : "";
        var cure = row.OptionalText(10) is { } narrow && row.Text(11) != "bigint"
            ? $"ALTER TABLE {row.Text(9)} ALTER COLUMN {SqlIdentifier.QuoteIfNeeded(narrow)} TYPE bigint; ALTER SEQUENCE {row.Text(2)} AS bigint MAXVALUE {long.MaxValue.ToString(CultureInfo.InvariantCulture)};"
            : $"ALTER SEQUENCE {row.Text(2)} AS bigint MAXVALUE {long.MaxValue.ToString(CultureInfo.InvariantCulture)};";
        found.Add(percent > BrokenSequencePercent ? HealthLevel.Broken : HealthLevel.Attention, row.Text(2), row.Relation(ObjectKind.Sequence),
            string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(percent * 10) / 10:0.0} % of its values{column} are used"), cure);
    }

    private static void ReadTrigger(HealthRow row, HealthContext context, FindingList found)
    {
        if (row.IsNull(0))
        {
            found.Add(HealthLevel.Attention, $"event trigger {row.Text(2)}", ObjectPath.OfEventTrigger(row.Text(2)), "it is disabled", $"ALTER EVENT TRIGGER {SqlIdentifier.QuoteIfNeeded(row.Text(2))} ENABLE;");
            return;
        }
        var table = row.Text(3);
        var state = row.Text(4) == "R" ? "fires on replicas only" : "is disabled";
        if (row.Flag(5) && row.OptionalText(6) is { } constraint)
            found.Add(HealthLevel.Attention, $"{table}.{SqlIdentifier.QuoteIfNeeded(constraint)}", row.Relation(ObjectKind.Table).Child(ObjectKind.ForeignKey, constraint), $"a trigger of the foreign key {state}: rows may violate it", $"ALTER TABLE {table} ENABLE TRIGGER ALL; then look for rows that violate it");
        else
            found.Add(HealthLevel.Attention, $"{table}.{SqlIdentifier.QuoteIfNeeded(row.Text(2))}", row.Member(ObjectKind.Trigger), $"the trigger {state}", $"ALTER TABLE {table} ENABLE TRIGGER {SqlIdentifier.QuoteIfNeeded(row.Text(2))};");
    }

    private static void ReadRowSecurity(HealthRow row, HealthContext context, FindingList found)
    {
        if (row.Flag(3)) found.Add(HealthLevel.Attention, row.Text(2), row.Relation(ObjectKind.Table), "row-level security is enabled without a policy: nobody but its owner sees a row", $"CREATE POLICY … ON {row.Text(2)} …;");
        else found.Add(HealthLevel.Attention, row.Text(2), row.Relation(ObjectKind.Table), "it has policies, but row-level security is off: everybody sees every row", $"ALTER TABLE {row.Text(2)} ENABLE ROW LEVEL SECURITY;");
    }

    private static void ReadUnusual(HealthRow row, HealthContext context, FindingList found)
    {
        var path = row.Relation(row.Flag(5) ? ObjectKind.MaterializedView : ObjectKind.Table);
        if (row.Flag(3)) found.Add(HealthLevel.Broken, row.Text(2), path, "the materialized view is not populated and cannot be read", $"REFRESH MATERIALIZED VIEW {row.Text(2)};");
        if (row.Flag(4)) found.Add(HealthLevel.Note, row.Text(2), path, "the table is unlogged: after a crash it is empty, and replicas do not have it", $"ALTER TABLE {row.Text(2)} SET LOGGED;");
        if (row.Flag(6)) found.Add(HealthLevel.Attention, row.Text(2), path, "autovacuum is off for it", $"ALTER {(row.Flag(5) ? "MATERIALIZED VIEW" : "TABLE")} {row.Text(2)} RESET (autovacuum_enabled);");
    }

    private static void ReadDeadRows(HealthRow row, HealthContext context, FindingList found)
    {
        var path = row.Relation(row.Flag(3) ? ObjectKind.MaterializedView : ObjectKind.Table);
        var (live, dead) = (row.Number(4), row.Number(5));
        if (dead > 10_000 && dead > 0.2 * (live + 1))
            found.Add(HealthLevel.Note, row.Text(2), path, string.Create(CultureInfo.InvariantCulture, $"{dead:N0} dead rows beside {live:N0} live ones; last vacuum {row.OptionalText(6) ?? "never"}"), $"VACUUM {row.Text(2)};");
        else
            found.Add(HealthLevel.Note, row.Text(2), path, string.Create(CultureInfo.InvariantCulture, $"its oldest transaction id is {row.Number(7):N0} old: a freezing vacuum is due"), $"VACUUM (FREEZE) {row.Text(2)};");
    }
}
