using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Prisma: <c>20251023120000_name/migration.sql</c> in the order of the folders' names; each text is sent whole.</summary>
internal sealed partial class PrismaLayout : FolderLayout
{
    private const string LockFile = "migration_lock.toml";

    public override string Word => "prisma";

    public override string Tool => "Prisma";

    public override string Naming => "20251023120000_name/migration.sql";

    public override string ApplyCommand => "npx prisma migrate deploy";

    private protected override string UpFile => "migration.sql";

    public override string MarkAdvice(MigrationFile file) => $"npx prisma migrate resolve --applied {file.Version}";

    internal override string? Evidence(MigrationFolder folder) =>
        folder.Files.Contains(LockFile) ? LockFile
        : folder.Folders.FirstOrDefault(name => IsNumbered(name) && folder.Has($"{name}/{UpFile}") && !folder.Has($"{name}/snapshot.json")) is { } found ? $"{found}/{UpFile}" : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        if (folder.Has(LockFile) && folder.Text(LockFile) is { } text && Provider().Match(text) is { Success: true } match && match.Groups[1].Value is not ("postgresql" or "postgres" or "cockroachdb"))
            reading.Fault(LayoutDiagnostics.OtherDatabase, LockFile, match.Index, LockFile, match.Groups[1].Value);
        ReadFolders(folder, reading, "", folder.Folders, FileTransaction.SentWhole);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("_prisma_migrations", ["id", "checksum", "finished_at", "migration_name", "rolled_back_at", "started_at", "applied_steps_count"],
        """
        SELECT DISTINCT ON (migration_name) migration_name, checksum,
            CASE WHEN rolled_back_at IS NOT NULL THEN 'undone' WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END, (extract(epoch FROM started_at) * 1000)::pg_catalog.int8
        FROM {0} ORDER BY migration_name, started_at DESC
        """);

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration) =>
    [
        .. migration.Parts.Select((part, index) => new NewFile(
            Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version[..Math.Min(14, file.Version.Length)]), migration.Now, index, "yyyyMMddHHmmss")}_{migration.SlugOf(index)}", UpFile), part.Up)),
    ];

    private protected override string VersionOf(string folder) => folder;

    private protected override MigrationFile Complete(MigrationFolder folder, string name, MigrationFile file) =>
        file with { ToolChecksum = Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file.Path))) };

    [GeneratedRegex(@"^[ \t]*provider[ \t]*=[ \t]*""([^""]*)""", RegexOptions.Multiline)]
    private static partial Regex Provider();
}
