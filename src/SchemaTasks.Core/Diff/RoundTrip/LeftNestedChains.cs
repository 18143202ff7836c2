using System.Text;

namespace SchemaTasks.Diff.RoundTrip;

/// <summary>
/// <c>x BETWEEN 1 AND 2 AND b</c> prints as <c>(((x &gt;= 1) AND (x &lt;= 2)) AND b)</c>; recreated from that text it prints as
/// <c>((x &gt;= 1) AND (x &lt;= 2) AND b)</c>, because the parser flattens a chain of AND (or of OR) that begins with another one.
/// The same goes for NOT BETWEEN, BETWEEN SYMMETRIC and comparisons of rows. Chains nested elsewhere than at the beginning stay.
/// </summary>
internal static class LeftNestedChains
{
    private static readonly string[] Operators = [" AND ", " OR "];

    /// <summary>Writes the first form as the second.</summary>
    public static string Normalise(string text)
    {
        if (!text.Contains("((", StringComparison.Ordinal) || !Operators.Any(word => text.Contains(word, StringComparison.Ordinal))) return text;
        if (!SqlScan.IsBalanced(text)) return text;
        var position = 0;
        var result = new StringBuilder(text.Length);
        Group.Read(text, ref position).Print(result);
        return result.ToString();
    }

    /// <summary>What is between two parentheses: text and groups in turn.</summary>
    private sealed class Group
    {
        private readonly List<object> _parts = [];

        public static Group Read(string text, ref int position)
        {
            var group = new Group();
            var start = position;
            while (position < text.Length && text[position] != ')')
            {
                if (text[position] is '\'' or '"')
                {
                    position = SqlScan.EndOfQuoted(text, position);
                    continue;
                }
                if (text[position++] != '(') continue;
                if (position - 1 > start) group._parts.Add(text[start..(position - 1)]);
                var inner = Read(text, ref position);
                group._parts.Add(inner);
                start = ++position;
            }
            if (position > start) group._parts.Add(text[start..position]);
            group.Flatten();
            return group;
        }

        public void Print(StringBuilder result)
        {
            foreach (var part in _parts)
            {
                if (part is Group group)
                {
                    result.Append('(');
                    group.Print(result);
                    result.Append(')');
                }
                else
                {
                    result.Append((string)part);
                }
            }
        }

        private void Flatten()
        {
            if (_parts.Count < 2 || _parts[0] is not Group first || _parts[1] is not string next) return;
            var word = Array.Find(Operators, word => next.StartsWith(word, StringComparison.Ordinal));
            if (word is null || !first.IsChainOf(word)) return;
            _parts.RemoveAt(0);
            _parts.InsertRange(0, first._parts);
        }

        /// <summary>Operands with this word between any two of them, and the other word between none.</summary>
        private bool IsChainOf(string word)
        {
            var top = string.Concat(_parts.Select(part => part as string ?? "()"));
            return top.Contains(word, StringComparison.Ordinal)
                && !Operators.Any(other => other != word && top.Contains(other, StringComparison.Ordinal))
                && !top.TrimStart().StartsWith("SELECT", StringComparison.Ordinal);
        }
    }
}
