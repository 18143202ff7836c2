using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.Planning;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Renaming;

/// <summary>
/// The renames that the comparison takes for probable, as far as statements can do them before all others. What wants a name that
/// something else keeps until it is removed is removed and made instead.
/// </summary>
internal sealed class RenamePlan
{
    private readonly DatabaseSchema _actual;
    private readonly List<SqlObject> _objects;
    private readonly Dictionary<QualifiedName, TableSite> _sites;
    private readonly List<Rename> _renames;
    private NameMap _names;

    /// <param name="actual">The server's schema.</param>
    /// <param name="probable">What the comparison takes for renamed.</param>
    public RenamePlan(DatabaseSchema actual, IEnumerable<Rename> probable)
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
        _sites = new TableSites(actual).All.ToDictionary(site => new QualifiedName(site.Schema, site.Table.Name));
        while (_renames.RemoveAll(Impossible(new RenameOrder(_names))) > 0) _names = new NameMap(actual, _renames);
        Schema = RenamedSchema.Of(actual, _names);
        var text = new RenameText(_objects, _sites, _names);
        Statements = [.. new RenameOrder(_names).Sort(_renames.Where(rename => !GoesAlong(rename))).SelectMany(text.Of)];
    }

    /// <summary>The server's schema as the statements leave it.</summary>
    public DatabaseSchema Schema { get; }

    public ImmutableArray<SqlStatement> Statements { get; }

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
        return rename => IsAlone(rename) || !HasHome(rename)
            || RenameOrder.Wanted(rename).Any(slot => holders.GetValueOrDefault(slot, []).Any(holder => holder != rename.Actual && !(phases.TryGetValue(holder, out var phase) && phase <= RenameOrder.Phase(rename))));
    }

    /// <summary>What it is in has the manifest's name, or gets it.</summary>
    private bool HasHome(Rename rename)
    {
        var (from, to) = (rename.Actual, rename.Expected);
        if (from.Kind == ObjectKind.Schema) return true;
        if (!rename.IsOfObject) return _names.Object(from.Schema, from.Name) == new QualifiedName(to.Schema, to.Name);
        return _actual.Schemas.Any(schema => _names.Schema(schema.Name) == to.Schema);
    }

    /// <summary>A column that a parent or a type gives cannot be renamed without theirs.</summary>
    private bool IsAlone(Rename rename) => rename.Actual.Kind == ObjectKind.Column && _sites.TryGetValue(new(rename.Actual.Schema, rename.Actual.Name), out var site)
        && (site.ColumnOrigins.ContainsKey(rename.From) || site.Table.OfType is not null) && !GoesAlong(rename);

    /// <summary>The statement for the parent's column, or the type's attribute, or the moved table that owns the sequence does it.</summary>
    private bool GoesAlong(Rename rename)
    {
        if (rename.Actual.Kind != ObjectKind.Column || !_sites.TryGetValue(new(rename.Actual.Schema, rename.Actual.Name), out var site)) return false;
        if (site.ColumnOrigins.TryGetValue(rename.From, out var origin)) return _names.Column(origin, rename.From) == rename.To;
        return site.Table.OfType is { } type && ReferenceIndex.QualifiedNames(SqlTokens.Of(type)).Any(name => _names.Member(ObjectKind.Attribute, new(name.Schema, name.Name), rename.From) == rename.To);
    }
}
