using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Keys, foreign keys, checks and exclusions of a table: those made on it, not those that it inherits or clones.</summary>
internal sealed class ConstraintReader(CatalogContext context, RelationIndex relations)
{
    private readonly Dictionary<int, IndexRow> _indexes = context.Rows.Indexes.Rows.ToDictionary(row => row.Oid);

    public KeyConstraint? PrimaryKey(int table) => Of(table, 'p', Key, key => key.Name) is [var key, ..] ? key : null;

    public ImmutableArray<KeyConstraint> UniqueConstraints(int table) => Of(table, 'u', Key, key => key.Name);

    public ImmutableArray<ForeignKey> ForeignKeys(int table) => Of(table, 'f', ForeignKey, key => key.Name);

    public ImmutableArray<CheckConstraint> Checks(int table) => Of(table, 'c', row => Check(context, row), check => check.Name);

    public ImmutableArray<ExclusionConstraint> Exclusions(int table) =>
        Of(table, 'x', row => new ExclusionConstraint { Name = row.Name, Comment = Comment(context, row), Definition = row.Text! }, exclusion => exclusion.Name);

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
        relations.Constraints[table].ByName(row => row.Kind == kind && !row.IsClone && (row.IsLocal || kind != 'c'), make, name);

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
