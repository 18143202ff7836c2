using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

/// <summary>An error or warning as a build prints it.</summary>
internal sealed partial record Finding(string File, int Line, int Column, string Severity, string Code, string Message)
{
    /// <summary>All of a build's output, each once, in order.</summary>
    public static IReadOnlyList<Finding> In(string output) =>
    [
        .. Pattern().Matches(output).Select(match => new Finding(
            match.Groups["file"].Value.Trim(), Number(match.Groups["line"]), Number(match.Groups["column"]),
            match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["message"].Value.Trim())).Distinct(),
    ];

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?:\d+>)?(?<file>[^\n(]*?)(?:\((?<line>\d+),(?<column>\d+)\))?\s*: (?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>[^\n]*?)(?: \[[^\]\n]*\])?$", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
