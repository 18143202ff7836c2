using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Operations;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

/// <summary>A command that fills the shadow, by psql in place of a tool.</summary>
public sealed class ShadowCommandTests(PostgresServer server) : IDisposable
{
    private const string Variable = "SCHEMATASKS_COMMAND_TEST_DATABASE";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task It_reaches_the_shadow_and_the_manifest_is_what_it_made()
    {
        await RefreshAsync($"'{Psql}' \"$DATABASE_URL\" -v ON_ERROR_STOP=1 -c 'create table t (id int primary key)' && '{Psql}' \"$DATABASE_URL\" -Atc 'select current_user' > user.txt");

        Assert.Equal(["t"], ManifestFile.Read(Path.Combine(_directory.Path, "m.yaml")).Schema.Schemas.SelectMany(schema => schema.Tables).Select(table => table.Name));
        Assert.Equal("postgres", (await File.ReadAllTextAsync(Path.Combine(_directory.Path, "user.txt"), TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task No_variable_of_another_database_reaches_it()
    {
        Environment.SetEnvironmentVariable(Variable, "postgres://ada:l0ve1ace@elsewhere/prod");
        try
        {
            await RefreshAsync($"'{Psql}' \"$DATABASE_URL\" -c 'create table t (id int)' && env > env.txt && echo postgres://bob:s3cret99@x/y");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
        var environment = await File.ReadAllTextAsync(Path.Combine(_directory.Path, "env.txt"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Variable, environment, StringComparison.Ordinal);
        Assert.DoesNotContain("\nPG", environment, StringComparison.Ordinal);
        Assert.Contains("PATH=", environment, StringComparison.Ordinal);
        Assert.Contains("SCHEMA_SHADOW_CONNECTION=Host=127.0.0.1", environment, StringComparison.Ordinal);
        Assert.Contains("postgres://bob:***@x/y", _lines);
    }

    [Fact]
    public async Task What_it_prints_holds_no_secret_when_it_fails()
    {
        Environment.SetEnvironmentVariable(Variable, "postgres://ada:l0ve1ace@elsewhere/prod");
        try
        {
            var fault = await FaultAsync("echo cannot log in with l0ve1ace; echo password=hunter22 >&2; exit 3");

            Assert.Equal("ST5040", fault.Code);
            Assert.Contains("exit code 3", fault.Message, StringComparison.Ordinal);
            Assert.Contains("cannot log in with ***", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter22", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(_lines, line => line.Contains("l0ve1ace", StringComparison.Ordinal) || line.Contains("hunter22", StringComparison.Ordinal));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public async Task One_that_hangs_is_stopped_with_what_it_started()
    {
        var fault = await FaultAsync("echo waiting; sleep 600 & echo $! > pid.txt; wait", TimeSpan.FromSeconds(2));

        Assert.Equal("ST5042", fault.Code);
        Assert.Contains("its last lines: waiting", fault.Message, StringComparison.Ordinal);
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(_directory.Path, "pid.txt"), TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(Directory.Exists($"/proc/{pid}") && (await File.ReadAllTextAsync($"/proc/{pid}/stat", TestContext.Current.CancellationToken)).Split(' ')[2] != "Z");
    }

    [Fact]
    public async Task Success_without_anything_in_the_shadow_is_an_error() =>
        Assert.Equal("ST5043", (await FaultAsync("echo migrated another one")).Code);

    [Fact]
    public async Task An_environment_file_that_names_a_server_is_refused_before_anything_runs()
    {
        _directory.Write(".env", "# comment\nNAME=x\nexport DATABASE_URL=\"postgres://a:b@elsewhere/prod\"\n");
        _directory.Write(".env.example", "DATABASE_URL=postgres://a:b@elsewhere/prod\n");

        var fault = await FaultAsync("touch ran.txt");

        Assert.Equal(("ST5041", 3), (fault.Code, fault.Location!.Line));
        Assert.Contains("'.env' sets DATABASE_URL", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_directory.Path, "ran.txt")));
    }

    [Fact]
    public async Task The_rest_of_the_server_is_out_of_its_reach()
    {
        if (server.ShadowOptions.Provider != ShadowProvider.Local) Assert.Skip("Only a server of our own is reached by a bridge.");
        var fault = await FaultAsync($"'{Psql}' \"$(echo $DATABASE_URL | sed 's#/schematasks_shadow[^?]*#/postgres#')\" -c 'select 1'; '{Psql}' \"$(echo $DATABASE_URL | sed 's#//postgres@#//schematasks_administrator@#')\" -c 'select 1'; exit 1");

        Assert.Equal(2, fault.Message.Split("is open to the role \"postgres\" here").Length - 1);
    }

    private readonly List<string> _lines = [];

    private static string Psql => PsqlProgram.Path ?? "psql";

    private Task<RefreshResult> RefreshAsync(string command, TimeSpan? timeout = null)
    {
        if (OperatingSystem.IsWindows() || PsqlProgram.Path is null) Assert.Skip("psql and a shell are needed.");
        return RefreshOperation.RunAsync(
            new RefreshRequest
            {
                ManifestFile = Path.Combine(_directory.Path, "m.yaml"),
                Database = new DatabaseRequest
                {
                    Mode = DatabaseMode.Shadow,
                    Shadow = server.ShadowOptions.Provider,
                    Environment = server.ShadowOptions.Environment,
                    ShadowCommand = new ShadowCommand(command, _directory.Path, timeout ?? TimeSpan.FromSeconds(60)),
                    CommandLines = new Lines(_lines),
                },
            },
            TestContext.Current.CancellationToken);
    }

    private async Task<Diagnostic> FaultAsync(string command, TimeSpan? timeout = null) => Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => RefreshAsync(command, timeout))).Diagnostics);

    private sealed class Lines(List<string> lines) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (lines) lines.Add(value);
        }
    }
}
