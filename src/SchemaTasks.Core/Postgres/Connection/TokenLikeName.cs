namespace SchemaTasks.Postgres;

/// <summary>
/// Names that may be secrets: hosts with access tokens take one as the user's name (<c>postgres://TOKEN@host/db</c>), and a badly written
/// URL can put a password there.
/// </summary>
internal static class TokenLikeName
{
    private const int LongestPlainPart = 15;

    /// <summary>How the tokens of services begin that developers have at hand.</summary>
    private static readonly string[] Prefixes =
        ["eyJ", "sk-", "sk_", "pk_", "rk_", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "npg_", "napi_", "sbp_", "pscale_", "xox", "AKIA", "ASIA", "hf_", "dop_v1_", "figd_", "pat_", "tok_", "token_"];

    /// <summary>
    /// Whether a name begins as a token does, or has a part of 16 or more characters in which letters and at least three digits are mixed.
    /// Parts are separated as words of names are: by <c>_</c>, <c>-</c>, <c>.</c>, <c>@</c> and blanks.
    /// </summary>
    public static bool Looks(string name) =>
        (name.Length >= 12 && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        || name.Split('_', '-', '.', '@', ' ').Any(part => part.Length > LongestPlainPart && part.Count(char.IsAsciiDigit) >= 3 && part.Any(char.IsAsciiLetter));

    /// <summary>The name as messages show it: its first four characters if it looks like a token, the whole of it otherwise.</summary>
    public static string Mask(string name) => Looks(name) ? $"{name[..4]}***" : name;
}
