using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>Entries of <c>include</c> and <c>exclude</c> that match nothing of what was read.</summary>
internal static class UnmatchedFilters
{
    /// <param name="configuration">Whose entries.</param>
    /// <param name="all">Everything that the server has, before the filter.</param>
    /// <param name="server">Its name, for messages.</param>
    /// <param name="isLive">On a shadow what was made by hand is not there: it is no sign of a misspelt name.</param>
    /// <returns>A warning for a name, a message for a pattern, which may be kept for objects that do not exist yet.</returns>
    public static IEnumerable<Diagnostic> Of(SchemaConfiguration configuration, DatabaseSchema all, string server, bool isLive)
    {
        var given = configuration.Include.Select(glob => (Key: "include", Glob: glob)).Concat(configuration.Exclude.Select(glob => (Key: "exclude", Glob: glob))).Where(entry => entry.Glob.Location is not null).ToList();
        if (given.Count == 0) yield break;
        var paths = ObjectInventory.Of(all).Distinct().ToList();
        foreach (var (key, glob) in given.Where(entry => !paths.Exists(entry.Glob.Matches)))
        {
            var isName = !glob.HasWildcard;
            var meant = isName ? Suggestion.Of(glob.Pattern, paths.Where(path => glob.Kind is null || glob.Kind == path.Kind).Select(path => path.ToString())) : "";
            yield return Diagnostic.Create(ConfigurationDiagnostics.UnmatchedFilter, glob.Location, key, OneLine.Of(glob.ToString()), server, meant) with { Severity = isName && isLive ? DiagnosticSeverity.Warning : DiagnosticSeverity.Message };
        }
    }
}
