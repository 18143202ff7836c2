using System.Text;
using SchemaTasks.Model;
using TypeScriptText = SchemaTasks.Generation.Firestore.TypeScriptText;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>A function as <c>supabase.rpc</c> calls it: arguments by name, and what comes back.</summary>
internal static class SupabaseFunction
{
    /// <summary>Trigger functions are called by the server alone; procedures and aggregates cannot be called over the API.</summary>
    public static bool IsCallable(Routine routine) => routine.Kind == RoutineKind.Function && routine.Returns is not ("trigger" or "event_trigger" or "internal" or null);

    public static string Print(Routine routine, TypeScriptTypes types, TypeWalk walk)
    {
        var arguments = new StringBuilder();
        foreach (var (name, type, isOptional) in Arguments(routine))
        {
            arguments.Append(arguments.Length == 0 ? "{ " : "; ").Append(TypeScriptText.Key(name)).Append(isOptional ? "?: " : ": ").Append(types.Of(walk.Of(type)));
        }
        if (arguments.Length == 0) arguments.Append("Record<PropertyKey, never>");
        else arguments.Append(" }");
        return $"{{ Args: {arguments}; Returns: {Returns(routine.Returns!, types, walk)} }}";
    }

    private static string Returns(string returns, TypeScriptTypes types, TypeWalk walk)
    {
        if (returns.StartsWith("TABLE(", StringComparison.Ordinal))
        {
            var columns = Split(returns[6..^1]).Select(NameAndType).Select(column => $"{TypeScriptText.Key(column.Name)}: {types.Of(walk.Of(column.Type))}");
            return $"{{ {string.Join("; ", columns)} }}[]";
        }
        if (!returns.StartsWith("SETOF ", StringComparison.Ordinal)) return types.Of(walk.Of(returns));
        var element = types.Of(walk.Of(returns["SETOF ".Length..]));
        return element.Contains('|', StringComparison.Ordinal) ? $"({element})[]" : element + "[]";
    }

    // The signature has the types of the input arguments alone; what is before the type in an argument is its mode and name.
    private static IEnumerable<(string Name, string Type, bool IsOptional)> Arguments(Routine routine)
    {
        var types = Split(routine.Signature);
        var next = 0;
        foreach (var argument in Split(routine.Arguments))
        {
            var text = argument;
            if (text.StartsWith("OUT ", StringComparison.Ordinal)) continue;
            foreach (var mode in (string[])["INOUT ", "VARIADIC ", "IN "])
            {
                if (text.StartsWith(mode, StringComparison.Ordinal)) text = text[mode.Length..];
            }
            if (next == types.Count) yield break;
            var type = types[next++].Replace("VARIADIC ", "", StringComparison.Ordinal);
            var at = IndexOfDefault(text);
            var declared = at < 0 ? text : text[..at];
            var name = declared.Length > type.Length && declared.EndsWith(" " + type, StringComparison.Ordinal) ? Unquote(declared[..^(type.Length + 1)]) : "";
            yield return (name, type, at >= 0);
        }
    }

    private static int IndexOfDefault(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && string.CompareOrdinal(text, i, " DEFAULT ", 0, " DEFAULT ".Length) == 0) return i;
        }
        return -1;
    }

    private static (string Name, string Type) NameAndType(string column)
    {
        if (!column.StartsWith('"'))
        {
            var space = column.IndexOf(' ', StringComparison.Ordinal);
            return (column[..space], column[(space + 1)..]);
        }
        var end = 1;
        while (column[end] != '"' || (end + 1 < column.Length && column[end + 1] == '"')) end += column[end] == '"' ? 2 : 1;
        return (Unquote(column[..(end + 1)]), column[(end + 2)..]);
    }

    private static string Unquote(string name) => name is ['"', .., '"'] ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name;

    /// <summary>The items of a list, commas inside of quotes, brackets and literals aside.</summary>
    private static List<string> Split(string list)
    {
        var items = new List<string>();
        var depth = 0;
        var start = 0;
        var quote = '\0';
        for (var i = 0; i < list.Length; i++)
        {
            var character = list[i];
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'') quote = character;
            else if (character is '(' or '[') depth++;
            else if (character is ')' or ']') depth--;
            else if (character == ',' && depth == 0)
            {
                items.Add(list[start..i].Trim());
                start = i + 1;
            }
        }
        if (list[start..].Trim() is { Length: > 0 } last) items.Add(last);
        return items;
    }
}
