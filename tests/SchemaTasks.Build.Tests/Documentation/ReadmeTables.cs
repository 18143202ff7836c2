using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

/// <summary>The README's tables are printed from the comments in the props and targets themselves.</summary>
public partial class ReadmeTables
{
    /// <summary>What is imported, in alphabetical order; the outputs' own table is printed from their registry.</summary>
    private static readonly string Imported = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Targets)!, "SchemaTasks.*.targets")
        .Where(file => !file.EndsWith(".Outputs.targets", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static readonly string Targets = File.ReadAllText(Repository.Targets) + Imported;

    private static readonly string Readme = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void Targets_table_is_that_of_the_targets_file() =>
        Matches("targets", "| target | what it does |\n|---|---|\n", Target().Matches(Targets).Select(match => $"| `{match.Groups["name"].Value}` | {match.Groups["comment"].Value} |\n"));

    [Fact]
    public void Properties_table_is_that_of_props_and_targets()
    {
        var text = File.ReadAllText(Repository.Props) + Targets;
        var defaults = Value().Matches(text).GroupBy(match => match.Groups["name"].Value).ToDictionary(group => group.Key, group => group.Last().Groups["value"].Value);
        Matches("properties", "| property | default | meaning |\n|---|---|---|\n", Property().Matches(text).Select(match => Row(match.Groups["name"].Value, match.Groups["comment"].Value, defaults)));
    }

    [Fact]
    public void Every_public_property_and_target_is_documented()
    {
        var text = File.ReadAllText(Repository.Props) + Targets;
        var readme = File.ReadAllText(Readme);

        Assert.All(Value().Matches(text).Concat(AnyTarget().Matches(text)), match => Assert.Contains($"| `{match.Groups["name"].Value}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_that_the_targets_log_themselves_are_those_of_the_table_of_codes()
    {
        Assert.Contains($"Text=\"{Diagnostics.HostDiagnostics.UnsupportedHost.Message.Replace("{0}", "$(MSBuildVersion)", StringComparison.Ordinal).Replace("{1}", "$(NETCoreSdkVersion)", StringComparison.Ordinal)}\"", Targets, StringComparison.Ordinal);
        Assert.Contains($"Text=\"{Diagnostics.HostDiagnostics.NoManifestYet.Message.Replace("{0}", "$(_SchemaManifest)", StringComparison.Ordinal)}\"", Targets, StringComparison.Ordinal);
    }

    private static string Row(string name, string comment, Dictionary<string, string> defaults)
    {
        var value = defaults[name].Replace("$(_SchemaOutputDirectory)", "$(SchemaOutputDirectory)", StringComparison.Ordinal).Replace("$(_SchemaOutputRoot)", "$(BaseOutputPath)", StringComparison.Ordinal);
        return $"| `{name}` | {(value.Length == 0 ? "" : $"`{value}`")} | {comment} |\n";
    }

    private static void Matches(string section, string head, IEnumerable<string> rows)
    {
        var readme = File.ReadAllText(Readme);
        var (begin, end) = ($"<!-- {section} -->\n", $"<!-- /{section} -->");
        var start = readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = readme.IndexOf(end, StringComparison.Ordinal);
        var expected = head + string.Concat(rows);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") AtomicFile.WriteIfDifferent(Readme, readme[..start] + expected + readme[stop..]);
        else Assert.Equal(expected, readme[start..stop]);
    }

    [GeneratedRegex(@"<!-- (?<comment>[^\n]*?) -->\n\s*<Target Name=""(?<name>Schema\w+)""")]
    private static partial Regex Target();

    [GeneratedRegex(@"<Target Name=""(?<name>Schema\w+)""")]
    private static partial Regex AnyTarget();

    [GeneratedRegex(@"<!-- (?<comment>[^\n]*?) -->\n\s*<(?<name>Schema\w+) ")]
    private static partial Regex Property();

    [GeneratedRegex(@"<(?<name>Schema\w+) Condition=""[^\n]*?"">(?<value>[^<]*)</")]
    private static partial Regex Value();
}
