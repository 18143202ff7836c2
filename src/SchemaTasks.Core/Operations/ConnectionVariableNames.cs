using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary><c>SchemaConnectionVariables</c>: names of environment variables, in order.</summary>
internal static partial class ConnectionVariableNames
{
    /// <summary>What is asked where nobody names any.</summary>
    public static ImmutableArray<string> Default { get; } = ["DATABASE_URL", "NEON_DATABASE_URL"];

    /// <summary>Splits at <c>;</c> (which MSBuild hands over as <c>%3B</c>, too), at <c>,</c> and at blanks.</summary>
    /// <param name="items">As MSBuild hands them over: it splits at <c>;</c> itself.</param>
    /// <exception cref="DiagnosticException">ST0107: a part is no name. It is not repeated: it may be a connection.</exception>
    public static ImmutableArray<string> Parse(IEnumerable<string> items)
    {
        ImmutableArray<string> names = [.. items.SelectMany(item => item.Replace("%3B", ";", StringComparison.OrdinalIgnoreCase).Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))];
        return names.All(name => Name().IsMatch(name)) ? [.. names.Distinct(StringComparer.Ordinal)] : throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.NotAName, null));
    }

    /// <summary>Whether somebody named variables: the default is nobody's word.</summary>
    public static bool AreNamed(IReadOnlyList<string> names) => !names.SequenceEqual(Default, StringComparer.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.()\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
