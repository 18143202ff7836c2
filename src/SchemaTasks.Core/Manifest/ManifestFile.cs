using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Printing;
using SchemaTasks.Manifest.Reading;
using SchemaTasks.Manifest.Validation;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>The manifest, format 1.0: the committed description of a database, YAML on disk and <see cref="DatabaseSchema"/> in memory.</summary>
public static class ManifestFile
{
    /// <summary>The format that is written. Manifests of the same major are read.</summary>
    public const string FormatVersion = "1.0";

    /// <summary>Reads and checks a manifest's file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="configuration">Objects that it leaves out may be referred to without being there; by default all are taken in.</param>
    /// <exception cref="ManifestException">The file cannot be read or is at fault: every fault, with line and column, in the file's order.</exception>
    public static ManifestDocument Read(string path, SchemaConfiguration? configuration = null)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ManifestException([Diagnostic.Create(HostDiagnostics.NoManifest, null, path)], exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ManifestException([Diagnostic.Create(ManifestDiagnostics.CannotRead, null, path, exception.Message)], exception);
        }
        if (Utf8Text.Decode(bytes, out var fault) is { } text) return Parse(text, path, configuration);
        throw new ManifestException([Diagnostic.Create(ManifestDiagnostics.NotUtf8, new SourceLocation(path, fault.Line, fault.Column))]);
    }

    /// <summary>Reads and checks a manifest's text; either line end is fine.</summary>
    /// <param name="text">The manifest's text.</param>
    /// <param name="path">What positions name as their file.</param>
    /// <param name="configuration">Objects that it leaves out may be referred to without being there; by default all are taken in.</param>
    /// <exception cref="ManifestException">The text is at fault: every fault, with line and column, in the text's order.</exception>
    public static ManifestDocument Parse(string text, string path, SchemaConfiguration? configuration = null)
    {
        // YAML reads both line ends alike, and an editor or version control may have changed them all.
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.Replace("\r\n", "\n", StringComparison.Ordinal);

        var context = new ReadingContext(path);
        var canonical = new CanonicalTokens(text);
        var schema = new DatabaseReader(new ManifestStream(canonical, context)).Read();
        if (canonical.Declined)
        {
            context = new ReadingContext(path);
            schema = new DatabaseReader(new ManifestStream(new YamlEventTokens(text, path, context.Faults), context)).Read();
        }

        if (context.Faults.Count > 0 && MergeConflicts.Find(text) is { IsEmpty: false } conflicts) throw new ManifestException(conflicts.Select(conflict => Conflict(path, conflict)).ToImmutableArray());

        // In half a file, or a newer format, nothing else can be checked.
        var decisive = context.Faults.Where(fault => fault.Descriptor == ManifestDiagnostics.NotYaml || fault.Descriptor == ManifestDiagnostics.NewerFormat).ToList();
        if (decisive.Count > 0) throw new ManifestException(InFileOrder(decisive));

        var positions = context.Positions.Build(path, (first, second) =>
        {
            var (kind, schemaName, name, member) = second.Key;
            // A table may have two statistics of one name: each has a schema of its own.
            if (kind == ObjectKind.Statistics) return;
            context.Fault(second.Line, second.Column, ManifestDiagnostics.DuplicateName, EnumNames<ObjectKind>.Spoken(kind), new ObjectPath(kind, schemaName, name, member), first.Line);
        });
        new ManifestValidator(schema, positions, configuration ?? SchemaConfiguration.Default, context.Faults).Validate();
        if (context.Faults.Count > 0) throw new ManifestException(InFileOrder(context.Faults));
        return new ManifestDocument(schema, positions) { Warnings = InFileOrder(new TypeRules(schema, positions, configuration ?? SchemaConfiguration.Default).Check()) };
    }

    /// <summary>The manifest that <c>SchemaRefresh</c> is about to replace; of one with an unfinished merge, the side that was merged into.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="configuration">As for <see cref="Read"/>.</param>
    /// <param name="conflicts">Whether the file has an unfinished merge.</param>
    /// <returns><see langword="null"/> when there is none, or when not even one side of the merge can be read.</returns>
    /// <exception cref="ManifestException">The file is at fault, and not because of a merge.</exception>
    internal static DatabaseSchema? ReadForRefresh(string path, SchemaConfiguration configuration, out bool conflicts)
    {
        conflicts = false;
        if (!File.Exists(path)) return null;
        try
        {
            return Read(path, configuration).Schema;
        }
        catch (ManifestException exception) when (exception.Diagnostics[0].Descriptor == HostDiagnostics.MergeConflict)
        {
            conflicts = true;
        }
        try
        {
            return Parse(MergeConflicts.Ours(File.ReadAllText(path)), path, configuration).Schema;
        }
        catch (ManifestException)
        {
            // The other side of the merge is in the file, too, and the server's is about to take the place of both.
            return null;
        }
    }

    /// <summary>Writes the manifest in one atomic move, unless the file holds the same bytes already. The same model gives the same bytes on every machine.</summary>
    /// <param name="schema">The model; its lists may be in any order.</param>
    /// <param name="path">Absolute path.</param>
    /// <returns>Whether the file changed.</returns>
    /// <exception cref="DiagnosticException">The file cannot be written; it is as it was.</exception>
    public static bool Write(DatabaseSchema schema, string path) => AtomicFile.WriteIfDifferent(path, PrintUtf8(schema).Span);

    /// <summary>The manifest's text.</summary>
    public static string Print(DatabaseSchema schema) => Encoding.UTF8.GetString(PrintUtf8(schema).Span);

    private static ReadOnlyMemory<byte> PrintUtf8(DatabaseSchema schema)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var writer = new YamlWriter(buffer);
        writer.Comment($"yaml-language-server: $schema={JsonSchemas.ManifestName}");
        DatabasePrinter.Print(writer, schema);
        return buffer.WrittenMemory;
    }

    private static Diagnostic Conflict(string path, (int First, int Last) lines) =>
        Diagnostic.Create(HostDiagnostics.MergeConflict, new SourceLocation(path, lines.First, 1), lines.First, lines.Last, "Run `dotnet build -t:SchemaRefresh`, which rewrites the manifest from the database, or finish the merge.");

    private static ImmutableArray<Diagnostic> InFileOrder(IEnumerable<Diagnostic> faults) =>
        [.. faults.OrderBy(fault => fault.Location?.Line ?? 0).ThenBy(fault => fault.Location?.Column ?? 0)];
}
