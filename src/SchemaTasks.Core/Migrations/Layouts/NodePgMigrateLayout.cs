using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>The SQL files of node-pg-migrate: <c>-- Up Migration</c> and <c>-- Down Migration</c>; in the order of the numbers.</summary>
internal sealed partial class NodePgMigrateLayout : SectionLayout
{
    public override string Word => "node-pg-migrate";

    public override string Tool => "node-pg-migrate";

    public override string Naming => "1761220800000_name.sql with '-- Up Migration'";

    public override string ApplyCommand => "npx node-pg-migrate up";

    private protected override Regex Up => UpMarker();

    private protected override Regex Down => DownMarker();

    private protected override string Marker => "-- Up Migration";

    private protected override Regex FileName => Name();

    private protected override bool NeedsMarker => false;

    public override string MarkAdvice(MigrationFile file) => "npx node-pg-migrate up 1 --fake";

    internal override ForeignHistoryQuery History(MigrationSet files) => new("pgmigrations", ["id", "name", "run_on"], "SELECT substring(name FROM '^[0-9]+'), NULL, 'applied', (extract(epoch FROM run_on) * 1000)::pg_catalog.int8 FROM {0}");

    // Its SQL files have no way out of the one transaction.
    private protected override FileTransaction Transaction(string text, int section) => FileTransaction.Always;

    internal override bool RunsOutsideOfTransactions => false;

    private protected override string FirstVersion => "0000000000000";

    private protected override string Text(NewMigrationPart part) => $"-- Up Migration\n{part.Up}\n-- Down Migration\n{part.Down}";

    [GeneratedRegex(@"^[ \t]*--[\s-]*up[ \t]+migration", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex UpMarker();

    [GeneratedRegex(@"^[ \t]*--[\s-]*down[ \t]+migration", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DownMarker();

    [GeneratedRegex(@"\A([0-9]+)[-_].+\.sql\z", RegexOptions.Singleline)]
    private static partial Regex Name();
}
