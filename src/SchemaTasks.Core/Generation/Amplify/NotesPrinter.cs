using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The file beside the schema that lists what was renamed, dropped, approximated or skipped, by code.</summary>
internal static class NotesPrinter
{
    public const string FileName = "AMPLIFY_NOTES.md";

    /// <summary>In UTF-16 units: longer messages take a string of their own.</summary>
    private const int UsualLength = 512;

    /// <summary>Bytes that an entry takes about.</summary>
    private const int NoteSize = 112;

    /// <param name="paths">Of the schema that the notes belong to.</param>
    /// <param name="notes">Those of one code are together, in their order; codes in ordinal order.</param>
    public static ReadOnlyMemory<byte> Print(AmplifyPaths paths, IReadOnlyList<Diagnostic> notes)
    {
        var text = new OutputText(notes.Count * NoteSize);
        text.Append($"# What differs from PostgreSQL in the Amplify schema\n\n{paths.Subject}, generated from the schema manifest by SchemaTasks. {(paths.PartLine is null ? "" : paths.PartLine + " ")}Changes made here are lost with the next build.\n");
        Span<char> buffer = stackalloc char[UsualLength];
        // There are few codes and many notes, so that looking through all for each code is cheaper than lists of them.
        foreach (var descriptor in notes.Select(note => note.Descriptor).DistinctBy(descriptor => descriptor.Code, StringComparer.Ordinal).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal))
        {
            text.Append($"\n## {descriptor.Title} ({descriptor.Code})\n\n");
            for (var index = 0; index < notes.Count; index++)
            {
                var note = notes[index];
                if (note.Code != descriptor.Code) continue;
                var fits = note.TryFormatMessage(buffer, out var length);
                AppendLine(text, fits ? buffer[..length] : note.Message);
            }
        }
        return text.Written;
    }

    /// <summary>Indented text is code in Markdown: nothing in a name or an expression is read as markup.</summary>
    private static void AppendLine(OutputText text, ReadOnlySpan<char> message)
    {
        text.Append("    "u8);
        text.Append(HiddenCharacters.Contains(message) ? SafeText.Comment(message.ToString()) : message).Append('\n');
    }
}
