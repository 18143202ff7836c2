using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The list at the end of the file of what was renamed, dropped, approximated or skipped.</summary>
internal static class NotesPrinter
{
    /// <summary>In UTF-16 units: longer messages take a string of their own.</summary>
    private const int UsualLength = 512;

    private const string Indent = "  ";

    /// <param name="sdl">Takes the list.</param>
    /// <param name="notes">Those of one code stand together, in their order; codes in ordinal order.</param>
    public static void AppendNotes(this OutputText sdl, IEnumerable<Diagnostic> notes)
    {
        var groups = notes.GroupBy(note => note.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0) return;
        sdl.Append("\n\n# What differs from PostgreSQL\n");
        Span<char> buffer = stackalloc char[UsualLength];
        Indent.CopyTo(buffer);
        foreach (var group in groups)
        {
            sdl.Append($"#\n# {group.First().Descriptor.Title} ({group.Key}):\n");
            foreach (var note in group)
            {
                var fits = note.TryFormatMessage(buffer[Indent.Length..], out var length);
                sdl.AppendComment("", fits ? buffer[..(Indent.Length + length)] : Indent + note.Message);
            }
        }
    }
}
