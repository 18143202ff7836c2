using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Makes the model of a manifest's tokens. Faults are in the context; what comes back is of use only if there are none.</summary>
internal sealed class DatabaseReader(ManifestStream stream)
{
    private readonly ReadingContext _context = stream.Context;

    public DatabaseSchema Read()
    {
        var root = stream.Read();
        if (root.Kind == YamlTokenKind.MappingStart)
        {
            var database = Read(root);
            // What is behind the document is looked at too.
            while (stream.Read().Kind != YamlTokenKind.EndOfDocument) ;
            return database;
        }

        var isEmpty = root.Kind == YamlTokenKind.EndOfDocument || (root.Kind == YamlTokenKind.Scalar && root.Length == 0);
        if (isEmpty) _context.Fault(1, 1, ManifestDiagnostics.Empty);
        else _context.Fault(root.Line, root.Column, ManifestDiagnostics.NotYaml, "a manifest is a mapping that begins with its version, 'version: \"1.0\"'.");
        return new DatabaseSchema();
    }

    private DatabaseSchema Read(YamlToken start)
    {
        var position = _context.Positions.Add(ObjectPath.Database, start.Line, start.Column);
        var extensions = ImmutableArray.CreateBuilder<Extension>();
        var schemas = ImmutableArray.CreateBuilder<Schema>();
        var reader = new SchemaReader(stream);
        var node = stream.ReadMapping(start, "the manifest",
            stream.List("extensions", "an extension", extensions, ReadExtension),
            new ListHandler("schemas", "a schema", first => schemas.Add(reader.Read(first))));
        var isNewerMinor = CheckVersion(node);
        var (line, column) = node.PositionOf("version");
        node.StreamedList("extensions");
        node.StreamedList("schemas");
        var database = new DatabaseSchema
        {
            PostgresMajor = node.Number32("postgres"),
            Comment = node.Text("comment"),
            Extensions = CanonicalOrder.Sorted(extensions.DrainToImmutable()),
            Schemas = CanonicalOrder.Named(schemas.DrainToImmutable()),
            EventTriggers = CanonicalOrder.Sorted(node.Items("event_triggers", "an event trigger", ReadEventTrigger)),
            Publications = CanonicalOrder.Sorted(node.Items("publications", "a publication", ReadPublication)),
            Other = CanonicalOrder.Sorted(node.Items("other", "an object", ReadOther)),
        };
        node.Close(position);
        if (isNewerMinor && _context.Faults.Any(fault => fault.Descriptor == ManifestDiagnostics.UnknownKey))
        {
            _context.Fault(line, column, ManifestDiagnostics.NewerMinorFormat, ManifestFile.FormatVersion);
        }
        return database;
    }

    /// <returns>Whether the format is a newer one of the same major.</returns>
    private bool CheckVersion(MappingNode node)
    {
        if (node.Text("version", required: true) is not { } version) return false;
        var (line, column) = node.PositionOf("version");
        var dot = version.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !int.TryParse(version.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(version.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) || major < 1)
        {
            node.WrongValueOf("version", $"the manifest's format, \"{ManifestFile.FormatVersion}\"");
        }
        else if (major > 1)
        {
            _context.Fault(line, column, ManifestDiagnostics.NewerFormat, version, ManifestFile.FormatVersion, major);
        }
        else
        {
            return minor > 0;
        }
        return false;
    }

    private Extension ReadExtension(MappingNode node)
    {
        var name = node.Required("name");
        var position = _context.Positions.Add(ObjectPath.OfExtension(name), node.Line, node.Column);
        var extension = new Extension
        {
            Name = name,
            Comment = node.Text("comment"),
            Schema = node.Required("schema"),
            Version = node.Text("version"),
        };
        node.Close(position);
        return extension;
    }

    private EventTrigger ReadEventTrigger(MappingNode node)
    {
        var name = node.Required("name");
        var position = _context.Positions.Add(ObjectPath.OfEventTrigger(name), node.Line, node.Column);
        var trigger = new EventTrigger
        {
            Name = name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Event = node.Required("event"),
            Function = node.Child("function", "a function", SchemaReader.ReadQualifiedName, required: true),
            Tags = node.Texts("tags"),
            Enabled = node.Word("enabled", FiringMode.Origin),
        };
        node.Close(position);
        return trigger;
    }

    private Publication ReadPublication(MappingNode node)
    {
        var name = node.Required("name");
        var position = _context.Positions.Add(ObjectPath.OfPublication(name), node.Line, node.Column);
        var publication = new Publication
        {
            Name = name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            AllTables = node.Flag("all_tables"),
            Tables = CanonicalOrder.Sorted(node.Items("tables", "a published table", ReadPublishedTable)),
            Schemas = CanonicalOrder.Sorted(node.Texts("schemas")),
            Operations = node.Has("operations") ? CanonicalOrder.Operations(node.Texts("operations")) : Defaults.Operations,
            ViaRoot = node.Flag("via_root"),
            GeneratedColumns = node.Text("generated_columns"),
        };
        node.Close(position);
        return publication;
    }

    private PublishedTable ReadPublishedTable(MappingNode node)
    {
        var table = new PublishedTable
        {
            Schema = node.Required("schema"),
            Name = node.Required("name"),
            Columns = node.Texts("columns"),
            Where = node.Sql("where", SqlTextKind.Expression),
        };
        node.Close();
        return table;
    }

    private void UnknownKind(MappingNode node, string kind)
    {
        if (!node.Has("kind")) return;
        var (line, column) = node.PositionOf("kind");
        _context.Fault(line, column, ManifestDiagnostics.UnknownOtherKind, kind, string.Join(", ", OtherObjectRules.Kinds));
    }

    private OtherObject ReadOther(MappingNode node)
    {
        var (kind, identity) = (node.Required("kind"), node.Required("identity"));
        var position = _context.Positions.Add(ObjectPath.OfOther(kind, identity), node.Line, node.Column);
        var other = new OtherObject
        {
            Kind = kind,
            Identity = identity,
            Comment = node.Text("comment"),
            Definition = node.Required("definition"),
        };
        if (!OtherObjectRules.IsKnown(kind)) UnknownKind(node, kind);
        else if (OtherObjectRules.IdentityFault(identity) is { } more) node.MoreThanItsKey("identity", more, "what names the object");
        else if (OtherObjectRules.DefinitionFault(kind, identity, other.Definition) is { } fault && node.Has("definition"))
            node.MoreThanItsKey("definition", fault, $"the statement that creates the {kind}, '{OtherObjectRules.Describe(kind, identity)} …'");
        node.Close(position);
        return other;
    }
}
