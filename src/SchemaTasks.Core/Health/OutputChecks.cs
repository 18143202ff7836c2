using System.Collections.Immutable;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;

namespace SchemaTasks.Health;

/// <summary>Generated files: present, as the manifest generates them now, and readable by what consumes them. Asks no server.</summary>
internal static class OutputChecks
{
    private const string Generate = "Run: dotnet build -t:SchemaGenerate";

    /// <param name="generated">What the manifest generates now.</param>
    public static ImmutableArray<CheckResult> Run(GeneratedFiles generated)
    {
        var (present, valid, fresh) = (List("outputs_present"), List("outputs_valid"), List("outputs_fresh"));
        foreach (var file in generated.Files)
        {
            var name = Path.GetFileName(file.Path);
            if (Read(file.Path, out var fault) is not { } bytes)
            {
                present.Add(HealthLevel.Broken, name, null, fault, Generate);
                continue;
            }
            if (bytes.AsSpan().SequenceEqual(file.Content.Span)) continue;
            fresh.Add(HealthLevel.Attention, name, null, "it differs from what the manifest generates now", Generate);
            if (Parse(file.Path, bytes) is { } wrong) valid.Add(HealthLevel.Broken, name, null, wrong, Generate);
        }
        var unreadable = ImmutableArray.CreateBuilder<Diagnostic>();
        var kept = generated.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in generated.Earlier.SelectMany(set => OutputWriter.LeftOver(set, kept, unreadable)))
            fresh.Add(HealthLevel.Attention, Path.GetFileName(path), null, "the manifest no longer generates it", Generate);
        foreach (var error in generated.Diagnostics.Concat(unreadable).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            valid.Add(new HealthFinding { Check = valid.Check, Level = HealthLevel.Broken, Subject = error.Code, Message = error.Message.TrimEnd('.'), Location = error.Location });
        return [Result(present), Result(valid), Result(fresh)];
    }

    private static byte[]? Read(string path, out string fault)
    {
        fault = "it does not exist";
        if (!File.Exists(path)) return null;
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = $"it cannot be read: {exception.Message.TrimEnd('.')}";
            return null;
        }
    }

    private static string? Parse(string path, byte[] bytes)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return null;
        }
        catch (JsonException exception)
        {
            return $"it is not JSON: line {exception.LineNumber + 1}";
        }
    }

    private static FindingList List(string word) => new(HealthCheck.Of(word));

    private static CheckResult Result(FindingList list) => new() { Check = list.Check, Outcome = list.Findings.Count > 0 ? CheckOutcome.Found : CheckOutcome.Ok, Findings = [.. list.Findings] };
}
