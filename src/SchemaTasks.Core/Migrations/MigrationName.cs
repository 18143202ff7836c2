using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations;

/// <summary>The names of files that undo others.</summary>
internal static partial class MigrationName
{
    /// <param name="stem">A file name without <c>.sql</c>.</param>
    /// <returns>The names of the versioned files it may undo; <see langword="null"/> when it is no rollback's name.</returns>
    public static IReadOnlyList<string>? Undone(string stem)
    {
        if (Flyway().Match(stem) is { Success: true } undo) return [$"{undo.Groups[1].Value}_{undo.Groups[2].Value}.sql", $"{undo.Groups[1].Value}__{undo.Groups[2].Value}.sql"];
        if (stem.StartsWith("rollback_", StringComparison.OrdinalIgnoreCase)) return Names(stem["rollback_".Length..]);
        if (stem.EndsWith(".down", StringComparison.OrdinalIgnoreCase)) return Names(stem[..^".down".Length]);
        return stem.EndsWith("_rollback", StringComparison.OrdinalIgnoreCase) ? Names(stem[..^"_rollback".Length]) : null;
    }

    private static string[] Names(string stem) => [$"{stem}.sql", $"{stem}.up.sql"];

    [GeneratedRegex(@"\AU([0-9][0-9-]*)__(.*)\z", RegexOptions.Singleline)]
    private static partial Regex Flyway();
}
