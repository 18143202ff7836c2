using System.Globalization;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Objects;

/// <summary>Indexes of tables and materialized views, those behind constraints left out.</summary>
/// <param name="schema">The relation's schema, which is the index's too.</param>
/// <param name="relation">The table or materialized view.</param>
/// <param name="site">The table; <see langword="null"/> for a materialized view.</param>
/// <param name="index">The index.</param>
internal sealed class IndexObject(string schema, string relation, ResolvedTable? site, Index index) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(schema, index.Name);

    public Index Index => index;

    public ObjectKey TableKey => new(ObjectClass.Relation, schema, relation);

    /// <summary>Its text fits columns of any type.</summary>
    public bool NamesColumnsOnly => index.Where is null && index.Keys.All(key => key is { Column: not null, Collation: null, OperatorClass: null });

    /// <summary>Rows whose columns are all NULL are no obstacle to it.</summary>
    public bool TakesNulls => index.Where is null && index.Keys.All(key => key.Column is not null) && !index.NullsNotDistinct && !index.Invalid;

    /// <summary>ALTER INDEX … SET STATISTICS was said of an expression.</summary>
    public bool HasTargets => index.Keys.Any(key => key.StatisticsTarget is not null);

    /// <summary>CONCURRENTLY does not work on partitioned tables, nor for what other statements of the script wait for.</summary>
    public bool CanBeConcurrent => site is not { Table.PartitionBy: not null } && !index.ReplicaIdentity && !index.Clustered;

    public override ObjectKey Key => new(ObjectClass.Index, schema, index.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Index, schema, relation).Child(ObjectKind.Index, index.Name);

    public override ObjectKey? Parent => TableKey;

    public override string? Comment => index.Comment;

    public override string CommentTarget => $"INDEX {_quoted}";

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Relation, schema, index.Name)];

    /// <summary>
    /// On a partitioned table: keys of partitions that it takes for its own part there instead of building one. The server then removes
    /// neither without the other.
    /// </summary>
    public override IEnumerable<ObjectKey> GoesWith => site is null ? [] : index.Invalid ? Parts.AttachedTo(site, index.Name) : Taken(site);

    private IEnumerable<ObjectKey> Taken(ResolvedTable table) => Parts.ConstraintsBelow(table, part => Parts.KeysOf(part).Where(Takes).Select(key => key.Name));

    public override IEnumerable<ObjectKey> AttachedTo => site is null ? [] : Parts.Above(site, index.PartOf);

    public override IEnumerable<ObjectKey> UnattachedParts => site is null || index.Invalid ? []
        : site.Below.SelectMany(part => part.Table.Indexes.Where(other => Parts.AreAlike(index, other)).Select(other => new ObjectKey(ObjectClass.Index, part.Schema, other.Name)));

    public override IEnumerable<SqlStep> Make() => [new(IndexText.Create(index, Target, concurrently: false), [Hazard.LongWriteLock, .. MayFail])];

    private Hazard[] MayFail => index.Unique ? [Hazard.FailsOnExistingRows] : [];

    /// <summary>CREATE INDEX CONCURRENTLY.</summary>
    public SqlStep MakeConcurrently() => MakeConcurrently(index.Name);

    private SqlStep MakeConcurrently(string name) =>
        new(IndexText.Create(index with { Name = name }, Target, concurrently: true), [Hazard.NotInTransaction, .. MayFail]) { Phase = StatementPhase.AfterTransaction };

    /// <summary>The new one is built under a temporary name before the other goes. One that is invalid is of no use meanwhile.</summary>
    /// <param name="actual">The index of this name that is there.</param>
    public IEnumerable<SqlStep> ReplaceConcurrently(IndexObject actual)
    {
        if (actual.Index.Invalid) return [actual.RemoveConcurrently(), MakeConcurrently()];
        var temporary = TemporaryName.Of(index.Name);
        return
        [
            MakeConcurrently(temporary),
            actual.RemoveConcurrently(),
            new($"ALTER INDEX {SqlIdentifier.Quote(schema, temporary)} RENAME TO {SqlIdentifier.Quote(index.Name)}") { Phase = StatementPhase.AfterTransaction },
        ];
    }

    public override IEnumerable<SqlStep> Finish()
    {
        if (site is not null)
            foreach (var step in Parts.Attach(site, index.Name, index.PartOf)) yield return step;
        for (var i = 0; i < index.Keys.Length; i++)
            if (index.Keys[i].StatisticsTarget is { } target) yield return Statistics(i, target);
        if (site is not null)
            foreach (var step in IndexMarks.Finish(site, index.Name, index.Clustered, index.ReplicaIdentity)) yield return step;
        else if (index.Clustered) yield return new($"ALTER MATERIALIZED VIEW {SqlIdentifier.Quote(schema, relation)} CLUSTER ON {SqlIdentifier.Quote(index.Name)}");
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP INDEX {_quoted}{(GoesWith.Any(key => key.Class == ObjectClass.Constraint) ? " CASCADE" : "")}", Hazard.IndexDropped)];

    /// <summary>DROP INDEX CONCURRENTLY.</summary>
    public SqlStep RemoveConcurrently() => new($"DROP INDEX CONCURRENTLY {_quoted}", Hazard.NotInTransaction, Hazard.IndexDropped) { Phase = StatementPhase.AfterTransaction };

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((IndexObject)actual).Index;
        if (facets.HasOtherThan(FacetNames.Keys, FacetNames.StorageParameters, FacetNames.Invalid, FacetNames.Clustered, FacetNames.ReplicaIdentity, FacetNames.PartOf)) return null;
        if (facets.Contains(FacetNames.Keys) && !IndexFacets.DifferInStatisticsOnly(index.Keys, other.Keys)) return null;
        // A partitioned index takes its parameters when it is made, and passes them on.
        if (site is { Table.PartitionBy: not null } && facets.ContainsAny(FacetNames.StorageParameters, FacetNames.Invalid)) return null;
        if (facets.Contains(FacetNames.Invalid) && !index.Invalid) return null;
        if (facets.Contains(FacetNames.PartOf) && other.PartOf is not null) return null;
        var steps = OptionText.ChangeStorage($"ALTER INDEX {_quoted}", index.StorageParameters, other.StorageParameters).ToList();
        for (var i = 0; i < index.Keys.Length; i++)
            if (index.Keys[i].StatisticsTarget != other.Keys[i].StatisticsTarget) steps.Add(Statistics(i, index.Keys[i].StatisticsTarget ?? -1));
        if (site is not null && facets.Contains(FacetNames.PartOf)) steps.AddRange(Parts.Attach(site, index.Name, index.PartOf));
        if (site is not null) steps.AddRange(IndexMarks.Change(site, index.Name, (index.Clustered, index.ReplicaIdentity), (other.Clustered, other.ReplicaIdentity)));
        else if (index.Clustered != other.Clustered)
            steps.Add(new($"ALTER MATERIALIZED VIEW {SqlIdentifier.Quote(schema, relation)} {(index.Clustered ? $"CLUSTER ON {SqlIdentifier.Quote(index.Name)}" : "SET WITHOUT CLUSTER")}"));
        return steps;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(TableKey);
        references.NeedsColumns(TableKey, index.Keys.Where(key => key.Column is not null).Select(key => key.Column!).Concat(index.Include));
        foreach (var key in index.Keys)
        {
            if (key.Expression is not null) references.ScanExpression(key.Expression, TableKey);
            references.Scan(key.Collation);
            references.Scan(key.OperatorClass);
        }
        if (index.Where is not null) references.ScanExpression(index.Where, TableKey);
        references.Needs(OtherObjectObject.AccessMethodKey(index.Method));
        foreach (var key in AttachedTo) references.Needs(key);
        if (site is null || index.Invalid) return;
        foreach (var key in Taken(site)) references.Needs(key);
    }

    private bool Takes(KeyConstraint key) => index is { Unique: true, Method: "btree" } && NamesColumnsOnly
        && index.NullsNotDistinct == key.NullsNotDistinct
        && index.Keys.Select(part => part.Column!).SequenceEqual(key.Columns, StringComparer.Ordinal)
        && index.Include.SequenceEqual(key.Include, StringComparer.Ordinal);

    /// <summary>On a partitioned table an index is invalid while a partition lacks its own: it was made on the parent only.</summary>
    private string Target => (index.Invalid && site is { Table.PartitionBy: not null } ? "ONLY " : "") + SqlIdentifier.Quote(schema, relation);

    private SqlStep Statistics(int key, int target) =>
        new(string.Create(CultureInfo.InvariantCulture, $"ALTER INDEX {_quoted} ALTER COLUMN {key + 1} SET STATISTICS {target}"));
}
