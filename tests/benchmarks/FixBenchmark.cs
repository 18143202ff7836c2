using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// What a fix script costs beside the comparison that it is planned from: one changed comment, the same ignored, ten changes of ten kinds. Times
/// are of the processor, so that what else runs on the machine counts less; the two are measured in turn.
/// </summary>
internal sealed class FixBenchmark : IBenchmark
{
    public string Name => "fix";

    public string Summary => "[TABLES …] plans fix scripts of few changes in schemas of 1000 and 10000 tables, beside comparing them";

    public Task<int> RunAsync(string[] arguments)
    {
        var sizes = arguments.Length == 0 ? [1_000, 10_000] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var held = true;
        Console.WriteLine($"{"tables",7} {"changes",-24} {"compare ms",11} {"fix ms",8} {"ratio",6} {"bound",6} {"statements",11}");
        foreach (var size in sizes)
        {
            var (expected, actual) = (ManifestGenerator.Create(size), ManifestGenerator.Create(size));
            var comment = WithComment(actual);
            held &= Measure(size, "one comment", expected, comment, new FixOptions(), 1.3);
            held &= Measure(size, "one comment, ignored", expected, comment, new FixOptions { Tolerated = SchemaComparer.Compare(expected, comment) }, 1.1);
            // What ten plans cost at the least is more than half of comparing a small schema.
            held &= Measure(size, "ten", expected, WithTen(actual), new FixOptions { AllowDestructive = true }, size < 10_000 ? null : 1.5);
            var ten = WithTen(actual);
            var ignored = SchemaComparer.Compare(expected, ten).Where(change => change.Path.Kind is ObjectKind.Trigger or ObjectKind.Index);
            held &= Measure(size, "ten, two ignored", expected, ten, new FixOptions { AllowDestructive = true, Tolerated = [.. ignored] }, null);
        }
        return Task.FromResult(held ? 0 : 1);
    }

    private static bool Measure(int size, string what, DatabaseSchema expected, DatabaseSchema actual, FixOptions options, double? bound)
    {
        // Code that runs for the first time is slower, which counts for more in what is over sooner.
        var (warmups, rounds) = size > 1_000 ? (5, 7) : (30, 15);
        var (compare, fix) = (new List<double>(), new List<double>());
        var statements = 0;
        for (var round = -warmups; round < rounds; round++)
        {
            var compared = Cost(() => SchemaComparer.Compare(expected, actual));
            var planned = Cost(() => statements = SqlScript.Fix(expected, actual, options).Statements.Length);
            if (round < 0) continue;
            compare.Add(compared);
            fix.Add(planned);
        }
        var (one, other) = (Median(compare), Median(fix));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} {what,-24} {one,11:0} {other,8:0} {other / one,6:0.00} {bound?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-",6} {statements,11}"));
        return bound is null || other / one <= bound;
    }

    private static double Cost(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static DatabaseSchema WithComment(DatabaseSchema schema) => With(schema, 0, 3, table => table with { Comment = "another" });

    private static DatabaseSchema WithTen(DatabaseSchema schema)
    {
        schema = With(schema, 0, 1, table => table with { Comment = "another" });
        schema = With(schema, 0, 20, table => table with { Columns = [.. table.Columns.Select((column, i) => i == 2 ? column with { Comment = "another" } : column)] });
        schema = With(schema, 0, 40, table => table with { Columns = [.. table.Columns, new Column { Name = "added", Type = "text", Nullable = true }] });
        schema = With(schema, 0, 60, table => table with { Indexes = table.Indexes.RemoveAt(0) });
        schema = With(schema, 1, 5, table => table with { Checks = [] });
        schema = With(schema, 1, 25, table => table with { Triggers = [] });
        schema = With(schema, 1, 45, table => table with { ForeignKeys = [] });
        schema = With(schema, 2, 5, table => table with { Columns = [.. table.Columns.Select(column => column.Name == "code" ? column with { Type = "character varying(60)" } : column)] });
        schema = With(schema, 2, 25, table => table with { Columns = [.. table.Columns.Select((column, i) => i == 7 ? column with { Nullable = !column.Nullable } : column)] });
        return schema with { Schemas = schema.Schemas.SetItem(3, schema.Schemas[3] with { Views = schema.Schemas[3].Views.RemoveAt(0) }) };
    }

    private static DatabaseSchema With(DatabaseSchema schema, int home, int table, Func<Table, Table> change) => schema with
    {
        Schemas = schema.Schemas.SetItem(home, schema.Schemas[home] with { Tables = schema.Schemas[home].Tables.SetItem(table, change(schema.Schemas[home].Tables[table])) }),
    };
}
