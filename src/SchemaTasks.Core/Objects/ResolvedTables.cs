using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>Every table and partition of a schema with what it has from its parents.</summary>
internal sealed class ResolvedTables
{
    private readonly Dictionary<QualifiedName, Table> _tables = [];
    private readonly ILookup<QualifiedName, PlacedObject> _partitions;
    private readonly HashSet<QualifiedName> _parents = [];
    private readonly HashSet<(QualifiedName Parent, string Column)> _handedDown = [];
    private readonly HashSet<(QualifiedName Parent, string Column)> _shared = [];
    private readonly HashSet<QualifiedName> _referenced = [];
    private readonly Dictionary<string, string> _domains;
    private readonly int? _major;
    private readonly Lazy<IReadOnlySet<QualifiedName>>? _sharedNames;
    private readonly HashSet<string> _notNullDomains;
    private readonly HashSet<string> _domainDefaults;

    /// <param name="schema">The schema.</param>
    /// <param name="major">The major version of the server that it is, or is to be, on; the schema's own when it is not known.</param>
    /// <param name="sharedNames">Names of constraints that more than one has, on either side of a script.</param>
    public ResolvedTables(SchemaObjects schema, int? major = null, Lazy<IReadOnlySet<QualifiedName>>? sharedNames = null)
    {
        _sharedNames = sharedNames;
        var domains = schema.All<Domain>().Select(domain => (Name: SqlIdentifier.QuoteIfNeeded(domain.Schema, domain.Record.Name), domain.Record)).ToList();
        _domains = domains.ToDictionary(domain => domain.Name, domain => domain.Record.Type, StringComparer.Ordinal);
        _major = major ?? schema.PostgresMajor;
        _notNullDomains = [.. domains.Where(domain => !domain.Record.Nullable).Select(domain => domain.Name)];
        _domainDefaults = [.. domains.Where(domain => domain.Record.Default is not null).Select(domain => domain.Name)];
        _partitions = schema.Tables.Where(item => item.PartitionOf is not null).ToLookup(item => item.PartitionOf!.Value);
        foreach (var item in schema.Roots)
        {
            var table = (Table)item.Record;
            _tables[item.Name] = table;
            _parents.UnionWith(table.Inherits);
            _handedDown.UnionWith(table.Inherits.SelectMany(_ => table.Columns.Where(column => column.Inherited), (parent, column) => (parent, column.Name)));
        }
        foreach (var (_, table) in schema.All<Table>()) _referenced.UnionWith(table.ForeignKeys.Select(key => key.References));
        foreach (var table in _tables.Values)
            if (!table.Inherits.IsEmpty) AddShared(table, table.Inherits, []);
        foreach (var item in schema.Roots)
        {
            var site = OfTable(item.Schema, (Table)item.Record);
            All.Add(site);
            AddPartitions(site, []);
        }
    }

    /// <summary>Parents before their partitions.</summary>
    public List<ResolvedTable> All { get; } = [];

    private void AddShared(Table table, IEnumerable<QualifiedName> parents, HashSet<QualifiedName> seen)
    {
        foreach (var parent in parents.Where(seen.Add))
        {
            _shared.UnionWith(table.Columns.Where(column => !column.Inherited).Select(column => (parent, column.Name)));
            if (_tables.TryGetValue(parent, out var above)) AddShared(table, above.Inherits, seen);
        }
    }

    private ResolvedTable OfTable(string schema, Table table)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, Column>(StringComparer.Ordinal);
        var origins = ImmutableDictionary.CreateBuilder<string, QualifiedName>(StringComparer.Ordinal);
        var isPartitioned = _partitions.Contains(new(schema, table.Name));
        var notNull = ImmutableHashSet.CreateBuilder<(QualifiedName, string)>();
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var parent in table.Inherits)
        {
            if (!_tables.TryGetValue(parent, out var origin)) continue;
            foreach (var column in origin.Columns)
            {
                if (columns.TryAdd(column.Name, column)) origins.Add(column.Name, parent);
                if (!column.HandsDownNotNull) continue;
                notNull.Add((parent, column.Name));
                if (_major >= 18) names.TryAdd(column.Name, NotNullName(parent, column));
            }
        }
        return new ResolvedTable
        {
            Schema = schema,
            Table = table,
            Columns = table.Columns,
            Domains = _domains,
            Major = _major,
            NotNullDomains = _notNullDomains,
            DomainDefaults = _domainDefaults,
            ParentColumns = columns.ToImmutable(),
            ColumnOrigins = origins.ToImmutable(),
            HasChildren = isPartitioned || _parents.Contains(new(schema, table.Name)),
            HandedDown = [.. table.Columns.Select(column => column.Name).Where(column => isPartitioned || _handedDown.Contains((new(schema, table.Name), column)))],
            SharedBelow = _parents.Contains(new(schema, table.Name)) ? [.. table.Columns.Select(column => column.Name).Where(column => _shared.Contains((new(schema, table.Name), column)))] : [],
            HasChecksAbove = HandDownChecks(table.Inherits, []),
            Ancestors = table.InheritedParts.IsEmpty ? [] : [.. Ancestors(table.Inherits)],
            NotNullAbove = notNull.ToImmutable(),
            NotNullNamesAbove = names.ToImmutable(),
            SharedConstraintNames = _sharedNames,
        };
    }

    private List<(string, Table)> Ancestors(IEnumerable<QualifiedName> parents)
    {
        var found = new List<(string, Table)>();
        var seen = new HashSet<QualifiedName>();
        var open = new Queue<QualifiedName>(parents);
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name) || !_tables.TryGetValue(name, out var table)) continue;
            found.Add((name.Schema, table));
            foreach (var parent in table.Inherits) open.Enqueue(parent);
        }
        return found;
    }

    private bool HandDownChecks(ImmutableArray<QualifiedName> parents, HashSet<QualifiedName> seen) =>
        parents.Any(parent => seen.Add(parent) && _tables.TryGetValue(parent, out var above) && (above.Checks.Any(check => !check.NoInherit) || HandDownChecks(above.Inherits, seen)));

    private string NotNullName(QualifiedName table, Column column) =>
        column.NotNullName ?? (column.NotNullLocal ? null : NotNullNameAbove(table, column.Name)) ?? ImplicitName.NotNull(table.Name, column.Name);

    private string? NotNullNameAbove(QualifiedName table, string column)
    {
        foreach (var parent in _tables[table].Inherits)
            if (_tables.TryGetValue(parent, out var above) && above.Columns.FirstOrDefault(other => other.Name == column) is { HandsDownNotNull: true } given) return NotNullName(parent, given);
        return null;
    }

    /// <param name="parent">A partitioned table.</param>
    /// <param name="above">The tables that it is in, the nearest first.</param>
    private void AddPartitions(ResolvedTable parent, ImmutableArray<(string, Table)> above)
    {
        var name = new QualifiedName(parent.Schema, parent.Table.Name);
        if (!_partitions.Contains(name)) return;
        above = above.Insert(0, (parent.Schema, parent.Table));
        ImmutableHashSet<(QualifiedName, string)> notNull = [.. parent.Columns.Where(column => !column.Nullable).Select(column => (name, column.Name))];
        ImmutableDictionary<string, string> names = !parent.NamesNotNull
            ? ImmutableDictionary<string, string>.Empty
            : parent.Columns.Where(column => column.HandsDownNotNull).ToImmutableDictionary(column => column.Name, parent.NotNullName, StringComparer.Ordinal);
        ImmutableHashSet<string> notEnforced =
            [.. parent.Table.Checks.Where(check => check.NotEnforced).Select(check => check.Name).Concat(parent.ChecksNotEnforcedAbove).Except(parent.Table.Checks.Where(check => !check.NotEnforced).Select(check => check.Name))];
        ImmutableArray<ObjectKey> invalid = [.. InvalidOf(name, parent.Table)];
        foreach (var partition in _partitions[name])
        {
            var table = (Table)partition.Record;
            var own = table.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
            var site = new ResolvedTable
            {
                Schema = partition.Schema,
                Table = table,
                PartitionOf = name,
                Bound = partition.Bound,
                DetachPending = partition.DetachPending,
                Domains = _domains,
                Major = _major,
                NotNullDomains = _notNullDomains,
                DomainDefaults = _domainDefaults,
                Columns = [.. parent.Columns.Select(column => own.GetValueOrDefault(column.Name) ?? column.HandedDown)],
                ParentColumns = parent.Columns.ToImmutableDictionary(column => column.Name, StringComparer.Ordinal),
                ColumnOrigins = parent.Columns.ToImmutableDictionary(column => column.Name, _ => name, StringComparer.Ordinal),
                HasChildren = _partitions.Contains(partition.Name),
                NotNullAbove = notNull,
                ChecksNotEnforcedAbove = notEnforced,
                HasChecksAbove = parent.HasChecksAbove || !parent.Table.Checks.IsEmpty,
                NotNullNamesAbove = names,
                SharedConstraintNames = _sharedNames,
                Ancestors = table.InheritedParts.IsEmpty ? [] : above,
                InvalidAbove = invalid,
                IsReferenced = _referenced.Contains(partition.Name),
                IsReferencedAbove = parent.IsReferencedAbove || _referenced.Contains(name),
            };
            parent.Partitions.Add(site);
            All.Add(site);
            AddPartitions(site, above);
        }
    }

    private static IEnumerable<ObjectKey> InvalidOf(QualifiedName name, Table table)
    {
        foreach (var index in table.Indexes)
            if (index.Invalid) yield return new(ObjectClass.Index, name.Schema, index.Name);
        if (table.PrimaryKey is { Invalid: true } primary) yield return new(ObjectClass.Constraint, name.Schema, name.Name, primary.Name);
        foreach (var key in table.UniqueConstraints)
            if (key.Invalid) yield return new(ObjectClass.Constraint, name.Schema, name.Name, key.Name);
    }
}
