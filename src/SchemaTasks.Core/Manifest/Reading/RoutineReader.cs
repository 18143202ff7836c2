using System.Collections.Immutable;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads functions, procedures, aggregates and window functions.</summary>
internal sealed class RoutineReader(ReadingContext context)
{
    public Routine Read(MappingNode node)
    {
        var name = node.Required("name");
        var arguments = node.SqlOfTypes("arguments", SqlTextKind.List, required: true) ?? "";
        var signature = node.SqlOfTypes("signature", SqlTextKind.List) ?? arguments;
        var position = context.Positions.Add(new Owner(null, name), ObjectKind.Routine, signature, node);
        var isSql = node.Flag("sql_body");
        var routine = new Routine
        {
            Name = name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = SchemaReader.ReadGrants(node),
            Kind = node.Word("kind", RoutineKind.Function),
            Arguments = arguments,
            Signature = signature,
            Returns = node.SqlOfTypes("returns", SqlTextKind.Result),
            Language = node.Text("language"),
            Transforms = node.SqlTexts("transforms", SqlTextKind.Type),
            Volatility = node.Word("volatility", Volatility.Volatile),
            Strict = node.Flag("strict"),
            SecurityDefiner = node.Flag("security_definer"),
            Leakproof = node.Flag("leakproof"),
            Parallel = node.Word("parallel", ParallelSafety.Unsafe),
            Cost = node.Number("cost"),
            Rows = node.Number("rows"),
            Support = node.Sql("support", SqlTextKind.Name),
            Settings = ReadSettings(node),
            Library = node.Text("library"),
            AggregateDefinition = node.Sql("aggregate_definition", SqlTextKind.List),
            SqlBody = isSql,
            Body = isSql ? node.Sql("body", SqlTextKind.RoutineBody, required: true) : node.Text("body"),
        };
        node.Close(position);
        return routine;
    }

    private static ImmutableArray<string> ReadSettings(MappingNode node)
    {
        var settings = node.Texts("settings");
        if (settings.Any(setting => setting.IndexOf('=', StringComparison.Ordinal) < 1)) node.WrongValueOf("settings", "a list of name=value");
        return settings;
    }
}
