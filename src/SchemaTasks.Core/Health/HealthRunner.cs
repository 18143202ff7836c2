using System.Collections.Concurrent;
using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>
/// Asks a server. One session has the catalog checks, in one round trip; two others the views and functions and the tables, in parallel.
/// What cannot be checked is reported as such and loses nothing else.
/// </summary>
internal sealed class HealthRunner
{
    private readonly ConnectionSettings _server;
    private readonly HealthOptions _options;
    private readonly HealthContext _context;
    private readonly Dictionary<string, FindingList> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TimeSpan> _elapsed = new(StringComparer.Ordinal);
    private readonly List<CatalogRelation> _relations = [];
    private readonly FunctionChecks _functions = new();
    private readonly List<string> _platformRoles = [];
    private HostPlatform? _platform;
    private string _searchPath = "";
    private ImmutableArray<RowCount> _rows = [];

    private HealthRunner(ConnectionSettings server, HealthOptions options)
    {
        (_server, _options) = (server, options);
        _context = new HealthContext(server, options.IsShadow, options.Configuration.Health, options.Today);
    }

    /// <exception cref="ServerUnavailableException">The server cannot be reached at all.</exception>
    public static async Task<HealthReading> RunAsync(ConnectionSettings server, HealthOptions options, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Timeout);
        var runner = new HealthRunner(server, options);
        var session = await HealthSession.OpenAsync(server, options.Timeout, limit.Token).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await runner.ListAsync(session, limit.Token).ConfigureAwait(false))
            {
                await Task.WhenAll(runner.ReadCatalogAsync(session, limit.Token), runner.ReadViewsAsync(limit.Token), runner.ReadTablesAsync(limit.Token)).ConfigureAwait(false);
                runner.JudgeAccess();
            }
        }
        cancel.ThrowIfCancellationRequested();
        return runner.Result();
    }

    /// <summary>What the parallel parts run over.</summary>
    /// <returns>Whether the server gave it.</returns>
    private async Task<bool> ListAsync(HealthSession session, CancellationToken cancel)
    {
        HealthQuery[] queries =
        [
            HealthQuery.Load("relations", session.Major, row => _relations.Add(CatalogRelation.Read(row))),
            HealthQuery.Load("functions", session.Major, _functions.Take),
            new("SELECT reset_val FROM pg_catalog.pg_settings WHERE name = 'search_path'", row => _searchPath = row.Text(0)),
            new($"SELECT rolname::pg_catalog.text FROM pg_catalog.pg_roles WHERE rolname IN ({string.Join(", ", HostPlatforms.Signs.Select(SqlLiteral.Quote))})", row => _platformRoles.Add(row.Text(0))),
        ];
        var outcomes = await session.RunAsync(queries, queries.Length, _options.Timeout, cancel).ConfigureAwait(false);
        if (outcomes[0].Failed) List("queryable").CouldNotCheck(Reason(outcomes[0]));
        if (outcomes[1].Failed) List("functions").CouldNotCheck(Reason(outcomes[1]));
        _platform = _options.Configuration.PlatformObjects ? null : HostPlatforms.Of(_options.Configuration.Platform, _platformRoles, _server.Host);
        _relations.RemoveAll(relation => !Takes(relation.Path));
        return !outcomes.All(outcome => outcome.Failed);
    }

    /// <summary>What the configuration leaves out, and what is in a host's schema, is somebody else's.</summary>
    private bool Takes(ObjectPath path) => _options.Configuration.Takes(path) && _platform?.HasSchema(path.Schema) != true && !(_options.IsShadow && IsHistory(path));

    /// <summary>On a shadow the history is only the replay's.</summary>
    private bool IsHistory(ObjectPath path) =>
        path.Schema == HistoryPlace.Replay.Schema || HistoryPlace.Tables(_options.HistoryTable).Contains(new QualifiedName(path.Schema, path.Name));

    /// <summary>Rows alone.</summary>
    /// <exception cref="ServerUnavailableException">The server cannot be reached at all.</exception>
    public static async Task<HealthReading> CountAsync(ConnectionSettings server, HealthOptions options, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Timeout);
        var runner = new HealthRunner(server, options);
        var session = await HealthSession.OpenAsync(server, options.Timeout, limit.Token).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await runner.ListAsync(session, limit.Token).ConfigureAwait(false)) await runner.CountAsync(session, limit.Token).ConfigureAwait(false);
        }
        cancel.ThrowIfCancellationRequested();
        return runner.Result();
    }

    private async Task ReadCatalogAsync(HealthSession session, CancellationToken cancel)
    {
        var requirements = new RequirementsCheck(_options.Configuration.Requires, RequirementPhase.All, _options.IsShadow);
        var sequences = _options.Deep ? new SequenceChecks(List("sequences_behind")) : null;
        var required = _options.Configuration.Requires.IsEmpty ? [] : requirements.Queries(session.Major);
        var hidden = 0L;
        // Row counts of a server of our own mean nothing for its indexes, nor do its slots and sessions.
        var checks = CatalogCheck.All.Where(check => !_options.IsShadow || check.Word is not ("wraparound" or "replication_slots" or "long_transactions" or "unused_indexes" or "dead_rows" or "extension_updates" or "collation_versions")).ToList();
        HealthQuery[] queries =
        [
            .. checks.Select(check => HealthQuery.Load(check.Query, session.Major, row => check.Read(row, _context, List(check.Word)), check.Parameters(_context))),
            HealthQuery.Load("hidden_sessions", session.Major, row => hidden = row.Number(0)),
            .. required,
            .. sequences is null ? Array.Empty<HealthQuery>() : [HealthQuery.Load("owned_sequences", session.Major, sequences.Take)],
        ];
        var outcomes = await session.RunAsync(queries, queries.Length, _options.Timeout, cancel).ConfigureAwait(false);
        foreach (var (check, outcome) in checks.Zip(outcomes))
        {
            _elapsed[check.Word] = outcome.Elapsed;
            var list = List(check.Word);
            if (outcome.Failed) list.CouldNotCheck(Reason(outcome));
        }
        if (hidden > 0 && checks.Exists(check => check.Word == "long_transactions"))
            List("long_transactions").CouldNotCheck($"{hidden} {(hidden == 1 ? "session" : "sessions")} of other roles: needs pg_read_all_stats");
        if (required.Count > 0) JudgeRequirements(requirements.Faults(outcomes.Skip(checks.Count + 1).Take(required.Count)), List("requirements"));
        if (sequences is not null)
        {
            if (outcomes[^1].Failed) List("sequences_behind").CouldNotCheck(Reason(outcomes[^1]));
            var behind = await session.RunAsync(sequences.Queries, RelationChecks.BatchSize, _options.StatementTimeout, cancel).ConfigureAwait(false);
            if (behind.FirstOrDefault(outcome => outcome.Failed) is { Failed: true } failed) List("sequences_behind").CouldNotCheck(Reason(failed));
        }
    }

    private static void JudgeRequirements(ImmutableArray<Diagnostic> faults, FindingList found)
    {
        foreach (var fault in faults)
        {
            found.Add(new HealthFinding
            {
                Check = found.Check,
                Level = fault.Severity == DiagnosticSeverity.Error ? HealthLevel.Broken : HealthLevel.Attention,
                Subject = fault.Code,
                Message = fault.Message.TrimEnd('.'),
                Location = fault.Location,
            });
        }
    }

    private Task ReadViewsAsync(CancellationToken cancel) => ReadAsync(["queryable", "functions"], async session =>
    {
        await QueryAsync(session, _relations.Where(relation => relation.Kind is 'v' or 'm'), cancel).ConfigureAwait(false);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var outcomes = await session.RunAsync([.. _functions.Functions.Select(function => FunctionChecks.Query(function, _searchPath))], RelationChecks.BatchSize, _options.StatementTimeout, cancel).ConfigureAwait(false);
        _functions.Judge(outcomes, List("functions"));
        _elapsed["functions"] = clock.Elapsed;
    }, cancel);

    private Task ReadTablesAsync(CancellationToken cancel) => ReadAsync(["queryable", "minimum_rows"], async session =>
    {
        await QueryAsync(session, _relations.Where(relation => relation.Kind is not ('v' or 'm')), cancel).ConfigureAwait(false);
        await CountAsync(session, cancel).ConfigureAwait(false);
    }, cancel);

    private async Task CountAsync(HealthSession session, CancellationToken cancel)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var minimums = _options.Configuration.Requires.Relations.GroupBy(relation => (relation.Schema, relation.Name)).ToDictionary(group => group.Key, group => group.Max(relation => relation.MinimumRows));
        var rows = new RowChecks(_relations, minimums);
        var outcomes = await session.RunAsync(rows.Queries(), RelationChecks.BatchSize, _options.StatementTimeout, cancel).ConfigureAwait(false);
        var found = List("minimum_rows");
        _rows = rows.Judge(outcomes, _options, found);
        if (!_options.ExpectsRows && minimums.Values.Any(minimum => minimum > 0)) found.Skip("a shadow server without seeds has no rows");
        _elapsed["minimum_rows"] = clock.Elapsed;
    }

    /// <summary>Runs a part on a session of its own; without one, what it would have checked could not be.</summary>
    private async Task ReadAsync(string[] words, Func<HealthSession, Task> read, CancellationToken cancel)
    {
        try
        {
            var session = await HealthSession.OpenAsync(_server, _options.Timeout, cancel).ConfigureAwait(false);
            await using (session.ConfigureAwait(false)) await read(session).ConfigureAwait(false);
        }
        catch (ServerUnavailableException exception)
        {
            foreach (var word in words) List(word).CouldNotCheck(exception.Diagnostics[0].Message);
        }
    }

    private async Task QueryAsync(HealthSession session, IEnumerable<CatalogRelation> relations, CancellationToken cancel)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var queryable = RelationChecks.Queryable(relations, _options);
        var outcomes = await session.RunAsync([.. queryable.Select(relation => RelationChecks.Query(relation, _options))], RelationChecks.BatchSize, _options.StatementTimeout, cancel).ConfigureAwait(false);
        var found = List("queryable");
        lock (found)
        {
            foreach (var (relation, outcome) in queryable.Zip(outcomes)) RelationChecks.Judge(relation, outcome, _options, found);
        }
        _elapsed.AddOrUpdate("queryable", clock.Elapsed, (_, other) => other > clock.Elapsed ? other : clock.Elapsed);
    }

    private void JudgeAccess()
    {
        var required = _options.Configuration.Requires.Relations.Select(relation => (relation.Schema, relation.Name)).ToHashSet();
        RelationChecks.JudgeAccess(_relations, _context, required, List("access"), List("queryable"));
    }

    private FindingList List(string word)
    {
        lock (_lists)
        {
            if (!_lists.TryGetValue(word, out var list)) _lists.Add(word, list = new FindingList(HealthCheck.Of(word), Takes));
            return list;
        }
    }

    private HealthReading Result() => new(_context.Facts,
        [.. HealthCheck.All.Where(check => _lists.ContainsKey(check.Word)).Select(check => Result(_lists[check.Word]))], _rows);

    private CheckResult Result(FindingList list) => new()
    {
        Check = list.Check,
        Outcome = list.IsIncomplete ? CheckOutcome.CouldNotCheck : list.Findings.Count > 0 ? CheckOutcome.Found : list.IsSkipped ? CheckOutcome.Skipped : CheckOutcome.Ok,
        Elapsed = _elapsed.GetValueOrDefault(list.Check.Word),
        Findings = [.. list.Findings],
        Remarks = list.Remarks,
    };

    private static string Reason(QueryOutcome outcome) => outcome.SqlState is QueryOutcome.Lost or QueryOutcome.OutOfTime ? outcome.Message! : $"{outcome.SqlState} {outcome.Message}";
}
