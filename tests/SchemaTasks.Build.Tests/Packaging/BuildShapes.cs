using SchemaTasks.Builds;

namespace SchemaTasks.Build.Tests;

/// <summary>How often generation and the gate run, from binary logs. <c>tests/conformance -- build-shapes</c> tries every shape.</summary>
public class BuildShapes(PackedPackage package)
{
    [Theory]
    [InlineData("C#, one framework, in CI", "C#, in CI, up to date", "editor: DesignTimeBuild")]
    [InlineData("C#, several frameworks, in CI")]
    [InlineData("a reference to schema.proj, in CI", "schema.proj, in CI")]
    [InlineData("solution, -graph, in CI", "solution, -mt, in CI")]
    public void Generation_and_gate_run_once_a_project(params string[] names)
    {
        using var workspace = new Workspace();
        ShapeRepository.Write(workspace.Root, package.Version, package.NuGetConfig, Manifests.Small);

        Assert.All(names, name =>
        {
            var shape = BuildShape.All.Single(shape => shape.Name == name);
            var run = ShapeRun.Of(shape, workspace.Root);
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal((shape.Generations, shape.Gates), (run.Generations, run.Gates));
        });
    }
}
