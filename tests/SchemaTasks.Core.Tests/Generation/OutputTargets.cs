using System.Globalization;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

/// <summary>Prints what the build and the README say about each output.</summary>
internal static class OutputTargets
{
    /// <summary><c>build/SchemaTasks.Outputs.targets</c>.</summary>
    public static string Print()
    {
        var text = new StringBuilder("""
            <Project>
              <!-- Printed from OutputRegistry.cs by OutputRegistryTests with UPDATE_EXPECTED=1; edit that file, not this one. -->
              <PropertyGroup>
                <!-- ;word;word; in lower case, groups replaced by their words: conditions look for ';word;' in it. -->
                <_SchemaOutputWords>;$([MSBuild]::Unescape($([System.Text.RegularExpressions.Regex]::Replace($(SchemaOutputs), `[\s,;]+`, `;`).ToLowerInvariant())));</_SchemaOutputWords>

            """);
        foreach (var group in OutputRegistry.Groups)
        {
            Line($"    <_SchemaOutputWords>$([MSBuild]::Unescape($(_SchemaOutputWords.Replace(`;{group.Word};`, `;{string.Join(';', group.Outputs)};`))))</_SchemaOutputWords>");
        }
        text.Append('\n');
        foreach (var output in OutputRegistry.All)
        {
            Line($"    <!-- {output.Description} -->");
            Line($"    <{output.PathProperty} Condition=\"'$({output.PathProperty})' == ''\">{(Prefix(output) ? "$(_SchemaOutputDirectory)" : "")}{output.DefaultPath}</{output.PathProperty}>");
        }
        text.Append("""
              </PropertyGroup>

              <ItemGroup>

            """);
        foreach (var output in OutputRegistry.All)
        {
            Line($"    <_SchemaOutput Include=\"{output.Word}\" File=\"$({output.PathProperty})\" Condition=\"$(_SchemaOutputWords.Contains(`;{output.Word};`))\" />");
        }
        text.Append("""
              </ItemGroup>

              <Target Name="_SchemaCheckOutputs">

            """);
        foreach (var retired in OutputRegistry.Retired)
        {
            var instead = retired.Word is { } word ? $"SchemaOutputs lists the outputs by their words instead; the one for this property is '{word}', and SchemaOutputs is now '$(SchemaOutputs)'." : $"Set {retired.Successor} instead.";
            var message = string.Format(CultureInfo.InvariantCulture, HostDiagnostics.RetiredProperty.Message, retired.Property, instead);
            Line($"    <Error Condition=\"'$({retired.Property})' != ''\" Code=\"{HostDiagnostics.RetiredProperty.Code}\" HelpLink=\"$(_SchemaHelp){HostDiagnostics.RetiredProperty.Code.ToLowerInvariant()}\" File=\"$(MSBuildProjectFullPath)\" ContinueOnError=\"$(_SchemaContinue)\"");
            Line($"           Text=\"{message}\" />");
        }
        return text.Append("""
              </Target>
            </Project>

            """).ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    /// <summary>The README's table.</summary>
    public static string PrintTable()
    {
        var text = new StringBuilder("| word | path | default | what it is |\n|---|---|---|---|\n");
        foreach (var group in OutputRegistry.Groups) text.Append(CultureInfo.InvariantCulture, $"| `{group.Word}` |  |  | {string.Join(", ", group.Outputs.Select(word => $"`{word}`"))} |\n");
        foreach (var output in OutputRegistry.All)
        {
            var path = Prefix(output) ? $"$(SchemaOutputDirectory){output.DefaultPath}" : output.DefaultPath.Replace("$(_SchemaIntermediate)", "$(BaseIntermediateOutputPath)SchemaTasks/", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| `{output.Word}` | `{output.PathProperty}` | `{path}` | {output.Description} |\n");
        }
        return text.ToString();
    }

    private static bool Prefix(OutputDefinition output) => !output.DefaultPath.StartsWith("$(", StringComparison.Ordinal);
}
