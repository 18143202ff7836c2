using System.Text;

namespace SchemaTasks.Model.Queries;

/// <summary>
/// The relations that a query reads: the qualified names behind FROM and JOIN in a text that the server deparsed. Column references look
/// alike (<c>master.email</c>), so position distinguishes them; functions by their parenthesis. A scan of words, no parser: subqueries and lists of tables are followed.
/// </summary>
internal static class ReferencedRelations
{
    public static IEnumerable<QualifiedName> Of(string query)
    {
        var scopes = new Stack<Scope>([new Scope()]);
        var previous = "";
        for (var position = 0; position < query.Length;)
        {
            var scope = scopes.Peek();
            var c = query[position];
            if (IsNameStart(c))
            {
                var (first, second) = ReadName(query, ref position);
                if (second is null && c != '"')
                {
                    scope.Keyword(first, previous);
                    previous = first;
                    continue;
                }
                var isCall = position < query.Length && query[position] == '(';
                if (scope.ExpectsRelation && second is not null && !isCall) yield return new QualifiedName(first, second);
                scope.ExpectsRelation = false;
                previous = "";
                continue;
            }
            if (c == '\'')
            {
                position = EndOfLiteral(query, position, hasEscapes: previous is "e" or "E" && query[position - 1] is 'e' or 'E');
                continue;
            }
            if (c == '(') scopes.Push(new Scope { ExpectsRelation = scope.ExpectsRelation, IsFrom = scope.ExpectsRelation });
            else if (c == ')' && scopes.Count > 1)
            {
                scopes.Pop();
                scopes.Peek().ExpectsRelation = false;
            }
            else if (c == ',') scope.ExpectsRelation = scope.IsFrom;
            position++;
        }
    }

    private static bool IsNameStart(char c) => c is '"' or '_' || char.IsLetter(c);

    /// <summary>The first two parts of a name with dots; only words in double quotes keep their case, but deparsed text has no others.</summary>
    private static (string First, string? Second) ReadName(string query, ref int position)
    {
        var first = ReadPart(query, ref position);
        string? second = null;
        while (position + 1 < query.Length && query[position] == '.' && IsNameStart(query[position + 1]))
        {
            position++;
            var part = ReadPart(query, ref position);
            second ??= part;
        }
        return (first, second);
    }

    private static string ReadPart(string query, ref int position)
    {
        var start = position;
        if (query[position] != '"')
        {
            while (position < query.Length && (char.IsLetterOrDigit(query[position]) || query[position] is '_' or '$')) position++;
            return query[start..position];
        }
        var part = new StringBuilder();
        for (position++; position < query.Length; position++)
        {
            if (query[position] != '"') part.Append(query[position]);
            else if (position + 1 < query.Length && query[position + 1] == '"') part.Append(query[++position]);
            else
            {
                position++;
                break;
            }
        }
        return part.ToString();
    }

    private static int EndOfLiteral(string query, int quote, bool hasEscapes)
    {
        for (var position = quote + 1; position < query.Length; position++)
        {
            if (hasEscapes && query[position] == '\\') position++;
            else if (query[position] == '\'')
            {
                if (position + 1 == query.Length || query[position + 1] != '\'') return position + 1;
                position++;
            }
        }
        return query.Length;
    }

    /// <summary>What is between two parentheses.</summary>
    private sealed class Scope
    {
        private bool _isQuery;

        /// <summary>A relation may be here.</summary>
        public bool ExpectsRelation { get; set; }

        /// <summary>Inside a FROM list, where a comma leads to the next relation.</summary>
        public bool IsFrom { get; set; }

        public void Keyword(string word, string previous)
        {
            switch (word)
            {
                case "SELECT":
                    (_isQuery, ExpectsRelation, IsFrom) = (true, false, false);
                    break;
                // Not that of EXTRACT(year FROM …) and IS DISTINCT FROM.
                case "FROM" when _isQuery && previous != "DISTINCT":
                    (ExpectsRelation, IsFrom) = (true, true);
                    break;
                case "JOIN":
                    ExpectsRelation = true;
                    break;
                case "ONLY" or "LATERAL":
                    break;
                case "WHERE" or "GROUP" or "HAVING" or "WINDOW" or "ORDER" or "LIMIT" or "OFFSET" or "FETCH" or "FOR" or "UNION" or "INTERSECT" or "EXCEPT":
                    (ExpectsRelation, IsFrom) = (false, false);
                    break;
                default:
                    ExpectsRelation = false;
                    break;
            }
        }
    }
}
