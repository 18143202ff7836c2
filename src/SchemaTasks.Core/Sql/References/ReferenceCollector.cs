using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.References;

/// <summary>
/// Gathers what one object needs: known where the model has structure, found as <c>schema.name</c> in deparsed text elsewhere
/// (under an empty <c>search_path</c> everything outside pg_catalog is qualified).
/// </summary>
internal sealed class ReferenceCollector(ReferenceIndex index, ObjectKey self)
{
    private readonly Dictionary<ObjectKey, bool> _found = [];

    /// <summary>What it needs. The value says whether the server refuses one without the other; otherwise the order is better, no more.</summary>
    public IReadOnlyDictionary<ObjectKey, bool> References => _found;

    /// <summary>Takes every qualified name that is said, whether an object has it or not.</summary>
    public ISet<(string Schema, string Name)>? Said { get; init; }

    /// <summary>The server refuses this object without that one.</summary>
    public void Needs(ObjectKey key) => Add(key, enforced: true);

    /// <summary>Better after that one.</summary>
    public void Prefers(ObjectKey key) => Add(key, enforced: false);

    public void NeedsSchema(string schema) => Needs(new(ObjectClass.Schema, "", schema));

    /// <summary>Columns of a table, by name.</summary>
    public void NeedsColumns(ObjectKey table, IEnumerable<string> names)
    {
        foreach (var name in names) Needs(new(ObjectClass.Column, table.Schema, table.Name, name));
    }

    /// <summary>A key of another table on exactly these columns, in any order, which a partition may have from its parents.</summary>
    public void NeedsKey(ObjectKey table, IReadOnlyCollection<string> columns)
    {
        if (index.Objects.GetValueOrDefault(table) is TableObject { Site.PartitionOf: not null, Parent: { } parent }) NeedsKey(parent, columns);
        var wanted = columns.ToHashSet(StringComparer.Ordinal);
        foreach (var key in index.KeysOf(table))
            if (wanted.SetEquals(key.Columns)) Needs(key.Key);
        foreach (var item in index.UniqueIndexesOf(table))
            if (item.Index.Keys.All(part => part.Column is not null) && wanted.SetEquals(item.Index.Keys.Select(part => part.Column!))) Needs(item.Key);
    }

    /// <summary>Deparsed expressions, queries and types, in which routines are called with brackets.</summary>
    public void Scan(string? text) => Scan(text, enforced: true);

    /// <summary>Deparsed definitions, which name routines without calling them.</summary>
    public void ScanDefinition(string? text) => Scan(text, enforced: true, namesRoutines: true);

    /// <summary>Text that the server does not look into: bodies between quotes.</summary>
    public void ScanBody(string? text) => Scan(text, enforced: false);

    /// <summary>An expression over the columns of one table, which it names bare.</summary>
    public void ScanExpression(string? text, ObjectKey table)
    {
        if (text is null) return;
        var tokens = SqlLexemes.Of(text);
        Scan(text, tokens, enforced: true);
        AddColumns(table, tokens);
    }

    private void Scan(string? text, bool enforced, bool namesRoutines = false)
    {
        // Everything outside of pg_catalog is qualified.
        if (text is not null && text.Contains('.', StringComparison.Ordinal)) Scan(text, SqlLexemes.Of(text), enforced, namesRoutines);
    }

    private void Scan(string text, List<SqlLexeme> tokens, bool enforced, bool namesRoutines = false)
    {
        var relations = new List<ObjectKey>();
        foreach (var (schema, name, mayBeCall) in ReferenceIndex.Mentions(tokens).Concat(NamesInLiterals(tokens)))
        {
            Said?.Add((schema, name));
            foreach (var key in index.Find(schema, name))
            {
                if (key.Class == ObjectClass.Routine && !mayBeCall && !namesRoutines) continue;
                if (!MayName(key)) continue;
                Add(key, enforced);
                if (key.Class == ObjectClass.Relation) relations.Add(key);
            }
            foreach (var support in index.SupportsOf(schema, name)) Prefers(support);
        }
        if (!enforced || relations.Count == 0) return;
        var byPlace = AliasList.IsIn(text);
        foreach (var relation in relations)
        {
            AddColumns(relation, tokens, byPlace);
            if (tokens.Any(token => token is { IsName: true, Text: "group" or "conflict" }))
                foreach (var key in index.KeysOf(relation)) Needs(key.Key);
        }
    }

    /// <summary><c>'people.badge_number'::regclass</c>.</summary>
    private static IEnumerable<(string Schema, string Name, bool MayBeCall)> NamesInLiterals(List<SqlLexeme> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].IsString || !tokens[i + 1].Is("::") || !tokens[i + 2].Text.StartsWith("reg", StringComparison.Ordinal)) continue;
            foreach (var name in SqlLexemes.QualifiedNames(tokens[i].Text)) yield return (name.Schema, name.Name, true);
        }
    }

    /// <summary>Operator classes and families are often called as their types are, which others name. Base types share the names of functions, each of which takes one of them.</summary>
    private bool MayName(ObjectKey key) => key switch
    {
        { Class: ObjectClass.Other, Member: "operator class" } => self.Class is not (ObjectClass.Routine or ObjectClass.Other),
        { Class: ObjectClass.Other, Member: "operator family" } => self.Member == "operator class" && Method(self) == Method(key),
        { Class: ObjectClass.Routine } when self is { Class: ObjectClass.Other, Member: "base type" } => !key.Member.Contains('.', StringComparison.Ordinal) || key.Member == self.Name,
        _ => true,
    };

    private static string Method(ObjectKey operatorClass) => operatorClass.Name[operatorClass.Name.LastIndexOf(' ')..];

    private void AddColumns(ObjectKey relation, List<SqlLexeme> tokens, bool byPlace = false)
    {
        if (index.ColumnsOf(relation) is not { } columns) return;
        // The row as a whole, t.*, not a product.
        if (byPlace || tokens.Where((token, i) => i > 0 && token is { Kind: SqlTokenKind.Operator, Text: "*" } && tokens[i - 1].Is(".")).Any())
        {
            foreach (var key in columns.Values) Needs(key);
            return;
        }
        foreach (var token in tokens)
            if (token.IsName && columns.TryGetValue(token.Text, out var key)) Needs(key);
    }

    private void Add(ObjectKey key, bool enforced)
    {
        if (key == self || !index.Objects.ContainsKey(key)) return;
        // A base type is made after the functions that read and print it, which see its shell.
        var shellWillDo = self.Class == ObjectClass.Routine && index.IsMadeWith(key, self);
        _found[key] = enforced && !shellWillDo || _found.GetValueOrDefault(key);
    }
}
