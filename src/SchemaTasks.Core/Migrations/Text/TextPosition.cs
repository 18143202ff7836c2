using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>From offsets to lines and columns.</summary>
internal static class TextPosition
{
    /// <param name="file">Absolute path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="offset">In UTF-16 units, up to the text's length.</param>
    public static SourceLocation Locate(string file, string text, int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var at = 0; at < offset; at++)
        {
            if (text[at] != '\n' && (text[at] != '\r' || (at + 1 < text.Length && text[at + 1] == '\n'))) continue;
            line++;
            lineStart = at + 1;
        }
        return new SourceLocation(file, line, offset - lineStart + 1);
    }

    /// <summary>The offset in UTF-16 units of a position that PostgreSQL reports: in characters, from 1, beyond the end for what is missing there.</summary>
    public static int FromServerPosition(string statement, int position)
    {
        var offset = 0;
        for (var character = 1; character < position && offset < statement.Length; character++)
            offset += char.IsSurrogatePair(statement, offset) ? 2 : 1;
        return offset;
    }
}
