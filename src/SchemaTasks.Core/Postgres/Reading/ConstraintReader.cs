using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Keys, foreign keys, checks and exclusions of a table: those made on it, not those that it inherits or clones.</summary>
internal sealed class ConstraintReader(CatalogContext context, RelationIndex relations)
{
    private readonly Dictionary<int, IndexRow> _indexes = context.Rows.Indexes.Rows.ToDictionary(row => row.Oid);
    private readonly IndexParts _invalid = new(context, relations);

    public KeyConstraint? PrimaryKey(int table) => Of(table, 'p', Key, key => key.Name) is [var key, ..] ? key : null;

    public ImmutableArray<KeyConstraint> UniqueConstraints(int table) => Of(table, 'u', Key, key => key.Name);

    public ImmutableArray<ForeignKey> ForeignKeys(int table)
    {
        var keys = Of(table, 'f', ForeignKey, key => key.Name);
        if (context.Major < 18) return keys;
        List<ForeignKey>? parts = null;
        foreach (var row in relations.Constraints[table])
            if (row is { Kind: 'f', IsClone: true, Validated: true, Enforced: true } && KeyAbove(row) is { } above) (parts ??= []).Add(ForeignKey(row) with { Name = above.Name, Comment = null, Inherited = true });
        return parts is null ? keys : [.. keys.Concat(parts).DistinctBy(key => key.Name).OrderBy(key => key.Name, StringComparer.Ordinal)];
    }

    public ImmutableArray<CheckConstraint> Checks(int table) => relations.Constraints[table].ByName(row => row.Kind == 'c' && !row.IsClone && (row.IsLocal || IsOtherwiseAbove(row)), row => row.IsLocal ? Check(context, row) : Check(context, row) with { Inherited = true, Comment = null }, check => check.Name);

    public ImmutableArray<ExclusionConstraint> Exclusions(int table) =>
        Of(table, 'x', Exclusion, exclusion => exclusion.Name);

    public static CheckConstraint Check(CatalogContext context, ConstraintRow row) => new()
    {
        Name = row.Name,
        Comment = Comment(context, row),
        // A CASE begins with a line break.
        Expression = row.Text!.Trim(),
        NoInherit = row.NoInherit,
        NotValid = !row.Validated && row.Enforced,
        NotEnforced = !row.Enforced,
    };

    private ImmutableArray<T> Of<T>(int table, char kind, Func<ConstraintRow, T> make, Func<T, string> name) =>
        relations.Constraints[table].ByName(row => row.Kind == kind && (!row.IsClone || kind is 'p' or 'u' && _invalid.Above(row.Index) is not null), make, name);

    /// <summary>The first parent with the check has it not valid or not enforced, unlike this.</summary>
    private bool IsOtherwiseAbove(ConstraintRow row)
    {
        if (!row.Validated || !row.Enforced) return false;
        foreach (var link in relations.Parents[row.Relation])
            foreach (var above in relations.Constraints[link.Parent])
                if (above.Kind == 'c' && above.Name == row.Name) return !above.Validated || !above.Enforced;
        return false;
    }

    /// <summary>The key of the table's parent that this is a part of, if that one is not valid.</summary>
    private ConstraintRow? KeyAbove(ConstraintRow row)
    {
        foreach (var link in relations.Parents[row.Relation])
            foreach (var above in relations.Constraints[link.Parent])
                if (above is { Kind: 'f', Validated: false, Enforced: true } && above.References == row.References
                    && relations.Columns(above.Relation, above.Key).SequenceEqual(relations.Columns(row.Relation, row.Key)) && above.ReferencedKey.AsSpan().SequenceEqual(row.ReferencedKey)) return above;
        return null;
    }

    private ExclusionConstraint Exclusion(ConstraintRow row)
    {
        var index = _indexes[row.Index];
        return new()
        {
            Name = row.Name,
            Comment = Comment(context, row),
            Definition = row.Text!,
            Invalid = !index.Valid,
            IndexComment = context.Comment(CatalogId.Relation, row.Index),
            StatisticsTargets = StatisticsTargets(row.Index),
            Clustered = index.Clustered,
        };
    }

    private ImmutableArray<KeyStatistics> StatisticsTargets(int index)
    {
        List<KeyStatistics>? targets = null;
        foreach (var attribute in relations.Attributes[index])
            if (attribute.Settings?.StatisticsTarget is { } target) (targets ??= []).Add(new() { Key = attribute.Number, Target = target });
        return targets is null ? [] : [.. targets];
    }

    private KeyConstraint Key(ConstraintRow row)
    {
        var index = _indexes[row.Index];
        return new KeyConstraint
        {
            Name = row.Name,
            Comment = Comment(context, row),
            Columns = relations.Columns(row.Relation, row.Key),
            Include = relations.Columns(row.Relation, index.Keys.AsSpan(index.KeyCount)),
            NullsNotDistinct = index.NullsNotDistinct,
            WithoutOverlaps = row.Period,
            Deferrability = Deferrability(row),
            StorageParameters = index.Options.Sorted(),
            Invalid = !index.Valid,
            PartOf = _invalid.Above(row.Index),
            IndexComment = context.Comment(CatalogId.Relation, row.Index),
            Clustered = index.Clustered,
            ReplicaIdentity = index.ReplicaIdentity,
        };
    }

    private ForeignKey ForeignKey(ConstraintRow row) => new()
    {
        Name = row.Name,
        Comment = Comment(context, row),
        Columns = relations.Columns(row.Relation, row.Key),
        References = relations.Name(row.References) ?? new QualifiedName("", ""),
        ReferencedColumns = relations.Columns(row.References, row.ReferencedKey),
        OnUpdate = Action(row.OnUpdate),
        OnDelete = Action(row.OnDelete),
        OnDeleteColumns = relations.Columns(row.Relation, row.DeleteColumns),
        MatchFull = row.MatchFull,
        Deferrability = Deferrability(row),
        NotValid = !row.Validated && row.Enforced,
        NotEnforced = !row.Enforced,
        Period = row.Period,
    };

    private static ReferentialAction Action(char letter) => letter switch
    {
        'r' => ReferentialAction.Restrict,
        'c' => ReferentialAction.Cascade,
        'n' => ReferentialAction.SetNull,
        'd' => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };

    private static Deferrability Deferrability(ConstraintRow row) =>
        row.Deferred ? Model.Deferrability.InitiallyDeferred : row.Deferrable ? Model.Deferrability.Deferrable : Model.Deferrability.NotDeferrable;

    private static string? Comment(CatalogContext context, ConstraintRow row) => context.Comment(CatalogId.Constraint, row.Oid);
}
