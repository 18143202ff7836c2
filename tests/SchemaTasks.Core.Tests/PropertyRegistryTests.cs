using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks;

public sealed partial class PropertyRegistryTests
{
    [Fact]
    public void The_checks_in_the_targets_are_printed_from_the_registry() => Expected.Matches("../../../build/SchemaTasks.Properties.targets", Print());

    [Fact]
    public void Every_public_property_of_the_build_is_in_the_registry()
    {
        var defined = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../build"))
            .SelectMany(file => Definition().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(defined, PropertyRegistry.Names.Except(OutputRegistry.Retired.Select(property => property.Property)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SchemaVerifyOnBuld", "SchemaVerifyOnBuild")]
    [InlineData("SchemaFailsOn", "SchemaFailOn")]
    [InlineData("SchemaGenerateTypescripts", "SchemaGenerateTypeScript")]
    [InlineData("schemafailon", null)]
    [InlineData("SchemaRegistryUrl", null)]
    [InlineData("SchemaVersion", null)]
    [InlineData("Configuration", null)]
    public void A_name_near_one_of_ours_is_reported(string name, string? nearest)
    {
        var found = PropertyRegistry.Check([name]);

        if (nearest is null) Assert.Empty(found);
        else Assert.EndsWith($"Did you mean {nearest}?", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    /// <summary>A property that a text names must be one: who sets another one gets an error.</summary>
    [Fact]
    public void Every_property_and_target_that_a_text_names_exists()
    {
        var root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../..");
        var targets = Directory.EnumerateFiles(Path.Combine(root, "build"), "*.targets").SelectMany(file => TargetName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var types = new[] { nameof(SchemaTasks), "SchemaTemplate", "SchemaVersion", "SchemaChange" };
        var known = PropertyRegistry.Names.Concat(targets).Concat(types).ToHashSet(StringComparer.Ordinal);
        var documents = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "architecture.md").Append(Path.Combine(root, "README.md")).Select(File.ReadAllText);
        var hazards = Enum.GetValues<Sql.Hazard>().Select(Sql.HazardNames.Explanation);
        var diagnostics = DiagnosticTable.All.SelectMany(descriptor => new[] { descriptor.Message, descriptor.Explanation });

        Assert.Empty(documents.Concat(hazards).Concat(diagnostics).SelectMany(text => Word().Matches(text).Select(match => match.Value)).Distinct().Except(known));
    }

    private static string Print()
    {
        var code = HostDiagnostics.WrongProperty.Code;
        var text = new StringBuilder("""
            <Project>
              <!-- Printed from PropertyRegistry.cs by PropertyRegistryTests with UPDATE_EXPECTED=1; edit that file, not this one. -->
              <Target Name="_SchemaCheckProperties">

            """);
        foreach (var property in PropertyRegistry.All.Where(property => property.Words.Length > 0))
        {
            var condition = string.Join(" and ", property.Words.Select(word => $"'$({property.Name})' != '{word}'"));
            var message = string.Format(CultureInfo.InvariantCulture, HostDiagnostics.WrongProperty.Message, property.Name, $"$({property.Name})", "one of " + string.Join(", ", property.Words));
            text.Append(CultureInfo.InvariantCulture, $"    <Error Condition=\"{condition}\" Code=\"{code}\" HelpLink=\"$(_SchemaHelp){code.ToLowerInvariant()}\" File=\"$(MSBuildProjectFullPath)\" ContinueOnError=\"$(_SchemaContinue)\"\n");
            text.Append(CultureInfo.InvariantCulture, $"           Text=\"{message}\" />\n");
        }
        return text.Append("""
              </Target>
            </Project>

            """).ToString();
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"<(Schema\w+) Condition=")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\bSchema[A-Z][A-Za-z]+\b")]
    private static partial Regex Word();

    [GeneratedRegex("Target Name=\"(Schema[A-Za-z]+)\"")]
    private static partial Regex TargetName();
}
