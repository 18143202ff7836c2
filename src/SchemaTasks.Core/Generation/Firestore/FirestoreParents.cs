using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Where subcollections live (<c>firestore.subcollections</c>).</summary>
internal sealed class FirestoreParents(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Collections nest 100 deep (<see href="https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields"/>); a circle is longer.</summary>
    private const int MaxDepth = 100;

    /// <param name="collections">The collection of each table.</param>
    /// <returns>The collections above each subcollection, outermost first.</returns>
    public ImmutableDictionary<string, ImmutableArray<string>> Of(IReadOnlyDictionary<QualifiedName, string> collections)
    {
        var settings = input.Configuration.Firestore.Subcollections;
        if (settings.IsEmpty) return ImmutableDictionary<string, ImmutableArray<string>>.Empty;

        var tables = Tables();
        var parents = new Dictionary<string, (string Parent, Subcollection Setting)>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (Find(setting, setting.Table, tables) is not { } child || Find(setting, setting.Parent, tables) is not { } parent) continue;
            if (!collections.TryGetValue(child.Name, out var collection) || !collections.TryGetValue(parent.Name, out var above)) Report(setting, "it or its parent is excluded");
            else if (KeyFault(setting, child.Table, parent.Name, parent.Table) is { } fault) Report(setting, fault);
            else parents.Add(collection, (above, setting));
        }
        return parents.ToImmutableDictionary(entry => entry.Key, entry => Chain(entry.Key, entry.Value.Setting, parents), StringComparer.Ordinal);
    }

    private ImmutableArray<string> Chain(string collection, Subcollection setting, Dictionary<string, (string Parent, Subcollection Setting)> parents)
    {
        var chain = new List<string>();
        while (parents.TryGetValue(collection, out var next))
        {
            chain.Insert(0, next.Parent);
            if (chain.Count > MaxDepth)
            {
                Report(setting, "its parents go in a circle");
                return [];
            }
            collection = next.Parent;
        }
        return [.. chain];
    }

    private static string? KeyFault(Subcollection setting, Table child, QualifiedName parent, Table parentTable)
    {
        var keys = child.ForeignKeys.Where(key => key.References == parent && parentTable.PrimaryKey is { } primary && key.ReferencedColumns.Order(StringComparer.Ordinal).SequenceEqual(primary.Columns.Order(StringComparer.Ordinal))).ToList();
        if (setting.ForeignKey is { } name) return keys.Exists(key => key.Name == name) ? null : $"no foreign key '{name}' leads to the parent's primary key";
        return keys.Count switch
        {
            0 => "no foreign key leads to the parent's primary key",
            1 => null,
            _ => "several foreign keys lead there; say which with 'foreign_key': " + string.Join(", ", keys.Select(key => key.Name)),
        };
    }

    private Dictionary<string, (QualifiedName Name, Table Table)> Tables()
    {
        var tables = new Dictionary<string, (QualifiedName, Table)>(StringComparer.Ordinal);
        foreach (var schema in input.Schema.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                var name = new QualifiedName(schema.Name, table.Name);
                tables.TryAdd(name.ToString(), (name, table));
            }
        }
        return tables;
    }

    private (QualifiedName Name, Table Table)? Find(Subcollection setting, string name, Dictionary<string, (QualifiedName Name, Table Table)> tables)
    {
        if (tables.TryGetValue(name, out var found)) return found;
        diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.NothingNamed, setting.Location, "firestore.subcollections", name, "table"));
        return null;
    }

    private void Report(Subcollection setting, string reason) => diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.BadSubcollection, setting.Location, setting.Table, setting.Parent, reason));
}
