namespace SchemaTasks.Generation.Types;

/// <summary>The sample's manifest in each language.</summary>
public sealed class SampleTypesTests
{
    [Fact]
    public void In_CSharp() => Expected.Matches("Schema.g.cs.txt", TypesRun.Text(OutputKind.Csharp, TypesRun.Sample));

    [Fact]
    public void In_Python() => Expected.Matches("database_types.py", TypesRun.Text(OutputKind.Python, TypesRun.Sample, file: "database_types.py"));

    [Fact]
    public void Package_of_Python() => Expected.Matches("__init__.py", TypesRun.Text(OutputKind.Python, TypesRun.Sample, file: "__init__.py"));

    [Fact]
    public void In_TypeScript() => Expected.Matches("database.types.ts", TypesRun.Text(OutputKind.Typescript, TypesRun.Sample, file: "file"));

    [Fact]
    public void For_Kysely() => Expected.Matches("kysely.ts", TypesRun.Text(OutputKind.Typescript, TypesRun.Sample, "typescript: { style: kysely }", "file"));

    [Fact]
    public void Table_in_JSON_Schema() => Expected.Matches("people.master.schema.json", TypesRun.Text(OutputKind.JsonSchema, TypesRun.Sample, file: "people.master.schema.json"));

    [Fact]
    public void Index_of_JSON_Schema() => Expected.Matches("index.json", TypesRun.Text(OutputKind.JsonSchema, TypesRun.Sample, file: "index.json"));

    [Fact]
    public void Table_in_BigQuery() => Expected.Matches("people.master.table.json", TypesRun.Text(OutputKind.Bigquery, TypesRun.Sample, file: "people.master.table.json"));

    [Fact]
    public void What_is_reported() =>
        Expected.Matches("diagnostics.txt", string.Concat(((OutputKind[])[OutputKind.Csharp, OutputKind.Python, OutputKind.Typescript, OutputKind.JsonSchema, OutputKind.Bigquery])
            .SelectMany(output => TypesRun.Generate(output, TypesRun.Sample).Diagnostics).Select(diagnostic => diagnostic + "\n")));

    [Fact]
    public void Only_the_file_of_the_version_changes_with_the_hash()
    {
        var changed = TypesRun.Sample.Replace("comment: Companies and the slots", "comment: The companies and the slots", StringComparison.Ordinal);
        foreach (var output in (OutputKind[])[OutputKind.Python, OutputKind.Typescript, OutputKind.JsonSchema, OutputKind.Bigquery])
        {
            var before = TypesRun.Generate(output, TypesRun.Sample).Files;
            var after = TypesRun.Generate(output, changed).Files;
            var different = before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => Path.GetFileName(pair.First.Path)).ToList();
            Assert.Contains(different, file => file is "schema_version.py" or "schema-version.ts" or "index.json" or "schema-version.json");
            Assert.True(different.Count <= 2, string.Join(", ", different));
        }
    }
}
