using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.Planning;

namespace SchemaTasks.Sql.Renaming;

/// <summary>
/// The renames that the comparison takes for probable, as far as statements can do them before all others. What wants a name that
/// something else keeps until it is removed is removed and made instead.
/// </summary>
internal sealed class RenamePlan
{
    private readonly SchemaObjects _actual;
    private readonly List<SqlObject> _objects;
    private readonly Dictionary<QualifiedName, ResolvedTable> _sites;
    private readonly List<Rename> _renames;
    private NameMap _names;

    /// <param name="actual">The server's schema.</param>
    /// <param name="diff">How it differs from the manifest.</param>
    public static RenamePlan Of(SchemaObjects actual, SchemaDiff diff) =>
        new(actual, diff.Reported.Where(change => change.RenamedTo is not null).Select(change => new Rename(change.RenamedTo!, change.Path)));

    /// <summary>Nothing is renamed.</summary>
    public bool IsEmpty => ReferenceEquals(Schema, _actual);

    /// <param name="actual">The server's schema.</param>
    /// <param name="probable">What the comparison takes for renamed.</param>
    private RenamePlan(SchemaObjects actual, IEnumerable<Rename> probable)
    {
        _actual = actual;
        _renames = [.. probable];
        _names = new NameMap(actual, _renames);
        if (_renames.Count == 0)
        {
            (_objects, _sites, Schema, Statements) = ([], [], actual, []);
            return;
        }
        _objects = ObjectList.Of(actual);
        _sites = new ResolvedTables(actual).All.ToDictionary(site => new QualifiedName(site.Schema, site.Table.Name));
        while (_renames.RemoveAll(Impossible(new RenameOrder(_names))) > 0) _names = new NameMap(actual, _renames);
        MakeRoom();
        var renamed = new RenamedObjects(actual, _names);
        (Schema, Unknown) = (renamed.Schema, renamed.Unknown);
        var text = new RenameText(_objects, _sites, _names);
        Statements = [.. new RenameOrder(_names).Sort(_renames.Where(rename => !GoesAlong(rename))).SelectMany(text.Of)];
    }

    /// <summary>The server's schema as the statements leave it.</summary>
    public SchemaObjects Schema { get; }

    /// <summary>Texts of it that are known only once the server prints them.</summary>
    public ImmutableHashSet<UnknownText> Unknown { get; } = [];

    public ImmutableArray<SqlStatement> Statements { get; }

    /// <summary>Another reading of the server's schema as the statements leave it.</summary>
    public SchemaObjects Rename(SchemaObjects reading) => new RenamedObjects(reading, _names).Schema;

    /// <summary>The statements, those first that others need outside of the transaction.</summary>
    public IEnumerable<SqlStatement> Before(IReadOnlyCollection<SqlStatement> others)
    {
        var early = others.Where(statement => statement.Phase == StatementPhase.BeforeTransaction).Select(statement => statement.Object).ToHashSet();
        return Statements.Select(statement => early.Any(path => IsNeededBy(statement.Object, path)) ? statement with { Phase = StatementPhase.BeforeTransaction } : statement);
    }

    private static bool IsNeededBy(ObjectPath renamed, ObjectPath path) => renamed.Kind switch
    {
        ObjectKind.Schema => path.Schema == renamed.Name,
        ObjectKind.Enum or ObjectKind.EnumValue => (path.Schema, path.Name) == (renamed.Schema, renamed.Name),
        _ => false,
    };

    private Predicate<Rename> Impossible(RenameOrder order)
    {
        var phases = _renames.ToDictionary(rename => rename.Actual, RenameOrder.Phase);
        var holders = new Dictionary<ObjectKey, List<ObjectPath>>();
        foreach (var path in _objects.Select(item => item.Path).Distinct())
            foreach (var slot in order.Taken(path))
            {
                if (!holders.TryGetValue(slot, out var list)) holders.Add(slot, list = []);
                list.Add(path);
            }
        // Those of NOT NULL constraints change later.
        foreach (var column in _objects.OfType<ColumnObject>())
            foreach (var slot in column.OccupiedNames)
            {
                var table = _names.Object(slot.Schema, slot.Name);
                var renamed = slot with { Schema = table.Schema, Name = table.Name };
                if (!holders.TryGetValue(renamed, out var list)) holders.Add(renamed, list = []);
                list.Add(column.Site.Path.Child(ObjectKind.Check, slot.Member));
            }
        var tree = new Lazy<InheritanceTree>(() => new InheritanceTree(_actual));
        return rename => IsAlone(rename) || IsOfTypedTable(rename) || IsShared(rename, tree) || !HasHome(rename)
            || RenameOrder.Wanted(rename).Any(slot => holders.GetValueOrDefault(slot, []).Any(holder => holder != rename.Actual && !(phases.TryGetValue(holder, out var phase) && phase <= RenameOrder.Phase(rename))));
    }

    /// <summary>A table takes its indexes and the sequences of its columns along to another schema. What has their names there goes by another before.</summary>
    private void MakeRoom()
    {
        var moved = _renames.Where(rename => rename.Actual.Kind == ObjectKind.Table && _names.Schema(rename.Actual.Schema) != rename.Expected.Schema)
            .ToDictionary(rename => new QualifiedName(rename.Actual.Schema, rename.Actual.Name), rename => rename.Expected.Schema);
        if (moved.Count == 0) return;
        var taken = _objects.Select(item => (item.Path, Table: TableOf(item))).Where(item => item.Table is { } table && moved.ContainsKey(table))
            .SelectMany(item => NameSlot.Of(item.Path.Kind, new(moved[item.Table!.Value], item.Path.Name), item.Path.Member)).Where(slot => slot.Class == ObjectClass.Relation).ToHashSet();
        foreach (var item in _objects.DistinctBy(item => item.Path).ToList())
        {
            if (TableOf(item) is { } table && (moved.ContainsKey(table) || _renames.Any(rename => rename.IsOfObject && rename.Actual.Kind == ObjectKind.Table && new QualifiedName(rename.Actual.Schema, rename.Actual.Name) == table))) continue;
            if (item.Path.Kind is not (ObjectKind.Sequence or ObjectKind.Index or ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.Exclusion)) continue;
            var slot = NameSlot.Of(item.Path.Kind, new(_names.Schema(item.Path.Schema), item.Path.Name), item.Path.Member).First();
            if (!taken.Contains(slot)) continue;
            var aside = TemporaryName.Of(slot.Name);
            var present = _renames.FindIndex(rename => rename.Actual == item.Path);
            if (present >= 0) _renames[present] = _renames[present] with { MakesRoom = true };
            else _renames.Add(new(item.Path, (item.Path.Member is null ? item.Path with { Name = aside } : item.Path with { Member = aside }) with { Schema = slot.Schema }) { MakesRoom = true });
        }
        _names = new NameMap(_actual, _renames);
    }

    /// <summary>The table that an index, constraint or sequence belongs to.</summary>
    private static QualifiedName? TableOf(SqlObject item) => item switch
    {
        IndexObject index => new(index.TableKey.Schema, index.TableKey.Name),
        ConstraintObject constraint => new(constraint.TableKey.Schema, constraint.TableKey.Name),
        SequenceOwnerObject owner => new(owner.ColumnKey.Schema, owner.ColumnKey.Name),
        _ => null,
    };

    /// <summary>What it is in has the manifest's name, or gets it.</summary>
    private bool HasHome(Rename rename)
    {
        var (from, to) = (rename.Actual, rename.Expected);
        if (from.Kind == ObjectKind.Schema) return true;
        if (!rename.IsOfObject) return _names.Object(from.Schema, from.Name) == new QualifiedName(to.Schema, to.Name);
        return _actual.All<Schema>().Any(schema => _names.Schema(schema.Record.Name) == to.Schema);
    }

    /// <summary>A column that a parent or a type gives cannot be renamed without theirs.</summary>
    private bool IsAlone(Rename rename) => rename.Actual.Kind == ObjectKind.Column && _sites.TryGetValue(new(rename.Actual.Schema, rename.Actual.Name), out var site)
        && (site.ColumnOrigins.ContainsKey(rename.From) || site.Table.OfType is not null) && !GoesAlong(rename);

    /// <summary>A child has the column from another table, too, which would have to be renamed in the same statement, or has one of the new name.</summary>
    private bool IsShared(Rename rename, Lazy<InheritanceTree> tree)
    {
        if (rename.Actual.Kind != ObjectKind.Column || !tree.Value.HasChildren) return false;
        var table = new QualifiedName(rename.Actual.Schema, rename.Actual.Name);
        var below = tree.Value.WithDescendants(table);
        return below.Count > 1 && below.Any(name => !tree.Value.SourcesOf(name, rename.From).IsSubsetOf(below) || name != table && _names.Column(name, rename.To) == rename.To && tree.Value.Find(name)!.Columns.Any(column => column.Name == rename.To));
    }

    /// <summary>PostgreSQL takes RENAME CONSTRAINT there for that of a column, and refuses it.</summary>
    private bool IsOfTypedTable(Rename rename) => rename.Actual.Kind is ObjectKind.Check or ObjectKind.ForeignKey
        && _sites.TryGetValue(new(rename.Actual.Schema, rename.Actual.Name), out var site) && site.Table.OfType is not null;

    /// <summary>The statement for the parent's column, or the type's attribute, or the moved table that owns the sequence does it.</summary>
    private bool GoesAlong(Rename rename)
    {
        if (rename.Actual.Kind != ObjectKind.Column || !_sites.TryGetValue(new(rename.Actual.Schema, rename.Actual.Name), out var site)) return false;
        if (site.ColumnOrigins.TryGetValue(rename.From, out var origin)) return _names.Column(origin, rename.From) == rename.To;
        return site.Table.OfType is { } type && SqlLexemes.QualifiedNames(type).Any(name => _names.Member(ObjectKind.Attribute, new(name.Schema, name.Name), rename.From) == rename.To);
    }
}
