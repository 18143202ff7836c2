using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads functions, procedures, aggregates and window functions.</summary>
internal sealed class RoutineReader(ReadingContext context)
{
    public Routine Read(MappingNode node)
    {
        var name = node.Required("name");
        var arguments = node.Required("arguments");
        var signature = node.Text("signature") ?? arguments;
        var position = context.Positions.Add(new Owner(null, name), ObjectKind.Routine, signature, node);
        var routine = new Routine
        {
            Name = name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = SchemaReader.ReadGrants(node),
            Kind = node.Word("kind", RoutineKind.Function),
            Arguments = arguments,
            Signature = signature,
            Returns = node.Text("returns"),
            Language = node.Text("language"),
            Transforms = node.Texts("transforms"),
            Volatility = node.Word("volatility", Volatility.Volatile),
            Strict = node.Flag("strict"),
            SecurityDefiner = node.Flag("security_definer"),
            Leakproof = node.Flag("leakproof"),
            Parallel = node.Word("parallel", ParallelSafety.Unsafe),
            Cost = node.Number("cost"),
            Rows = node.Number("rows"),
            Support = node.Text("support"),
            Settings = node.Texts("settings"),
            Library = node.Text("library"),
            AggregateDefinition = node.Text("aggregate_definition"),
            SqlBody = node.Flag("sql_body"),
            Body = node.Text("body"),
        };
        node.Close(position);
        return routine;
    }
}
