using System.Globalization;
using System.Text;

namespace SchemaTasks.Text;

/// <summary>
/// JSON in which nothing is hidden: .NET's relaxed encoder leaves format characters as they are, and its strict one makes names and SQL
/// unreadable. Values stay the same: what is escaped can occur in strings only.
/// </summary>
internal static class SafeJson
{
    /// <param name="json">A whole document in UTF-8.</param>
    /// <returns>The same memory when there is nothing to escape.</returns>
    public static ReadOnlyMemory<byte> Escape(ReadOnlyMemory<byte> json)
    {
        if (System.Text.Ascii.IsValid(json.Span) && json.Span.IndexOf("##"u8) < 0) return json;
        var text = Encoding.UTF8.GetString(json.Span);
        var escaped = Escape(text);
        return ReferenceEquals(escaped, text) ? json : Encoding.UTF8.GetBytes(escaped);
    }

    /// <inheritdoc cref="Escape(ReadOnlyMemory{byte})"/>
    /// <param name="json">A whole document.</param>
    public static string Escape(string json)
    {
        // A report may be printed into a log as it is.
        if (json.Contains("##", StringComparison.Ordinal)) json = SafeText.Command().Replace(json, match => $"\\u0023{match.Value[1..]}");
        var start = IndexOfHidden(json, 0);
        if (start < 0) return json;
        var text = new StringBuilder(json.Length + 64);
        var copied = 0;
        for (; start >= 0; start = IndexOfHidden(json, copied))
        {
            text.Append(json, copied, start - copied);
            Rune.DecodeFromUtf16(json.AsSpan(start), out _, out var length);
            AppendUnits(text, json.AsSpan(start, length));
            copied = start + length;
        }
        return text.Append(json, copied, json.Length - copied).ToString();
    }

    /// <summary><c>\u202e</c> for each UTF-16 unit, as JSON, JavaScript and GraphQL have it.</summary>
    internal static void AppendUnits(StringBuilder text, ReadOnlySpan<char> units)
    {
        foreach (var unit in units) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
    }

    /// <summary>Layout is made of line feeds and blanks; the encoder escapes all other controls.</summary>
    private static int IndexOfHidden(string json, int start)
    {
        while (start < json.Length)
        {
            var offset = json.AsSpan(start).IndexOfAny(HiddenCharacters.Candidates);
            if (offset < 0) return -1;
            start += offset;
            Rune.DecodeFromUtf16(json.AsSpan(start), out var rune, out var length);
            if (rune.Value != '\n' && HiddenCharacters.IsHidden(rune)) return start;
            start += length;
        }
        return -1;
    }
}
