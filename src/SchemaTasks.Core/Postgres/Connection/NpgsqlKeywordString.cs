using System.Data.Common;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary><c>Host=…;Username=…;Password=…</c>, as ADO.NET reads it (<see href="https://www.npgsql.org/doc/connection-string-parameters.html"/>).</summary>
internal static class NpgsqlKeywordString
{
    /// <summary>Whether the string is of this form: its first name is not one of libpq's, or its first value ends at a semicolon.</summary>
    public static bool Looks(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return false;
        if (!ConnectionParameterNames.IsLibpq(text[..equals].Trim())) return text.Contains(';', StringComparison.Ordinal) || ConnectionParameterNames.Npgsql.ContainsKey(Bare(text[..equals]));

        var value = text[(equals + 1)..].TrimStart();
        if (value.StartsWith('\''))
        {
            var end = value.IndexOf('\'', 1);
            return end > 0 && value[(end + 1)..].TrimStart().StartsWith(';');
        }
        var stop = value.IndexOfAny([';', ' ', '\t', '\n', '\r']);
        return stop >= 0 && (value[stop] == ';' || value[stop..].TrimStart().StartsWith(';'));
    }

    /// <exception cref="DiagnosticException">ST0102, ST0103.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string variable, string text)
    {
        var pairs = new DbConnectionStringBuilder();
        try
        {
            pairs.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            // The exception repeats the string.
            throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.Malformed, null, variable, "it is no list of name=value separated by ';' (quote a value that holds ';', '=' or quotes)"));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in pairs.Keys)
        {
            if (!ConnectionParameterNames.Npgsql.TryGetValue(Bare(name), out var known))
            {
                throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.UnknownParameter, null, variable, "a name that Npgsql does not know or that has no meaning here"));
            }
            if (known is not null && pairs[name] is string { Length: > 0 } value) values[known] = value;
        }
        return values;
    }

    private static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
