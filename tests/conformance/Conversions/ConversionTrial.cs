using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Conformance.Conversions;

/// <summary>Changes the type of one column, by the script that the product makes, for one value after the other.</summary>
/// <param name="connection">To a database of its own; types are called there as the model calls them.</param>
internal sealed class ConversionTrial(NpgsqlConnection connection)
{
    /// <param name="from">The present type.</param>
    /// <param name="to">The type wanted.</param>
    /// <param name="values">Values of the present type, as text.</param>
    /// <param name="domains">What <c>from</c> and <c>to</c> may be domains of.</param>
    /// <returns>What became of the values, and of those that changed without a word, each.</returns>
    public async Task<(ConversionResult Result, IReadOnlyList<string> Changed)> RunAsync(string from, string to, IEnumerable<string> values, params Domain[] domains)
    {
        var script = SqlScript.Fix(SchemaOf(to, domains), SchemaOf(from, domains));
        if (script.Statements.Any(statement => statement.Withheld))
            return (script.Statements.Any(statement => statement.Hazards.Contains(Hazard.DataLoss)) ? ConversionResult.Withheld : ConversionResult.Failed, []);

        var changed = new List<string>();
        var refused = false;
        await ExecuteAsync("BEGIN");
        try
        {
            await ExecuteAsync($"CREATE TABLE public.t (c {from})");
            foreach (var value in values)
            {
                await ExecuteAsync("SAVEPOINT value");
                if (await TryAsync(from, to, value, script) is not { } outcome) refused = true;
                else if (outcome.Length > 0) changed.Add(outcome);
                await ExecuteAsync("ROLLBACK TO value");
            }
        }
        finally
        {
            await ExecuteAsync("ROLLBACK");
        }
        return (changed.Count > 0 ? ConversionResult.Failed : refused ? ConversionResult.Refused : ConversionResult.Lossless, changed);
    }

    /// <returns><see langword="null"/> when the value is refused, empty when it is still the same, else what it has become.</returns>
    private async Task<string?> TryAsync(string from, string to, string value, SqlScript script)
    {
        await ExecuteAsync($"INSERT INTO public.t VALUES ({SqlLiteralOf(value)})");
        var before = await TextAsync("SELECT c::text FROM public.t");
        try
        {
            foreach (var statement in script.Statements) await ExecuteAsync(statement.Text);
        }
        catch (PostgresException)
        {
            return null;
        }
        var after = await TextAsync("SELECT c::text FROM public.t");
        if (IsSameSpelling(to, before!, after!)) return "";
        // It is the same when it, or its text, can be turned back.
        foreach (var back in (string[])[$"c::{from}", $"c::text::{from}", $"c::integer::{from}", $"c::numeric::{from}", $"c::integer[]::{from}", "pg_catalog.range_merge(c)"])
        {
            await ExecuteAsync("SAVEPOINT back");
            try
            {
                if (await TextAsync($"SELECT ({back})::text FROM public.t") == before) return "";
            }
            catch (PostgresException)
            {
                // There is no such way back.
            }
            finally
            {
                await ExecuteAsync("ROLLBACK TO back");
            }
        }
        return $"{before} → {after}";
    }

    /// <summary>Words and letters that PostgreSQL itself reads as the one value.</summary>
    private static bool IsSameSpelling(string to, string before, string after) => to.TrimEnd('[', ']') switch
    {
        "uuid" or "public.d_uuid" => string.Equals(before, after, StringComparison.OrdinalIgnoreCase),
        "boolean" or "public.d_boolean" => Word(before) == Word(after),
        _ => false,
    };

    private static string Word(string text) => text.Replace("yes", "t", StringComparison.Ordinal).Replace("true", "t", StringComparison.Ordinal).Replace('1', 't').Replace("false", "f", StringComparison.Ordinal);

    private static DatabaseSchema SchemaOf(string type, Domain[] domains) => new()
    {
        Schemas =
        [
            new Schema { Name = "public", Domains = [.. domains], Tables = [new Table { Name = "t", Columns = [new Column { Name = "c", Type = type, Nullable = true }] }] },
        ],
    };

    private static string SqlLiteralOf(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public async Task ExecuteAsync(string sql)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(sql) } };
        await batch.ExecuteNonQueryAsync();
    }

    private async Task<string?> TextAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        return await command.ExecuteScalarAsync() as string;
    }
}

/// <summary>What became of a pair of types.</summary>
internal enum ConversionResult
{
    /// <summary>Every value is accepted and still the same.</summary>
    Lossless,
    /// <summary>Values that would change are refused.</summary>
    Refused,
    /// <summary>The statement is a comment, with the hazard "data loss".</summary>
    Withheld,
    /// <summary>A value changed without a word, or a statement is withheld without the hazard.</summary>
    Failed,
}
