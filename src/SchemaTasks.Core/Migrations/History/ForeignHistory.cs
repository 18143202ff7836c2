using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>A table of the history's name that another tool made: it is read, to say how to go on from it, and left as it is.</summary>
internal static class ForeignHistory
{
    /// <param name="session">An open one.</param>
    /// <param name="place">Where the table is.</param>
    /// <param name="columns">Names and types of the table's columns.</param>
    /// <param name="files">Among them is the one that the other tool applied last.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<Diagnostic> DescribeAsync(MigrationSession session, HistoryPlace place, ImmutableDictionary<string, string> columns, MigrationSet files, CancellationToken cancel)
    {
        if (Recognise(columns) is not { } tool)
            return Diagnostic.Create(HistoryDiagnostics.UnknownHistory, null, place, session.Server, string.Join(", ", columns.Keys.Order(StringComparer.Ordinal)));

        var versions = await VersionsAsync(session, place.Quoted, cancel).ConfigureAwait(false);
        var last = files.Versioned.LastOrDefault(file => versions.Contains(Normal(file.Version)));
        return Diagnostic.Create(HistoryDiagnostics.OtherTool, null, place, session.Server, tool, versions.LastOrDefault() ?? "none", last?.Name ?? "the file that matches it");
    }

    private static string? Recognise(ImmutableDictionary<string, string> columns) => columns switch
    {
        { Count: 2 } when columns.GetValueOrDefault("version") == "bigint" && columns.GetValueOrDefault("dirty") == "boolean" => "golang-migrate",
        { Count: 1 } when columns.GetValueOrDefault("version") == "character varying" => "dbmate or Rails",
        _ => null,
    };

    /// <summary>In the order of their numbers.</summary>
    private static async Task<List<string>> VersionsAsync(MigrationSession session, string table, CancellationToken cancel)
    {
        await using var command = session.Query($"SELECT version::pg_catalog.text FROM {table}");
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var versions = new List<string>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) versions.Add(Normal(reader.GetString(0)));
        return [.. versions.OrderBy(version => version.Length).ThenBy(version => version, StringComparer.Ordinal)];
    }

    /// <summary>Numbers without leading zeros, as golang-migrate stores them.</summary>
    private static string Normal(string version) => version.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
}
