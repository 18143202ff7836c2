using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Sql.Planning;

namespace SchemaTasks.Sql;

/// <summary>Statements in an order that respects their dependencies, made from models alone.</summary>
public sealed record SqlScript
{
    /// <summary>In the order in which they run. Those withheld are among them.</summary>
    public required ImmutableArray<SqlStatement> Statements { get; init; }

    /// <summary>The objects whose statements are withheld, each once, those that one statement does along with another among them.</summary>
    public ImmutableArray<ObjectPath> Withheld { get; init; } = [];

    /// <summary>Differences that no statement here removes; empty for a create script.</summary>
    public ImmutableArray<Unfixable> Unfixable { get; init; } = [];

    /// <summary>What was to be left alone (<see cref="FixOptions.Tolerated"/>) and is touched all the same.</summary>
    public ImmutableArray<TouchedObject> Touched { get; init; } = [];

    /// <summary>The statements between the first and last of <see cref="StatementPhase.InTransaction"/> succeed or fail together.</summary>
    public bool Transactional { get; init; }

    /// <summary>The server's own settings that some of its conversions depend on, one statement each.</summary>
    public ImmutableArray<string> ServerSettings { get; init; } = [];

    /// <summary>Session settings that every script needs, one statement each: names and texts mean what they say, bodies are not checked early.</summary>
    public static ImmutableArray<string> Settings { get; } =
    [
        "SET client_encoding = 'UTF8'",
        "SET standard_conforming_strings = on",
        "SET check_function_bodies = off",
        "SET xmloption = content",
        "SET client_min_messages = warning",
        "SET search_path = ''",
    ];

    /// <summary>Turns an empty database into this schema.</summary>
    public static SqlScript Create(DatabaseSchema schema) => ScriptPlanner.Create(schema);

    /// <summary>Turns the actual schema, on whose server it runs, into the expected one. Empty when they are equal.</summary>
    public static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions? options = null) =>
        Fix(expected, actual, options ?? new FixOptions(), SchemaComparer.Diff(expected, actual));

    /// <param name="expected">What is to be there.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    internal static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff) => ScriptPlanner.Fix(expected, actual, options, diff);

    /// <summary>The script as a file for <c>psql -v ON_ERROR_STOP=1</c>; ends in a newline.</summary>
    public string ToText(string? title = null) => SqlScriptPrinter.Print(this, title);
}
