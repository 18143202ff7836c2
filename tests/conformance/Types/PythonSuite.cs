using System.ComponentModel;
using System.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.Python;

namespace SchemaTasks.Conformance.Types;

/// <summary>Python types through pyright and mypy, both strict, with a program that uses them and one with faults that both have to find.</summary>
internal sealed class PythonSuite : TypesSuite
{
    public override string Name => "python";

    protected override string Setting => "python";

    protected override ISchemaGenerator Generator { get; } = new PythonGenerator();

    protected override OutputKind Output => OutputKind.Python;

    protected override async Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report)
    {
        for (var i = 0; i < cases.Count; i++) Print(cases[i], $"case_{i}", report);
        Print(cases[^1], "shop", report, "default_schemas: [t]");
        Print(cases[^1], "elements", report, "python: { nullable_elements: true, enums: StrEnum, numeric: Decimal, singular: false }");
        foreach (var program in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "node", Name), "*.py")) File.Copy(program, Path.Combine(Folder, Path.GetFileName(program)), overwrite: true);
        var count = await CountAsync(package, "check.mjs", report, Folder, "pyright");
        report.Tell($"{count} packages, programs and faults checked by pyright in strict mode");
        if (!HasMypy())
        {
            report.Skip("mypy", "mypy is not on the PATH (Debian: apt-get install mypy)");
            return;
        }
        count = await CountAsync(package, "check.mjs", report, Folder, "mypy");
        report.Tell($"{count} packages, programs and faults checked by mypy --strict");
    }

    private static bool HasMypy()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("mypy", ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
