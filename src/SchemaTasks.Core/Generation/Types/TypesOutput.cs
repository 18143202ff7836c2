using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Types;

/// <summary>What the generators of types have in common.</summary>
internal static class TypesOutput
{
    public static JsonWriterOptions Json { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Prints one output: no file of it when there is an error, whatever its settings are.</summary>
    /// <param name="input">What to print from.</param>
    /// <param name="output">What to print.</param>
    /// <param name="print">Path of the file or folder → its files.</param>
    /// <param name="earlier">Path of the folder → what the output may have written there before; <see langword="null"/> for an output that always has the same files.</param>
    public static GeneratedFiles Print(
        GenerationInput input, OutputKind output, Func<string, ImmutableArray<Diagnostic>.Builder, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)>> print,
        Func<string, IEnumerable<EarlierFiles>>? earlier = null)
    {
        if (!input.Outputs.TryGetValue(output, out var path)) return GeneratedFiles.None;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(input.Types.Diagnostics);
        var files = print(path, diagnostics).Select(file => new GeneratedFile(output, file.Path, file.Content)).ToImmutableArray();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return new GeneratedFiles([], diagnostics.DrainToImmutable());
        return new GeneratedFiles(files, diagnostics.DrainToImmutable()) { Earlier = [.. earlier?.Invoke(path) ?? []] };
    }

    /// <summary>The facts of the schema's version as members of the object that is being written.</summary>
    public static void WriteVersion(Utf8JsonWriter json, TypedSchema schema)
    {
        json.WriteString("version", schema.Version);
        json.WriteString("hash", schema.Hash);
        json.WriteNumber("tables", schema.TableCount);
        json.WriteNumber("enums", schema.Enums.Length);
    }

    /// <summary>Percent-encodes what the name of a file does not take on every system.</summary>
    public static string FileName(string name)
    {
        if (name.All(IsPlain)) return name;
        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(name))
        {
            if (IsPlain((char)unit)) text.Append((char)unit);
            else text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return text.ToString();
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';
}
