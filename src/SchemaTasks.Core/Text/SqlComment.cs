using SchemaTasks.Text;

namespace SchemaTasks.Text;

/// <summary>Text in <c>--</c> comments: nothing that it holds ends the comment.</summary>
internal static class SqlComment
{
    /// <summary>One <c>-- …</c> line; line ends in the text become spaces, what is hidden is shown.</summary>
    public static string Line(string text) => $"-- {SafeText.Comment(text)}".TrimEnd();

    /// <summary>Every line of a statement commented out. PostgreSQL ends a comment at a carriage return too.</summary>
    public static string Out(string statement) =>
        string.Join('\n', statement.ReplaceLineEndings("\n").Split('\n', '\r').Select(line => $"-- {line}".TrimEnd()));
}
