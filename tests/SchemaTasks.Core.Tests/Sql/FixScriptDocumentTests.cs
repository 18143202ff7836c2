using System.Text;
using SchemaTasks.Sql;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Tests.Sql;

public class FixScriptDocumentTests
{
    private const string Head = """
        # The fix script

        `SCHEMA_DRIFT_REPORT.sql` turns the server's schema into the manifest's. It runs in one transaction, but for what PostgreSQL refuses there.
        What it has to drop and recreate (a view over a column that changes its type, say) gets its owner, grants, comment and settings back, whether or not the manifest lists them; where a grant was given by another role than the owner, the script grants it as that role, or as the owner where it may not become that role.
        Statements that destroy data are comments unless `SchemaAllowDestructive=true`, which also rewrites columns that are in another order than the manifest's (PostgreSQL cannot move one); a rule for the facet `columns` leaves them as they are.
        A statement of the transaction that waits more than 10 seconds for a lock fails (`lock_timeout` at the script's head), and nothing is changed.
        Versions of extensions are left alone.

        ## Hazards

        A line `-- Hazard: …` before a statement says what it may cost.

        """;

    private const string Conversions = """

        ## Indexes without blocking writers

        With `SchemaConcurrentIndexes=true` the script makes and removes indexes of tables and materialized views that stay by `CREATE INDEX CONCURRENTLY` and `DROP INDEX CONCURRENTLY`, after its transaction.
        An index that changes (its columns, its WHERE …) is built under a temporary name; then the old one is removed, and the new one gets the name: queries have one of both all the time. An invalid index, which a failed `CREATE INDEX CONCURRENTLY` leaves behind, is removed before its successor is built.
        When a build fails (duplicate keys, say), the old index is still there, and an invalid one named `schematasks_…` beside it, which the next script removes.
        In the transaction, with the locks that the hazards name, remain:

        - the removal of an index that a statement of the transaction waits for: its column is dropped or changes its type, its function is recreated. Its successor is built CONCURRENTLY after the transaction; until then the table has none;
        - the making of an index that a statement of the transaction waits for: a foreign key refers to its columns;
        - indexes of partitioned tables, which PostgreSQL does not build CONCURRENTLY, their parts, indexes that are their table's replica identity, and those that the table is clustered on.

        ## Changes of a column's type

        Whatever the pair of types, a value stays what it is, is refused when the script runs, or the statement is withheld with the hazard "data loss".
        The first row that fits decides. Arrays convert as their elements do, domains as the types under them; lengths, precisions and the fields of intervals count beside that: what a shorter one would cut is refused (text) or "data loss" (numbers, times).
        Two of PostgreSQL's own types that no row connects are withheld; a type of yours or of an extension is read from the text of the value.
        A generated column that is computed from the column is NULL while that changes, and is then computed again, from PostgreSQL 17 on; before, and where NULL is refused (NOT NULL, a domain) or other tables share the column, it is recreated at the table's end.
        "Session" names the settings of the session that decide what comes out. The script sets them to the server's own at its head.

        | From | To | Value | Session | Why |
        |---|---|---|---|---|

        """;

    [Fact]
    public void Docs_fix_script_lists_hazards_and_conversions()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.Append("| Hazard | In JSON | |\n|---|---|---|\n");
        foreach (var hazard in Enum.GetValues<Hazard>()) text.Append($"| {HazardNames.Label(hazard)} | `{HazardNames.Of(hazard)}` | {HazardNames.Explanation(hazard)} |\n");
        text.Append(Conversions.ReplaceLineEndings("\n"));
        foreach (var row in ConversionTable.Rows) text.Append($"| {List(row.From)} | {List(row.To)} | {Word(row.Outcome)} | {row.Session} | {row.Reason} |\n");
        Expected.Matches("../../../../docs/fix-script.md", text.ToString());
    }

    private static string List(IEnumerable<string> types) => string.Join(", ", types.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "any";

    private static string Word(ConversionOutcome outcome) => outcome switch
    {
        ConversionOutcome.Exact => "kept",
        ConversionOutcome.Refuses => "kept or refused",
        ConversionOutcome.Loses => "data loss",
    };
}
