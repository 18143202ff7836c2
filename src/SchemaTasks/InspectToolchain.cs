using System.Reflection;
using Microsoft.Build.Framework;
using SchemaTasks.Doctor;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Prints what works on this machine and what does not, with a cure for each problem. Works without a server.</summary>
[MSBuildMultiThreadableTask]
public sealed class InspectToolchain : DatabaseTask
{
    /// <summary>The SDK's version.</summary>
    public string SdkVersion { get; set; } = "";

    /// <summary>MSBuild's version.</summary>
    public string HostVersion { get; set; } = "";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var version = typeof(InspectToolchain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        var lines = await DoctorOperation.RunAsync(
            new DoctorRequest { Database = Request(log), ManifestFile = Manifest, ConfigurationFile = Configuration, Versions = [("SchemaTasks", version), (".NET SDK", SdkVersion), ("MSBuild", HostVersion)] },
            cancel);
        foreach (var line in lines)
        {
            log.Line($"{Word(line.State),-8} {line.Topic}: {line.Text}");
            if (line.Cure.Length > 0) log.Line($"{"",-8}   -> {line.Cure}");
        }
        var problems = lines.Count(line => line.State == DoctorState.Problem);
        return problems == 0 ? "no problems" : $"{problems} {(problems == 1 ? "problem" : "problems")}";
    }

    private static string Word(DoctorState state) => state switch
    {
        DoctorState.Ok => "ok",
        DoctorState.Optional => "optional",
        DoctorState.Problem => "PROBLEM",
    };
}
