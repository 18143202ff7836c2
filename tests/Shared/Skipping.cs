using System.Diagnostics.CodeAnalysis;

namespace SchemaTasks;

/// <summary>Skips a test and says why in the runner's short output, too, which otherwise has its name only.</summary>
internal static class Skipping
{
    [DoesNotReturn]
    public static void Test(string reason)
    {
        TestContext.Current.SendDiagnosticMessage("Skipped, {0}: {1}", reason.TrimEnd('.'), TestContext.Current.Test?.TestDisplayName ?? "a fixture");
        Assert.Skip(reason);
    }

    public static void When([DoesNotReturnIf(true)] bool condition, string reason)
    {
        if (condition) Test(reason);
    }

    public static void Unless([DoesNotReturnIf(false)] bool condition, string reason) => When(!condition, reason);
}
