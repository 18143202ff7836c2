using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>
/// Whether functions resolve: the validators of their languages compile them and run nothing
/// (<see href="https://www.postgresql.org/docs/current/plhandler.html"/>). A body in SQL is analyzed whole; of PL/pgSQL the syntax, declarations and types.
/// </summary>
internal sealed class FunctionChecks
{
    private readonly List<Function> _functions = [];
    private readonly HashSet<string> _libraries = new(StringComparer.Ordinal);
    private int _hidden;

    public IReadOnlyList<Function> Functions => _functions;

    /// <summary>Takes a row of <c>functions.sql</c>.</summary>
    public void Take(HealthRow row)
    {
        // A library needs to be there once.
        if (row.Text(4) == "c" && !_libraries.Add(row.Text(9))) return;
        if (!row.Flag(7)) _hidden++;
        else _functions.Add(new Function(row.Number(0), row.Text(3), row.Text(5), ObjectPath.OfRoutine(row.Text(1), row.Text(2), row.Text(6)), row.OptionalText(8)));
    }

    /// <param name="function">The function.</param>
    /// <param name="searchPath">The role's own <c>search_path</c>, which a function without one of its own runs with.</param>
    public static HealthQuery Query(Function function, string searchPath) => new(
        $"SELECT CASE WHEN pg_catalog.set_config('search_path', {SqlLiteral.Quote(function.SearchPath ?? searchPath)}, true) IS NOT NULL THEN pg_catalog.{SqlIdentifier.Quote(function.Validator)}({function.Oid}::pg_catalog.oid) END", static _ => { });

    public void Judge(IEnumerable<QueryOutcome> outcomes, FindingList found)
    {
        if (_hidden > 0) found.CouldNotCheck($"{_hidden} {(_hidden == 1 ? "function" : "functions")}: needs EXECUTE, and USAGE on the schema");
        foreach (var (function, outcome) in _functions.Zip(outcomes))
        {
            if (outcome.SqlState is "42501" or "57014" or QueryOutcome.OutOfTime or QueryOutcome.Lost) found.CouldNotCheck($"{function.Name}: {outcome.Message}");
            else if (outcome.Failed) found.Add(HealthLevel.Attention, function.Name, function.Path, $"its body does not resolve: {outcome.SqlState} {outcome.Message}", "Replace it (CREATE OR REPLACE FUNCTION …), or drop it if nothing calls it");
        }
    }

    internal sealed record Function(long Oid, string Name, string Validator, ObjectPath Path, string? SearchPath);
}
