using System.Diagnostics;
using System.Globalization;

namespace SchemaTasks.Shadow;

/// <summary>
/// The account that a server runs as: the build's own, or <c>nobody</c> when the build runs as root, which PostgreSQL refuses.
/// </summary>
internal sealed class ServerAccount
{
    private const string Name = "nobody";

    private readonly string[] _prefix;

    private ServerAccount(string[] prefix) => _prefix = prefix;

    /// <summary>Whether it is another than the build's.</summary>
    public bool IsOther => _prefix.Length > 0;

    public ProcessStartInfo Describe(IReadOnlyList<string> command) => ChildProcess.Describe([.. _prefix, .. command]);

    /// <exception cref="ShadowProbeException">The build runs as root and no way to another account works.</exception>
    public static async Task<ServerAccount> ChooseAsync(CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new ServerAccount([]);

        var refused = new List<string>();
        foreach (var prefix in Ways())
        {
            try
            {
                var result = await ChildProcess.RunAsync(ChildProcess.Describe([.. prefix, "/bin/sh", "-c", "exit 0"]), null, TimeSpan.FromSeconds(20), cancel).ConfigureAwait(false);
                if (result.ExitCode == 0) return new ServerAccount(prefix);
                refused.Add($"{prefix[0]}: {result.Summary}");
            }
            catch (ShadowProbeException exception)
            {
                refused.Add(exception.Message);
            }
        }
        throw new ShadowProbeException($"the build runs as root, which PostgreSQL refuses, and no program runs it as {Name} ({string.Join("; ", refused)}).");
    }

    private static IEnumerable<string[]> Ways()
    {
        if (Ids() is var (user, group))
            yield return ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
        yield return ["runuser", "-u", Name, "--"];
        // The shell that su starts replaces itself by the command, whose words it gets as they are.
        yield return ["su", "-s", "/bin/sh", "-c", "exec \"$@\"", Name, "sh"];
    }

    /// <summary>The account's numbers: its group has another name on each distribution.</summary>
    private static (int User, int Group)? Ids()
    {
        if (!File.Exists("/etc/passwd")) return null;
        var fields = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 3 && fields[0] == Name);
        return fields is not null
            && int.TryParse(fields[2], CultureInfo.InvariantCulture, out var user)
            && int.TryParse(fields[3], CultureInfo.InvariantCulture, out var group) ? (user, group) : null;
    }
}
