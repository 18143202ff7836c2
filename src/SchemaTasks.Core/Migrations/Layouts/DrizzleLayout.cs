using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Drizzle: the files that <c>meta/_journal.json</c> lists, in its order.</summary>
internal sealed class DrizzleLayout : MigrationLayout
{
    private const string Journal = "meta/_journal.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public override string Word => "drizzle";

    public override string Tool => "Drizzle";

    public override string Naming => "0000_name.sql, listed in meta/_journal.json";

    public override string ApplyCommand => "npx drizzle-kit migrate";

    public override string MarkAdvice(MigrationFile file) => $"INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('{file.ToolChecksum}', {file.HistoryKey})";

    internal override bool RunsOutsideOfTransactions => false;

    internal override string? Evidence(MigrationFolder folder) => folder.Has(Journal) ? Journal : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        if (!folder.Has(Journal))
        {
            reading.Fault(LayoutDiagnostics.WrongPart, Journal, 0, Journal, "it is missing");
            return;
        }
        if (folder.Text(Journal) is not { } text) return;
        try
        {
            var root = JsonNode.Parse(text)!.AsObject();
            if ((string?)root["dialect"] is { } dialect and not ("postgresql" or "pg")) reading.Fault(LayoutDiagnostics.OtherDatabase, Journal, 0, Journal, dialect);
            foreach (var entry in root["entries"]!.AsArray().Select(entry => entry!.AsObject()))
            {
                var tag = (string)entry["tag"]!;
                var name = $"{tag}.sql";
                if (tag.Contains("..", StringComparison.Ordinal) || !folder.Has(name))
                {
                    reading.Fault(LayoutDiagnostics.MissingFile, Journal, Math.Max(0, text.IndexOf($"\"{tag}\"", StringComparison.Ordinal)), Journal, tag, name);
                    continue;
                }
                if (folder.Text(name) is not { } sql) continue;
                reading.Take(name);
                reading.Add(Make(folder, name, MigrationKind.Versioned, ((long)entry["when"]!).ToString(CultureInfo.InvariantCulture), sql) with
                {
                    Transaction = FileTransaction.Always,
                    ToolChecksum = Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(folder.PathOf(name)))),
                });
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            reading.Fault(LayoutDiagnostics.WrongPart, Journal, 0, Journal, $"it is no journal of Drizzle: {exception.Message}");
            return;
        }
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("__drizzle_migrations", ["id", "hash", "created_at"], "SELECT created_at::pg_catalog.text, hash, 'applied', created_at FROM {0}");

    /// <summary>The journal gets an entry, and the snapshot, which Drizzle compares the schema's source with, is the last one's: as <c>drizzle-kit generate --custom</c> does it.</summary>
    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var path = Path.Combine(files.Directory, "meta", "_journal.json");
        var journal = JsonNode.Parse(System.IO.File.ReadAllText(path))!.AsObject();
        var entries = journal["entries"]!.AsArray();
        var written = new List<NewFile>();
        var snapshot = Enumerable.Range(0, entries.Count).Reverse().Select(index => Path.Combine(files.Directory, "meta", $"{Tag(entries, index)}_snapshot.json")).FirstOrDefault(System.IO.File.Exists);
        var last = snapshot is null ? null : JsonNode.Parse(System.IO.File.ReadAllText(snapshot))!.AsObject();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var index = entries.Count;
            var number = index.ToString("0000", CultureInfo.InvariantCulture);
            var when = Math.Max(migration.Now.ToUnixTimeMilliseconds(), entries.Count == 0 ? 0 : (long)entries[^1]!["when"]! + 1);
            entries.Add(new JsonObject { ["idx"] = index, ["version"] = (string?)journal["version"] ?? "7", ["when"] = when, ["tag"] = $"{number}_{migration.SlugOf(part)}", ["breakpoints"] = true });
            written.Add(new NewFile(Path.Combine(files.Directory, $"{number}_{migration.SlugOf(part)}.sql"), migration.Parts[part].Up));
            if (last is null) continue;
            last = last.DeepClone().AsObject();
            (last["prevId"], last["id"]) = ((string?)last["id"], Guid.NewGuid().ToString());
            written.Add(new NewFile(Path.Combine(files.Directory, "meta", $"{number}_snapshot.json"), last.ToJsonString(Indented)));
        }
        return [.. written, new NewFile(path, journal.ToJsonString(Indented))];
    }

    private static string Tag(JsonArray entries, int index) => ((string)entries[index]!["tag"]!).Split('_')[0];
}
