using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Printing;

/// <summary>Prints views and materialized views.</summary>
internal static class ViewPrinter
{
    public static void Print(INodeWriter writer, View view)
    {
        SchemaPrinter.Head(writer, view);
        writer.Items("columns", view.Columns, Print);
        writer.Texts("options", CanonicalOrder.Sorted(view.Options));
        writer.Text("definition", view.Definition);
        writer.Items("triggers", CanonicalOrder.Sorted(view.Triggers), TablePrinter.Print);
        writer.Items("rules", CanonicalOrder.Sorted(view.Rules), TablePrinter.Print);
    }

    public static void Print(INodeWriter writer, MaterializedView view)
    {
        SchemaPrinter.Head(writer, view);
        writer.Items("columns", view.Columns, Print);
        writer.Text("definition", view.Definition);
        writer.Text("access_method", view.AccessMethod);
        writer.Texts("storage_parameters", CanonicalOrder.Sorted(view.StorageParameters));
        writer.Items("indexes", CanonicalOrder.Sorted(view.Indexes), TablePrinter.Print);
        writer.Items("statistics", CanonicalOrder.Sorted(view.Statistics), TablePrinter.Print);
    }

    private static void Print(INodeWriter writer, ViewColumn column)
    {
        writer.Text("name", column.Name);
        writer.Text("type", column.Type);
        writer.Text("default", column.Default);
        writer.Text("storage", column.Storage);
        writer.Text("compression", column.Compression);
        writer.Integer("statistics_target", column.StatisticsTarget);
        writer.Texts("options", CanonicalOrder.Sorted(column.Options));
        writer.Text("comment", column.Comment);
        SchemaPrinter.Grants(writer, column.Grants);
    }
}
