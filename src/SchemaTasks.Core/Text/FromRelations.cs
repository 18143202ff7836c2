using SchemaTasks.Model;

namespace SchemaTasks.Text;

/// <summary>
/// The relations that a query reads: the qualified names behind FROM and JOIN in a text that the server printed. Column references look
/// alike (<c>master.email</c>), so position distinguishes them; functions have a parenthesis. Subqueries and lists of tables are followed.
/// </summary>
internal static class FromRelations
{
    public static IEnumerable<QualifiedName> Of(string query)
    {
        var lexemes = SqlLexemes.Of(query);
        var scopes = new Stack<Scope>([new Scope()]);
        for (var at = 0; at < lexemes.Count; at++)
        {
            var scope = scopes.Peek();
            var lexeme = lexemes[at];
            if (lexeme.IsName)
            {
                var first = at;
                while (at + 2 < lexemes.Count && lexemes[at + 1].Is(".") && lexemes[at + 2].IsName) at += 2;
                if (at == first && lexeme.Kind == SqlTokenKind.Word)
                {
                    scope.Keyword(lexeme.Text, first > 0 && lexemes[first - 1].IsKeyword("distinct"));
                    continue;
                }
                var isCall = at + 1 < lexemes.Count && lexemes[at + 1].Is("(") && lexemes[at + 1].Start == lexemes[at].End;
                if (scope.ExpectsRelation && at > first && !isCall) yield return new QualifiedName(lexeme.Text, lexemes[first + 2].Text);
                scope.ExpectsRelation = false;
            }
            else if (lexeme.Is("("))
            {
                scopes.Push(new Scope { ExpectsRelation = scope.ExpectsRelation, IsFrom = scope.ExpectsRelation });
            }
            else if (lexeme.Is(")") && scopes.Count > 1)
            {
                scopes.Pop();
                scopes.Peek().ExpectsRelation = false;
            }
            else if (lexeme.Is(","))
            {
                scope.ExpectsRelation = scope.IsFrom;
            }
        }
    }

    /// <summary>What is between two parentheses.</summary>
    private sealed class Scope
    {
        private bool _isQuery;

        /// <summary>A relation may follow.</summary>
        public bool ExpectsRelation { get; set; }

        /// <summary>Inside a FROM list, where a comma leads to the next relation.</summary>
        public bool IsFrom { get; set; }

        public void Keyword(string word, bool afterDistinct)
        {
            switch (word)
            {
                case "select":
                    (_isQuery, ExpectsRelation, IsFrom) = (true, false, false);
                    break;
                // Not that of EXTRACT(year FROM …) and IS DISTINCT FROM.
                case "from" when _isQuery && !afterDistinct:
                    (ExpectsRelation, IsFrom) = (true, true);
                    break;
                case "join":
                    ExpectsRelation = true;
                    break;
                case "only" or "lateral":
                    break;
                case "where" or "group" or "having" or "window" or "order" or "limit" or "offset" or "fetch" or "for" or "union" or "intersect" or "except":
                    (ExpectsRelation, IsFrom) = (false, false);
                    break;
                default:
                    ExpectsRelation = false;
                    break;
            }
        }
    }
}
