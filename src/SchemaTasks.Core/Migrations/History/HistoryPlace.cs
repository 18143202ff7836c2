using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Migrations;

/// <summary>Where a database keeps the history of migrations, and beside it that of seeds.</summary>
/// <param name="Schema">As stored in the catalog.</param>
/// <param name="Table">The table of migrations, likewise.</param>
internal sealed record HistoryPlace(string Schema, string Table)
{
    /// <summary>The table of migrations where nothing else is asked for.</summary>
    public const string MigrationsName = "schema_migrations";

    /// <summary>The table of seeds, in the same schema.</summary>
    public const string SeedsName = "schema_seeds";

    /// <summary>Where it begins as a rule.</summary>
    public static HistoryPlace Default { get; } = new("public", MigrationsName);

    /// <summary>Where it begins on a platform whose default privileges open every new table of <c>public</c> to its clients.</summary>
    public static HistoryPlace Own { get; } = new("schematasks", MigrationsName);

    /// <summary>On a shadow, of another tool's migrations: no part of their schema.</summary>
    public static HistoryPlace Replay { get; } = new("schematasks_replay", MigrationsName);

    /// <summary>Where it is looked for: the place that was asked for, else both of these; the first one first.</summary>
    public static ImmutableArray<HistoryPlace> Known { get; } = [Default, Own];

    /// <summary>The table of migrations.</summary>
    public QualifiedName Name => new(Schema, Table);

    /// <summary>Quoted.</summary>
    public string Quoted => SqlIdentifier.Quote(Schema, Table);

    /// <summary>Quoted.</summary>
    public string QuotedSeeds => SqlIdentifier.Quote(Schema, SeedsName);

    /// <summary>As <c>SchemaMigrationHistoryTable</c> takes it.</summary>
    public override string ToString() => SqlIdentifier.QuoteIfNeeded(Schema, Table);

    /// <summary>Every table that may be a history of ours: no part of the schema that migrations describe.</summary>
    /// <param name="asked">The place that was asked for; <see langword="null"/> for none.</param>
    public static ImmutableArray<QualifiedName> Tables(HistoryPlace? asked) =>
    [
        .. Known.Append(asked).OfType<HistoryPlace>()
            .SelectMany(place => (QualifiedName[])[new(place.Schema, place.Table), new(place.Schema, SeedsName)]).Distinct(),
    ];

    /// <param name="text"><c>schema.table</c> or <c>table</c> (in <c>public</c>), each bare or in double quotes. Bare names keep their case.</param>
    /// <returns><see langword="null"/> when it is no such name.</returns>
    public static HistoryPlace? Parse(string text)
    {
        var names = new List<string>();
        var expectsName = true;
        foreach (var token in SqlTokenizer.Tokenize(text.Trim()))
        {
            var part = text.Trim().Substring(token.Start, token.Length);
            if (expectsName && token.Kind == SqlTokenKind.Word) names.Add(part);
            else if (expectsName && token.Kind == SqlTokenKind.QuotedIdentifier && part is ['"', _, .., '"']) names.Add(part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal));
            else if (expectsName || part != ".") return null;
            expectsName = !expectsName;
        }
        return expectsName ? null : names switch
        {
            [var table] => new HistoryPlace(Default.Schema, table),
            [var schema, var table] => new HistoryPlace(schema, table),
            _ => null,
        };
    }
}
