using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Drift;
using SchemaTasks.Manifest;

namespace SchemaTasks.Operations;

/// <summary>Manifest of a git revision × today's manifest → changes as Markdown. Asks no server.</summary>
internal static class ManifestDiffOperation
{
    /// <exception cref="DiagnosticException">A manifest is at fault, or git has no such revision or no manifest in it (ST0040 to ST0042).</exception>
    public static async Task<ManifestDiffResult> RunAsync(ManifestDiffRequest request, CancellationToken cancel)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var today = ManifestFile.Read(request.ManifestFile, configuration).Schema;
        var repository = await GitRepository.FindAsync(request.ManifestFile, cancel).ConfigureAwait(false)
            ?? throw Fault(HostDiagnostics.NoRepository, request.ManifestFile, request.Base);
        var commit = await repository.CommitAsync(request.Base, cancel).ConfigureAwait(false)
            ?? throw Fault(HostDiagnostics.NoRevision, request.Base, repository.Root);
        var name = repository.NameOf(request.ManifestFile);
        var text = await repository.ReadAsync(commit, request.ManifestFile, cancel).ConfigureAwait(false)
            ?? throw Fault(HostDiagnostics.NotInRevision, request.Base, name);
        var committed = ManifestFile.Parse(text, $"{request.Base}:{name}", configuration).Schema;

        ImmutableArray<SchemaChange> changes = SchemaComparer.Compare(committed, today);
        var sides = new DriftSides
        {
            Manifest = name,
            Commit = await repository.CommitAsync("HEAD", cancel).ConfigureAwait(false),
            IsModified = await repository.IsModifiedAsync(request.ManifestFile, cancel).ConfigureAwait(false),
        };
        AtomicFile.WriteIfDifferent(request.DiffFile, new SchemaChangesReport(changes, request.Base, commit, sides).Print());
        return new ManifestDiffResult(SchemaChangesReport.Summary(changes), RefreshSummary.Of(committed, today));
    }

    private static DiagnosticException Fault(DiagnosticDescriptor descriptor, params object?[] arguments) => new(Diagnostic.Create(descriptor, null, arguments));
}
