using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Types;

/// <summary>A column's default where it is a constant, as the server prints it: <c>0</c>, <c>true</c>, <c>'open'::shop.status</c>.</summary>
internal static partial class DefaultValue
{
    /// <summary>The constant's text, without quotes and casts; <see langword="null"/> for an expression.</summary>
    /// <param name="expression">The default.</param>
    /// <param name="isQuoted">Whether it is a string.</param>
    public static string? Constant(string expression, out bool isQuoted)
    {
        isQuoted = false;
        if (Plain().IsMatch(expression)) return expression;
        var match = Quoted().Match(expression);
        if (!match.Success) return null;
        isQuoted = true;
        return match.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(true|false|-?[0-9]+(\.[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // Without a backslash, whose meaning depends on a setting; the cast is a type's name, which holds no quote of a string.
    [GeneratedRegex(@"^'((?:[^'\\]|'')*)'(?:::[^']+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
