using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Atlas: <c>20251023120000_name.sql</c> in the order of the names; <c>atlas.sum</c> holds their checksums, each over all files up to it.</summary>
internal sealed partial class AtlasLayout : MigrationLayout
{
    private const string SumFile = "atlas.sum";

    public override string Word => "atlas";

    public override string Tool => "Atlas";

    public override string Naming => "20251023120000_name.sql, listed in atlas.sum";

    public override string ApplyCommand => "atlas migrate apply";

    public override string MarkAdvice(MigrationFile file) => $"atlas migrate set {file.Version}";

    internal override string? Evidence(MigrationFolder folder) => folder.Files.Contains(SumFile) ? SumFile : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        if (folder.Has(SumFile)) CheckSum(folder, reading);
        foreach (var name in folder.Sql)
        {
            var match = FileName().Match(name);
            if (!match.Success || folder.Text(name) is not { } text) continue;
            reading.Take(name);
            if (Delimiter().Match(text) is { Success: true } delimiter)
                reading.Fault(LayoutDiagnostics.CannotReplay, name, delimiter.Index, name, $"'{delimiter.Value.Trim()}' changes how its statements are separated", Tool, ApplyCommand);
            reading.Add(Make(folder, name, MigrationKind.Versioned, match.Groups[1].Value, text) with { Transaction = NoTransaction().IsMatch(text) ? FileTransaction.Never : FileTransaction.Always });
        }
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("atlas_schema_revisions", ["version", "description", "applied", "total", "executed_at", "hash"],
        "SELECT version, NULL, CASE WHEN coalesce(error, '') <> '' OR applied < total THEN 'failed' ELSE 'applied' END, (extract(epoch FROM executed_at) * 1000)::pg_catalog.int8 FROM {0} WHERE version NOT LIKE '.%'");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var written = migration.Parts.Select((part, index) => new NewFile(
            Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, index, "yyyyMMddHHmmss")}_{migration.SlugOf(index)}.sql"),
            (part.InTransaction ? "" : "-- atlas:txmode none\n\n") + part.Up)).ToList();
        var contents = files.Versioned.Select(file => (file.Name, System.IO.File.ReadAllBytes(file.Path))).Concat(written.Select(file => (Path.GetFileName(file.Path), Encoding.UTF8.GetBytes(file.Text))));
        return [.. written, new NewFile(Path.Combine(files.Directory, SumFile), Sum(contents))];
    }

    /// <summary>The text of <c>atlas.sum</c> for files in the order of their names.</summary>
    internal static string Sum(IEnumerable<(string Name, byte[] Text)> files)
    {
        using var running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new StringBuilder();
        foreach (var (name, text) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            running.AppendData(Encoding.UTF8.GetBytes(name));
            if (IgnoredInSum().IsMatch(Encoding.UTF8.GetString(text))) continue;
            running.AppendData(text);
            var hash = Convert.ToBase64String(running.GetCurrentHash());
            whole.AppendData(Encoding.UTF8.GetBytes(name));
            whole.AppendData(Encoding.UTF8.GetBytes(hash));
            lines.Append(name).Append(" h1:").Append(hash).Append('\n');
        }
        return $"h1:{Convert.ToBase64String(whole.GetCurrentHash())}\n{lines}";
    }

    private static void CheckSum(MigrationFolder folder, LayoutReading reading)
    {
        if (folder.Text(SumFile) is not { } text) return;
        string[] Lines(string sum) => [.. sum.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        var written = Lines(text);
        var actual = Lines(Sum(folder.Sql.Select(name => (name, System.IO.File.ReadAllBytes(folder.PathOf(name))))));
        // The first line is the sum of all: it says nothing of where.
        for (var index = 1; index < Math.Max(written.Length, actual.Length); index++)
        {
            if (written.ElementAtOrDefault(index) is { } was && was == actual.ElementAtOrDefault(index)) continue;
            var name = (actual.ElementAtOrDefault(index) ?? written[index]).Split(' ')[0];
            reading.Fault(LayoutDiagnostics.SumDiffers, folder.Has(name) ? name : SumFile, 0, name);
            return;
        }
    }

    [GeneratedRegex(@"\A([0-9]+)(?:_.*)?\.sql\z", RegexOptions.Singleline)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^--[ \t]*atlas:txmode[ \t]+none\b", RegexOptions.Multiline)]
    private static partial Regex NoTransaction();

    [GeneratedRegex(@"^--[ \t]*atlas:delimiter[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"^--[ \t]*atlas:sum[ \t]+ignore\b", RegexOptions.Multiline)]
    private static partial Regex IgnoredInSum();
}
