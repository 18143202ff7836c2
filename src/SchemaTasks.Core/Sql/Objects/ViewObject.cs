using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Views. Replaced in place while the columns that are there keep name and type.</summary>
internal sealed class ViewObject(string schema, View view) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(schema, view.Name);

    public override ObjectKey Key => new(ObjectClass.Relation, schema, view.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.View, schema, view.Name);

    public override string? Comment => view.Comment;

    public override string CommentTarget => $"VIEW {_quoted}";

    public override Ownership Ownership => ViewColumns.Of(new($"VIEW {_quoted}", $"TABLE {_quoted}", view.Owner, view.Grants), view.Columns);

    public override bool NamesColumnsByPlace => AliasList.IsIn(view.Definition);

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Type, schema, view.Name)];

    private View View => view;

    public override IEnumerable<SqlStep> Make() => [new($"CREATE VIEW {Body}")];

    /// <summary>Columns of the right names and types and nothing behind them, for what needs the view before it can be made.</summary>
    public SqlStep MakeStub() => new($"CREATE VIEW {Stub}");

    /// <summary>The view that is there keeps its columns and reads nothing any more.</summary>
    public SqlStep ReplaceByStub() => new($"CREATE OR REPLACE VIEW {Stub}");

    /// <summary>In the place of the stub, or of the view that is there.</summary>
    public SqlStep Replace() => new($"CREATE OR REPLACE VIEW {Body}");

    public override IEnumerable<SqlStep> Finish() =>
        ViewColumns.Comments(_quoted, view.Columns, []).Concat(view.Columns.Where(column => column.Default is not null).Select(SetDefault));

    public override IEnumerable<SqlStep> Remove() => [new($"DROP VIEW {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((ViewObject)actual).View;
        var kept = other.Columns.Length <= view.Columns.Length
            && other.Columns.Zip(view.Columns).All(pair => pair.First.Name == pair.Second.Name && pair.First.Type == pair.Second.Type);
        return kept ? ChangeInPlace(other, facets).ToList() : null;
    }

    /// <summary>PostgreSQL refuses to replace a view whose columns would have other collations, which nothing shows but its query, which is another, and what that reads.</summary>
    /// <param name="actual">The view that is there.</param>
    /// <param name="read">The collations of the columns that it is to read.</param>
    /// <param name="presentlyRead">Those of the columns that it reads.</param>
    public bool MayCollateOtherwise(ViewObject actual, IEnumerable<string> read, IEnumerable<string> presentlyRead) =>
        !(read.SequenceEqual(presentlyRead) && Collates(view).SequenceEqual(Collates(actual.View)));

    public override void CollectReferences(ReferenceCollector references)
    {
        references.NeedsSchema(schema);
        references.Scan(view.Definition);
        foreach (var column in view.Columns)
        {
            references.Scan(column.Type);
            references.Scan(column.Default);
        }
    }

    private static IEnumerable<string> Collates(View view) => view.Definition.Contains(" COLLATE ", StringComparison.Ordinal)
        ? view.Definition.Split(" COLLATE ").Skip(1).Select(rest => rest.Split([' ', ',', ')', '\n', ';'], 2)[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        : [];

    private string Stub => $"{_quoted} AS SELECT {string.Join(", ", view.Columns.Select(column => $"NULL::{column.Type} AS {SqlIdentifier.Quote(column.Name)}"))}";

    private string Body => $"{_quoted}{OptionText.With(view.Options)} AS\n{ReplayableText.Of(view.Definition.TrimEnd().TrimEnd(';'))}";

    private IEnumerable<SqlStep> ChangeInPlace(View other, ChangedFacets facets)
    {
        if (facets.ContainsAny(FacetNames.Definition, FacetNames.Options) || view.Columns.Length != other.Columns.Length) yield return Replace();
        foreach (var step in ViewColumns.Comments(_quoted, view.Columns, other.Columns)) yield return step;
        for (var i = 0; i < view.Columns.Length; i++)
            if (i < other.Columns.Length ? facets.OfMember(view.Columns[i].Name, FacetNames.Default) : view.Columns[i].Default is not null) yield return SetDefault(view.Columns[i]);
    }

    private SqlStep SetDefault(ViewColumn column) =>
        new($"ALTER VIEW {_quoted} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} {(column.Default is null ? "DROP DEFAULT" : $"SET DEFAULT {ReplayableText.Of(column.Default)}")}");
}
