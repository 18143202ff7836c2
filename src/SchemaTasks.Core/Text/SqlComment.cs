using System.Text;

namespace SchemaTasks.Text;

/// <summary>Text in <c>--</c> comments: nothing that it holds ends the comment.</summary>
internal static class SqlComment
{
    /// <summary>One <c>-- …</c> line; line ends and other control characters in the text become spaces.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder("-- ");
        foreach (var c in text) line.Append(char.IsControl(c) ? ' ' : c);
        return line.ToString().TrimEnd();
    }

    /// <summary>Every line of a statement commented out. PostgreSQL ends a comment at a carriage return too.</summary>
    public static string Out(string statement) =>
        string.Join('\n', statement.ReplaceLineEndings("\n").Split('\n', '\r').Select(line => $"-- {line}".TrimEnd()));
}
