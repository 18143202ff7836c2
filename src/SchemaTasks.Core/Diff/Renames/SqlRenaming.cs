using System.Collections.Frozen;
using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Renames;

/// <summary>
/// What the server's deparser will print of a text after a rename: it prints names as they are then. Where that cannot be known without
/// parsing the query, the text is unknown, so that whatever holds it is rewritten.
/// </summary>
/// <param name="names">What is renamed.</param>
/// <param name="columns">The columns of all that queries can read; needed for queries only.</param>
internal sealed class SqlRenaming(NameMap names, IReadOnlyDictionary<QualifiedName, IReadOnlySet<string>>? columns = null)
{
    /// <summary>What follows a relation in FROM without being its alias.</summary>
    private static readonly FrozenSet<string> NoAliases = FrozenSet.ToFrozenSet(
        ["where", "group", "order", "join", "left", "right", "full", "inner", "cross", "natural", "on", "using", "limit", "offset", "fetch", "union", "intersect", "except",
            "having", "window", "tablesample", "for", "returning", "set", "values", "default", "select", "do", "to", "then", "when", "and", "or", "is", "not", "in", "end", "else", "from"],
        StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<QualifiedName, IReadOnlySet<string>> _columns = columns ?? new Dictionary<QualifiedName, IReadOnlySet<string>>();

    /// <summary>Text that names no columns but by whole path: types, defaults, arguments.</summary>
    public string Text(string text) => Apply(text, SqlLexemes.Of(text), []);

    /// <summary>The schemas that a statement names by themselves, behind IN SCHEMA.</summary>
    public string Schemas(string text)
    {
        var tokens = SqlLexemes.Of(text);
        var named = tokens.Where((token, i) => i > 1 && token.IsName && tokens[i - 1].IsWord("schema") && tokens[i - 2].IsWord("in"));
        return Replace(text, [.. named.Where(token => names.Schema(token.Text) != token.Text).Select(token => Edit.To(token, names.Schema(token.Text)))]);
    }

    public string? TextOrNull(string? text) => text is null ? null : Text(text);

    /// <summary>An expression over the columns of one table, which it names bare; a query in it is looked at as such.</summary>
    public RenamedText Expression(string text, QualifiedName table)
    {
        var tokens = SqlLexemes.Of(text);
        if (tokens.Any(token => token.IsWord("select"))) return Query(text, table);
        var edits = new List<Edit>();
        var own = names.ColumnsOf(table);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].IsName && own.TryGetValue(tokens[i].Text, out var renamed) && IsColumnOf(tokens, i, table)) edits.Add(Edit.To(tokens[i], renamed));
        return new(Apply(text, tokens, edits));
    }

    /// <summary>A query, or a rule with one in it.</summary>
    /// <param name="text">As the server prints it.</param>
    /// <param name="table">The table whose rule or policy it is of.</param>
    public RenamedText Query(string text, QualifiedName? table = null)
    {
        var tokens = SqlLexemes.Of(text);
        var edits = new List<Edit>();
        var renamed = names.ColumnsByTable.Where(entry => entry.Key == table || Places(tokens, entry.Key).Any()).ToList();
        foreach (var (relation, own) in renamed)
            foreach (var (from, to) in own)
            {
                if (!tokens.Any(token => token.IsWord(from))) continue;
                if (table is not null || !IsPlain(tokens, relation, from)) return RenamedText.Unknown(text);
                AddColumn(tokens, from, to, edits);
            }
        foreach (var relation in QualifiedAt(tokens).Select(place => place.Name).Where(_columns.ContainsKey).Distinct())
            if (names.Named(relation).Name is var name && name != relation.Name && !AddQualifiers(tokens, relation, name, edits)) return RenamedText.Unknown(text);
        return new(Apply(text, tokens, edits));
    }

    /// <summary>The name that a statement gives to what it makes: the first one after the word, or the second one where that is its schema.</summary>
    public static RenamedText Own(RenamedText definition, string word, string from, string to)
    {
        if (from == to) return definition;
        var tokens = SqlLexemes.Of(definition.Text);
        var at = tokens.FindIndex(token => token.IsWord(word)) + 1;
        if (at + 2 < tokens.Count && tokens[at + 1].Is(".")) at += 2;
        return tokens[at].Text == from ? definition with { Text = Replace(definition.Text, [Edit.To(tokens[at], to)]) } : RenamedText.Unknown(definition.Text);
    }

    private string Apply(string text, List<SqlLexeme> tokens, List<Edit> edits)
    {
        foreach (var (at, name) in QualifiedAt(tokens))
        {
            var renamed = names.Named(name);
            if (renamed.Schema != name.Schema) edits.Add(Edit.To(tokens[at], renamed.Schema));
            if (renamed.Name != name.Name) edits.Add(Edit.To(tokens[at + 2], renamed.Name));
        }
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].IsString || !tokens[i + 1].Is("::")) continue;
            var value = tokens[i + 2].Text.StartsWith("reg", StringComparison.Ordinal) ? Text(tokens[i].Text) : Label(tokens, i);
            if (value != tokens[i].Text) edits.Add(new(tokens[i].Start, tokens[i].End, SqlLiteral.Quote(value)));
        }
        return Replace(text, edits);
    }

    /// <summary><c>'happy'::people.mood</c>.</summary>
    private string Label(List<SqlLexeme> tokens, int at)
    {
        var text = tokens[at].Text;
        if (at + 4 >= tokens.Count || !tokens[at + 3].Is(".")) return text;
        return names.Label(new(tokens[at + 2].Text, tokens[at + 4].Text), text);
    }

    /// <summary>One SELECT in which no other relation has a column of the name.</summary>
    private bool IsPlain(List<SqlLexeme> tokens, QualifiedName relation, string column)
    {
        if (tokens.Count(token => token.IsWord("select")) != 1 || tokens.Any(token => token.IsWord("with") || token.IsWord("using") || token.IsWord("natural"))) return false;
        var relations = QualifiedAt(tokens).Select(place => place.Name).Where(_columns.ContainsKey).ToList();
        if (relations.Count(name => name == relation) != 1 || relations.Any(name => name != relation && _columns[name].Contains(column))) return false;
        return relations.Count == 1 || tokens.Where((token, i) => token.IsWord(column) && !(i > 0 && (tokens[i - 1].Is(".") || tokens[i - 1].IsWord("as")))).FirstOrDefault() == default;
    }

    /// <summary>A view's own column keeps its name: <c>t.b</c> becomes <c>t.a AS b</c>, <c>t.b AS a</c> becomes <c>t.a</c>.</summary>
    private static void AddColumn(List<SqlLexeme> tokens, string from, string to, List<Edit> edits)
    {
        var (depth, inList) = (0, true);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("(") || tokens[i].Is("[")) depth++;
            if (tokens[i].Is(")") || tokens[i].Is("]")) depth--;
            if (depth == 0 && tokens[i].IsWord("from")) inList = false;
            if (!tokens[i].IsWord(from) || i > 0 && tokens[i - 1].IsWord("as") || i + 1 < tokens.Count && (tokens[i + 1].Is("(") || tokens[i + 1].Is("."))) continue;
            var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
            if (inList && depth == 0 && next.IsWord("as") && tokens[i + 2].Text == to) edits.Add(new(tokens[i].Start, tokens[i + 2].End, SqlIdentifier.QuoteIfNeeded(to)));
            else if (inList && depth == 0 && (next.Is(",") || next.IsWord("from"))) edits.Add(new(tokens[i].Start, tokens[i].End, $"{SqlIdentifier.QuoteIfNeeded(to)} AS {SqlIdentifier.QuoteIfNeeded(from)}"));
            else edits.Add(Edit.To(tokens[i], to));
        }
    }

    /// <summary>A relation without an alias goes by its bare name in the rest of the query.</summary>
    private static bool AddQualifiers(List<SqlLexeme> tokens, QualifiedName relation, string to, List<Edit> edits)
    {
        var places = Places(tokens, relation).ToList();
        if (places.Count > 1) return false;
        var after = places[0] + 3;
        if (after < tokens.Count && tokens[after].IsName && !NoAliases.Contains(tokens[after].Text)) return true;
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (tokens[i].IsWord(relation.Name) && tokens[i + 1].Is(".") && !(i > 0 && tokens[i - 1].Is("."))) edits.Add(Edit.To(tokens[i], to));
        return true;
    }

    private static bool IsColumnOf(List<SqlLexeme> tokens, int at, QualifiedName table)
    {
        if (at + 1 < tokens.Count && (tokens[at + 1].Is("(") || tokens[at + 1].Is("."))) return false;
        return at < 2 || !tokens[at - 1].Is(".") || tokens[at - 2].Text is "old" or "new" || tokens[at - 2].Text == table.Name;
    }

    private static IEnumerable<int> Places(List<SqlLexeme> tokens, QualifiedName name) => QualifiedAt(tokens).Where(place => place.Name == name).Select(place => place.At);

    /// <summary>Where two names with a dot between them are, no third before them.</summary>
    private static IEnumerable<(int At, QualifiedName Name)> QualifiedAt(List<SqlLexeme> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
            if (tokens[i].IsName && tokens[i + 1].Is(".") && tokens[i + 2].IsName && !(i > 0 && tokens[i - 1].Is(".")))
                yield return (i, new(tokens[i].Text, tokens[i + 2].Text));
    }

    private static string Replace(string text, List<Edit> edits)
    {
        if (edits.Count == 0) return text;
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            // The same name found twice.
            if (edit.Start < at) continue;
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private readonly record struct Edit(int Start, int End, string Text)
    {
        public static Edit To(SqlLexeme token, string name) => new(token.Start, token.End, SqlIdentifier.QuoteIfNeeded(name));
    }
}
