using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace SchemaTasks.Seeds;

/// <summary>The line of COPY's data that an error is about, from the error's context: <c>COPY master, line 2, column id</c>.</summary>
internal static partial class CopyLine
{
    /// <returns>From 1; <see langword="null"/> when the error does not say.</returns>
    public static int? Of(PostgresException error) =>
        Line().Match(error.Where ?? "") is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"COPY .*?, line (\d+)", RegexOptions.Singleline)]
    private static partial Regex Line();
}
