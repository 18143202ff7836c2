using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Functions, procedures, aggregates and window functions.</summary>
internal sealed class RoutineReader
{
    /// <summary>What PostgreSQL assumes of a set-returning function (src/backend/commands/functioncmds.c).</summary>
    private const double DefaultRows = 1000;

    private readonly CatalogContext _context;
    private readonly Groups<RoutineRow> _routines;
    private readonly Dictionary<int, string> _aggregates;

    public RoutineReader(CatalogContext context)
    {
        _context = context;
        _routines = new(context.Rows.Routines.Rows.FindAll(row => context.IsUsers(CatalogId.Routine, row.Oid, row.Namespace)), row => row.Namespace);
        _aggregates = context.Rows.Aggregates.Rows.ToDictionary(row => row.Routine, row => row.Definition);
    }

    public ImmutableArray<Routine> In(int schema) =>
        [.. _routines[schema].All(Routine).OrderBy(routine => routine.Name, StringComparer.Ordinal).ThenBy(routine => routine.Signature, StringComparer.Ordinal)];

    private Routine Routine(RoutineRow row)
    {
        var routine = new Routine
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Routine, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Routine),
            Kind = row.Kind switch { "p" => RoutineKind.Procedure, "a" => RoutineKind.Aggregate, "w" => RoutineKind.Window, _ => RoutineKind.Function },
            Arguments = row.Arguments,
            Signature = row.Signature,
            Returns = row.Returns,
        };
        return routine.Kind == RoutineKind.Aggregate ? routine with { AggregateDefinition = _aggregates[row.Oid] } : WithBody(routine, row);
    }

    private static Routine WithBody(Routine routine, RoutineRow row)
    {
        var isCompiled = row.Language is "c" or "internal";
        return routine with
        {
            Language = row.Language,
            Body = row.SqlBody ?? row.Source,
            SqlBody = row.SqlBody is not null,
            Library = row.Library,
            Volatility = row.Volatility switch { "i" => Volatility.Immutable, "s" => Volatility.Stable, _ => Volatility.Volatile },
            Strict = row.Strict,
            SecurityDefiner = row.SecurityDefiner,
            Leakproof = row.Leakproof,
            Parallel = row.Parallel switch { "s" => ParallelSafety.Safe, "r" => ParallelSafety.Restricted, _ => ParallelSafety.Unsafe },
            Cost = row.Cost == (isCompiled ? 1 : 100) ? null : row.Cost,
            Rows = row.Rows == (row.ReturnsSet ? DefaultRows : 0) ? null : row.Rows,
            Support = row.Support,
            Transforms = row.Transforms.AsIs(),
            Settings = row.Settings.AsIs(),
        };
    }
}
