using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql;
using SchemaTasks.Sql.Ignoring;
using SchemaTasks.Sql.Planning;

namespace SchemaTasks.Tests.Sql;

/// <summary>What is left out of a plan would not have changed it.</summary>
public class RelevantPartTests
{
    private static readonly FixOptions Options = new() { AllowDestructive = true };

    private static readonly DatabaseSchema Sample = ManifestFile.Read(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "samples", "Outreach", "schema", "NEON_SCHEMA_MANIFEST.yaml")).Schema;

    /// <summary>Names that texts write otherwise: quoted, with quotes in them, in other letters, with blanks; the same names in another schema.</summary>
    private static readonly DatabaseSchema Hostile = new()
    {
        Schemas =
        [
            new Schema
            {
                Name = "a \"b\"",
                Enums = [new EnumType { Name = "it's \"\\\"", Values = ["x"] }],
                Tables =
                [
                    new Table { Name = "T", Columns = [new Column { Name = "\"", Type = "\"a \"\"b\"\"\".\"it's \"\"\\\"\"\"\"", Nullable = true }, new Column { Name = "c", Type = "integer", Nullable = true }] },
                    new Table { Name = "other", Columns = [new Column { Name = "c", Type = "integer", Nullable = true }] },
                ],
                Views = [new View { Name = "v", Columns = [new ViewColumn { Name = "c", Type = "integer" }], Definition = "SELECT \"T\".c\n   FROM \"a \"\"b\"\"\".\"T\";" }, new View { Name = "w", Columns = [new ViewColumn { Name = "c", Type = "integer" }], Definition = "SELECT OTHER.c FROM \"a \"\"b\"\"\" . OTHER" }],
                Sequences = [new Sequence { Name = "s", Type = "bigint", Options = new SequenceOptions() }],
                Routines = [new Routine { Name = "f", Signature = "", Arguments = "", Returns = "text", Language = "sql", SqlBody = true, Body = "RETURN ('\"a \"\"b\"\"\".s'::regclass)::text" }],
            },
            new Schema
            {
                Name = "another",
                Tables = [new Table { Name = "other", Columns = [new Column { Name = "c", Type = "integer", Nullable = true }] }, new Table { Name = "Child of", Inherits = [new("another", "other")], Columns = [new Column { Name = "d", Type = "text", Nullable = true }] }],
                Views = [new View { Name = "v", Columns = [new ViewColumn { Name = "c", Type = "integer" }], Definition = "SELECT other.c FROM another.other" }, new View { Name = "both", Columns = [new ViewColumn { Name = "c", Type = "integer" }], Definition = "SELECT v.c FROM another.v UNION SELECT w.c FROM \"a \"\"b\"\"\".w" }],
            },
        ],
    };

    [Fact]
    public void Every_change_of_the_model_has_the_same_plan()
    {
        // Its views have indexes of the names of its tables', which no server has.
        var filled = FilledModel.Create();
        var model = filled with { Schemas = [.. filled.Schemas.Select(item => item with { MaterializedViews = [] })] };
        foreach (var (where, mutant) in FilledModel.Mutants(model)) AssertSame(where, model, mutant);
    }

    public static TheoryData<string> Schemas => ["sample", "hostile"];

    [Theory, MemberData(nameof(Schemas))]
    public void Every_object_that_goes_or_changes_has_the_same_plan(string name)
    {
        var schema = name == "sample" ? Sample : Hostile;
        for (var i = 0; i < schema.Schemas.Length; i++)
        {
            var item = schema.Schemas[i];
            foreach (var enumType in item.Enums) Try(enumType.Name, item with { Enums = item.Enums.Replace(enumType, enumType with { Values = [.. enumType.Values.Reverse().Append("another")] }) });
            foreach (var domain in item.Domains) Try(domain.Name, item with { Domains = item.Domains.Replace(domain, domain with { Type = "bytea" }) });
            foreach (var view in item.Views) Try(view.Name, item with { Views = item.Views.Remove(view) });
            foreach (var view in item.MaterializedViews) Try(view.Name, item with { MaterializedViews = item.MaterializedViews.Remove(view) });
            foreach (var sequence in item.Sequences) Try(sequence.Name, item with { Sequences = item.Sequences.Remove(sequence) });
            foreach (var routine in item.Routines) Try(routine.Name, item with { Routines = item.Routines.Replace(routine, routine with { Returns = "bytea" }) });
            foreach (var table in item.Tables)
            {
                Try(table.Name, item with { Tables = item.Tables.Remove(table) });
                foreach (var column in table.Columns)
                {
                    Try($"{table.Name}.{column.Name}", item with { Tables = item.Tables.Replace(table, table with { Columns = table.Columns.Replace(column, column with { Type = "bytea" }) }) });
                    Try($"{table.Name}.{column.Name}", item with { Tables = item.Tables.Replace(table, table with { Columns = table.Columns.Remove(column) }) });
                }
            }

            void Try(string what, Schema other) => AssertSame($"{item.Name}.{what}", schema, schema with { Schemas = schema.Schemas.SetItem(i, other) });
        }
    }

    /// <summary>What stays is found among what the difference can reach as it is in the whole.</summary>
    [Theory, MemberData(nameof(Schemas))]
    public void What_is_fixed_beside_what_is_ignored_has_the_same_plan(string name)
    {
        var schema = name == "sample" ? Sample : Hostile;
        var edits = Edits(schema).ToList();
        var step = name == "sample" ? 23 : 1;
        for (var i = 0; i < edits.Count; i++)
            for (var j = i % step; j < edits.Count; j += step)
            {
                var (fixedOnly, both) = (edits[i].Edit(schema), edits[j].Edit(edits[i].Edit(schema)));
                var counted = SchemaComparer.Compare(schema, fixedOnly).Concat(SchemaComparer.Compare(fixedOnly, schema)).Select(change => change.Identity).ToHashSet();
                foreach (var (expected, actual) in new[] { (schema, both), (both, schema) })
                {
                    var diff = SchemaComparer.Diff(expected, actual);
                    if (diff.All.Any(change => change.RenamedTo is not null)) continue;
                    var options = Options with { Tolerated = [.. diff.Reported.Where(change => !counted.Contains(change.Identity))] };
                    var (after, before) = (SchemaObjects.Of(expected), SchemaObjects.Of(actual));
                    var target = FixTarget.Of(after, before, diff.Reported, options.Tolerated);
                    var whole = StatementPlanner.Plan(new(target.Schema, before, Access: null), Options, SchemaComparer.Diff(target.Schema, before));
                    whole = whole with { Unfixable = [.. whole.Unfixable, .. target.Conflicts.Where(conflict => conflict.Stays).Select(conflict => new Unfixable(conflict.Object, conflict.Reason))] };
                    Assert.Equal($"{edits[i].What}, {edits[j].What} ignored\n{Text(whole)}", $"{edits[i].What}, {edits[j].What} ignored\n{Text(SqlScript.Fix(expected, actual, options))}");
                }
            }
    }

    private static IEnumerable<(string What, Func<DatabaseSchema, DatabaseSchema> Edit)> Edits(DatabaseSchema schema)
    {
        for (var i = 0; i < schema.Schemas.Length; i++)
        {
            var at = i;
            (string, Func<DatabaseSchema, DatabaseSchema>) In(string what, Func<Schema, Schema> edit) => ($"{schema.Schemas[at].Name}.{what}", whole => whole with { Schemas = whole.Schemas.SetItem(at, edit(whole.Schemas[at])) });
            foreach (var view in schema.Schemas[i].Views) yield return In(view.Name, item => item with { Views = item.Views.RemoveAll(other => other.Name == view.Name) });
            foreach (var table in schema.Schemas[i].Tables)
            {
                yield return In(table.Name, item => item with { Tables = item.Tables.RemoveAll(other => other.Name == table.Name) });
                yield return In($"{table.Name}.*", item => item with { Tables = [.. item.Tables.Select(other => other.Name != table.Name ? other : other with { Columns = [.. other.Columns.Select(column => column with { Type = "bytea" })] })] });
            }
        }
    }

    [Fact]
    public void A_comment_is_one_statement()
    {
        var changed = Sample with { Schemas = [.. Sample.Schemas.Select(item => item with { Tables = [.. item.Tables.Select((table, i) => i > 0 ? table : table with { Comment = "another" })] })] };
        var script = SqlScript.Fix(Sample, changed, Options);
        Assert.Equal(SchemaComparer.Compare(Sample, changed).Select(change => change.Path).Order(Comparer<ObjectPath>.Create((left, right) => string.CompareOrdinal($"{left}", $"{right}"))), script.Statements.Select(statement => statement.Object).Order(Comparer<ObjectPath>.Create((left, right) => string.CompareOrdinal($"{left}", $"{right}"))));
        Assert.All(script.Statements, statement => Assert.StartsWith("COMMENT ON ", statement.Text, StringComparison.Ordinal));
    }

    private static void AssertSame(string what, DatabaseSchema one, DatabaseSchema other)
    {
        foreach (var (expected, actual) in new[] { (one, other), (other, one) })
        {
            var diff = SchemaComparer.Diff(expected, actual);
            // These change the schemas first.
            if (diff.All.Any(change => change.RenamedTo is not null || change.Facet == FacetNames.Bound)) continue;
            var whole = StatementPlanner.Plan(new(SchemaObjects.Of(expected), SchemaObjects.Of(actual), Access: null), Options, diff);
            var script = SqlScript.Fix(expected, actual, Options);
            Assert.True(Text(whole) == Text(script), $"{what}: the whole schemas give\n{Text(whole)}\nthe relevant part gives\n{Text(script)}");
        }
    }

    // OrderBy keeps the order within each phase.
    private static string Text(SqlScript script) => string.Join('\n', script.Statements.OrderBy(statement => statement.Phase).Select(statement => $"{statement.Text} {statement.Phase} {string.Join(' ', statement.Hazards)}").Concat(script.Unfixable.Select(left => $"{left}")));

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
