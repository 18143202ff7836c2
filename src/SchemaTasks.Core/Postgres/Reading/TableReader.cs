using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Ordinary, partitioned and foreign tables, with their partitions.</summary>
internal sealed class TableReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly ColumnReader _columns;
    private readonly InheritedOrder _order;
    private readonly ConstraintReader _constraints;
    private readonly IndexReader _indexes;
    private readonly TableMemberReader _members;
    private readonly InheritedPartReader _parts;
    private readonly Groups<RelationRow> _tables;
    private readonly Dictionary<int, string> _partitionKeys;
    private readonly Dictionary<int, ForeignTableRow> _foreign;

    public TableReader(CatalogContext context, RelationIndex relations, ColumnReader columns, IndexReader indexes, TableMemberReader members)
    {
        (_context, _relations, _columns, _indexes, _members) = (context, relations, columns, indexes, members);
        _order = new InheritedOrder(relations);
        _constraints = new ConstraintReader(context, relations);
        _parts = new InheritedPartReader(context, relations);
        _tables = new(context.Rows.Relations.Rows.FindAll(row => row.Kind is 'r' or 'p' or 'f' && context.IsUsers(CatalogId.Relation, row.Oid, row.Namespace)), row => row.Namespace);
        _partitionKeys = context.Rows.Partitioned.Rows.ToDictionary(row => row.Relation, row => row.Key);
        _foreign = context.Rows.ForeignTables.Rows.ToDictionary(row => row.Relation);
    }

    /// <summary>Partitions are in their parent.</summary>
    public ImmutableArray<Table> In(int schema) => _tables[schema].ByName(row => !row.IsPartition || !HasUsersParent(row), row => Table(row, null), table => table.Name);

    private bool HasUsersParent(RelationRow partition)
    {
        foreach (var parent in _relations.Parents[partition.Oid])
        {
            if (_relations.Find(parent.Parent) is { } row && _context.IsUsers(CatalogId.Relation, row.Oid, row.Namespace)) return true;
        }
        return false;
    }

    private Table Table(RelationRow row, Table? parent)
    {
        var foreign = _foreign.GetValueOrDefault(row.Oid);
        var columns = row.IsPartition ? _columns.Columns(row) : _order.Of(row, _columns.Columns(row));
        var table = new Table
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Relation, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Relation(_context.Major)),
            Unlogged = row.Persistence == 'u',
            OfType = row.OfType,
            AccessMethod = row.AccessMethod,
            Inherits = row.IsPartition ? [] : Parents(row.Oid),
            Columns = columns,
            PrimaryKey = _constraints.PrimaryKey(row.Oid),
            UniqueConstraints = _constraints.UniqueConstraints(row.Oid),
            ForeignKeys = _constraints.ForeignKeys(row.Oid),
            Checks = _constraints.Checks(row.Oid),
            Exclusions = _constraints.Exclusions(row.Oid),
            Indexes = _indexes.Of(row.Oid),
            Statistics = _members.Statistics(row.Oid),
            RowLevelSecurity = row.RowSecurity
                ? row.ForceRowSecurity ? RowLevelSecurity.Forced : RowLevelSecurity.Enabled
                : row.ForceRowSecurity ? RowLevelSecurity.ForcedWhileDisabled : RowLevelSecurity.Disabled,
            Policies = _members.Policies(row.Oid),
            Triggers = _members.Triggers(row.Oid),
            Rules = _members.Rules(row.Oid),
            InheritedParts = _parts.Of(row.Oid),
            PartitionBy = _partitionKeys.GetValueOrDefault(row.Oid),
            StorageParameters = StorageParameters(row),
            ReplicaIdentity = ReplicaIdentityOf(row),
            Server = foreign?.Server,
            ForeignOptions = ForeignOptions.WithoutSecrets(foreign?.Options),
        };
        // Partitions are compared with all of the parent's columns, even if the parent is a partition itself and keeps only some.
        table = table with { Partitions = Partitions(row, table) };
        return parent is null ? table : table with { Columns = PartitionColumns.Differing(columns, parent.Columns) };
    }

    private ReplicaIdentity ReplicaIdentityOf(RelationRow row) => row.ReplicaIdentity switch
    {
        // A foreign table has none and cannot be given one.
        _ when row.Kind == 'f' => ReplicaIdentity.Default,
        'n' => ReplicaIdentity.Nothing,
        'f' => ReplicaIdentity.Full,
        // Without its index, which may have been dropped, it is the same as NOTHING to the server.
        'i' => _indexes.HasReplicaIdentity(row.Oid) ? ReplicaIdentity.UsingIndex : ReplicaIdentity.Nothing,
        _ => ReplicaIdentity.Default,
    };

    /// <summary>Of a table or materialized view and its TOAST table.</summary>
    public static ImmutableArray<string> StorageParameters(RelationRow row) => row.Options is null && row.ToastOptions is null
        ? []
        : [.. (row.Options ?? []).Concat((row.ToastOptions ?? []).Select(option => "toast." + option)).Order(StringComparer.Ordinal)];

    private ImmutableArray<QualifiedName> Parents(int table)
    {
        var parents = _relations.Parents[table];
        if (parents.IsEmpty) return [];
        var names = ImmutableArray.CreateBuilder<QualifiedName>(parents.Length);
        foreach (var parent in parents)
        {
            if (_relations.Name(parent.Parent) is { } name) names.Add(name);
        }
        return names.DrainToImmutable();
    }

    private ImmutableArray<Partition> Partitions(RelationRow parentRow, Table parent)
    {
        if (parent.PartitionBy is null) return [];
        return
        [
            .. _relations.Children[parentRow.Oid].All(child => (Row: _relations.Find(child.Relation)!, child.DetachPending))
                .Where(child => child.Row is { IsPartition: true } row && _context.IsUsers(CatalogId.Relation, row.Oid, row.Namespace))
                .OrderBy(child => _context.Namespaces[child.Row.Namespace], StringComparer.Ordinal).ThenBy(child => child.Row.Name, StringComparer.Ordinal)
                .Select(child => new Partition { Schema = _context.Namespaces[child.Row.Namespace], Bound = child.Row.Bound!, DetachPending = child.DetachPending, Table = Table(child.Row, parent) }),
        ];
    }
}
