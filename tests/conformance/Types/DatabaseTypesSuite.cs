using System.Text.Json;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.TypeScript;

namespace SchemaTasks.Conformance.Types;

/// <summary>
/// TypeScript types through TypeScript's compiler, strict, with programs that use them with supabase-js and Kysely; and compared, type by type,
/// with those that Supabase's own generator prints from the same server.
/// </summary>
internal sealed class DatabaseTypesSuite : TypesSuite
{
    public override string Name => "database-types";

    protected override string Setting => "typescript";

    protected override ISchemaGenerator Generator { get; } = new TypeScriptGenerator();

    protected override OutputKind Output => OutputKind.Typescript;

    protected override async Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report)
    {
        foreach (var item in cases)
        {
            Print(item, Path.Combine("supabase", item.Name, "database.types.ts"), report);
            Print(item, Path.Combine("kysely", item.Name, "database.types.ts"), report, "typescript: { style: kysely }");
        }
        var everyCase = cases[^1];
        Print(everyCase, Path.Combine("use", "database.types.ts"), report, "default_schemas: [t]");
        Print(everyCase, Path.Combine("use", "kysely.ts"), report, "default_schemas: [t]\ntypescript: { style: kysely }");
        Print(everyCase, Path.Combine("pg", "database.types.ts"), report, "typescript: { values: pg, bigint: bigint, nullable_elements: true, insertable_views: [t.account_names] }");
        foreach (var program in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "node", Name), "*.use.ts")) File.Copy(program, Path.Combine(Folder, "use", Path.GetFileName(program)), overwrite: true);
        var count = await CountAsync(package, "check.mjs", report, Folder);
        report.Tell($"{count} folders of types and programs checked by tsc --strict");
        count = await CountAsync(package, "compare.mjs", report, Path.Combine(Folder, "use", "database.types.ts"), Connection(every));
        report.Tell($"{count} tables, views, functions and types compared with @supabase/postgrest-typegen");
    }

    private static string Connection(EveryType every)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(every.ConnectionString);
        return JsonSerializer.Serialize(new { host = builder.Host, port = builder.Port, user = builder.Username, password = builder.Password, database = builder.Database });
    }
}
