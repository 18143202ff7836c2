using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Notes of people by the object they are named like: as the object's page is (<c>people.master.md</c>), or with the name as it is written.</summary>
internal sealed class DocumentNotes(ImmutableArray<DocumentNote> notes)
{
    private readonly Dictionary<string, DocumentNote> _notes = notes.ToDictionary(static note => note.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Those that no object took, by name.</summary>
    public IEnumerable<DocumentNote> Left => _notes.Values.Where(note => !_taken.Contains(note.Name)).OrderBy(static note => note.Name, StringComparer.Ordinal);

    /// <param name="kind">A note in the folder of this kind (<c>types/people.status.md</c>) is of this kind alone.</param>
    /// <param name="name">The object.</param>
    /// <returns><see langword="null"/> for none.</returns>
    public DocumentNote? Take(ArticleKind kind, QualifiedName name)
    {
        if (_notes.Count == 0) return null;
        var folder = DocumentName.Folder(kind);
        foreach (var key in (ReadOnlySpan<string>)[$"{folder}/{DocumentName.Of(name)}", $"{folder}/{name}", DocumentName.Of(name), name.ToString()])
        {
            if (!_notes.TryGetValue(key, out var note)) continue;
            _taken.Add(key);
            return note;
        }
        return null;
    }
}
