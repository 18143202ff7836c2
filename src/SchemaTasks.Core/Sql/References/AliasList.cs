using System.Text.RegularExpressions;

namespace SchemaTasks.Sql.References;

/// <summary>
/// Aliases with a list of columns: <c>FROM a.t x(id, name)</c>, <c>FROM (… JOIN …) j(id, name)</c>. The list names columns by their places,
/// so the text depends on columns whose own names it does not say.
/// </summary>
internal static partial class AliasList
{
    public static bool IsIn(string text) => Pattern().IsMatch(text);

    /// <summary>After a relation's name or a join; keywords are printed with a space before their bracket, functions after no name.</summary>
    [GeneratedRegex("""(?:\.(?:\w+|"(?:[^"]|"")+")|\)) (?:\w+|"(?:[^"]|"")+")\((?:\w|")""", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
