using System.Security.Cryptography;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>The comment by which databases and roles of ours are known on a server that others use too: a name alone may be anybody's.</summary>
internal static class ScratchMark
{
    /// <summary>What a mark looks like, as a regular expression of PostgreSQL.</summary>
    public const string Pattern = "^SchemaTasks scratch object [0-9a-f]{32}$";

    /// <summary>A mark that no other object has.</summary>
    public static string New() => $"SchemaTasks scratch object {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
}
