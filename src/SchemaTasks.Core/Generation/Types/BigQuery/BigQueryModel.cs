using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>Makes the warehouse's tables of a manifest's; what falls out has a note.</summary>
internal sealed class BigQueryModel
{
    /// <summary>In characters (REST: TableFieldSchema.description).</summary>
    private const int LongestFieldDescription = 1024;

    private const int LongestTableDescription = 16_384;
    private const int MostKeyColumns = 16;
    private const int MostForeignKeys = 64;
    private const int MostClusteringColumns = 4;

    /// <summary>Columns of a table, nested ones included.</summary>
    private const int MostColumns = 10_000;

    private readonly GenerationInput _input;
    private readonly BigQuerySettings _settings;
    private readonly BigQueryNames _names;
    private readonly BigQueryTypes _types;
    private readonly TypeOverrides _overrides;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<QualifiedName, (TypedRelation Relation, string[] Columns)> _relations = [];
    private readonly HashSet<BigQueryClustering> _clusteringUsed = [];
    private readonly HashSet<ObjectGlob> _tagsUsed = [];

    private BigQueryModel(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_input, _diagnostics, _settings) = (input, diagnostics, input.Configuration.BigQuery);
        _names = new BigQueryNames(input, diagnostics);
        _types = new BigQueryTypes(input.Types, _names);
        _overrides = new TypeOverrides(input.Configuration, "bigquery", "BigQuery", BigQueryTypes.Fault, diagnostics);
    }

    public static ImmutableArray<BigQueryTable> Build(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var model = new BigQueryModel(input, diagnostics);
        foreach (var relation in input.Types.Relations) model._relations[relation.Name] = (relation, model._names.OfColumns(relation));
        var tables = input.Types.Relations.Select(model.Table).ToImmutableArray();
        model._names.ReportUnused();
        diagnostics.AddRange(model._overrides.Unused());
        foreach (var stale in model._settings.Clustering.Where(entry => !model._clusteringUsed.Contains(entry)))
            diagnostics.Add(Diagnostic.Create(TypesDiagnostics.NothingMatched, stale.Location, "bigquery.clustering", stale.Table, "table or view"));
        foreach (var (stale, _) in model._settings.PolicyTags.Where(entry => !model._tagsUsed.Contains(entry.Columns)))
            diagnostics.Add(Diagnostic.Create(TypesDiagnostics.NothingMatched, stale.Location, "bigquery.policy_tags", stale, "column"));
        return tables;
    }

    private BigQueryTable Table(TypedRelation relation)
    {
        var names = _relations[relation.Name].Columns;
        var fields = relation.Columns.Select((column, i) => Field(column, names[i])).ToImmutableArray();
        var count = fields.Sum(Count);
        if (count > MostColumns) Report(BigQueryDiagnostics.TooManyColumns, relation.Path, null, relation.Path, count, MostColumns);
        return new BigQueryTable
        {
            Dataset = _names.DatasetOf(relation),
            Name = _names.OfTable(relation.Name),
            Description = Cut(relation.Comment, LongestTableDescription, relation.Path),
            Fields = fields,
            PrimaryKey = PrimaryKey(relation, fields),
            ForeignKeys = ForeignKeys(relation, fields),
            PartitionedBy = Partitioning(relation, fields),
            Clustering = Clustering(relation, fields),
        };
    }

    private BigQueryField Field(TypedColumn column, string name)
    {
        var type = _overrides.Find(column) is { } given ? BigQueryTypes.Given(given)! : _types.Of(column.Shape);
        if (type.Note is { } note) Report(BigQueryDiagnostics.Approximated, column.Path, "type", column.Path, column.Type, type.IsRepeated ? type.Name + " REPEATED" : type.Name, note);
        var tag = _settings.PolicyTags.IsEmpty ? default : _settings.PolicyTags.FirstOrDefault(entry => entry.Columns.Matches(column.Path));
        if (tag.Tag is not null) _tagsUsed.Add(tag.Columns);
        return new BigQueryField
        {
            Name = name,
            Type = type,
            // NULL and the empty array are one, so that an array is never REQUIRED.
            IsRequired = _settings.Required && !column.Nullable && !type.IsRepeated,
            Description = Description(column),
            Default = type.IsRepeated ? null : BigQueryDefault.Of(column, type),
            PolicyTag = tag.Tag,
        };
    }

    private string? Description(TypedColumn column)
    {
        var text = Cut(column.Comment, LongestFieldDescription, column.Path);
        var shape = column.Shape.Base is ArrayShape array ? array.Element.Base : column.Shape.Base;
        if (shape is not EnumShape { Enum.Values.IsEmpty: false } type) return text;
        var labels = "One of: " + string.Join(", ", type.Enum.Values);
        var described = string.IsNullOrEmpty(text) ? labels : $"{text} {labels}";
        return described.Length <= LongestFieldDescription ? described : text;
    }

    private string? Cut(string? text, int length, ObjectPath path)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length <= length) return text;
        Report(BigQueryDiagnostics.LongDescription, path, "comment", path, length);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private ImmutableArray<string> PrimaryKey(TypedRelation relation, ImmutableArray<BigQueryField> fields)
    {
        if (relation.Table?.PrimaryKey is not { } key) return [];
        var path = relation.Path.Child(ObjectKind.PrimaryKey, key.Name);
        var columns = Fields(relation, fields, key.Columns);
        if (columns.Length > MostKeyColumns) return Left(path, $"a key has at most {MostKeyColumns} columns");
        return columns.FirstOrDefault(field => !field.Type.IsKey) is { } wrong ? Left(path, $"no key may have a column of type {wrong.Type.Name} ({wrong.Name})") : [.. columns.Select(field => field.Name)];

        ImmutableArray<string> Left(ObjectPath key, string why)
        {
            Report(BigQueryDiagnostics.KeyLeftOut, key, null, key, why);
            return [];
        }
    }

    private ImmutableArray<BigQueryForeignKey> ForeignKeys(TypedRelation relation, ImmutableArray<BigQueryField> fields)
    {
        var keys = ImmutableArray.CreateBuilder<BigQueryForeignKey>();
        foreach (var key in relation.Table?.ForeignKeys ?? [])
        {
            var path = relation.Path.Child(ObjectKind.ForeignKey, key.Name);
            if (Fault(relation, fields, key, keys.Count) is { } why)
            {
                Report(BigQueryDiagnostics.KeyLeftOut, path, null, path, why);
                continue;
            }
            var (target, names) = _relations[key.References];
            var referenced = key.ReferencedColumns.Select(column => names[IndexOf(target, column)]);
            keys.Add(new BigQueryForeignKey(key.Name, _names.DatasetOf(target), _names.OfTable(target.Name), [.. Fields(relation, fields, key.Columns).Select(field => field.Name).Zip(referenced)]));
        }
        return keys.DrainToImmutable();
    }

    private string? Fault(TypedRelation relation, ImmutableArray<BigQueryField> fields, ForeignKey key, int before)
    {
        if (before == MostForeignKeys) return $"a table has at most {MostForeignKeys} foreign keys";
        if (key.References == relation.Name) return "a table cannot reference itself";
        if (!_relations.TryGetValue(key.References, out var target)) return $"{key.References} is not in the manifest";
        if (_names.DatasetOf(target.Relation) != _names.DatasetOf(relation)) return $"{key.References} is in another dataset";
        if (target.Relation.Table?.PrimaryKey is not { } primary || !IsSame(primary.Columns, key.ReferencedColumns)) return "it does not reference a primary key";
        return Fields(relation, fields, key.Columns).FirstOrDefault(field => !field.Type.IsKey) is { } wrong ? $"no key may have a column of type {wrong.Type.Name} ({wrong.Name})" : null;
    }

    private string? Partitioning(TypedRelation relation, ImmutableArray<BigQueryField> fields)
    {
        if (relation.Table?.PartitionBy is not { } by) return null;
        const string range = "RANGE (";
        if (by.StartsWith(range, StringComparison.Ordinal))
        {
            var name = by[range.Length..^1];
            if (name is ['"', .., '"']) name = name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            if (IndexOf(relation, name) is >= 0 and var at && fields[at].Type is { IsRepeated: false, Name: "DATE" or "TIMESTAMP" or "DATETIME" }) return fields[at].Name;
        }
        Report(BigQueryDiagnostics.NotPartitioned, relation.Path, "partition_by", relation.Path, by);
        return null;
    }

    private ImmutableArray<string> Clustering(TypedRelation relation, ImmutableArray<BigQueryField> fields)
    {
        if (_settings.Clustering.IsEmpty || _settings.Clustering.FirstOrDefault(entry => entry.Table == relation.Name.ToString()) is not { } clustering) return [];
        _clusteringUsed.Add(clustering);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var column in clustering.Columns)
        {
            var at = IndexOf(relation, column);
            if (at < 0) Wrong($"there is no column '{column}'");
            else if (!fields[at].Type.IsClusterable) Wrong($"'{column}' is of type {(fields[at].Type.IsRepeated ? "ARRAY" : fields[at].Type.Name)}");
            else names.Add(fields[at].Name);
        }
        if (clustering.Columns.Length is 0 or > MostClusteringColumns) Wrong($"a table is clustered by 1 to {MostClusteringColumns} columns");
        return names.DrainToImmutable();

        void Wrong(string why) => _diagnostics.Add(Diagnostic.Create(BigQueryDiagnostics.WrongClustering, clustering.Location, relation.Path, why));
    }

    private void Report(DiagnosticDescriptor descriptor, ObjectPath path, string? facet, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, _input.Positions.Locate(path, facet), arguments));

    private static ImmutableArray<BigQueryField> Fields(TypedRelation relation, ImmutableArray<BigQueryField> fields, ImmutableArray<string> columns) =>
        [.. columns.Select(column => fields[IndexOf(relation, column)])];

    private static int IndexOf(TypedRelation relation, string column)
    {
        for (var i = 0; i < relation.Columns.Length; i++)
        {
            if (relation.Columns[i].Name == column) return i;
        }
        return -1;
    }

    private static bool IsSame(ImmutableArray<string> columns, ImmutableArray<string> others) =>
        columns is [var column] && others is [var other] ? column == other : columns.ToHashSet(StringComparer.Ordinal).SetEquals(others);

    private static int Count(BigQueryField field) => 1 + field.Type.Fields.Sum(Count);
}
