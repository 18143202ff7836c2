using System.Collections.Immutable;
using System.Text;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Shadow;

/// <summary>Extensions that migrations ask for and the shadow server may lack.</summary>
internal sealed class ShadowExtensions
{
    private const string Vector = "vector";

    private readonly ImmutableHashSet<string> _available;
    private readonly bool _hasStandIns;

    private ShadowExtensions(ImmutableHashSet<string> available, bool hasStandIns) => (_available, _hasStandIns) = (available, hasStandIns);

    /// <param name="session">The replay's.</param>
    /// <param name="isElevated">Whether statements of ours may run as a superuser.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<ShadowExtensions> ReadAsync(ServerSession session, bool isElevated, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT name::pg_catalog.text FROM pg_catalog.pg_available_extensions
            UNION ALL
            SELECT NULL FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper
            """, session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            if (reader.IsDBNull(0)) isElevated = true;
            else names.Add(reader.GetString(0));
        }
        return new ShadowExtensions(names.ToImmutable(), isElevated);
    }

    /// <returns>An error (ST5010) or, for what has a stand-in, a warning (ST5011) at each place that creates a missing extension.</returns>
    public ImmutableArray<Diagnostic> Check(IEnumerable<MigrationFile> files, string server) =>
    [
        .. from file in files
           where ExtensionRequest.IsLikely(file.Text)
           from statement in SqlStatementSplitter.Split(file.Text)
           from request in ExtensionRequest.In(statement)
           where !_available.Contains(request.Extension.Name)
           let standsIn = StandsIn(request.Extension.Name)
           where standsIn || !request.IsInBlock
           select Diagnostic.Create(standsIn ? ShadowDiagnostics.StandIn : ShadowDiagnostics.MissingExtension, TextPosition.Locate(file.Path, file.Text, statement.Start + request.Start), request.Extension.Name, server),
    ];

    /// <summary>What is sent in the place of a statement that a stand-in is for; <see langword="null"/> for any other.</summary>
    public IReadOnlyList<ReplacedStatement>? Replace(SqlStatementText statement)
    {
        if (!StandsIn(Vector)) return null;
        var requests = ExtensionRequest.In(statement).Where(request => request.Extension.Name == Vector).ToList();
        if (requests.Count > 0)
        {
            var isBlock = requests[0].Length < statement.Text.Length;
            List<ReplacedStatement> sent = [new(CreateStandIn(requests[0].Extension), NeedsSuperuser: true, IsStatement: !isBlock)];
            // The rest of a block runs as it is, each of its characters where it was.
            if (isBlock) sent.Add(new(WithoutRequests(statement.Text, requests), NeedsSuperuser: false, IsStatement: true));
            return sent;
        }
        return VectorIndex.Parse(statement) is { } index ? CreateIndex(index) : null;
    }

    private bool StandsIn(string extension) => extension == Vector && _hasStandIns && !_available.Contains(Vector);

    private static string WithoutRequests(string text, IEnumerable<ExtensionRequest> requests)
    {
        var rest = new StringBuilder(text);
        foreach (var request in requests)
        {
            // PL/pgSQL's statement that does nothing; lines stay.
            for (var at = 0; at < request.Length; at++)
                if (text[request.Start + at] is not ('\n' or '\r')) rest[request.Start + at] = at < 4 ? "NULL"[at] : ' ';
        }
        return rest.ToString();
    }

    private static string CreateStandIn(CreateExtension extension) => string.Join(";\n",
        [
            .. extension.Schema is { } schema ? [$"SET LOCAL search_path = {schema}, pg_catalog"] : Array.Empty<string>(),
            "SET LOCAL allow_system_table_mods = on",
            "SET LOCAL client_min_messages = warning",
            StandInText,
            "SET LOCAL allow_system_table_mods = off",
        ]);

    private static IReadOnlyList<ReplacedStatement> CreateIndex(VectorIndex index) =>
    [
        new("SELECT pg_catalog.set_config('schematasks.newest_relation', (SELECT pg_catalog.max(oid::pg_catalog.int8)::pg_catalog.text FROM pg_catalog.pg_class), false)", NeedsSuperuser: false, IsStatement: false),
        new(index.Statement, NeedsSuperuser: false, IsStatement: true),
        // A partitioned table's index made others with it.
        new($"""
            UPDATE pg_catalog.pg_class SET reloptions = ARRAY[{string.Join(", ", index.Parameters.Select(SqlLiteral.Quote))}]::pg_catalog.text[]
            WHERE relkind IN ('i', 'I') AND oid::pg_catalog.int8 > pg_catalog.current_setting('schematasks.newest_relation')::pg_catalog.int8
            """, NeedsSuperuser: true, IsStatement: false),
    ];

    private static string StandInText { get; } = ReadStandIn();

    private static string ReadStandIn()
    {
        using var stream = typeof(ShadowExtensions).Assembly.GetManifestResourceStream("Shadow/Extensions/vector.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
