using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Migrations that are programs, or a language of their own: only their tool can run them (<c>SchemaShadowCommand</c>).</summary>
/// <param name="Tool">For people.</param>
/// <param name="Command">What runs them all.</param>
/// <param name="File">The file by which it is recognised.</param>
internal sealed partial record CodeFormats(string Tool, string Command, string File)
{
    /// <summary>Patterns of names, and for names that say little what the text holds.</summary>
    private static readonly ImmutableArray<(Regex Name, string? Text, string Tool, string Command)> Known =
    [
        (EntityFramework(), null, "Entity Framework Core", "dotnet ef database update --connection \"$SCHEMA_SHADOW_CONNECTION\""),
        (Ruby(), null, "Rails", "bin/rails db:migrate"),
        (Elixir(), null, "Ecto", "mix ecto.migrate"),
        (Alembic(), null, "Alembic", "alembic upgrade head"),
        (Django(), "migrations.", "Django", "python manage.py migrate"),
        (Python(), "op.", "Alembic", "alembic upgrade head"),
        (Php(), null, "Laravel", "php artisan migrate --force"),
        (JavaScript(), null, "a JavaScript tool (Knex, node-pg-migrate, TypeORM, Sequelize)", "npx node-pg-migrate up"),
        (Go(), null, "a Go program (goose, golang-migrate)", "go run . migrate"),
        (Java(), null, "Flyway (Java)", "flyway migrate"),
        (Changelog(), "databaseChangeLog", "Liquibase", "liquibase update"),
    ];

    /// <summary>The first file of that kind; <see langword="null"/> when there is none.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="taken">Files that are no such ones, whatever their names.</param>
    public static CodeFormats? Find(MigrationFolder folder, IReadOnlySet<string>? taken = null)
    {
        foreach (var name in folder.Files.Concat(folder.Folders.Contains("versions") ? folder.In("versions") : []))
        {
            if (taken?.Contains(name) == true) continue;
            var file = name[(name.LastIndexOf('/') + 1)..];
            foreach (var (pattern, text, tool, command) in Known)
                if (pattern.IsMatch(file) && (text is null || folder.Peek(name).Contains(text, StringComparison.Ordinal))) return new CodeFormats(tool, command, name);
        }
        return null;
    }

    public Diagnostic ToDiagnostic(MigrationFolder folder) => Diagnostic.Create(LayoutDiagnostics.IsCode, new SourceLocation(folder.PathOf(File), 1, 1), File, Tool, Command);

    [GeneratedRegex(@"ModelSnapshot\.cs\z|\A[0-9]{14}_.*\.cs\z")]
    private static partial Regex EntityFramework();

    [GeneratedRegex(@"\A[0-9]{14}_.*\.rb\z")]
    private static partial Regex Ruby();

    [GeneratedRegex(@"\A[0-9]{14}_.*\.exs\z")]
    private static partial Regex Elixir();

    [GeneratedRegex(@"\A(?:script\.py\.mako|alembic\.ini)\z")]
    private static partial Regex Alembic();

    [GeneratedRegex(@"\A[0-9]{4}_.*\.py\z")]
    private static partial Regex Django();

    [GeneratedRegex(@"\A[0-9a-f]{12}_.*\.py\z")]
    private static partial Regex Python();

    [GeneratedRegex(@"\A[0-9]{4}_[0-9]{2}_[0-9]{2}_[0-9]{6}_.*\.php\z")]
    private static partial Regex Php();

    [GeneratedRegex(@"\A[0-9]{10,17}[-_].*(?<!\.d)\.[cm]?[jt]s\z")]
    private static partial Regex JavaScript();

    [GeneratedRegex(@"\A[0-9]+_.*(?<!_test)\.go\z")]
    private static partial Regex Go();

    [GeneratedRegex(@"\A[VR][0-9._]*__.*\.(?:java|kt|class|py)\z")]
    private static partial Regex Java();

    [GeneratedRegex(@"\.(?:xml|ya?ml|json)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Changelog();
}
