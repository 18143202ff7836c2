using System.Globalization;

namespace SchemaTasks.Sql.Objects;

/// <summary>What is between a type's parentheses: lengths, precision and scale.</summary>
/// <param name="First">Length or precision.</param>
/// <param name="Second">Scale; 0 when there is none.</param>
internal sealed record TypeModifier(int First, int Second)
{
    /// <summary><see langword="null"/> for a type without numbers.</summary>
    /// <param name="type">As <c>format_type</c> prints it.</param>
    public static TypeModifier? Of(string type)
    {
        if (Open(type) is not { } open) return null;
        var parts = type[(open + 1)..type.IndexOf(')', open)].Split(',');
        return int.TryParse(parts[0], CultureInfo.InvariantCulture, out var first) ? new(first, parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) : null;
    }

    /// <summary>The type without its modifier; arrays keep their brackets.</summary>
    public static string Base(string type) => Open(type) is { } open ? type[..open] + type[(type.IndexOf(')', open) + 1)..] : type;

    private static int? Open(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || type.Contains('"', StringComparison.Ordinal) || !type[open..].Contains(')', StringComparison.Ordinal) ? null : open;
    }
}
