using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Ignoring;
using SchemaTasks.Sql.Partitioning;
using SchemaTasks.Sql.Relevance;
using SchemaTasks.Sql.Renaming;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// From two schemas to one script, step by step: the page to begin with. What differs is known before the first step
/// (<see cref="SchemaComparer"/>); a step takes its share from the lists of objects and leaves the rest to the next one.
/// </summary>
internal static class ScriptPlanner
{
    /// <summary>The script from nothing to the schema.</summary>
    public static SqlScript Create(DatabaseSchema schema)
    {
        var schemas = new PlannedSchemas(SchemaObjects.Of(schema), SchemaObjects.Of(new DatabaseSchema()), Access: null);
        return StatementPlanner.Plan(schemas, FixOptions.Everything, SchemaComparer.Diff(schemas.Expected, schemas.Actual) with { Reported = [] });
    }

    /// <summary>The script from one schema to the other.</summary>
    /// <param name="expected">What is to be there.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    public static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff)
    {
        var schemas = new PlannedSchemas(SchemaObjects.Of(expected), SchemaObjects.Of(actual), options.Access is { } access ? SchemaObjects.Of(access.Schema) : null);
        var script = options.Tolerated.IsEmpty ? FixAll(schemas, options, diff, _ => true) : WithoutIgnored(schemas, options, diff);
        return script.Statements.Any(statement => statement.Hazards.Contains(Hazard.DependsOnSession)) ? script with { ServerSettings = [.. Settings(options)] } : script;
    }

    /// <summary>1. What rules ignore stays as it is on the server, as far as what is fixed allows.</summary>
    private static SqlScript WithoutIgnored(PlannedSchemas schemas, FixOptions options, SchemaDiff diff)
    {
        var stays = options.Tolerated.Select(change => change.Identity).ToHashSet();
        if (diff.Reported.All(change => stays.Contains(change.Identity) || change.Severity == DriftSeverity.Note)) return new SqlScript { Statements = [], Transactional = true };
        // What is to stay is found, and compared again, among what the difference can reach.
        var part = RelevantPart.Of(diff, schemas);
        if (!ReferenceEquals(part, schemas)) options = options with { Whole = [schemas.Expected, schemas.Actual] };
        var target = FixTarget.Of(part.Expected, part.Actual, diff.Reported, options.Tolerated);
        var script = FixAll(part with { Expected = target.Schema }, options, SchemaComparer.Diff(target.Schema, part.Actual), target.Fixes);
        return script with
        {
            Touched = [.. target.Touched(script.Statements)],
            Unfixable = [.. script.Unfixable, .. target.Conflicts.Where(conflict => conflict.Stays).Select(conflict => new Unfixable(conflict.Object, conflict.Reason))],
        };
    }

    /// <param name="schemas">What is to be there, and what is.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    /// <param name="isFixed">Whether a text that nobody knows is to be that of the manifest; otherwise it stays, whatever it is.</param>
    private static SqlScript FixAll(PlannedSchemas schemas, FixOptions options, SchemaDiff diff, Predicate<UnknownText> isFixed)
    {
        // 2. What was probably renamed is renamed first; the rest is planned by the new names.
        var renames = RenamePlan.Of(schemas.Actual, diff);
        if (!renames.IsEmpty)
        {
            schemas = schemas with { Actual = renames.Schema, Access = schemas.Access is null ? null : renames.Rename(schemas.Access) };
            diff = SchemaComparer.Diff(schemas.Expected, schemas.Actual, [.. renames.Unknown.Where(unknown => isFixed(unknown))]);
        }

        // 3. What has nothing to do with the difference is not planned; its names are taken, though.
        options = options with { Whole = [.. options.Whole, schemas.Expected, schemas.Actual] };
        schemas = RelevantPart.Of(diff, schemas);

        // 4. Partitions that change their parent leave before, and come after, everything else.
        var (moves, script) = WithMoves(schemas, options, diff);

        // OrderBy keeps the order within each phase.
        var statements = renames.Before(script.Statements).Concat(moves.Detach).Concat(script.Statements).Concat(moves.Attach).OrderBy(statement => statement.Phase);
        return script with { Statements = [.. statements], Transactional = true };
    }

    /// <summary>Those moves are given up whose tables a statement needs that is withheld. 5. to 9.: see <see cref="StatementPlanner"/>.</summary>
    private static (PartitionMoves Moves, SqlScript Script) WithMoves(PlannedSchemas schemas, FixOptions options, SchemaDiff diff)
    {
        for (var moves = PartitionMoves.Of(schemas.Expected, schemas.Actual, diff); ;)
        {
            var rest = moves.IsEmpty ? diff : diff.Of(moves.Expected, moves.Actual);
            var script = StatementPlanner.Plan(
                schemas with { Expected = moves.Expected, Actual = moves.Actual },
                options with { MadeAfterwards = [.. moves.Duplicates.Select(item => item.Key)], AttachedAfterwards = [.. moves.Attached] },
                rest);
            var possible = moves.Without(schemas.Expected, schemas.Actual, script.Statements);
            if (ReferenceEquals(possible, moves)) return (moves, script);
            moves = possible;
        }
    }

    private static IEnumerable<string> Settings(FixOptions options) =>
        options.ServerSettings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"SET {setting.Key} = {SqlLiteral.Quote(setting.Value)}");
}
