using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks;

public sealed partial class SolutionTargetsTests
{
    /// <summary>A solution's other projects lack the targets: MSBuild would stop at the first of them.</summary>
    [Fact]
    public void Every_public_target_can_be_asked_of_a_solution()
    {
        var build = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../build");
        var targets = Directory.EnumerateFiles(build, "*.targets").Order(StringComparer.Ordinal).SelectMany(file => Target().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        var text = new StringBuilder("""
            <Project>
              <!--
                Printed by SolutionTargetsTests with UPDATE_EXPECTED=1. A Directory.Solution.targets beside a solution imports it, so that
                `dotnet build -t:SchemaVerify` of the solution asks the projects that have the target, and no others:
                <Project><Import Sdk="SchemaTasks" Version="…" Project="Solution.targets" /></Project>
              -->
              <PropertyGroup>
                <_SchemaSolution>BuildingSolutionFile=true;CurrentSolutionConfigurationContents=$(CurrentSolutionConfigurationContents);SolutionDir=$(SolutionDir);SolutionExt=$(SolutionExt);SolutionFileName=$(SolutionFileName);SolutionName=$(SolutionName);SolutionPath=$(SolutionPath)</_SchemaSolution>
              </PropertyGroup>

            """);
        foreach (var target in targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                  <Target Name="{target}">
                    <MSBuild Projects="@(ProjectReference)" Targets="{target}" SkipNonexistentTargets="true" BuildInParallel="true" Properties="$(_SchemaSolution)" />
                  </Target>

                """);
        }
        Expected.Matches("../../../build/sdk/Solution.targets", text.Append("</Project>\n").ToString());
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex("<Target Name=\"(Schema\\w+)\"")]
    private static partial Regex Target();
}
