using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>
/// What somebody else put into the database, a host or a shadow's prelude: which objects those are, and what the user added to their
/// tables.
/// </summary>
internal sealed class HostedObjects
{
    private readonly CatalogRows _rows;
    private readonly HashSet<int> _schemas;
    private readonly uint _first;

    public HostedObjects(CatalogRows rows, CatalogOptions options)
    {
        (_rows, _first) = (rows, options.FirstOid);
        if (!options.PlatformObjects) Platform = HostPlatforms.Of(options.Platform, rows.Roles.Rows.Select(row => row.Name), options.Host);
        _schemas = [.. rows.Namespaces.Rows.Where(row => Platform?.HasSchema(row.Name) == true).Select(row => row.Oid)];
    }

    /// <summary>The host; <see langword="null"/> for none.</summary>
    public HostPlatform? Platform { get; }

    /// <summary>Whether an object is not the user's: its schema is a host's, or the prelude made it.</summary>
    public bool Has(int catalog, int oid) => IsOfPrelude(oid) || (catalog == CatalogId.Namespace && _schemas.Contains(oid));

    public bool Has(ExtensionRow row) => IsOfPrelude(row.Oid) || Platform?.Extensions.Contains(row.Name, StringComparer.Ordinal) == true;

    public bool Has(PublicationRow row) => Platform?.Publications.Contains(row.Name, StringComparer.Ordinal) == true;

    public bool Has(EventTriggerRow row, string owner) => Platform is { } platform && (platform.EventTriggers.Contains(row.Name, StringComparer.Ordinal) || platform.IsRole(owner));

    /// <summary>Default privileges are the host's where its role gives them, or in its schema.</summary>
    public bool Has(OtherRow row) => (row.Namespace is { } schema && _schemas.Contains(schema))
        || (Platform is { } platform && row.Kind == "default privileges" && platform.IsRole(SqlLexemes.Of(row.Identity)[2].Text));

    /// <summary>What the user added to the others' tables, as objects that are known by their statements.</summary>
    public IEnumerable<OtherObject> Members(CatalogContext context)
    {
        var relations = _rows.Relations.Rows.ToDictionary(row => row.Oid);
        foreach (var row in _rows.HostedMembers.Rows)
        {
            // A sequence is in no list of relations: its owner is read with it.
            var relation = relations.GetValueOrDefault(row.Relation);
            if (relation is not null && !IsHosted(context, relation)) continue;
            if (IsOfPrelude(row.Oid) || !IsUsers(context, row, relation)) continue;
            yield return new OtherObject { Kind = row.Kind, Identity = row.Identity, Definition = row.Definition, Comment = row.Oid == 0 ? null : context.Comment(row.Class, row.Oid) };
        }
    }

    /// <summary>ST0127: what is left out. ST0128 for each object in a host's schema that a role of the user's owns: no manifest holds it, so it is named.</summary>
    public IEnumerable<Diagnostic> Lines(CatalogContext context)
    {
        if (Platform is not { } platform) yield break;
        var schemas = string.Join(", ", _rows.Namespaces.Rows.Where(row => _schemas.Contains(row.Oid)).Select(row => row.Name).Order(StringComparer.Ordinal));
        yield return Diagnostic.Create(CatalogDiagnostics.Platform, null, platform.Name, schemas.Length == 0 ? "nothing" : $"the schemas {schemas}");
        foreach (var (path, owner) in Strangers(context, platform).OrderBy(stranger => stranger.Path.ToString(), StringComparer.Ordinal)) yield return Diagnostic.Create(CatalogDiagnostics.InPlatformSchema, null, path, platform.Name, owner);
    }

    private IEnumerable<(ObjectPath Path, string Owner)> Strangers(CatalogContext context, HostPlatform platform)
    {
        foreach (var row in _rows.Relations.Rows.Where(row => row.Kind != 'c' && !row.IsPartition && IsStranger(CatalogId.Relation, row.Oid, row.Namespace, row.Name, row.Owner)))
            yield return (ObjectPath.Of(row.Kind switch { 'v' => ObjectKind.View, 'm' => ObjectKind.MaterializedView, _ => ObjectKind.Table }, context.Namespaces[row.Namespace], row.Name), context.Role(row.Owner));
        foreach (var row in _rows.Routines.Rows.Where(row => IsStranger(CatalogId.Routine, row.Oid, row.Namespace, row.Name, row.Owner)))
            yield return (ObjectPath.OfRoutine(context.Namespaces[row.Namespace], row.Name, row.Signature), context.Role(row.Owner));
        foreach (var row in _rows.Types.Rows.Where(row => IsStranger(CatalogId.Type, row.Oid, row.Namespace, row.Name, row.Owner)))
        {
            var kind = row.Kind switch { "e" => ObjectKind.Enum, "d" => ObjectKind.Domain, "r" => ObjectKind.Range, _ => ObjectKind.Composite };
            yield return (ObjectPath.Of(kind, context.Namespaces[row.Namespace], row.Name), context.Role(row.Owner));
        }
        foreach (var row in _rows.Sequences.Rows.Where(row => row.OwnerRelation is null && IsStranger(CatalogId.Relation, row.Oid, row.Namespace, row.Name, row.Owner)))
            yield return (ObjectPath.Of(ObjectKind.Sequence, context.Namespaces[row.Namespace], row.Name), context.Role(row.Owner));

        bool IsStranger(int catalog, int oid, int schema, string name, int owner) =>
            _schemas.Contains(schema) && !IsOfPrelude(oid) && !context.IsMember(catalog, oid) && !platform.Owns(context.Namespaces[schema], name, context.Role(owner));
    }

    private bool IsOfPrelude(int oid) => (uint)oid >= CatalogOptions.FirstUserOid && (uint)oid < _first;

    private bool IsHosted(CatalogContext context, RelationRow row) => IsOfPrelude(row.Oid)
        || (context.Namespaces.TryGetValue(row.Namespace, out var schema) && Platform?.Owns(schema, row.Name, context.Role(row.Owner)) == true);

    private bool IsUsers(CatalogContext context, HostedMemberRow row, RelationRow? relation)
    {
        var schema = relation is null ? row.Of : context.Namespaces.GetValueOrDefault(relation.Namespace);
        return row.Kind switch
        {
            // The host's own triggers call functions of its own beside their tables.
            "trigger" => row.Of is not { } owner || Platform?.IsRole(owner) != true,
            "index" => Platform?.HasIndex(schema ?? "", row.Name) != true,
            "foreign key" => Platform?.HasSchema(row.Of ?? "") != true,
            "publication table" => Platform?.Publications.Contains(row.Name, StringComparer.Ordinal) == true,
            "grant" => context.HasGrants && (relation is not null || Platform?.HasSchema(schema ?? "") == true) && Platform?.IsGrantee(row.Name) != true,
            _ => true,
        };
    }
}
