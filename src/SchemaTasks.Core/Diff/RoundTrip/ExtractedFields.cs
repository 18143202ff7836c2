using System.Text.RegularExpressions;

namespace SchemaTasks.Diff.RoundTrip;

/// <summary><c>extract('YEAR' FROM x)</c> prints as <c>EXTRACT(YEAR FROM x)</c>; recreated from that text it prints as <c>EXTRACT(year FROM x)</c>, and means the same.</summary>
internal static partial class ExtractedFields
{
    /// <summary>Writes the first form as the second.</summary>
    public static string Normalise(string text) => text.Contains("EXTRACT(", StringComparison.Ordinal)
        ? Field().Replace(text, match => match.Groups[1].Success ? $"EXTRACT({match.Groups[1].Value.ToLowerInvariant()} FROM " : match.Value)
        : text;

    /// <summary>The field; or a string or quoted name, to be passed over.</summary>
    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|EXTRACT\(([A-Za-z_]+) FROM """, RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
