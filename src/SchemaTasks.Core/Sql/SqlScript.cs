using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Sql.Partitioning;
using SchemaTasks.Sql.Planning;
using SchemaTasks.Sql.Relevance;
using SchemaTasks.Sql.Renaming;
using SchemaTasks.Sql.Tolerating;

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
        "SELECT pg_catalog.set_config('search_path', '', false)",
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
    internal static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff)
    {
        var script = FixWith(expected, actual, options, diff);
        return script.Statements.Any(statement => statement.Hazards.Contains(Hazard.DependsOnSession))
            ? script with { ServerSettings = [.. options.ServerSettings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"SET {setting.Key} = {SqlLiteral.Quote(setting.Value)}")] }
            : script;
    }

    private static SqlScript FixWith(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff)
    {
        if (options.Tolerated.IsEmpty) return Plan(expected, actual, options, diff, _ => true);
        var stays = options.Tolerated.Select(change => change.Identity).ToHashSet();
        if (diff.Reported.All(change => stays.Contains(change.Identity) || change.Severity == DriftSeverity.Note)) return new SqlScript { Statements = [], Transactional = true };
        var target = FixTarget.Of(expected, actual, diff.Reported, options.Tolerated);
        var script = Plan(target.Schema, actual, options, SchemaComparer.Diff(target.Schema, actual), target.Fixes);
        return script with
        {
            Touched = [.. target.Touched(script.Statements)],
            Unfixable = [.. script.Unfixable, .. target.Crossings.Where(crossing => crossing.Stays).Select(crossing => new Unfixable(crossing.Object, crossing.Reason))],
        };
    }

    /// <param name="expected">What the script comes to.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    /// <param name="isFixed">Whether a text that nobody knows is to be that of the manifest; otherwise it stays, whatever it is.</param>
    private static SqlScript Plan(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff, Predicate<UnknownText> isFixed)
    {
        var probable = diff.Reported.Where(change => change.RenamedTo is not null).Select(change => new Rename(change.RenamedTo!, change.Path));
        var renames = new RenamePlan(actual, probable);
        // What is renamed is found by the names that the script gives it.
        if (options.Access is { } access && !ReferenceEquals(renames.Schema, actual)) options = options with { Access = access with { Schema = renames.Rename(access.Schema) } };
        if (!ReferenceEquals(renames.Schema, actual)) diff = SchemaComparer.Diff(expected, renames.Schema, [.. renames.Unknown.Where(unknown => isFixed(unknown))]);
        options = options with { Whole = [expected, renames.Schema] };
        var parts = RelevantPart.Of(diff, expected, renames.Schema, options.Access is { Schema: var readings } ? [readings] : []);
        (expected, actual) = (parts[0], parts[1]);
        if (options.Access is not null) options = options with { Access = options.Access with { Schema = parts[2] } };
        for (var moves = PartitionMoves.Of(expected, actual, diff); ;)
        {
            var rest = moves.IsEmpty ? diff : diff.Of(moves.Expected, moves.Actual);
            var script = ScriptPlanner.Fix(moves.Expected, moves.Actual, options with { MadeAfterwards = [.. moves.Beside.Select(item => item.Key)], AttachedAfterwards = [.. moves.Attached] }, rest);
            var possible = moves.Without(expected, actual, script.Statements);
            if (ReferenceEquals(possible, moves))
                // OrderBy keeps the order within each phase.
                return script with { Statements = [.. renames.Before(script.Statements).Concat(moves.Leave).Concat(script.Statements).Concat(moves.Come).OrderBy(statement => statement.Phase)], Transactional = true };
            moves = possible;
        }
    }

    /// <summary>The script as a file for <c>psql -v ON_ERROR_STOP=1</c>; ends in a newline.</summary>
    public string ToText(string? title = null) => SqlScriptPrinter.Print(this, title);
}
