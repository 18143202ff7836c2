using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Manifest.Validation;

/// <summary>
/// Finds types that no server could have: neither PostgreSQL's own, nor in the manifest, nor possibly an extension's or another schema's.
/// </summary>
internal sealed class TypeRules(DatabaseSchema database, SourceMap positions, SchemaConfiguration configuration)
{
    /// <summary>Kinds of objects that are types or have rows of one.</summary>
    private static readonly ObjectKind[] TypeKinds = [ObjectKind.Enum, ObjectKind.Domain, ObjectKind.Composite, ObjectKind.Range, ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView];

    private readonly HashSet<QualifiedName> _types = [];
    private readonly HashSet<string> _sound = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _warnings = [];

    public IEnumerable<Diagnostic> Check()
    {
        foreach (var schema in database.Schemas) Collect(schema);
        foreach (var type in database.Other.Where(other => other.Kind == "base type"))
        {
            if (Name(type.Identity) is (string schema, var name)) _types.Add(new QualifiedName(schema, name));
        }
        foreach (var schema in database.Schemas) Check(schema);
        return _warnings;
    }

    private void Collect(Schema schema)
    {
        void Add(string name) => _types.Add(new QualifiedName(schema.Name, name));

        foreach (var type in schema.Enums) Add(type.Name);
        foreach (var type in schema.Domains) Add(type.Name);
        foreach (var type in schema.Composites) Add(type.Name);
        foreach (var type in schema.Ranges)
        {
            Add(type.Name);
            Add(ImplicitName.Multirange(type.Name));
            if (type.MultirangeName is { } given && Name(given) is { } multirange) _types.Add(new QualifiedName(multirange.Schema ?? schema.Name, multirange.Name));
        }
        foreach (var view in schema.Views) Add(view.Name);
        foreach (var view in schema.MaterializedViews) Add(view.Name);
        foreach (var table in schema.Tables) Collect(schema.Name, table);
    }

    private void Collect(string schema, Table table)
    {
        _types.Add(new QualifiedName(schema, table.Name));
        foreach (var partition in table.Partitions) Collect(partition.Schema, partition.Table);
    }

    private void Check(Schema schema)
    {
        foreach (var domain in schema.Domains) Check(domain.Type, ObjectPath.Of(ObjectKind.Domain, schema.Name, domain.Name), "type");
        foreach (var range in schema.Ranges) Check(range.Subtype, ObjectPath.Of(ObjectKind.Range, schema.Name, range.Name), "subtype");
        foreach (var type in schema.Composites)
        {
            var path = ObjectPath.Of(ObjectKind.Composite, schema.Name, type.Name);
            foreach (var attribute in type.Attributes) Check(attribute.Type, path.Child(ObjectKind.Attribute, attribute.Name), "type");
        }
        foreach (var table in schema.Tables) Check(schema.Name, table);
        foreach (var view in schema.Views) Check(ObjectPath.Of(ObjectKind.View, schema.Name, view.Name), view.Columns);
        foreach (var view in schema.MaterializedViews) Check(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Columns);
    }

    private void Check(string schema, Table table)
    {
        var path = ObjectPath.Of(ObjectKind.Table, schema, table.Name);
        foreach (var column in table.Columns) Check(column.Type, path.Child(ObjectKind.Column, column.Name), "type");
        foreach (var partition in table.Partitions) Check(partition.Schema, partition.Table);
    }

    private void Check(ObjectPath path, IEnumerable<ViewColumn> columns)
    {
        foreach (var column in columns) Check(column.Type, path.Child(ObjectKind.Column, column.Name), "type");
    }

    private void Check(string type, ObjectPath path, string facet)
    {
        if (_sound.Contains(type)) return;
        if (FaultOf(type) is not var (what, hint))
        {
            _sound.Add(type);
            return;
        }
        _warnings.Add(Diagnostic.Create(ManifestDiagnostics.UnknownType, positions.Locate(path, facet), path, type, what, hint));
    }

    /// <returns>What is wrong with the type and what was probably meant, for a message; <see langword="null"/> when the type may be one.</returns>
    private (string What, string Hint)? FaultOf(string type)
    {
        if (TypeParser.Parse(type, hasModifier: true) is not null || Name(type) is not var (schema, name)) return null;
        if (schema is null) return IsBuiltIn(name) || MayBeInCatalog() ? null : ("PostgreSQL does not have", Meant(name));
        if (schema == "pg_catalog") return IsBuiltIn(name) || MayBeInCatalog() ? null : ("PostgreSQL does not have", Meant(name));
        if (_types.Contains(new QualifiedName(schema, name)) || !IsExpected(schema, name)) return null;
        return ("is not in the manifest", Suggestion.Of($"{schema}.{name}", _types.Select(known => known.ToString())));
    }

    /// <summary>Whether the manifest would hold a type of this name if there were one.</summary>
    private bool IsExpected(string schema, string name) =>
        database.Schemas.Any(known => known.Name == schema) && database.Extensions.All(extension => extension.Schema != schema) && ExtensionTypes.ExtensionOf(name) is null
        && TypeKinds.All(kind => configuration.Takes(ObjectPath.Of(kind, schema, name)));

    /// <summary>The rows of catalogs are types, too.</summary>
    private static bool IsBuiltIn(string name) => BuiltInTypes.Has(name) || name.StartsWith("pg_", StringComparison.Ordinal) || name.StartsWith('_');

    /// <summary>plpgsql brings no types.</summary>
    private bool MayBeInCatalog() => database.Extensions.Any(extension => extension is { Schema: "pg_catalog", Name: not "plpgsql" });

    private string Meant(string name)
    {
        var inSchemas = _types.Where(known => known.Name == name).ToList();
        if (inSchemas.Count > 0) return $" Did you mean '{inSchemas.MinBy(known => known.ToString(), StringComparer.Ordinal)}'?";
        if (ExtensionTypes.ExtensionOf(name) is not { } extension) return Suggestion.Of(name, BuiltInTypes.All.Concat(TypeSpelling.Aliases));
        return database.Extensions.FirstOrDefault(known => known.Name == extension) is { } present
            ? $" Did you mean '{new QualifiedName(present.Schema, name)}'?"
            : $" The extension '{extension}' has a type of this name: write the extension's schema before it, public.{name}.";
    }

    /// <summary>The name at the beginning of a type or identity, as the server stores it.</summary>
    private static (string? Schema, string Name)? Name(string text)
    {
        var lexemes = SqlLexemes.Of(text);
        if (lexemes.Count == 0 || !lexemes[0].IsName) return null;
        return lexemes.Count > 2 && lexemes[1].Is(".") && lexemes[2].IsName ? (lexemes[0].Text, lexemes[2].Text) : (null, lexemes[0].Text);
    }
}
