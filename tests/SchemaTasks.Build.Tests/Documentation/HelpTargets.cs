using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

/// <summary><c>build/SchemaTasks.Help.targets</c> lists every public target and property for <c>SchemaHelp</c>; it is printed from the comments beside them.</summary>
public partial class HelpTargets
{
    private static readonly string Folder = Path.GetDirectoryName(Repository.Targets)!;

    private static readonly string File = Path.Combine(Folder, "SchemaTasks.Help.targets");

    [Fact]
    public void Every_target_and_property_is_listed()
    {
        var sources = string.Concat(((string[])[Repository.Props, Repository.Targets, .. Directory.EnumerateFiles(Folder, "SchemaTasks.*.targets").Order(StringComparer.Ordinal)])
            .Where(file => file != File).Select(System.IO.File.ReadAllText));
        var expected = Print(sources);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") AtomicFile.WriteIfDifferent(File, expected);
        else Assert.Equal(expected, System.IO.File.ReadAllText(File));
    }

    private static string Print(string sources)
    {
        var text = new StringBuilder("""
            <Project>
              <!-- Printed from the comments in the props and targets by HelpTargets with UPDATE_EXPECTED=1; edit those files, not this one. -->

              <!-- Prints the targets, the properties in force and where each comes from, and the server that would be asked, without its password. -->
              <Target Name="SchemaHelp" DependsOnTargets="_SchemaCheckHost;_SchemaDeclareServer">
                <ItemGroup>

            """);
        foreach (Match target in Target().Matches(sources)) Line($"      <_SchemaHelpTarget Include=\"{target.Groups["name"].Value}\" Summary=\"{Escape(target.Groups["comment"].Value)}\" />");
        foreach (Match property in Property().Matches(sources))
        {
            var name = property.Groups["name"].Value;
            var condition = property.Groups["condition"].Value.Replace($"'$({name})' == ''", "", StringComparison.Ordinal);
            condition = condition.StartsWith(" and ", StringComparison.Ordinal) ? $" Condition=\"{condition[5..]}\"" : "";
            Line($"      <_SchemaHelpProperty Include=\"{name}\" Value=\"$({name})\" Default=\"{Escape(property.Groups["value"].Value)}\"{condition} />");
        }
        return text.Append("""
                </ItemGroup>
                <ShowSchemaHelp Server="@(_SchemaServer)" Targets="@(_SchemaHelpTarget)" Properties="@(_SchemaHelpProperty)" ProjectFile="$(MSBuildProjectFullPath)" TerminalLogger="$(_MSBUILDTLENABLED)" />
              </Target>
            </Project>

            """).ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"<!-- (?<comment>[^\n]*?) -->\n\s*<Target Name=""(?<name>Schema\w+)""")]
    private static partial Regex Target();

    [GeneratedRegex(@"<(?<name>Schema\w+) Condition=""(?<condition>[^\n]*?)"">(?<value>[^<]*)</")]
    private static partial Regex Property();
}
