using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SchemaTasks.Model;

/// <summary>Options of foreign tables and their columns. The queries of foreign servers and wrappers hold the same rule for names.</summary>
internal static partial class ForeignOptions
{
    /// <summary>In ordinal order, since theirs says nothing; an option whose name speaks of a secret is left out.</summary>
    public static ImmutableArray<string> WithoutSecrets(string[]? options) =>
        options is null ? [] : [.. options.Where(option => !Secret().IsMatch(option[..Math.Max(0, option.IndexOf('=', StringComparison.Ordinal))])).Order(StringComparer.Ordinal)];

    [GeneratedRegex("pass|pwd|secret|token|credential|private|api_?key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
