using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Shadow;

/// <summary>Extensions that migrations ask for and the shadow server may lack.</summary>
internal sealed class ShadowExtensions
{
    private const string Vector = "vector";

    private readonly ImmutableHashSet<string> _available;
    private readonly bool _isSuperuser;

    private ShadowExtensions(ImmutableHashSet<string> available, bool isSuperuser) => (_available, _isSuperuser) = (available, isSuperuser);

    public static async Task<ShadowExtensions> ReadAsync(MigrationSession session, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT name::pg_catalog.text FROM pg_catalog.pg_available_extensions
            UNION ALL
            SELECT NULL FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper
            """, session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var isSuperuser = false;
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            if (reader.IsDBNull(0)) isSuperuser = true;
            else names.Add(reader.GetString(0));
        }
        return new ShadowExtensions(names.ToImmutable(), isSuperuser);
    }

    /// <returns>An error (ST5010) or, for what has a stand-in, a warning (ST5011) at each statement that creates a missing extension.</returns>
    public ImmutableArray<Diagnostic> Check(IEnumerable<MigrationScript> scripts, string server) =>
    [
        .. from script in scripts
           from statement in script.Statements
           let extension = CreateExtension.Parse(statement)
           where extension is not null && !_available.Contains(extension.Name)
           select Diagnostic.Create(StandsIn(extension.Name) ? ShadowDiagnostics.StandIn : ShadowDiagnostics.MissingExtension, script.Locate(statement.Start), extension.Name, server),
    ];

    /// <summary>A file's statements as they are sent: with the stand-in in the place of what creates it, and index parameters set afterwards.</summary>
    public IReadOnlyList<MigrationCommand> Commands(MigrationScript script) =>
        StandsIn(Vector) ? [.. MigrationCommand.Of(script).SelectMany(command => Replace(script, command))] : [.. MigrationCommand.Of(script)];

    private bool StandsIn(string extension) => extension == Vector && _isSuperuser && !_available.Contains(Vector);

    private static IEnumerable<MigrationCommand> Replace(MigrationScript script, MigrationCommand command)
    {
        var statement = script.Statements.ElementAt(command.Statement!.Value);
        if (CreateExtension.Parse(statement) is { Name: Vector } extension) return CreateStandIn(extension).Select(sql => command with { Command = new NpgsqlBatchCommand(sql) });
        if (VectorIndex.Parse(statement) is { } index) return CreateIndex(index).Select(sql => command with { Command = sql });
        return [command];
    }

    private static IEnumerable<string> CreateStandIn(CreateExtension extension)
    {
        yield return "SELECT pg_catalog.set_config('schematasks.search_path', pg_catalog.current_setting('search_path'), false)";
        if (extension.Schema is { } schema) yield return $"SET search_path = {schema}, pg_catalog";
        yield return "SET allow_system_table_mods = on";
        yield return "SET client_min_messages = warning";
        yield return StandInText;
        yield return "RESET client_min_messages";
        yield return "SET allow_system_table_mods = off";
        yield return "SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('schematasks.search_path'), false)";
    }

    private static IEnumerable<NpgsqlBatchCommand> CreateIndex(VectorIndex index)
    {
        yield return new NpgsqlBatchCommand(
            "SELECT pg_catalog.set_config('schematasks.newest_relation', (SELECT pg_catalog.max(oid::pg_catalog.int8)::pg_catalog.text FROM pg_catalog.pg_class), false)");
        yield return new NpgsqlBatchCommand(index.Statement);
        yield return new NpgsqlBatchCommand("SET allow_system_table_mods = on");

        // A partitioned table's index made others with it.
        yield return new NpgsqlBatchCommand(
            """
            UPDATE pg_catalog.pg_class SET reloptions = $1
            WHERE relkind IN ('i', 'I') AND oid::pg_catalog.int8 > pg_catalog.current_setting('schematasks.newest_relation')::pg_catalog.int8
            """)
        { Parameters = { new NpgsqlParameter { Value = index.Parameters.ToArray() } } };
        yield return new NpgsqlBatchCommand("SET allow_system_table_mods = off");
    }

    private static string StandInText { get; } = ReadStandIn();

    private static string ReadStandIn()
    {
        using var stream = typeof(ShadowExtensions).Assembly.GetManifestResourceStream("Shadow/Extensions/vector.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
