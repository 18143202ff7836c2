using System.Collections.Concurrent;
using System.Collections.Immutable;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Laws;

/// <summary>The two laws, on a real server. Each answer is <see langword="null"/> when the law holds, else what is wrong.</summary>
internal sealed class LawServer(ShadowServer server)
{
    /// <summary>How the laws read, owners and grants with the rest.</summary>
    public static readonly CatalogOptions Options = CatalogOptions.Default with { Owners = true, Grants = true };

    private static int _databases;

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _alone = new(StringComparer.Ordinal);

    /// <summary>Roles are the cluster's: made once.</summary>
    /// <param name="roles">As SQL spells them.</param>
    public async Task MakeRolesAsync(IEnumerable<string> roles)
    {
        foreach (var role in roles.Concat(["law_reader", "law_writer", "law_owner", "law_super SUPERUSER", "\"Law \"\"quoted\"\" role\""]).Distinct(StringComparer.Ordinal))
            await RunAsync(server.ConnectionSettings, $"BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END");
    }

    /// <summary>Server → manifest → create script → empty server → manifest: byte-identical.</summary>
    public async Task<string?> RoundTripAsync(string sql) => await InDatabaseAsync(async original =>
    {
        await ExecuteAsync(original, sql);
        var schema = await ReadAsync(original);
        return await RoundTripAsync(schema);
    });

    /// <summary>Both laws for a pair: each schema's round trip and silence, the fix in both directions.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="also">What else has to hold for its schemas.</param>
    /// <exception cref="ScriptFailedException">The server refuses to make one of the schemas.</exception>
    public async Task<string?> PairAsync(LawCase pair, Func<DatabaseSchema, DatabaseSchema, string?>? also = null) =>
        await PairAsync(database => ExecuteAsync(database, pair.From), database => ExecuteAsync(database, pair.To), async (from, to) =>
            also?.Invoke(from, to) ?? await AloneAsync(pair.From, from) ?? await AloneAsync(pair.To, to), pair.IsPrintedOtherwise);

    /// <summary>Both laws for a pair of schemas, each put into a database by a function of its own.</summary>
    public Task<string?> PairAsync(Func<ConnectionSettings, Task> createFrom, Func<ConnectionSettings, Task> createTo) =>
        PairAsync(createFrom, createTo, async (from, to) => await AloneAsync(from) ?? await AloneAsync(to));

    private async Task<string?> PairAsync(Func<ConnectionSettings, Task> createFrom, Func<ConnectionSettings, Task> createTo, Func<DatabaseSchema, DatabaseSchema, Task<string?>> alone, bool isPrintedOtherwise = false) =>
        await InDatabaseAsync(async first => await InDatabaseAsync(async second =>
        {
            await createFrom(first);
            await createTo(second);
            var (from, to) = (await ReadAsync(first), await ReadAsync(second));
            return await alone(from, to) ?? (isPrintedOtherwise ? null : Noticed(from, to))
                ?? await CarefulAsync(createFrom, to, from) ?? await CarefulAsync(createTo, from, to)
                ?? await FixAsync(first, to, from, "from → to") ?? await FixAsync(second, from, to, "to → from");
        }));

    /// <summary>What has to hold for one schema, tried once for the same SQL.</summary>
    private Task<string?> AloneAsync(string sql, DatabaseSchema schema) => _alone.GetOrAdd(sql, _ => new(() => AloneAsync(schema))).Value;

    private async Task<string?> AloneAsync(DatabaseSchema schema) => Silent(schema) ?? await RoundTripAsync(schema);

    /// <summary>The fix in both directions, with indexes made and removed CONCURRENTLY.</summary>
    public async Task<string?> ConcurrentAsync(LawCase pair) => await InDatabaseAsync(async first => await InDatabaseAsync(async second =>
    {
        await ExecuteAsync(first, pair.From);
        await ExecuteAsync(second, pair.To);
        var (from, to) = (await ReadAsync(first), await ReadAsync(second));
        var options = new FixOptions { AllowDestructive = true, ConcurrentIndexes = true };
        return await FixAsync(first, to, from, "from → to, concurrently", options) ?? await FixAsync(second, from, to, "to → from, concurrently", options);
    }));

    /// <summary>The fix in both directions while every second object is to stay as it is: what is left is of one of these, or reported.</summary>
    public async Task<string?> TolerantAsync(LawCase pair) => await InDatabaseAsync(async first => await InDatabaseAsync(async second =>
    {
        await ExecuteAsync(first, pair.From);
        await ExecuteAsync(second, pair.To);
        var (from, to) = (await ReadAsync(first), await ReadAsync(second));
        return await TolerantAsync(pair.From, to, from, 0) ?? await TolerantAsync(pair.From, to, from, 1) ?? await TolerantAsync(pair.To, from, to, 0) ?? await TolerantAsync(pair.To, from, to, 1);
    }));

    private async Task<string?> TolerantAsync(string sql, DatabaseSchema expected, DatabaseSchema actual, int parity) => await InDatabaseAsync(async database =>
    {
        var changes = SchemaComparer.Compare(expected, actual);
        // What follows from a rename that stays is not reported one by one.
        if (changes.Any(change => change.RenamedTo is not null)) return null;
        var objects = changes.GroupBy(change => (change.Path.Schema, change.Path.Name));
        var tolerated = objects.Where((_, at) => at % 2 == parity).SelectMany(changes => changes).ToImmutableArray();
        if (tolerated.IsEmpty) return null;
        await ExecuteAsync(database, sql);
        var script = SqlScript.Fix(expected, actual, new FixOptions { AllowDestructive = true, Tolerated = tolerated });
        var what = $"fix that leaves {string.Join(" and ", tolerated.Select(change => $"{change.Change} {change.Path} {change.Facet}"))}";
        if (await TryRunAsync(database, script, what) is { } failure) return failure;
        var result = await ReadAsync(database);
        return Unreported(what, expected, result, script, tolerated) ?? Lost(what, tolerated, expected, result, script);
    });

    /// <summary>What is not in the manifest and was to stay is there.</summary>
    private static string? Lost(string what, ImmutableArray<SchemaChange> tolerated, DatabaseSchema expected, DatabaseSchema result, SqlScript script)
    {
        var left = SchemaComparer.Compare(expected, result).Select(change => (change.Path, change.Change)).ToHashSet();
        var lost = tolerated.Where(change => change.Change == ChangeKind.Unexpected && !left.Contains((change.Path, change.Change))).ToList();
        return lost.Count == 0 ? null : $"{what} touches what it was to leave alone:\n{string.Join('\n', lost)}\n{script.ToText()}";
    }

    /// <summary>
    /// The third law, in both directions: nothing that is not in the diff differs after the fix. The catalogs are compared, owners and grants
    /// included, while the manifest is one of the default configuration.
    /// </summary>
    public Task<string?> PreservedAsync(LawCase pair) => PreservedAsync(database => ExecuteAsync(database, pair.From), database => ExecuteAsync(database, pair.To));

    /// <summary>The third law for a pair of schemas, each put into a database by a function of its own.</summary>
    public async Task<string?> PreservedAsync(Func<ConnectionSettings, Task> createFrom, Func<ConnectionSettings, Task> createTo) =>
        await PreservedAsync(createFrom, createTo, "from → to") ?? await PreservedAsync(createTo, createFrom, "to → from");

    private Task<string?> PreservedAsync(Func<ConnectionSettings, Task> createActual, Func<ConnectionSettings, Task> createExpected, string direction) => InDatabaseAsync(async database => await InDatabaseAsync(async target =>
    {
        await createExpected(target);
        await createActual(database);
        var plain = await CatalogState.ReadAsync(database);
        await RunAsync(database, CatalogState.Decoration);
        var (before, wanted) = (await CatalogState.ReadAsync(database), await CatalogState.ReadAsync(target));
        var (made, wantedMade) = (await MadeObjects.ReadAsync(database), await MadeObjects.ReadAsync(target));
        var manifest = (await CatalogReader.ReadAsync(target, CatalogOptions.Default, CancellationToken.None)).Schema;
        var reading = await CatalogReader.ReadAsync(database, CatalogOptions.Default, CancellationToken.None);
        var script = SqlScript.Fix(manifest, reading.Schema, new FixOptions { AllowDestructive = true, Access = new UnmanagedAccess(reading.WithAccess.Value) });
        var what = $"fix {direction}, owners and grants not in the manifest";
        if (await TryRunAsync(database, script, what) is { } failure) return failure;
        var result = (await CatalogReader.ReadAsync(database, CatalogOptions.Default, CancellationToken.None)).Schema;
        if (Left(what, manifest, reading.Schema, result, script) is { } left) return left;
        // By a name alone nobody can say what was what.
        if (script.Statements.Any(statement => statement.Hazards.Contains(Hazard.ProbableRename))) return null;
        var after = await CatalogState.ReadAsync(database);
        var lost = before.Where(one => wanted.TryGetValue(one.Key, out var value) && (CatalogState.Access.Contains(one.Key.Facet) || plain.GetValueOrDefault(one.Key) == value))
            .Where(one => after.GetValueOrDefault(one.Key) != one.Value)
            .Select(one => $"{one.Key.Object}, {one.Key.Facet}: {one.Value} → {after.GetValueOrDefault(one.Key) ?? "(nothing)"}").ToList();
        lost.AddRange(made.MadeAgain(wantedMade, await MadeObjects.ReadAsync(database)));
        return lost.Count == 0 ? null : $"{what} changes what is not in the diff:\n{string.Join('\n', lost.Order(StringComparer.Ordinal))}\n{script.ToText()}";
    }));

    /// <summary>Gives a database of its own to a function, and drops it.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<ConnectionSettings, Task<T>> use)
    {
        var name = $"law_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        var database = await server.CreateDatabaseAsync(name, CancellationToken.None);
        try
        {
            return await use(database);
        }
        finally
        {
            await server.DropDatabaseAsync(name, CancellationToken.None);
        }
    }

    /// <summary>The schema that the SQL makes, as the server reads it.</summary>
    public Task<DatabaseSchema> SchemaOfAsync(string sql) => InDatabaseAsync(async database =>
    {
        await ExecuteAsync(database, sql);
        return await ReadAsync(database);
    });

    public async Task<DatabaseSchema> ReadAsync(ConnectionSettings database, bool owners = true) =>
        (await CatalogReader.ReadAsync(database, Options with { Owners = owners }, CancellationToken.None)).Schema;

    /// <summary>Manifest → create script → empty server → manifest: byte-identical.</summary>
    public async Task<string?> RoundTripAsync(DatabaseSchema schema)
    {
        var text = ManifestFile.Print(schema);
        if (ManifestFile.Print(ManifestFile.Parse(text, "manifest.yaml").Schema) is var printed && printed != text) return Difference("manifest read and printed", text, printed, null);
        return await InDatabaseAsync(async copy =>
        {
            var script = SqlScript.Create(schema);
            if (await TryRunAsync(copy, script, "create script") is { } failure) return failure;
            // A manifest may be one without owners.
            var copied = await ReadAsync(copy, owners: schema.Schemas.Any(item => item.Owner is not null));
            return Difference("round trip", text, ManifestFile.Print(copied), script);
        });
    }

    /// <summary>(A against A): no change, no statement.</summary>
    public static string? Silent(DatabaseSchema schema)
    {
        if (SchemaComparer.Compare(schema, schema) is [var change, ..]) return $"a schema has drifted from itself: {change}";
        var script = SqlScript.Fix(schema, schema, new FixOptions { AllowDestructive = true });
        return script.Statements.IsEmpty && script.Unfixable.IsEmpty ? null : $"the fix of a schema against itself is not empty:\n{script.ToText()}";
    }

    /// <summary>Schemas whose manifests differ have drifted.</summary>
    private static string? Noticed(DatabaseSchema from, DatabaseSchema to) =>
        SchemaComparer.Compare(from, to).IsEmpty ? Difference("no drift is seen, but the manifest", ManifestFile.Print(from), ManifestFile.Print(to), null) : null;

    /// <summary>A script without destructive statements leaves no differences but those that it names.</summary>
    private async Task<string?> CarefulAsync(Func<ConnectionSettings, Task> create, DatabaseSchema expected, DatabaseSchema actual)
    {
        var script = SqlScript.Fix(expected, actual);
        // Where nothing is withheld it is the whole script, which is tried anyway.
        if (script.Withheld.IsEmpty && script.ToText() == SqlScript.Fix(expected, actual, new FixOptions { AllowDestructive = true }).ToText()) return null;
        return await InDatabaseAsync(async database =>
        {
            await create(database);
            return await TryRunAsync(database, script, "careful fix") ?? Unreported("careful fix", expected, await ReadAsync(database), script);
        });
    }

    private async Task<string?> FixAsync(ConnectionSettings database, DatabaseSchema expected, DatabaseSchema actual, string direction, FixOptions? options = null)
    {
        var script = SqlScript.Fix(expected, actual, options ?? new FixOptions { AllowDestructive = true });
        if (await TryRunAsync(database, script, $"fix {direction}") is { } failure) return failure;
        return Left($"fix {direction}", expected, actual, await ReadAsync(database), script);
    }

    /// <summary>A script leaves no difference. What it cannot remove it names; a case that is about that names it, too.</summary>
    private static string? Left(string what, DatabaseSchema expected, DatabaseSchema actual, DatabaseSchema result, SqlScript script) => script.Unfixable.IsEmpty
        ? IsPrintedOtherwise(expected, actual, result) ? null : Difference(what, ManifestFile.Print(expected), ManifestFile.Print(result), script)
        : Unreported(what, expected, result, script);

    /// <summary>What the server prints in two ways is equal and stays as it was: the result differs from what is expected only in lines that were there before.</summary>
    private static bool IsPrintedOtherwise(DatabaseSchema expected, DatabaseSchema actual, DatabaseSchema result) =>
        SchemaComparer.Diff(expected, result).All.IsEmpty
        && !ManifestFile.Print(result).Split('\n').Except(ManifestFile.Print(expected).Split('\n')).Except(ManifestFile.Print(actual).Split('\n')).Any();

    /// <summary>Every change that is left is of an object that the script says it withholds or cannot fix.</summary>
    private static string? Unreported(string what, DatabaseSchema expected, DatabaseSchema result, SqlScript script, ImmutableArray<SchemaChange> tolerated = default)
    {
        var reported = script.Withheld.Concat(script.Unfixable.Select(left => left.Object)).Concat(tolerated.IsDefault ? [] : tolerated.Select(change => change.Path)).Select(path => (path.Schema, path.Name, path.Member)).ToHashSet();
        var unreported = SchemaComparer.Compare(expected, result)
            .Where(change => change.Severity != DriftSeverity.Note && !IsReported(change.Path) && !(change.RenamedTo is { } renamed && IsReported(renamed)))
            .ToList();
        var gone = script.Unfixable.Where(left => !SchemaComparer.Compare(expected, result).Any(change => change.Path == left.Object)).ToList();
        if (gone.Count > 0) return $"{what} fixes what it says it cannot:\n{string.Join("\n", gone)}\nleft: {string.Join("\n", SchemaComparer.Compare(expected, result))}\n{script.ToText()}";
        return unreported.Count == 0 ? null : $"{what} leaves what it does not report:\n{string.Join('\n', unreported)}\n{script.ToText()}";

        bool IsReported(ObjectPath path) => reported.Contains((path.Schema, path.Name, path.Member)) || reported.Contains((path.Schema, path.Name, null));
    }

    private static async Task<string?> TryRunAsync(ConnectionSettings database, SqlScript script, string what)
    {
        try
        {
            await ScriptRunner.RunAsync(database, script, CancellationToken.None);
            return null;
        }
        catch (ScriptFailedException exception)
        {
            return $"{what}: {exception.Message}\nin: {exception.Statement}\n{script.ToText()}";
        }
    }

    private static string? Difference(string what, string expected, string actual, SqlScript? script)
    {
        if (expected == actual) return null;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var only = left.Except(right).Select(line => "- " + line).Concat(right.Except(left).Select(line => "+ " + line));
        return $"{what} differs:\n{string.Join('\n', only.DefaultIfEmpty($"(the order of lines, from: {left.Zip(right).FirstOrDefault(pair => pair.First != pair.Second)})"))}\n{script?.ToText()}";
    }

    /// <summary>Whole files at once: the server cuts them into statements itself.</summary>
    private static async Task ExecuteAsync(ConnectionSettings database, string sql) => await RunAsync(database, $"BEGIN EXECUTE {SqlLiteral.DollarQuote(sql)}; END");

    private static async Task RunAsync(ConnectionSettings database, string block)
    {
        var texts = (string[])["SET search_path = public", $"DO {SqlLiteral.DollarQuote(block)}"];
        await ScriptRunner.RunAsync(database, new SqlScript { Statements = [.. texts.Select(text => new SqlStatement { Text = text, Object = ObjectPath.Database })] }, CancellationToken.None);
    }
}
