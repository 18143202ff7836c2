using System.Collections.Immutable;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Printing;

/// <summary>Prints a schema, its types and its sequences.</summary>
internal static class SchemaPrinter
{
    public static void Print(INodeWriter writer, Schema schema)
    {
        Head(writer, schema);
        writer.Items("enums", CanonicalOrder.Named(schema.Enums), Print);
        writer.Items("domains", CanonicalOrder.Named(schema.Domains), Print);
        writer.Items("composites", CanonicalOrder.Named(schema.Composites), Print);
        writer.Items("ranges", CanonicalOrder.Named(schema.Ranges), Print);
        writer.Items("sequences", CanonicalOrder.Named(schema.Sequences), Print);
        writer.Items("tables", CanonicalOrder.Named(schema.Tables), TablePrinter.Print);
        writer.Items("views", CanonicalOrder.Named(schema.Views), ViewPrinter.Print);
        writer.Items("materialized_views", CanonicalOrder.Named(schema.MaterializedViews), ViewPrinter.Print);
        writer.Items("routines", CanonicalOrder.Sorted(schema.Routines), RoutinePrinter.Print);
    }

    /// <summary>What every owned object begins with.</summary>
    public static void Head(INodeWriter writer, IOwnedObject item)
    {
        writer.Text("name", item.Name);
        OwnerAndGrants(writer, item);
    }

    public static void OwnerAndGrants(INodeWriter writer, IOwnedObject item)
    {
        writer.Text("comment", item.Comment);
        writer.Text("owner", item.Owner);
        Grants(writer, item.Grants);
    }

    public static void Grants(INodeWriter writer, ImmutableArray<Grant> grants) =>
        writer.Items("grants", CanonicalOrder.Sorted(grants), static (writer, grant) =>
        {
            writer.Text("role", grant.Role);
            writer.Texts("privileges", CanonicalOrder.Sorted(grant.Privileges));
            writer.Flag("grantable", grant.Grantable);
        });

    public static void Print(INodeWriter writer, QualifiedName name)
    {
        writer.Text("schema", name.Schema);
        writer.Text("name", name.Name);
    }

    public static void Print(INodeWriter writer, SequenceOptions options)
    {
        writer.Integer("start", options.Start);
        writer.Integer("increment", options.Increment);
        writer.Integer("minimum", options.Minimum);
        writer.Integer("maximum", options.Maximum);
        writer.Integer("cache", options.Cache);
        writer.Flag("cycle", options.Cycle);
    }

    public static void Print(INodeWriter writer, CheckConstraint check)
    {
        writer.Text("name", check.Name);
        writer.Text("comment", check.Comment);
        writer.Text("expression", check.Expression);
        writer.Flag("no_inherit", check.NoInherit);
        writer.Flag("not_valid", check.NotValid);
        writer.Flag("not_enforced", check.NotEnforced);
        writer.Flag("inherited", check.Inherited);
    }

    private static void Print(INodeWriter writer, EnumType type)
    {
        Head(writer, type);
        writer.Texts("values", type.Values);
    }

    private static void Print(INodeWriter writer, Domain domain)
    {
        Head(writer, domain);
        writer.Text("type", domain.Type);
        writer.Key("nullable");
        writer.Flag(domain.Nullable);
        writer.Text("not_null_name", domain.NotNullName);
        writer.Text("not_null_comment", domain.NotNullComment);
        writer.Text("collation", domain.Collation);
        writer.Text("default", domain.Default);
        writer.Items("checks", CanonicalOrder.Sorted(domain.Checks), Print);
    }

    private static void Print(INodeWriter writer, CompositeType type)
    {
        Head(writer, type);
        writer.Items("attributes", type.Attributes, static (writer, attribute) =>
        {
            writer.Text("name", attribute.Name);
            writer.Text("type", attribute.Type);
            writer.Text("collation", attribute.Collation);
            writer.Text("comment", attribute.Comment);
        });
    }

    private static void Print(INodeWriter writer, RangeType type)
    {
        Head(writer, type);
        writer.Text("subtype", type.Subtype);
        writer.Text("operator_class", type.OperatorClass);
        writer.Text("collation", type.Collation);
        writer.Text("canonical", type.Canonical);
        writer.Text("subtype_diff", type.SubtypeDiff);
        writer.Text("multirange_name", type.MultirangeName);
    }

    private static void Print(INodeWriter writer, Sequence sequence)
    {
        Head(writer, sequence);
        writer.Text("type", sequence.Type);
        Print(writer, sequence.Options);
        writer.Flag("unlogged", sequence.Unlogged);
        writer.Text("owned_by", sequence.OwnedBy is { } column ? QuotedPath.Print(column) : null);
    }
}
