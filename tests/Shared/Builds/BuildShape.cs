using System.Collections.Immutable;

namespace SchemaTasks.Builds;

/// <summary>A way of building, and how often generation and the gate run in it.</summary>
/// <param name="Name">For people.</param>
/// <param name="Command">The arguments of <c>dotnet</c>.</param>
/// <param name="Generations">How often files are generated.</param>
/// <param name="Gates">How often a server is asked.</param>
internal sealed record BuildShape(string Name, string Command, int Generations, int Gates)
{
    private const string Ci = "-p:ContinuousIntegrationBuild=true";
    private const string DesignTime = "-p:SchemaVerifyOnBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true";

    /// <summary>Whether an earlier build of the same project left everything up to date.</summary>
    public bool UpToDate { get; init; }

    /// <summary>Whether a variable gives a server.</summary>
    public bool HasServer { get; init; } = true;

    public static ImmutableArray<BuildShape> All { get; } =
    [
        new("C#, one framework", "build Single", 1, 0),
        new("C#, one framework, in CI", $"build Single {Ci}", 1, 1),
        new("C#, in CI, up to date", $"build Single {Ci}", 0, 1) { UpToDate = true },
        new("C#, up to date", "build Single", 0, 0) { UpToDate = true },
        new("C#, in CI, no variable", $"build Single {Ci}", 1, 0) { HasServer = false },
        new("C#, in CI, SchemaVerifyOnBuild=false", $"build Single {Ci} -p:SchemaVerifyOnBuild=false", 1, 0),
        new("C#, SchemaVerifyOnBuild=TRUE", "build Single -p:SchemaVerifyOnBuild=TRUE", 1, 1),
        new("C#, several frameworks, in CI", $"build Multi -m:2 {Ci}", 1, 1),
        new("C#, one of several frameworks, in CI", $"build Multi -f net10.0 {Ci}", 1, 1),
        new("F#, in CI", $"build FSharp {Ci}", 1, 1),
        new("Visual Basic, in CI", $"build VisualBasic {Ci}", 1, 1),
        new("schema.proj, in CI", $"build Schema/schema.proj {Ci}", 1, 1),
        new("a reference to schema.proj, in CI", $"build AfterSchema {Ci}", 1, 1),
        new("solution, -m:2, in CI", $"build All.slnx -m:2 {Ci}", 4, 4),
        new("solution, -graph, in CI", $"build All.slnx -graph {Ci}", 4, 4),
        new("solution, -mt, in CI", $"build All.slnx -mt {Ci}", 4, 4),
        new("publish, in CI", $"publish Single {Ci}", 1, 1),
        new("pack, in CI", $"pack Single {Ci}", 1, 1),
        new("rebuild, in CI", $"build Single --no-incremental {Ci}", 1, 1),
        new("restore, in CI", $"restore Single {Ci}", 0, 0),
        new("clean, in CI", $"clean Single {Ci}", 0, 0),
        new("SchemaGenerate, in CI", $"build Single -t:SchemaGenerate {Ci}", 1, 0),
        new("editor: DesignTimeBuild", $"msbuild Single -t:Compile -p:DesignTimeBuild=true {DesignTime}", 1, 0),
        new("editor: DesignTimeBuild of several frameworks", $"msbuild Multi -t:Compile -p:TargetFramework=net10.0 -p:DesignTimeBuild=true {DesignTime}", 1, 0),
        new("editor: Visual Studio, older project system", "msbuild Single -t:Compile -p:BuildingInsideVisualStudio=true -p:SchemaVerifyOnBuild=true", 1, 0),
        new("Visual Studio's own build", "msbuild Single -t:Build -p:BuildingInsideVisualStudio=true -p:SchemaVerifyOnBuild=true", 1, 1),
    ];
}
