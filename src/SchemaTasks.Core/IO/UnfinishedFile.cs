using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks;

/// <summary>Names of files that are being written: <c>name.machine-process-number.tmp</c>, so that others can see whether the writer is alive.</summary>
internal static partial class UnfinishedFile
{
    /// <summary>After so long nobody writes it, wherever the writer ran.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(1);

    private static readonly string Machine = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];

    public static string NameFor(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}.{Machine}-{Environment.ProcessId}-{Guid.NewGuid():n}.tmp");

    /// <summary>Whether its writer is gone.</summary>
    public static bool IsAbandoned(FileInfo file)
    {
        var match = Pattern().Match(file.Name);
        if (!match.Success) return false;
        if (DateTime.UtcNow - file.LastWriteTimeUtc > LongEnough) return true;
        return match.Groups["machine"].Value == Machine && !IsRunning(int.Parse(match.Groups["process"].Value, CultureInfo.InvariantCulture));
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It may not be looked at, so it is there.
            return true;
        }
    }

    // Names of earlier versions had the number alone.
    [GeneratedRegex(@"\.(?:(?<machine>[0-9a-f]{8})-(?<process>[0-9]{1,9})-)?[0-9a-f]{32}\.tmp$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
