using System.Globalization;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

/// <summary>The shadow's Docker provider, where an engine runs that has the image of the tests' major version.</summary>
public sealed class DockerServerTests(PostgresServer server)
{
    [Fact]
    public async Task A_container_serves_as_a_shadow_and_ends_with_it()
    {
        await SkipWithoutImageAsync(server.Major);
        var socket = "";
        string[] before = [.. await ContainersAsync()];

        await using (var shadow = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Docker, PreferredMajor = server.Major }, TestContext.Current.CancellationToken))
        {
            Assert.Equal(server.Major, shadow.PostgresMajor);
            Assert.Equal([server.Major.ToString(CultureInfo.InvariantCulture)], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT current_setting('server_version_num')::int / 10000"));
            Assert.Equal(["UTF8|0"], await TestDatabase.QueryAsync(shadow.ConnectionSettings,
                "SELECT concat_ws('|', current_setting('server_encoding'), (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace))"));
            Assert.Equal(["false"], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"));
            var container = Assert.Single((await ContainersAsync()).Except(before));
            if (OperatingSystem.IsLinux())
            {
                // No network, no port: a socket in a directory that other accounts cannot enter.
                Assert.Equal("none {}", (await RunAsync("inspect", "--format", "{{.HostConfig.NetworkMode}} {{json .HostConfig.PortBindings}}", container)).Output.Trim().Replace("null", "{}", StringComparison.Ordinal));
                Assert.Equal(["socket|"], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT concat_ws('|', coalesce(inet_server_addr()::text, 'socket'), current_setting('listen_addresses'))"));
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(socket = shadow.ConnectionSettings.Host)!));
            }
        }
        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));

        Assert.Empty((await ContainersAsync()).Except(before));
    }

    private static async Task SkipWithoutImageAsync(int major)
    {
        try
        {
            var image = string.Create(CultureInfo.InvariantCulture, $"postgres:{major}");
            var info = await RunAsync("image", "inspect", image);
            Skipping.When(info.ExitCode != 0, $"Docker's engine does not answer or has no image {image}");
        }
        catch (ShadowProbeException exception)
        {
            Skipping.Test($"Docker is not installed: {exception.Message}");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Skipping.Test($"Docker is not installed: {exception.Message}");
        }
    }

    /// <summary>Names of the shadow's containers that run.</summary>
    private static async Task<IEnumerable<string>> ContainersAsync() =>
        (await RunAsync("ps", "--format", "{{.Names}}")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name.StartsWith("schematasks-", StringComparison.Ordinal));

    private static Task<ProcessResult> RunAsync(params string[] arguments)
    {
        var start = ChildProcess.Describe(["docker", .. arguments]);
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { } engine) start.Environment["DOCKER_HOST"] = engine;
        return ChildProcess.RunAsync(start, null, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
