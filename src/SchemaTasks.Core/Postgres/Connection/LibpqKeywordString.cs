using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary><c>host=… password='…'</c> (<see href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE"/>).</summary>
internal static class LibpqKeywordString
{
    /// <exception cref="DiagnosticException">ST0102, ST0103.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string variable, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        SkipBlanks(text, ref at);
        for (var number = 1; at < text.Length; number++)
        {
            var start = at;
            while (at < text.Length && text[at] != '=' && !char.IsWhiteSpace(text[at])) at++;
            var name = text[start..at];
            SkipBlanks(text, ref at);
            if (at >= text.Length || text[at] != '=') throw Malformed(variable, number == 1 ? "it is neither a postgres:// URL nor keywords like host=… dbname=…" : $"parameter {number} lacks its '='; quote values that hold blanks with '…'");
            at++;
            SkipBlanks(text, ref at);
            var value = at < text.Length && text[at] == '\'' ? Quoted(variable, number, text, ref at) : Bare(text, ref at);
            if (ConnectionParameterNames.Supported.Contains(name)) values[name] = value;
            else if (!ConnectionParameterNames.Harmless.Contains(name)) throw Unknown(variable, name, number);
            SkipBlanks(text, ref at);
        }
        return values.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static string Quoted(string variable, int number, string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '\''; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            value.Append(text[at]);
        }
        if (at >= text.Length) throw Malformed(variable, $"the quoted value of parameter {number} lacks its closing quote");
        at++;
        return value.ToString();
    }

    private static string Bare(string text, ref int at)
    {
        var value = new StringBuilder();
        for (; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            value.Append(text[at]);
        }
        return value.ToString();
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static DiagnosticException Malformed(string variable, string why) => new(Diagnostic.Create(ConnectionDiagnostics.Malformed, null, variable, why));

    private static DiagnosticException Unknown(string variable, string name, int number) => new(Diagnostic.Create(ConnectionDiagnostics.UnknownParameter, null, variable,
        ConnectionParameterNames.IsLibpq(name) ? $"'{name}'" : $"the name of number {number} is none of libpq's"));
}
