using System.Text;

namespace SchemaTasks.Generation;

/// <summary>The parts of a type as <c>format_type</c> prints it under an empty <c>search_path</c>: <c>people.email[]</c>, <c>timestamp(3) with time zone</c>.</summary>
/// <param name="Schema">The type's schema; <see langword="null"/> for PostgreSQL's own types.</param>
/// <param name="Name">Its name without quotes and modifier: <c>timestamp with time zone</c>.</param>
/// <param name="Modifier">What stands in parentheses, <c>12,2</c>; <see langword="null"/> for none.</param>
/// <param name="IsArray">Whether <c>[]</c> follows; PostgreSQL does not tell one dimension from several.</param>
public readonly record struct PostgresTypeName(string? Schema, string Name, string? Modifier, bool IsArray)
{
    public static PostgresTypeName Parse(string type)
    {
        var name = new StringBuilder(type.Length);
        string? schema = null, modifier = null;
        var isArray = false;
        var at = 0;
        while (at < type.Length)
        {
            switch (type[at])
            {
                case '"':
                    at = Unquote(type, at + 1, name);
                    break;
                case '.' when schema is null:
                    schema = name.ToString();
                    name.Clear();
                    at++;
                    break;
                case '(':
                    var close = type.IndexOf(')', at);
                    if (close < 0) close = type.Length;
                    modifier = type[(at + 1)..close];
                    at = close + 1;
                    break;
                case '[':
                    isArray = true;
                    at = type.Length;
                    break;
                default:
                    name.Append(type[at++]);
                    break;
            }
        }
        return new PostgresTypeName(schema == "pg_catalog" ? null : schema, name.ToString(), modifier, isArray);
    }

    private static int Unquote(string type, int at, StringBuilder name)
    {
        for (; at < type.Length; at++)
        {
            if (type[at] != '"') name.Append(type[at]);
            else if (at + 1 < type.Length && type[at + 1] == '"') name.Append(type[at++]);
            else return at + 1;
        }
        return at;
    }
}
