using System.Text;

namespace SchemaTasks.Postgres.Rows;

/// <summary>The text form of a one-dimensional array, as the server writes it: <c>{plain,"with \"quotes\"",NULL}</c>.</summary>
internal static class ArrayText
{
    /// <returns>The elements; <see langword="null"/> for an element that is NULL.</returns>
    public static string[] Elements(string text)
    {
        var elements = new List<string>();
        var element = new StringBuilder();
        // Bounds other than 1 are in front: [0:1]={a,b}.
        var at = text.IndexOf('{', StringComparison.Ordinal) + 1;
        while (text[at] != '}')
        {
            var isQuoted = text[at] == '"';
            if (isQuoted) at++;
            element.Clear();
            while (isQuoted ? text[at] != '"' : text[at] is not (',' or '}'))
            {
                if (text[at] == '\\') at++;
                element.Append(text[at++]);
            }
            if (isQuoted) at++;
            elements.Add(!isQuoted && element.Equals("NULL") ? null! : element.ToString());
            if (text[at] == ',') at++;
        }
        return [.. elements];
    }
}
