using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Renaming;

/// <summary>Collects where the texts are that nobody knows before the server prints them.</summary>
internal sealed class UnknownTexts
{
    private readonly HashSet<UnknownText> _found = [];

    public IReadOnlyCollection<UnknownText> Found => _found;

    /// <param name="text">The text.</param>
    /// <param name="path">The object that has it, by its new name.</param>
    /// <param name="facet">The facet that it is.</param>
    /// <returns>The text itself.</returns>
    public string Text(RenamedText text, ObjectPath path, string facet)
    {
        if (!text.IsKnown) _found.Add(new(path, facet));
        return text.Text;
    }
}
