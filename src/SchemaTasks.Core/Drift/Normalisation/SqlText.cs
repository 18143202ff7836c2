namespace SchemaTasks.Drift;

/// <summary>Finds the ends of things in text that PostgreSQL's deparser printed (no comments, no dollar quotes).</summary>
internal static class SqlText
{
    /// <summary>The position behind a literal or quoted name that begins here.</summary>
    public static int EndOfQuoted(string text, int position)
    {
        var quote = text[position];
        var backslashes = quote == '\'' && position > 0 && text[position - 1] is 'E' or 'e';
        for (position++; position < text.Length; position++)
        {
            if (backslashes && text[position] == '\\')
            {
                position++;
            }
            else if (text[position] == quote)
            {
                if (position + 1 == text.Length || text[position + 1] != quote) return position + 1;
                position++;
            }
        }
        return text.Length;
    }

    /// <summary>The position behind the bracket that closes the one here; -1 when none does.</summary>
    public static int EndOfBracketed(string text, int position)
    {
        var depth = 0;
        while (position < text.Length)
        {
            if (text[position] is '\'' or '"')
            {
                position = EndOfQuoted(text, position);
                continue;
            }
            if (text[position] is '(' or '[') depth++;
            else if (text[position] is ')' or ']' && --depth == 0) return position + 1;
            position++;
        }
        return -1;
    }

    /// <summary>Whether every parenthesis and bracket outside quotes closes one that is open, and none stays open.</summary>
    public static bool IsBalanced(string text)
    {
        var (depth, position) = (0, 0);
        while (position < text.Length && depth >= 0)
        {
            if (text[position] is '\'' or '"')
            {
                position = EndOfQuoted(text, position);
                continue;
            }
            if (text[position] is '(' or '[') depth++;
            else if (text[position] is ')' or ']') depth--;
            position++;
        }
        return depth == 0;
    }

    /// <summary>The position behind a type's name and modifier, before any <c>[]</c>.</summary>
    public static int EndOfTypeName(string text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] == '"') position = EndOfQuoted(text, position);
            else if (text[position] == '(') position = EndOfBracketed(text, position) is var end && end < 0 ? text.Length : end;
            else if (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$' or '.' or ' ') position++;
            else break;
        }
        return position;
    }

    /// <summary>The parts between commas that are in no bracket or quote, without the blanks around them.</summary>
    public static List<string> SplitAtCommas(string text)
    {
        var parts = new List<string>();
        var (start, position) = (0, 0);
        while (position < text.Length)
        {
            if (text[position] is '\'' or '"') position = EndOfQuoted(text, position);
            else if (text[position] is '(' or '[') position = EndOfBracketed(text, position) is var end && end < 0 ? text.Length : end;
            else if (text[position++] == ',')
            {
                parts.Add(text[start..(position - 1)].Trim());
                start = position;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }
}
