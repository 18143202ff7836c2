using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Range types; nothing of them can be changed in place.</summary>
/// <param name="schema">The type's schema.</param>
/// <param name="range">The type.</param>
/// <param name="hasMultirange">PostgreSQL 14 and later.</param>
internal sealed class RangeObject(string schema, RangeType range, bool hasMultirange) : TypeObject(schema, range, ObjectKind.Range)
{
    public override IEnumerable<SqlStep> Make()
    {
        var options = new List<string> { $"SUBTYPE = {range.Subtype}" };
        if (range.OperatorClass is not null) options.Add($"SUBTYPE_OPCLASS = {range.OperatorClass}");
        if (range.Collation is not null) options.Add($"COLLATION = {range.Collation}");
        if (range.Canonical is not null) options.Add($"CANONICAL = {range.Canonical}");
        if (range.SubtypeDiff is not null) options.Add($"SUBTYPE_DIFF = {range.SubtypeDiff}");
        if (range.MultirangeName is not null) options.Add($"MULTIRANGE_TYPE_NAME = {range.MultirangeName}");
        yield return new($"CREATE TYPE {Quoted} AS RANGE ({string.Join(", ", options)})");
    }

    /// <summary>Its canonical function takes and gives it, and goes with it.</summary>
    public override ShellTypeObject? Shell => range.Canonical is null ? null : new(Key, Path, Quoted);

    public override IEnumerable<SqlStep> Remove() => range.Canonical is null ? base.Remove() : [new($"DROP TYPE {Quoted} CASCADE")];

    public override IEnumerable<SqlStep>? MoveAside() => range.Canonical is null ? MoveAside(range.Subtype) : null;

    /// <param name="subtype">What its subtype is called by then.</param>
    public IEnumerable<SqlStep> MoveAside(string subtype) =>
        RenamePartners(Schema, range.Name, AsideName, Multirange, TemporaryName.Of(Multirange), subtype).Select(text => new SqlStep(text)).Concat(base.MoveAside()!);

    public string Subtype => range.Subtype;

    /// <summary>What stays behind when only the type moves: its constructors, the multirange and that one's.</summary>
    /// <param name="from">The schema that the type was in.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="to">The schema that the type is in.</param>
    public IEnumerable<string> MovePartners(string from, string name, string to)
    {
        var type = SqlIdentifier.Quote(to, name);
        if (hasMultirange && range.MultirangeName is null)
        {
            var partner = SqlIdentifier.Quote(from, ImplicitName.Multirange(name));
            foreach (var arguments in new[] { "", type, type + "[]" })
                yield return $"ALTER FUNCTION {partner}({arguments}) SET SCHEMA {SqlIdentifier.Quote(to)}";
            yield return $"ALTER TYPE {partner} SET SCHEMA {SqlIdentifier.Quote(to)}";
        }
        foreach (var text in new[] { "", ", text" })
            yield return $"ALTER FUNCTION {SqlIdentifier.Quote(from, name)}({range.Subtype}, {range.Subtype}{text}) SET SCHEMA {SqlIdentifier.Quote(to)}";
    }

    /// <summary>What a range keeps its name on when it is renamed: its constructors, and the multirange that was named after it.</summary>
    public IEnumerable<string> RenamePartners(string schema, string from, string to) =>
        RenamePartners(schema, from, to, range.MultirangeName is null ? ImplicitName.Multirange(from) : Multirange, range.MultirangeName is null ? ImplicitName.Multirange(to) : Multirange, range.Subtype);

    public override IEnumerable<ObjectKey> OccupiedNames => hasMultirange ? base.OccupiedNames.Append(new(ObjectClass.Type, Schema, Multirange)) : base.OccupiedNames;

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Scan(range.Subtype);
        references.Scan(range.OperatorClass);
        references.Scan(range.Collation);
        references.ScanDefinition(range.SubtypeDiff);
        references.ScanDefinition(range.Canonical);
    }

    /// <summary>The multirange's name: its own, or the one that PostgreSQL makes from the range's.</summary>
    private string Multirange => range.MultirangeName is null ? ImplicitName.Multirange(range.Name) : SqlLexemes.Of(range.MultirangeName)[^1].Text;

    private IEnumerable<string> RenamePartners(string schema, string from, string to, string multirange, string multirangeTo, string subtype)
    {
        var constructor = SqlIdentifier.Quote(schema, from);
        var partner = SqlIdentifier.Quote(schema, multirange);
        if (hasMultirange && multirange != multirangeTo)
        {
            foreach (var arguments in new[] { "", constructor, constructor + "[]" })
                yield return $"ALTER FUNCTION {partner}({arguments}) RENAME TO {SqlIdentifier.Quote(multirangeTo)}";
            yield return $"ALTER TYPE {partner} RENAME TO {SqlIdentifier.Quote(multirangeTo)}";
        }
        yield return $"ALTER FUNCTION {constructor}({subtype}, {subtype}) RENAME TO {SqlIdentifier.Quote(to)}";
        yield return $"ALTER FUNCTION {constructor}({subtype}, {subtype}, text) RENAME TO {SqlIdentifier.Quote(to)}";
    }
}
