using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Functions, procedures, aggregates and window functions. Replaced in place while arguments and result stay.</summary>
internal sealed class RoutineObject(string schema, Routine routine) : SqlObject
{
    private readonly string _signature = $"{SqlIdentifier.Quote(schema, routine.Name)}({Arguments(routine)})";

    /// <summary>As ALTER, DROP and COMMENT ON call it.</summary>
    public string Word => routine.Kind switch
    {
        RoutineKind.Function or RoutineKind.Window => "FUNCTION",
        RoutineKind.Procedure => "PROCEDURE",
        RoutineKind.Aggregate => "AGGREGATE",
    };

    /// <summary>Calls may leave arguments out.</summary>
    public bool HasDefaults => routine.Arguments.Contains(" DEFAULT ", StringComparison.Ordinal);

    public override ObjectKey Key => new(ObjectClass.Routine, schema, routine.Name, routine.Signature);

    public override ObjectPath Path => ObjectPath.OfRoutine(schema, routine.Name, routine.Signature);

    public override string? Comment => routine.Comment;

    public override string CommentTarget => $"{Word} {_signature}";

    /// <summary>Aggregates are granted on as functions are, by the types of their arguments.</summary>
    public override Ownership Ownership =>
        new($"{Word} {_signature}", routine.Kind == RoutineKind.Procedure ? $"PROCEDURE {_signature}" : $"FUNCTION {GrantSignature}", routine.Owner, routine.Grants) { PublicDefault = "ALL" };

    public Routine Routine => routine;

    public override IEnumerable<SqlStep> Make() => [new(RoutineText.Create(schema, routine, replace: false))];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP {Word} {_signature}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var replaceable = !facets.ContainsAny(FacetNames.Kind, FacetNames.Arguments, FacetNames.Returns) && routine.Kind != RoutineKind.Aggregate;
        return replaceable ? [new(RoutineText.Create(schema, routine, replace: true), facets.Contains(FacetNames.SecurityDefiner) ? [Hazard.PrivilegesChanged] : [])] : null;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        references.NeedsSchema(schema);
        references.Scan(routine.Arguments);
        references.Scan(routine.Returns);
        references.ScanDefinition(routine.AggregateDefinition);
        references.ScanDefinition(routine.Support);
        if (routine.Language is not null) references.Needs(OtherObjectObject.LanguageKey(routine.Language));
        foreach (var type in routine.Transforms)
        {
            references.Scan(type);
            references.Needs(OtherObjectObject.TransformKey(type, routine.Language!));
        }
        if (routine.SqlBody) references.Scan(routine.Body);
        else if (routine.Language is "sql" or "plpgsql") references.ScanBody(routine.Body);
    }

    /// <summary>
    /// Without a mode, PostgreSQL 14 and later also take a procedure's OUT arguments for meant, so that
    /// <c>p(integer, integer)</c> may be two (<see href="https://www.postgresql.org/docs/current/sql-dropprocedure.html">DROP PROCEDURE</see>).
    /// </summary>
    private static string Arguments(Routine routine) => routine.Kind == RoutineKind.Procedure
        ? string.Join(", ", SqlScan.SplitAtCommas(routine.Signature).Select(type => $"IN {type}"))
        : routine.Signature;

    private string GrantSignature => routine.Kind == RoutineKind.Aggregate
        ? $"{SqlIdentifier.Quote(schema, routine.Name)}({(routine.Signature == "*" ? "" : routine.Signature.Replace(" ORDER BY ", ", ", StringComparison.Ordinal).Replace("ORDER BY ", "", StringComparison.Ordinal))})"
        : _signature;
}
