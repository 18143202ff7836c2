using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Text;

namespace SchemaTasks.Seeds;

/// <summary>
/// Finds and reads seed files: those of the folder itself in the order of their names, then those of the environment's folder in it.
/// </summary>
internal static partial class SeedFiles
{
    /// <param name="directory">Absolute path.</param>
    /// <param name="environment">The name of a folder in it; empty for none.</param>
    /// <param name="schemasOf">The schemas that have a table of a name, as far as they are known; for messages.</param>
    /// <exception cref="DiagnosticException">Everything that is wrong with folders, names, texts and markers.</exception>
    public static ImmutableArray<SeedFile> Read(string directory, string environment, Func<string, IEnumerable<string>>? schemasOf = null)
    {
        schemasOf ??= static _ => [];
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = List(directory).Select(path => Read(path, Path.GetFileName(path), schemasOf, faults)).ToList();
        if (environment.Length > 0)
        {
            var folder = Path.Combine(directory, environment);
            if (environment.AsSpan().IndexOfAny('/', '\\') >= 0 || !Directory.Exists(folder))
                throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoEnvironment, null, folder, environment, string.Join(", ", Directory.EnumerateDirectories(directory).Select(Path.GetFileName).Order(StringComparer.Ordinal))));
            files.AddRange(List(folder).Select(path => Read(path, $"{environment}/{Path.GetFileName(path)}", schemasOf, faults)));
        }
        return faults.Count == 0 ? [.. files.OfType<SeedFile>()] : throw new DiagnosticException(faults.DrainToImmutable());
    }

    private static List<string> List(string directory)
    {
        try
        {
            return [.. Directory.EnumerateFiles(directory).Where(path => KindOf(path) is not null).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.CannotReadDirectory, null, directory, exception.Message), exception);
        }
    }

    private static SeedKind? KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".sql" => SeedKind.Sql,
        ".csv" => SeedKind.Csv,
        ".json" => SeedKind.Json,
        _ => null,
    };

    private static SeedFile? Read(string path, string name, Func<string, IEnumerable<string>> schemasOf, ImmutableArray<Diagnostic>.Builder faults)
    {
        if (MigrationFiles.ReadText(path, faults) is not { } text) return null;
        var file = new SeedFile { Name = name, Path = path, Kind = KindOf(path)!.Value, Text = text };
        if (file.Kind == SeedKind.Sql) return WithMarkers(file, faults);
        if (TableName().Match(Path.GetFileNameWithoutExtension(path)) is { Success: true } match) return file with { Table = (match.Groups["schema"].Value, match.Groups["table"].Value) };
        var bare = Path.GetFileNameWithoutExtension(path);
        faults.Add(Diagnostic.Create(SeedDiagnostics.NoTable, new SourceLocation(path, 1, 1), name, $"'{bare}'", Advice(path, schemasOf(WithoutNumber(bare)))));
        return null;
    }

    /// <summary>What to call a file whose name lacks the schema, or has another one than the table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schemas">The schemas that have a table of its name.</param>
    public static string Advice(string path, IEnumerable<string> schemas)
    {
        var (bare, extension) = (Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        var table = WithoutNumber(bare);
        var number = bare[..^table.Length];
        table = table[(table.LastIndexOf('.') + 1)..];
        var names = schemas.Order(StringComparer.Ordinal).Select(schema => $"{number}{schema}.{table}{extension}").ToList();
        return names.Count > 0 ? $"Name it {string.Join(" or ", names)}." : $"Name the file after its table with the schema, such as {number}public.{(table.Length > 0 ? table : "people")}{extension}.";
    }

    private static string WithoutNumber(string name) => Number().Match(name) is { Success: true } match ? name[match.Length..] : name;

    private static SeedFile WithMarkers(SeedFile file, ImmutableArray<Diagnostic>.Builder faults)
    {
        var at = 0;
        while (at < file.Text.Length && SqlTokenizer.At(file.Text, at) is { Kind: SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment } token)
        {
            if (token.Kind == SqlTokenKind.LineComment && Marker().Match(file.Text, at, token.Length) is { Success: true } match)
            {
                var words = match.Groups["words"].Value.Trim();
                switch (words.Split(' ', 2, StringSplitOptions.TrimEntries))
                {
                    case ["once"]:
                        file = file with { Run = SeedRun.Once };
                        break;
                    case ["always"]:
                        file = file with { Run = SeedRun.Always };
                        break;
                    case ["live"]:
                        file = file with { IsForLive = true };
                        break;
                    case ["after", var other]:
                        file = file with { After = file.After.Add(other) };
                        break;
                    default:
                        faults.Add(Diagnostic.Create(SeedDiagnostics.WrongMarker, TextPosition.Locate(file.Path, file.Text, at), words));
                        break;
                }
            }
            at = token.End;
        }
        return file;
    }

    [GeneratedRegex(@"\A\d+[_-]")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:\d+[_-])?(?<schema>[^.]+)\.(?<table>.+)\z")]
    private static partial Regex TableName();

    [GeneratedRegex(@"\G--\s*schematasks:(?<words>[^\r\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
