using System.Collections.Concurrent;
using SchemaTasks.Laws;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>The scripts of a sample of the pairs, of all with <c>UPDATE_EXPECTED=1</c>; conformance compares all of them along with the laws.</summary>
public class FixScriptTests(PostgresServer server)
{
    private const int Every = 4;

    private static readonly string Pairs = Path.Combine(Path.GetDirectoryName(Here())!, "..", "Pairs");

    [Fact]
    public async Task Script_of_a_pair_is_the_expected_one()
    {
        if (server.Major != ExpectedScript.Major) Skipping.Test($"The expected scripts are those of PostgreSQL {ExpectedScript.Major}; this server is {server.Major}.");
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var wrong = new ConcurrentBag<string>();
        var schemas = new ConcurrentDictionary<string, Lazy<Task<DatabaseSchema>>>(StringComparer.Ordinal);
        var sample = LawCase.ReadAll(Pairs, ExpectedScript.Major).Where((_, i) => ExpectedScript.Updates || i % Every == 1);
        await Parallel.ForEachAsync(sample, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (pair, _) =>
        {
            if (ExpectedScript.Check(Pairs, pair, await OfAsync(pair.From), await OfAsync(pair.To)) is { } failure) wrong.Add(failure);
        });
        Assert.Equal("", string.Join('\n', wrong.Order(StringComparer.Ordinal)));

        Task<DatabaseSchema> OfAsync(string sql) => schemas.GetOrAdd(sql, _ => new(() => laws.SchemaOfAsync(sql))).Value;
    }

    [Fact]
    public void Each_pair_has_a_file_of_its_own_and_each_file_a_pair()
    {
        var files = LawCase.ReadAll(Pairs, ExpectedScript.Major).Select(pair => ExpectedScript.FileOf(Pairs, pair)).Order(StringComparer.Ordinal).ToList();
        if (ExpectedScript.Updates) foreach (var stale in ExpectedScript.Files(Pairs).Except(files, StringComparer.Ordinal)) File.Delete(stale);
        // The other test writes those that are missing.
        else Assert.Equal(files, ExpectedScript.Files(Pairs).Order(StringComparer.Ordinal));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
