using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Drift;

/// <summary>
/// Texts of the manifest that call a column as the server does, although the manifest has another name for it: somebody renamed the column
/// there and not in what names it. The fix script would fail, and it says so only when it runs.
/// </summary>
internal static class FormerColumnNames
{
    /// <summary>ST1009 at each of them.</summary>
    public static IEnumerable<Diagnostic> Find(DatabaseSchema manifest, ISourceLocator positions, IEnumerable<SchemaChange> changes)
    {
        var renamed = changes.Where(change => change is { RenamedTo: not null, Path.Kind: ObjectKind.Column }).ToLookup(change => (change.Path.Schema, change.Path.Name));
        if (renamed.Count == 0) yield break;
        foreach (var table in TableEntry.All(SchemaObjects.Of(manifest)).Values)
            foreach (var rename in renamed[(table.Path.Schema, table.Path.Name)].Where(rename => table.EffectiveColumn(rename.RenamedTo!.Member!) is null))
                foreach (var (path, facet) in Texts(table).Where(text => Names(text.Text, table, rename.RenamedTo!.Member!)).Select(text => (text.Path, text.Facet)))
                    yield return Diagnostic.Create(DriftDiagnostics.FormerColumnName, positions.Locate(path, facet), path, facet, rename.RenamedTo!.Member, rename.Path.Member);
    }

    private static IEnumerable<(ObjectPath Path, string Facet, string Text)> Texts(TableEntry table)
    {
        var record = ModelFacets.Of(table);
        foreach (var list in record.Members)
            foreach (var member in list.Of(table))
                foreach (var facet in list.Facets.Facets)
                    if (facet.KindOf(member) is TextKind.Expression or TextKind.Columns or TextKind.Sql && facet.Of(member).Text is { } text)
                        yield return (table.Path.Child(list.Kind, list.Facets.NameOf(member)), facet.Name, text);
    }

    /// <summary>A name that is no function's, no type's, and of no other relation.</summary>
    private static bool Names(string text, TableEntry table, string column)
    {
        var lexemes = SqlLexemes.Of(text);
        for (var at = 0; at < lexemes.Count; at++)
        {
            if (!lexemes[at].IsWord(column) || at + 1 < lexemes.Count && (lexemes[at + 1].Is("(") || lexemes[at + 1].Is("."))) continue;
            if (at == 0 || !lexemes[at - 1].Is(".") && !lexemes[at - 1].Is("::")) return true;
            if (lexemes[at - 1].Is(".") && at > 1 && (lexemes[at - 2].IsWord(table.Path.Name) || lexemes[at - 2].IsWord("new") || lexemes[at - 2].IsWord("old"))) return true;
        }
        return false;
    }
}
