using System.Globalization;
using System.Security.Cryptography;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>The comment by which databases and roles of ours are known on a server that others use too: a name alone may be anybody's.</summary>
internal static class ScratchMark
{
    private const string Start = "SchemaTasks scratch object ";

    /// <summary>What a mark looks like, as a regular expression of PostgreSQL.</summary>
    public const string Pattern = "^SchemaTasks scratch object [0-9a-f]{32}$";

    /// <summary>Characters of a mark.</summary>
    public static int Length => Start.Length + 32;

    /// <summary>A mark that no other object has: when it was made, and random digits.</summary>
    public static string New() => string.Create(CultureInfo.InvariantCulture, $"{Start}{(uint)DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}");

    /// <summary>When a mark was made.</summary>
    public static DateTimeOffset TimeOf(string mark) => DateTimeOffset.FromUnixTimeSeconds(uint.Parse(mark.AsSpan(Start.Length, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
