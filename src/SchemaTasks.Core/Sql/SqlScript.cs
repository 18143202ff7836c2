using System.Collections.Immutable;
using SchemaTasks.Drift;
using SchemaTasks.Model;
using SchemaTasks.Sql.Planning;
using SchemaTasks.Sql.Renaming;

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

    /// <summary>The statements between the first and last of <see cref="StatementPhase.InTransaction"/> stand or fall together.</summary>
    public bool Transactional { get; init; }

    /// <summary>Session settings that every script needs, one statement each: names and texts mean what they say, bodies are not checked early.</summary>
    public static ImmutableArray<string> Settings { get; } =
    [
        "SET client_encoding = 'UTF8'",
        "SET standard_conforming_strings = on",
        "SET check_function_bodies = off",
        "SET xmloption = content",
        "SET client_min_messages = warning",
        "SELECT pg_catalog.set_config('search_path', '', false)",
    ];

    /// <summary>Turns an empty database into this schema.</summary>
    public static SqlScript Create(DatabaseSchema schema) => ScriptPlanner.Create(schema);

    /// <summary>Turns the actual schema, on whose server it runs, into the expected one. Empty when they are equal.</summary>
    public static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions? options = null)
    {
        var changes = SchemaComparer.Compare(expected, actual);
        var probable = changes.Where(change => change.RenamedTo is not null).Select(change => new Rename(change.RenamedTo!, change.Path));
        var renames = new RenamePlan(actual, probable);
        if (!ReferenceEquals(renames.Schema, actual)) changes = SchemaComparer.Compare(expected, renames.Schema);
        var script = ScriptPlanner.Fix(expected, renames.Schema, options ?? new FixOptions(), changes);
        // OrderBy keeps the order within each phase.
        return script with { Statements = [.. renames.Before(script.Statements).Concat(script.Statements).OrderBy(statement => statement.Phase)], Transactional = true };
    }

    /// <summary>The script as a file for <c>psql -v ON_ERROR_STOP=1</c>; ends in a newline.</summary>
    public string ToText(string? title = null) => SqlScriptPrinter.Print(this, title);
}
