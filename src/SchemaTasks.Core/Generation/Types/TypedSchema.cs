using System.Collections.Immutable;
using System.Security.Cryptography;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>The relations and types of a manifest with what every language needs to know of their columns: made once for all outputs.</summary>
internal sealed class TypedSchema
{
    private const int VersionLength = 12;

    private readonly Task<string> _hash;
    private readonly string? _versionName;

    private TypedSchema(GenerationInput input)
    {
        Walk = new TypeWalk(new TypeCatalog(input.Schema));
        _versionName = input.VersionName;
        // The whole manifest is printed for it, while the outputs are.
        _hash = Task.Run(() => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ManifestFile.Print(input.Schema)))));
        var notNull = new NotNullPatterns(input.Configuration.NotNull);
        var relations = ImmutableArray.CreateBuilder<TypedRelation>();
        foreach (var schema in input.Schema.Schemas)
        {
            foreach (var table in schema.Tables) relations.Add(OfTable(schema, table));
            foreach (var view in schema.Views) relations.Add(OfView(ObjectKind.View, schema, view.Name, view.Comment, view.Columns, notNull));
            foreach (var view in schema.MaterializedViews) relations.Add(OfView(ObjectKind.MaterializedView, schema, view.Name, view.Comment, view.Columns, notNull));
        }
        Relations = relations.DrainToImmutable();
        Enums = [.. input.Schema.Schemas.SelectMany(schema => schema.Enums.Select(type => new EnumShape(new QualifiedName(schema.Name, type.Name), type)))];
        Composites = [.. input.Schema.Schemas.SelectMany(schema => schema.Composites.Select(type => (CompositeShape)Walk.Of(SqlIdentifier.Quote(schema.Name, type.Name))))];
        RowValues = RowTypesOfColumns();
        Diagnostics = [.. notNull.Unused()];
    }

    public TypeWalk Walk { get; }

    /// <summary>In the manifest's order: by schema, and in it tables, views, materialized views.</summary>
    public ImmutableArray<TypedRelation> Relations { get; }

    public ImmutableArray<EnumShape> Enums { get; }

    public ImmutableArray<CompositeShape> Composites { get; }

    /// <summary>The row types that are types of columns or attributes, in order of name.</summary>
    public ImmutableArray<RowShape> RowValues { get; }

    /// <summary>Faults of settings that hold for all languages.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>SHA-256 of the canonical text of the manifest, lower-case hexadecimal: line ends and comments of the file do not change it.</summary>
    public string Hash => _hash.GetAwaiter().GetResult();

    /// <summary>The name given by hand, else the first digits of <see cref="Hash"/>.</summary>
    public string Version => _versionName ?? Hash[..VersionLength];

    public int TableCount => Relations.Count(relation => !relation.IsView);

    public static TypedSchema Create(GenerationInput input) => new(input);

    private TypedRelation OfTable(Schema schema, Table table)
    {
        var path = ObjectPath.Of(ObjectKind.Table, schema.Name, table.Name);
        return new TypedRelation
        {
            Path = path,
            Comment = table.Comment,
            Table = table,
            Columns = [.. table.Columns.Select(column => OfColumn(path, column))],
        };
    }

    private TypedColumn OfColumn(ObjectPath table, Column column)
    {
        var shape = Walk.Of(column.Type);
        var nullable = column.Nullable && !IsNotNullDomain(shape);
        var fallback = column.Default ?? DomainDefault(shape);
        var computed = column.Generated is not null || column.Identity == IdentityGeneration.Always;
        return new TypedColumn
        {
            Path = table.Child(ObjectKind.Column, column.Name),
            Type = column.Type,
            Shape = shape,
            Nullable = nullable,
            Comment = column.Comment,
            Default = fallback,
            IsComputed = computed,
            Insert = computed ? WriteRule.Never : nullable || fallback is not null || column.Identity != IdentityGeneration.None ? WriteRule.Optional : WriteRule.Required,
        };
    }

    private TypedRelation OfView(ObjectKind kind, Schema schema, string name, string? comment, ImmutableArray<ViewColumn> columns, NotNullPatterns notNull)
    {
        var path = ObjectPath.Of(kind, schema.Name, name);
        return new TypedRelation
        {
            Path = path,
            Comment = comment,
            // PostgreSQL keeps no NOT NULL for a view's columns.
            Columns =
            [
                .. columns.Select(column => new TypedColumn
                {
                    Path = path.Child(ObjectKind.Column, column.Name),
                    Type = column.Type,
                    Shape = Walk.Of(column.Type),
                    Nullable = !notNull.Matches(path, column.Name),
                    Comment = column.Comment,
                    Default = column.Default,
                    Insert = WriteRule.Never,
                }),
            ],
        };
    }

    private ImmutableArray<RowShape> RowTypesOfColumns()
    {
        var found = new SortedDictionary<QualifiedName, RowShape>();
        var seen = new HashSet<TypeShape>(ReferenceEqualityComparer.Instance);
        foreach (var relation in Relations)
            foreach (var column in relation.Columns) Collect(column.Shape);
        foreach (var composite in Composites) Collect(composite);
        return [.. found.Values];

        void Collect(TypeShape shape)
        {
            if (shape is LeafShape or EnumShape || !seen.Add(shape)) return;
            switch (shape)
            {
                case ArrayShape array:
                    Collect(array.Element);
                    break;
                case DomainShape domain:
                    Collect(domain.Of);
                    break;
                case CompositeShape composite:
                    foreach (var (_, type) in composite.Attributes) Collect(Walk.Of(type));
                    break;
                case RowShape row when found.TryAdd(row.Name, row):
                    foreach (var (_, type) in row.Attributes) Collect(Walk.Of(type));
                    break;
            }
        }
    }

    private static bool IsNotNullDomain(TypeShape shape) => shape is DomainShape domain && (!domain.Domain.Nullable || IsNotNullDomain(domain.Of));

    private static string? DomainDefault(TypeShape shape) => shape is DomainShape domain ? domain.Domain.Default ?? DomainDefault(domain.Of) : null;
}
