using System.Collections.Immutable;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Printing;

/// <summary>Prints a database and what is beside its schemas.</summary>
internal static class DatabasePrinter
{
    public static void Print(INodeWriter writer, DatabaseSchema database)
    {
        writer.BeginMapping();
        writer.Text("version", ManifestFile.FormatVersion);
        writer.Integer("postgres", database.PostgresMajor);
        writer.Text("comment", database.Comment);
        writer.Items("extensions", CanonicalOrder.Sorted(database.Extensions), Print);
        writer.Items("schemas", CanonicalOrder.Named(database.Schemas), SchemaPrinter.Print);
        writer.Items("event_triggers", CanonicalOrder.Sorted(database.EventTriggers), Print);
        writer.Items("publications", CanonicalOrder.Sorted(database.Publications), Print);
        writer.Items("other", CanonicalOrder.Sorted(database.Other), Print);
        writer.EndMapping();
    }

    private static void Print(INodeWriter writer, Extension extension)
    {
        writer.Text("name", extension.Name);
        writer.Text("comment", extension.Comment);
        writer.Text("schema", extension.Schema);
        writer.Text("version", extension.Version);
    }

    private static void Print(INodeWriter writer, EventTrigger trigger)
    {
        writer.Text("name", trigger.Name);
        writer.Text("comment", trigger.Comment);
        writer.Text("owner", trigger.Owner);
        writer.Text("event", trigger.Event);
        writer.Key("function");
        writer.BeginMapping();
        SchemaPrinter.Print(writer, trigger.Function);
        writer.EndMapping();
        writer.Texts("tags", trigger.Tags);
        writer.Word("enabled", trigger.Enabled, FiringMode.Origin);
    }

    private static void Print(INodeWriter writer, Publication publication)
    {
        writer.Text("name", publication.Name);
        writer.Text("comment", publication.Comment);
        writer.Text("owner", publication.Owner);
        writer.Flag("all_tables", publication.AllTables);
        writer.Items("tables", CanonicalOrder.Sorted(publication.Tables), Print);
        writer.Texts("schemas", CanonicalOrder.Sorted(publication.Schemas));
        var operations = CanonicalOrder.Operations(publication.Operations);
        if (!operations.SequenceEqual(Defaults.Operations)) PrintOperations(writer, operations);
        writer.Flag("via_root", publication.ViaRoot);
        writer.Text("generated_columns", publication.GeneratedColumns);
    }

    /// <summary>An empty list says something here: a publication of nothing.</summary>
    private static void PrintOperations(INodeWriter writer, ImmutableArray<string> operations)
    {
        writer.Key("operations");
        writer.Texts(operations.AsSpan());
    }

    private static void Print(INodeWriter writer, PublishedTable table)
    {
        writer.Text("schema", table.Schema);
        writer.Text("name", table.Name);
        writer.Texts("columns", table.Columns);
        writer.Text("where", table.Where);
    }

    private static void Print(INodeWriter writer, OtherObject other)
    {
        writer.Text("kind", other.Kind);
        writer.Text("identity", other.Identity);
        writer.Text("comment", other.Comment);
        writer.Text("definition", other.Definition);
    }
}
