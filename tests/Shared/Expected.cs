using System.Runtime.CompilerServices;

namespace SchemaTasks;

/// <summary>
/// Expected outputs are files in the tree: <c>Expected/&lt;name&gt;</c> beside the test's own file. <c>UPDATE_EXPECTED=1</c> rewrites them,
/// for review in the diff.
/// </summary>
internal static class Expected
{
    /// <summary>Asserts that this text is the expected file's.</summary>
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Expected", name);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") AtomicFile.WriteIfDifferent(path, actual);
        Assert.True(File.Exists(path), $"{path} does not exist; UPDATE_EXPECTED=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
