using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>dbmate: <c>-- migrate:up</c> and <c>-- migrate:down</c>, either with <c>transaction:false</c>; in the order of the file names.</summary>
internal sealed partial class DbmateLayout : SectionLayout
{
    public override string Word => "dbmate";

    public override string Tool => "dbmate";

    public override string Naming => "20251023120000_name.sql with '-- migrate:up'";

    public override string ApplyCommand => "dbmate up";

    private protected override Regex Up => UpMarker();

    private protected override Regex Down => DownMarker();

    private protected override string Marker => "-- migrate:up";

    private protected override Regex FileName => Name();

    public override string MarkAdvice(MigrationFile file) => $"INSERT INTO schema_migrations (version) VALUES ('{file.Version}')";

    internal override ForeignHistoryQuery History(MigrationSet files) => new("schema_migrations", ["version"], "SELECT version::pg_catalog.text, NULL, 'applied', NULL FROM {0}");

    private protected override FileTransaction Transaction(string text, int section) => NoTransaction().IsMatch(Line(text, section)) ? FileTransaction.Never : FileTransaction.Always;

    private protected override IEnumerable<(MigrationFile Up, MigrationFile? Down)> Ordered(List<(MigrationFile Up, MigrationFile? Down)> files) => files.OrderBy(pair => pair.Up.Name, StringComparer.Ordinal);

    private protected override string Text(NewMigrationPart part) =>
        $"-- migrate:up{(part.InTransaction ? "" : " transaction:false")}\n{part.Up}\n-- migrate:down{(part.InTransaction ? "" : " transaction:false")}\n{part.Down}";

    [GeneratedRegex(@"^--[ \t]*migrate:up(?=\s|\z)", RegexOptions.Multiline)]
    private static partial Regex UpMarker();

    [GeneratedRegex(@"^--[ \t]*migrate:down(?=\s|\z)", RegexOptions.Multiline)]
    private static partial Regex DownMarker();

    [GeneratedRegex(@"\A([0-9]+).*\.sql\z", RegexOptions.Singleline)]
    private static partial Regex Name();

    [GeneratedRegex(@"\stransaction:false(?=\s|\z)")]
    private static partial Regex NoTransaction();
}
