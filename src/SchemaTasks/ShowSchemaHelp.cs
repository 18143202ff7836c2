using System.Globalization;
using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Prints the targets, the properties in force and where each comes from, and the server that would be asked. Connects to nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class ShowSchemaHelp : DatabaseTask
{
    /// <summary>The targets; the metadata <c>Summary</c> says what each does.</summary>
    [Required]
    public ITaskItem[] Targets { get; set; } = [];

    /// <summary>The properties; the metadata <c>Value</c> is what is in force, <c>Default</c> what would be without the user's word. Of two of one name, the first counts.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <inheritdoc/>
    private protected override int MostLinesOnATerminal => int.MaxValue;

    /// <inheritdoc/>
    private protected override Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        log.Line("Targets (dotnet build -t:…)");
        var width = Targets.Max(target => target.ItemSpec.Length);
        foreach (var target in Targets) log.Line($"  {target.ItemSpec.PadRight(width)}  {target.GetMetadata("Summary")}");

        log.Line("Properties in force (-p:…=…, environment, project)");
        var global = BuildEngine6.GetGlobalProperties();
        width = Properties.Max(property => property.ItemSpec.Length);
        foreach (var property in Properties.DistinctBy(property => property.ItemSpec, StringComparer.OrdinalIgnoreCase))
        {
            var value = property.GetMetadata("Value");
            var source = global.Keys.Contains(property.ItemSpec, StringComparer.OrdinalIgnoreCase) ? PropertySource.CommandLine
                : value.Length > 0 && value == Environment.GetEnvironmentVariable(property.ItemSpec) ? PropertySource.Environment
                : value == property.GetMetadata("Default") || value.Length == 0 ? PropertySource.Default
                : PropertySource.Project;
            log.Line($"  {property.ItemSpec.PadRight(width)}  {(value.Length == 0 ? "(not set)" : value)}{Word(source)}");
        }
        var database = Request(log);
        return Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"{Targets.Length} targets, {database.Describe()}"));
    }

    private static string Word(PropertySource source) => source switch
    {
        PropertySource.CommandLine => "  [command line]",
        PropertySource.Environment => "  [environment]",
        PropertySource.Project => "  [project]",
        PropertySource.Default => "",
    };

    /// <summary>Where a property's value comes from.</summary>
    private enum PropertySource
    {
        CommandLine,
        Environment,
        Project,
        Default,
    }
}
