using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Parts of a file's text that keep their lines.</summary>
internal static class Sections
{
    /// <summary>The text from one offset to another, after the line ends that come before it.</summary>
    /// <param name="text">The file's.</param>
    /// <param name="start">The begin of a line.</param>
    /// <param name="end">After the last character.</param>
    public static string Cut(string text, int start, int end)
    {
        var lines = text.AsSpan(0, start).Count('\n');
        return lines == 0 ? text[start..end] : string.Concat(new string('\n', lines), text.AsSpan(start, end - start));
    }

    /// <summary>The text with what matches blanked out.</summary>
    public static string Blank(string text, Regex pattern) => pattern.Replace(text, match => Blanks(match.Value));

    private static string Blanks(string text) => string.Create(text.Length, text, (blanks, from) =>
    {
        for (var index = 0; index < blanks.Length; index++) blanks[index] = from[index] is '\n' or '\r' ? from[index] : ' ';
    });
}
