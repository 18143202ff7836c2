using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Tables without their columns and constraints, which are objects of their own and fold into CREATE TABLE where they can.</summary>
internal sealed class TableObject(ResolvedTable site) : SqlObject
{
    public ResolvedTable Site => site;

    private Table Table => site.Table;

    public override ObjectKey Key => site.Key;

    public override ObjectPath Path => site.Path;

    /// <summary>A partition goes with its parent.</summary>
    public override ObjectKey? Parent => site.PartitionOf is { } parent ? new(ObjectClass.Relation, parent.Schema, parent.Name) : null;

    public override string? Comment => Table.Comment;

    public override string CommentTarget => $"{site.Word} {site.Quoted}";

    public override Ownership Ownership => OwnershipOf(site);

    public static Ownership OwnershipOf(ResolvedTable site) => new($"{site.Word} {site.Quoted}", $"TABLE {site.Quoted}", site.Table.Owner, site.Table.Grants);

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Type, site.Schema, Table.Name)];

    /// <summary>The server gives a new partition a part of what is invalid above: that is made afterwards.</summary>
    public override IEnumerable<ObjectKey> UnattachedParts => site.InvalidAbove;

    public override IEnumerable<SqlStep> Make() => MakeWith([], withLinks: false);

    /// <param name="clauses">Columns and constraints that need no statement of their own.</param>
    /// <param name="withLinks">INHERITS and OF are here rather than in statements of their own.</param>
    public IEnumerable<SqlStep> MakeWith(IReadOnlyCollection<string> clauses, bool withLinks)
    {
        var list = clauses.Count == 0 ? "" : $"\n    {string.Join(",\n    ", clauses)}\n";
        var kind = Table.Unlogged ? "UNLOGGED TABLE" : site.Word;
        var body = site switch
        {
            { PartitionOf: { } parent } => $" PARTITION OF {SqlIdentifier.Quote(parent)}{(list.Length > 0 ? $" ({list})" : "")} {site.Bound}",
            { Table.OfType: { } type } when withLinks => $" OF {type}",
            _ => $" ({list})",
        };
        var inherits = withLinks && Table.Inherits.Length > 0 ? $" INHERITS ({string.Join(", ", Table.Inherits.Select(SqlIdentifier.Quote))})" : "";
        var partitioned = Table.PartitionBy is null ? "" : $" PARTITION BY {ReplayableText.Of(Table.PartitionBy)}";
        var method = Table.AccessMethod is null ? "" : $" USING {SqlIdentifier.Quote(Table.AccessMethod)}";
        var server = Table.Server is null ? "" : $" SERVER {SqlIdentifier.Quote(Table.Server)}";
        var options = Table.Server is null || Table.ForeignOptions.Length == 0 ? "" : $" OPTIONS ({string.Join(", ", Table.ForeignOptions.Select(OptionText.Foreign))})";
        yield return new($"CREATE {kind} {site.Quoted}{body}{inherits}{partitioned}{method}{server}{OptionText.With(Table.StorageParameters)}{options}");
    }

    /// <summary>What goes before another bound. What CONCURRENTLY has left half done is finished.</summary>
    public SqlStep Detach() => new($"ALTER TABLE {SqlIdentifier.Quote(site.PartitionOf!.Value)} DETACH PARTITION {site.Quoted}{(site.DetachPending ? " FINALIZE" : "")}", Hazard.LongLock);

    public override IEnumerable<SqlStep> Finish()
    {
        if (RowSecurityOn) yield return new($"{site.AlterOnly} ENABLE ROW LEVEL SECURITY");
        if (RowSecurityForced) yield return new($"{site.AlterOnly} FORCE ROW LEVEL SECURITY");
        if (Table.ReplicaIdentity is ReplicaIdentity.Full or ReplicaIdentity.Nothing) yield return SetReplicaIdentity();
    }

    public override IEnumerable<SqlStep> Remove()
    {
        // Keys that refer to the parent hold on to each of its partitions.
        if (site is { PartitionOf: not null, IsReferencedAbove: true })
            yield return Detach();
        yield return new($"DROP {site.Word} {site.Quoted}", Hazard.DataLoss);
    }

    /// <summary>Why it cannot be what it is to be in place; <see langword="null"/> where it is recreated because of something else.</summary>
    public string? WhyRemade(TableObject actual)
    {
        var other = actual.Site;
        if (other.IsForeign != site.IsForeign) return "Dropped and recreated: PostgreSQL cannot convert between a table and a foreign table. Copy the rows first.";
        if (other.Table.Server != Table.Server) return "Dropped and recreated: a foreign table cannot change its server.";
        if (other.Table.PartitionBy is null || Table.PartitionBy is null)
        {
            if (other.Table.PartitionBy != Table.PartitionBy) return "Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.";
        }
        else if (other.Table.PartitionBy != Table.PartitionBy) return $"Dropped and recreated: a partition key cannot be changed ({other.Table.PartitionBy} to {Table.PartitionBy}). Copy its rows first.";
        if (other.PartitionOf == site.PartitionOf) return null;
        return other.IsReferenced
            ? "Dropped and recreated: it cannot be detached with its rows while foreign keys refer to the key that it has from its parent."
            : "Dropped and recreated as long as statements are withheld that it needs to be attached or detached with its rows: SchemaAllowDestructive=true writes them, and keeps the rows.";
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((TableObject)actual).Site;
        var remade = facets.Contains(FacetNames.PartitionBy) || other.IsForeign != site.IsForeign || other.Table.Server != Table.Server || other.PartitionOf != site.PartitionOf;
        return remade ? null : ChangeInPlace((TableObject)actual, facets).ToList();
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        references.NeedsSchema(site.Schema);
        if (Parent is { } parent)
        {
            references.Needs(parent);
            references.Scan(site.Bound);
        }
        // Columns that come from a parent come again when the parent does.
        foreach (var column in site.Columns)
            if (site.PartitionOf is null && site.Arrives(column) && site.ColumnOrigins.TryGetValue(column.Name, out var origin))
                references.Needs(new(ObjectClass.Relation, origin.Schema, origin.Name));
        // A partition's columns come with its parent's, before anything is said of them here.
        if (Table.PartitionBy is not null) references.ScanExpression(Table.PartitionBy, Parent ?? site.Key);
        if (Table.Server is not null) references.Needs(OtherObjectObject.ServerKey(Table.Server));
        references.Needs(OtherObjectObject.AccessMethodKey(Table.AccessMethod ?? ""));
    }

    private bool RowSecurityOn => Table.RowLevelSecurity is RowLevelSecurity.Enabled or RowLevelSecurity.Forced;

    private bool RowSecurityForced => Table.RowLevelSecurity is RowLevelSecurity.Forced or RowLevelSecurity.ForcedWhileDisabled;

    private IEnumerable<SqlStep> ChangeInPlace(TableObject actual, ChangedFacets facets)
    {
        var other = actual.Table;
        if (Table.Unlogged != other.Unlogged) yield return new($"{site.Alter} SET {(Table.Unlogged ? "UNLOGGED" : "LOGGED")}", Hazard.TableRewrite, Hazard.LongLock);
        if (Table.AccessMethod != other.AccessMethod && site.Major is null or >= 15)
            yield return new($"{site.Alter} SET ACCESS METHOD {SqlIdentifier.Quote(Table.AccessMethod ?? "heap")}", Hazard.TableRewrite, Hazard.LongLock);
        if (site.PartitionOf is { } parent && facets.Contains(FacetNames.Bound))
            yield return new($"ALTER TABLE {SqlIdentifier.Quote(parent)} ATTACH PARTITION {site.Quoted} {site.Bound}", Hazard.LongLock, Hazard.FailsOnExistingRows);
        foreach (var step in OptionText.ChangeStorage(site.Alter, Table.StorageParameters, other.StorageParameters)) yield return step;
        if (OptionText.ChangeForeign(Table.ForeignOptions, other.ForeignOptions) is { } options) yield return new($"{site.Alter} {options}");
        if (RowSecurityOn != actual.RowSecurityOn) yield return new($"{site.AlterOnly} {(RowSecurityOn ? "ENABLE" : "DISABLE")} ROW LEVEL SECURITY", Hazard.PrivilegesChanged);
        if (RowSecurityForced != actual.RowSecurityForced) yield return new($"{site.AlterOnly} {(RowSecurityForced ? "" : "NO ")}FORCE ROW LEVEL SECURITY", Hazard.PrivilegesChanged);
        if (Table.ReplicaIdentity != other.ReplicaIdentity && Table.ReplicaIdentity != ReplicaIdentity.UsingIndex) yield return SetReplicaIdentity() with { Hazards = [Hazard.ReplicaIdentityChanged] };
    }

    /// <summary>The index says it itself when it is the identity.</summary>
    private SqlStep SetReplicaIdentity() => new($"{site.AlterOnly} REPLICA IDENTITY {(Table.ReplicaIdentity switch
    {
        ReplicaIdentity.Full => "FULL",
        ReplicaIdentity.Nothing => "NOTHING",
        ReplicaIdentity.Default or ReplicaIdentity.UsingIndex => "DEFAULT",
    })}");
}
