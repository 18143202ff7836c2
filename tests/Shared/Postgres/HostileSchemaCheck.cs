using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks;

/// <summary>The law of names: what a server was given comes back from the manifest as the same model.</summary>
internal static class HostileSchemaCheck
{
    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    /// <param name="schema">What was created.</param>
    /// <param name="connection">Where.</param>
    public static async Task<string?> RunAsync(HostileSchema schema, ConnectionSettings connection)
    {
        var read = (await CatalogReader.ReadAsync(connection, CatalogOptions.Default, CancellationToken.None)).Schema;
        var manifest = ManifestFile.Print(read);
        var parsed = ManifestFile.Parse(manifest, "/schema.manifest.yaml").Schema;
        if (ManifestFile.Print(parsed) != manifest) return "the manifest of the manifest is another one";
        var changes = SchemaComparer.Compare(read, parsed);
        if (changes.Length > 0) return $"{changes.Length} changes by way of the manifest, first {changes[0]}";
        var (differences, _) = await CountCheck.RunAsync(connection, read);
        if (differences.Count > 0) return string.Join("; ", differences);
        var texts = Texts(read).ToHashSet(StringComparer.Ordinal);
        // Arguments of functions are in a printed list, quoted.
        var lost = schema.Texts.FirstOrDefault(text => !texts.Contains(text) && !texts.Any(one => one.Contains(text.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal)));
        return lost is null ? null : $"lost: '{lost}'";
    }

    private static IEnumerable<string> Texts(DatabaseSchema schema) => schema.Schemas.SelectMany(one => (IEnumerable<string?>)
    [
        one.Name, one.Comment, .. one.Enums.SelectMany(item => (IEnumerable<string>)[item.Name, .. item.Values]), .. one.Domains.SelectMany(item => (IEnumerable<string>)[item.Name, .. item.Checks.Select(check => check.Name)]),
        .. one.Routines.SelectMany(item => (IEnumerable<string>)[item.Name, item.Arguments]),
        .. one.Views.SelectMany(item => (IEnumerable<string>)[item.Name, .. item.Columns.Select(column => column.Name)]),
        .. one.Tables.SelectMany(item => (IEnumerable<string?>)
        [
            item.Name, item.Comment, item.PrimaryKey?.Name, .. item.Columns.SelectMany(column => (IEnumerable<string?>)[column.Name, column.Comment]), .. item.Checks.Select(check => check.Name),
            .. item.Indexes.Select(index => index.Name), .. item.Triggers.Select(trigger => trigger.Name), .. item.Policies.Select(policy => policy.Name),
        ]),
    ]).OfType<string>();
}
