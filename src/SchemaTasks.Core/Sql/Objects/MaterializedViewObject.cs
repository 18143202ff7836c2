using System.Globalization;
using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Materialized views; another query makes another view.</summary>
internal sealed class MaterializedViewObject(string schema, MaterializedView view) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(schema, view.Name);
    private readonly string _alter = $"ALTER MATERIALIZED VIEW {SqlIdentifier.Quote(schema, view.Name)}";

    public override ObjectKey Key => new(ObjectClass.Relation, schema, view.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.MaterializedView, schema, view.Name);

    public override string? Comment => view.Comment;

    public override string CommentTarget => $"MATERIALIZED VIEW {_quoted}";

    public override Ownership Ownership => ViewColumns.Of(new($"MATERIALIZED VIEW {_quoted}", $"TABLE {_quoted}", view.Owner, view.Grants), view.Columns);

    public override bool NamesColumnsByPlace => AliasList.IsIn(view.Definition);

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Type, schema, view.Name)];

    public IEnumerable<string> ColumnTypes => view.Columns.Select(column => column.Type);

    private MaterializedView View => view;

    public override IEnumerable<SqlStep> Make()
    {
        var method = view.AccessMethod is null ? "" : $" USING {SqlIdentifier.Quote(view.AccessMethod)}";
        yield return new($"CREATE MATERIALIZED VIEW {_quoted}{method}{OptionText.With(view.StorageParameters)} AS\n{ReplayableText.Of(view.Definition.TrimEnd().TrimEnd(';'))}", Hazard.LongLock);
    }

    public override IEnumerable<SqlStep> Finish() =>
        ViewColumns.Comments(_quoted, view.Columns, []).Concat(view.Columns.SelectMany(column => Physical(column, null)));

    public override IEnumerable<SqlStep> Remove() => [new($"DROP MATERIALIZED VIEW {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((MaterializedViewObject)actual).View;
        var kept = !facets.ContainsAny(FacetNames.Definition, FacetNames.AccessMethod) && other.Columns.Length == view.Columns.Length
            && other.Columns.Zip(view.Columns).All(pair => pair.First.Name == pair.Second.Name && pair.First.Type == pair.Second.Type);
        if (!kept) return null;
        return OptionText.ChangeStorage(_alter, view.StorageParameters, other.StorageParameters)
            .Concat(ViewColumns.Comments(_quoted, view.Columns, other.Columns))
            .Concat(ViewColumns.Pairs(view.Columns, other.Columns).SelectMany(pair => Physical(pair.Wanted, pair.Actual)))
            .ToList();
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        references.NeedsSchema(schema);
        references.Scan(view.Definition);
        foreach (var column in view.Columns) references.Scan(column.Type);
        references.Needs(OtherObjectObject.AccessMethodKey(view.AccessMethod ?? ""));
    }

    private IEnumerable<SqlStep> Physical(ViewColumn column, ViewColumn? actual)
    {
        var alterColumn = $"{_alter} ALTER COLUMN {SqlIdentifier.Quote(column.Name)}";
        if (column.Storage != actual?.Storage) yield return new($"{alterColumn} SET STORAGE {(column.Storage ?? TypeStorage.DefaultOf(column.Type)).ToUpperInvariant()}");
        if (column.Compression != actual?.Compression) yield return new($"{alterColumn} SET COMPRESSION {column.Compression ?? "DEFAULT"}");
        if (column.StatisticsTarget != actual?.StatisticsTarget)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{alterColumn} SET STATISTICS {column.StatisticsTarget ?? -1}"));
        foreach (var step in OptionText.ChangeStorage(alterColumn, column.Options, actual?.Options ?? [])) yield return step;
    }
}
