using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Migrations;

/// <summary>A statement on indexes that runs CONCURRENTLY, as far as what it may leave is concerned.</summary>
/// <param name="Kind"><c>CREATE</c>, <c>DROP</c>, or what is indexed again: <c>INDEX</c>, <c>TABLE</c>, <c>SCHEMA</c>, <c>DATABASE</c>.</param>
/// <param name="Index">The index; <see langword="null"/> where the statement leaves its name to the server.</param>
/// <param name="Target">The table of a new index, or what is indexed again. The schema is empty where the statement does not name it.</param>
internal sealed record ConcurrentStatement(string Kind, QualifiedName? Index, QualifiedName? Target)
{
    /// <returns><see langword="null"/> for any other statement.</returns>
    public static ConcurrentStatement? Parse(SqlStatementText statement)
    {
        var parts = SqlTokenizer.Enumerate(statement.Text)
            .Where(token => token.Kind is not (SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment))
            .Take(30).Select(token => statement.Text.Substring(token.Start, token.Length)).ToImmutableArray();
        var at = parts.IndexOf("CONCURRENTLY", 0, StringComparer.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = Without(parts[(at + 1)..], ["IF", "NOT", "EXISTS"], ["IF", "EXISTS"]);
        return statement.Words switch
        {
            ["CREATE", "INDEX", ..] or ["CREATE", "UNIQUE", "INDEX", ..] => OfCreate(rest),
            ["DROP", "INDEX", ..] => new ConcurrentStatement("DROP", Name(rest), null),
            ["REINDEX", ("INDEX" or "TABLE" or "SCHEMA" or "DATABASE") and var kind, ..] => new ConcurrentStatement(kind, null, Name(rest)),
            ["REINDEX", ..] when parts.FirstOrDefault(part => part.ToUpperInvariant() is "INDEX" or "TABLE" or "SCHEMA" or "DATABASE") is { } kind => new ConcurrentStatement(kind.ToUpperInvariant(), null, Name(parts[(parts.IndexOf(kind) + 1)..])),
            _ => null,
        };
    }

    private static ConcurrentStatement OfCreate(ImmutableArray<string> rest)
    {
        var on = rest.IndexOf("ON", 0, StringComparer.OrdinalIgnoreCase);
        return new ConcurrentStatement("CREATE", on == 0 ? null : Name(rest), on < 0 ? null : Name(Without(rest[(on + 1)..], ["ONLY"])));
    }

    private static ImmutableArray<string> Without(ImmutableArray<string> parts, params string[][] beginnings)
    {
        foreach (var words in beginnings)
            if (parts.Length > words.Length && parts.Take(words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase)) return parts[words.Length..];
        return parts;
    }

    private static QualifiedName? Name(ImmutableArray<string> parts) => parts switch
    {
        [var schema, ".", var name, ..] => new QualifiedName(Stored(schema), Stored(name)),
        [var name, ..] => new QualifiedName("", Stored(name)),
        _ => null,
    };

    private static string Stored(string name) => name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name.ToLowerInvariant();
}
