using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Printing;

/// <summary>Prints functions, procedures, aggregates and window functions.</summary>
internal static class RoutinePrinter
{
    public static void Print(INodeWriter writer, Routine routine)
    {
        SchemaPrinter.Head(writer, routine);
        writer.Text("kind", EnumNames<RoutineKind>.Of(routine.Kind));
        writer.Text("arguments", routine.Arguments);
        if (routine.Signature != routine.Arguments) writer.Text("signature", routine.Signature);
        writer.Text("returns", routine.Returns);
        writer.Text("language", routine.Language);
        writer.Texts("transforms", routine.Transforms);
        writer.Word("volatility", routine.Volatility, Volatility.Volatile);
        writer.Flag("strict", routine.Strict);
        writer.Flag("security_definer", routine.SecurityDefiner);
        writer.Flag("leakproof", routine.Leakproof);
        writer.Word("parallel", routine.Parallel, ParallelSafety.Unsafe);
        writer.Number("cost", routine.Cost);
        writer.Number("rows", routine.Rows);
        writer.Text("support", routine.Support);
        writer.Texts("settings", routine.Settings);
        writer.Text("library", routine.Library);
        writer.Text("aggregate_definition", routine.AggregateDefinition);
        writer.Flag("sql_body", routine.SqlBody);
        writer.Text("body", routine.Body);
    }
}
