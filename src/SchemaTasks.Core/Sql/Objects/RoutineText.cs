using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE FUNCTION, PROCEDURE and AGGREGATE.</summary>
internal static class RoutineText
{
    /// <summary>Settings whose value is a list of names (<c>GUC_LIST_QUOTE</c>): each name is a constant of its own.</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
        ["local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories", "createrole_self_grant", "restrict_nonsystem_relation_kind"],
        StringComparer.Ordinal);

    /// <param name="schema">The routine's schema.</param>
    /// <param name="routine">The routine.</param>
    /// <param name="replace">CREATE OR REPLACE.</param>
    public static string Create(string schema, Routine routine, bool replace)
    {
        var verb = replace ? "CREATE OR REPLACE" : "CREATE";
        var name = SqlIdentifier.Quote(schema, routine.Name);
        var arguments = ReplayableText.Of(routine.Arguments);
        return routine.Kind switch
        {
            RoutineKind.Aggregate => $"{verb} AGGREGATE {name}({arguments}) ({routine.AggregateDefinition})",
            RoutineKind.Procedure => $"{verb} PROCEDURE {name}({arguments}){Options(routine)}{Body(routine)}",
            RoutineKind.Function or RoutineKind.Window => $"{verb} FUNCTION {name}({arguments}) RETURNS {routine.Returns}{Options(routine)}{Body(routine)}",
        };
    }

    private static string Options(Routine routine)
    {
        var text = new StringBuilder();
        text.Append("\nLANGUAGE ").Append(SqlIdentifier.Quote(routine.Language!));
        if (routine.Transforms.Length > 0) text.Append("\nTRANSFORM ").AppendJoin(", ", routine.Transforms.Select(type => $"FOR TYPE {type}"));
        if (routine.Kind == RoutineKind.Window) text.Append("\nWINDOW");
        text.Append(routine.Volatility switch
        {
            Volatility.Volatile => "",
            Volatility.Stable => "\nSTABLE",
            Volatility.Immutable => "\nIMMUTABLE",
        });
        if (routine.Leakproof) text.Append("\nLEAKPROOF");
        if (routine.Strict) text.Append("\nSTRICT");
        if (routine.SecurityDefiner) text.Append("\nSECURITY DEFINER");
        text.Append(routine.Parallel switch
        {
            ParallelSafety.Unsafe => "",
            ParallelSafety.Restricted => "\nPARALLEL RESTRICTED",
            ParallelSafety.Safe => "\nPARALLEL SAFE",
        });
        if (routine.Cost is { } cost) text.Append(CultureInfo.InvariantCulture, $"\nCOST {cost}");
        if (routine.Rows is { } rows) text.Append(CultureInfo.InvariantCulture, $"\nROWS {rows}");
        if (routine.Support is not null) text.Append("\nSUPPORT ").Append(routine.Support);
        foreach (var setting in routine.Settings) text.Append("\nSET ").Append(Setting(setting));
        return text.ToString();
    }

    private static string Body(Routine routine)
    {
        if (routine.SqlBody) return $"\n{ReplayableText.Of(routine.Body!)}";
        return routine.Library is null
            ? $"\nAS {SqlLiteral.DollarQuote(routine.Body ?? "")}"
            : $"\nAS {SqlLiteral.Quote(routine.Library)}, {SqlLiteral.Quote(routine.Body ?? "")}";
    }

    /// <summary><c>search_path=people, pg_temp</c> as <c>"search_path" TO 'people', 'pg_temp'</c>.</summary>
    private static string Setting(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = (setting[..at], setting[(at + 1)..]);
        // A setting of an extension is two names with a dot between them.
        var quoted = string.Join('.', name.Split('.').Select(SqlIdentifier.Quote));
        if (!Lists.Contains(name)) return $"{quoted} TO {SqlLiteral.Quote(value)}";
        var items = SqlScan.SplitAtCommas(value).Select(item => item.StartsWith('"') ? item[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : item).ToList();
        return $"{quoted} TO {(items.Count == 0 ? "''" : string.Join(", ", items.Select(SqlLiteral.Quote)))}";
    }
}
