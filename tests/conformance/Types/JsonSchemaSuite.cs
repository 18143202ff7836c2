using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.JsonSchema;

namespace SchemaTasks.Conformance.Types;

/// <summary>JSON Schemas through ajv in strict mode: all compile, rows that the server prints are valid, and changed rows are not.</summary>
internal sealed class JsonSchemaSuite : TypesSuite
{
    public override string Name => "json-schema";

    protected override string Setting => "json-schema";

    protected override ISchemaGenerator Generator { get; } = new JsonSchemaGenerator();

    protected override OutputKind Output => OutputKind.JsonSchema;

    protected override async Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report)
    {
        foreach (var item in cases) Print(item, item.Name, report);
        await using var source = every.Settings.CreateDataSource();
        // A second row, with values in the nullable columns and a few that are special.
        await using (var fill = source.CreateCommand("""
            DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO t.every_type (%s) SELECT %s FROM t.every_type',
              string_agg(quote_ident(a.attname) || ', ' || quote_ident(a.attname || '_n'), ', '), string_agg(quote_ident(a.attname) || ', ' || quote_ident(a.attname), ', '))
              FROM pg_attribute a WHERE a.attrelid = 't.every_type'::regclass AND a.attnum > 0 AND a.attname NOT LIKE '%\_n' AND a.attname <> 'row_id'); END $$
            """)) await fill.ExecuteNonQueryAsync();
        await using (var command = source.CreateCommand("SELECT coalesce(json_agg(row_to_json(r)), '[]')::text FROM t.every_type r"))
            await File.WriteAllTextAsync(Path.Combine(Folder, "rows.json"), (string)(await command.ExecuteScalarAsync())!);

        var count = await CountAsync(package, "check.mjs", report, Folder);
        report.Tell($"{cases.Count} schemas: {count} files and rows checked by ajv in strict mode; rows of {every.Types} types, null and not null");
    }
}
