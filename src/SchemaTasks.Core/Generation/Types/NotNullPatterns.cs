using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary><c>not_null</c>: the columns of views that never hold NULL, which PostgreSQL does not know.</summary>
internal sealed class NotNullPatterns(ImmutableArray<ObjectGlob> patterns)
{
    private readonly HashSet<ObjectGlob> _used = [];

    public bool Matches(ObjectPath view, string column)
    {
        if (patterns.IsEmpty) return false;
        var path = view.Child(ObjectKind.Column, column);
        var matches = false;
        foreach (var pattern in patterns.Where(pattern => pattern.Matches(path)))
        {
            _used.Add(pattern);
            matches = true;
        }
        return matches;
    }

    /// <summary>A fault for each pattern that matched no column.</summary>
    public IEnumerable<Diagnostic> Unused() =>
        patterns.Where(pattern => !_used.Contains(pattern)).Select(pattern => Diagnostic.Create(TypesDiagnostics.NothingMatched, pattern.Location, "not_null", pattern, "column of a view"));
}
