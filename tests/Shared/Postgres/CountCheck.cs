using System.Runtime.CompilerServices;
using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks;

/// <summary>Counts the objects of a database by plain SQL and compares the counts with a model and the named rules.</summary>
internal static class CountCheck
{
    /// <summary>Every difference, a line each; and how many objects the model and the rules account for.</summary>
    public static async Task<(IReadOnlyList<string> Differences, int Objects)> RunAsync(ConnectionSettings server, DatabaseSchema schema)
    {
        var differences = new List<string>();
        var model = ModelCounts.Of(schema);
        var counted = new HashSet<string>(StringComparer.Ordinal);
        var objects = 0;
        await using var source = server.CreateDataSource();
        await using var command = source.CreateCommand(await File.ReadAllTextAsync(Sql()));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var kind = reader.GetString(0);
            var rule = reader.IsDBNull(1) ? null : reader.GetString(1);
            var number = reader.GetInt32(2);
            objects += number;
            if (rule is not null)
            {
                if (!CatalogRule.All.Any(known => known.Name == rule)) differences.Add($"{kind}: {number} by the unknown rule '{rule}'");
                continue;
            }
            counted.Add(kind);
            if (model.GetValueOrDefault(kind) != number) differences.Add($"{kind}: {number} in the catalog, {model.GetValueOrDefault(kind)} in the model");
        }
        differences.AddRange(model.Where(pair => pair.Value > 0 && !counted.Contains(pair.Key)).Select(pair => $"{pair.Key}: none in the catalog, {pair.Value} in the model"));
        return (differences, objects);
    }

    private static string Sql([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "counts.sql");
}
