using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The list at the end of the file of what was renamed, dropped, approximated or skipped.</summary>
internal static class NotesPrinter
{
    /// <summary>In UTF-16 units: longer messages take a string of their own.</summary>
    private const int UsualLength = 512;

    private const string Indent = "  ";

    /// <param name="sdl">Takes the list.</param>
    /// <param name="notes">Those of one code are together, in their order; codes in ordinal order.</param>
    public static void AppendNotes(this OutputText sdl, IReadOnlyList<Diagnostic> notes)
    {
        if (notes.Count == 0) return;
        sdl.Append("\n\n# What differs from PostgreSQL\n"u8);
        Span<char> buffer = stackalloc char[UsualLength];
        Indent.CopyTo(buffer);
        // There are few codes and many notes, so that looking through all for each code is cheaper than lists of them.
        foreach (var descriptor in notes.Select(note => note.Descriptor).DistinctBy(descriptor => descriptor.Code, StringComparer.Ordinal).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal))
        {
            sdl.Append($"#\n# {descriptor.Title} ({descriptor.Code}):\n");
            for (var index = 0; index < notes.Count; index++)
            {
                var note = notes[index];
                if (note.Code != descriptor.Code) continue;
                var fits = note.TryFormatMessage(buffer[Indent.Length..], out var length);
                sdl.AppendComment("", fits ? buffer[..(Indent.Length + length)] : Indent + note.Message);
            }
        }
    }
}
