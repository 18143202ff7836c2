using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>goose: <c>-- +goose Up</c>, <c>Down</c>, <c>StatementBegin</c>, <c>NO TRANSACTION</c>; in the order of the numbers.</summary>
internal sealed partial class GooseLayout : SectionLayout
{
    public override string Word => "goose";

    public override string Tool => "goose";

    public override string Naming => "00001_name.sql or 20251023120000_name.sql with '-- +goose Up'";

    public override string ApplyCommand => "goose up";

    private protected override Regex Up => UpMarker();

    private protected override Regex Down => DownMarker();

    private protected override string Marker => "-- +goose Up";

    private protected override Regex FileName => Name();

    public override string MarkAdvice(MigrationFile file) => $"INSERT INTO goose_db_version (version_id, is_applied) VALUES ({file.HistoryKey}, true)";

    internal override string Normal(string key) => key.TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    internal override ForeignHistoryQuery History(MigrationSet files) => new("goose_db_version", ["id", "version_id", "is_applied", "tstamp"],
        "SELECT DISTINCT ON (version_id) version_id::pg_catalog.text, NULL, CASE WHEN is_applied THEN 'applied' ELSE 'undone' END, (extract(epoch FROM tstamp) * 1000)::pg_catalog.int8 FROM {0} WHERE version_id > 0 ORDER BY version_id, id DESC");

    private protected override FileTransaction Transaction(string text, int section) => NoTransaction().IsMatch(text) ? FileTransaction.Never : FileTransaction.Always;

    // Variables of the machine that runs goose are part of such a text.
    private protected override (int Index, string What)? Refused(string text) => Substitution().Match(text) is { Success: true } match ? (match.Index, $"'{match.Value.Trim()}' takes texts from the environment") : null;

    private protected override string Text(NewMigrationPart part) =>
        $"{(part.InTransaction ? "" : "-- +goose NO TRANSACTION\n")}-- +goose Up\n{Statements(part.Up)}\n-- +goose Down\n{(part.Down is { } down ? Statements(down) : "")}";

    /// <summary>goose cuts its statements at each semicolon that ends a line, so one that has such in it is bracketed.</summary>
    private static string Statements(string text) => text.Contains('$', StringComparison.Ordinal) ? $"-- +goose StatementBegin\n{text}-- +goose StatementEnd\n" : text;

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+up[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex UpMarker();

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+down[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DownMarker();

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+no[ \t]+transaction[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex NoTransaction();

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+envsub(?:st)?[ \t]+on[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Substitution();

    [GeneratedRegex(@"\A([0-9]+)_.+\.sql\z", RegexOptions.Singleline)]
    private static partial Regex Name();
}
