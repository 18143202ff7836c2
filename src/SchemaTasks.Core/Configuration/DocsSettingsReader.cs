using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>Reads the <c>docs</c> section.</summary>
internal static partial class DocsSettingsReader
{
    public static DocsSettings Read(SettingsNode section)
    {
        section.AllowOnly("title", "viewpoints", "exclude", "metrics", "colors", "dbml", "notes", "reports", "coverage");
        var dbml = section.Child("dbml");
        dbml?.AllowOnly("checks");
        return new DocsSettings
        {
            Title = section.Text("title"),
            Viewpoints = ReadViewpoints(section.Child("viewpoints")),
            Exclude = section.Globs("exclude"),
            Metrics = section.Flag("metrics", true),
            Colors = ReadColors(section.Child("colors")),
            SchemaLocations = [.. SchemaKeys(section.Child("colors")), .. SchemaKeys(section.Child("coverage")?.Child("schemas"))],
            DbmlChecks = dbml?.Flag("checks", true) ?? true,
            Notes = section.Child("notes") is { } notes ? ReadPath(notes) : null,
            Reports = section.Child("reports") is { } reports ? [.. reports.Items.Select(ReadPath).OfType<DocsPath>()] : [],
            Coverage = section.Child("coverage") is { } coverage ? ReadCoverage(coverage) : DocsCoverage.None,
        };
    }

    private static ImmutableArray<DocsViewpoint> ReadViewpoints(SettingsNode? list)
    {
        if (list is null) return [];
        var viewpoints = ImmutableArray.CreateBuilder<DocsViewpoint>();
        foreach (var node in list.Items)
        {
            node.AllowOnly("name", "description", "tables");
            node.Require("name", "the viewpoint's name");
            node.Require("tables", "patterns of its tables");
            if (node.Text("name") is not { } name) continue;
            if (viewpoints.Any(other => other.Name == name)) node.Child("name")!.Fault(ConfigurationDiagnostics.WrongValue, $"{node.Name}.name", "a name that no other viewpoint has");
            viewpoints.Add(new DocsViewpoint(name, node.Text("description"), node.Globs("tables"), node.Location));
        }
        return viewpoints.DrainToImmutable();
    }

    private static ImmutableDictionary<string, string> ReadColors(SettingsNode? section)
    {
        var colors = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (schema, _, value) in section?.Entries ?? [])
        {
            if (value.Text() is not { } text) continue;
            if (Color().IsMatch(text)) colors[schema] = text.ToLowerInvariant();
            else value.Fault(ConfigurationDiagnostics.WrongValue, value.Name, "a colour, '#rrggbb' in quotes");
        }
        return colors.ToImmutable();
    }

    private static IEnumerable<(string, SourceLocation)> SchemaKeys(SettingsNode? section) => section?.Entries.Select(static entry => (entry.Key, entry.KeyLocation)) ?? [];

    private static DocsPath? ReadPath(SettingsNode node)
    {
        if (node.Text() is not { } text) return null;
        return new DocsPath(text, Path.Combine(Path.GetDirectoryName(node.Location.File) ?? "", text), node.Location);
    }

    private static DocsCoverage ReadCoverage(SettingsNode section)
    {
        section.AllowOnly("tables", "columns", "schemas");
        var schemas = DocsCoverage.None.Schemas.ToBuilder();
        foreach (var (schema, location, value) in section.Child("schemas")?.Entries ?? [])
        {
            value.AllowOnly("tables", "columns");
            schemas[schema] = ReadThreshold(value, location);
        }
        return new DocsCoverage(ReadThreshold(section, section.Location), schemas.ToImmutable());
    }

    private static CoverageThreshold ReadThreshold(SettingsNode section, SourceLocation location) => new(Percent(section, "tables"), Percent(section, "columns"), location);

    private static int? Percent(SettingsNode section, string key)
    {
        if (section.Number(key) is not { } number) return null;
        if (number is >= 0 and <= 100) return number;
        var child = section.Child(key)!;
        child.Fault(ConfigurationDiagnostics.WrongValue, child.Name, "a whole number from 0 to 100");
        return null;
    }

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Color();
}
