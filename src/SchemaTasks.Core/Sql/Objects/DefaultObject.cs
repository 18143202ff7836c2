using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>A column's default; for a column that arrives from a parent, one that is not the parent's.</summary>
internal sealed class DefaultObject(ResolvedTable site, Column column) : SqlObject
{
    private readonly string _alter = $"ALTER COLUMN {SqlIdentifier.Quote(column.Name)}";

    public Column Column => column;

    public override ObjectKey Key => new(ObjectClass.Default, site.Schema, site.Table.Name, column.Name);

    public override ObjectPath Path => site.Path.Child(ObjectKind.Column, column.Name);

    /// <summary>A row that it makes of values has to have one for each column.</summary>
    public override bool NamesColumnsByPlace => column.Default?.Contains("ROW(", StringComparison.Ordinal) == true;

    public override ObjectKey? Parent => ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name);

    public override string? Clause => site.Arrives(column) || column.Default is null ? null : $"DEFAULT {ReplayableText.Of(column.Default)}";

    public override IEnumerable<SqlStep> Make() => [Set(column.Default)];

    /// <summary>An arriving column falls back to its parent's default.</summary>
    public override IEnumerable<SqlStep> Remove() => [Set(site.Arrives(column) ? site.ParentColumns[column.Name].Default : null)];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.Default) ? Make() : [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(Parent!.Value);
        if (site.ColumnOrigins.TryGetValue(column.Name, out var origin)) references.Needs(new(ObjectClass.Default, origin.Schema, origin.Name, column.Name));
        references.Scan(column.Default);
    }

    public override bool MayDisturb(SqlObject actual) => true;

    /// <summary>What is set here reaches the children, whose own defaults are then set again.</summary>
    public override bool Disturbs(SqlObject actual, SqlObject dependent) => dependent is DefaultObject;

    private SqlStep Set(string? expression) =>
        new($"{site.Alter} {_alter} {(expression is null ? "DROP DEFAULT" : $"SET DEFAULT {ReplayableText.Of(expression)}")}");
}
