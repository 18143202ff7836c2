using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Files and history compared: what would run, and what is wrong.</summary>
internal sealed record MigrationPlan
{
    /// <summary>What would run, in this order.</summary>
    public ImmutableArray<MigrationFile> Pending { get; init; } = [];

    /// <summary>Every row of the history, in the order in which the files run; those whose file is gone come last.</summary>
    public ImmutableArray<MigrationRecord> History { get; init; } = [];

    /// <summary>Errors that keep the pending files from running, and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <param name="files">The files.</param>
    /// <param name="history">The rows.</param>
    /// <param name="allowOutOfOrder">Whether a file may run although one that comes after it has been applied.</param>
    /// <param name="left">A sentence on what a file that stopped has left, by its name.</param>
    internal static MigrationPlan Make(MigrationSet files, ImmutableArray<MigrationRecord> history, bool allowOutOfOrder, IReadOnlyDictionary<string, string>? left = null)
    {
        var rows = history.ToDictionary(row => row.FileName, StringComparer.Ordinal);
        var order = files.Forward.Select((file, index) => (file.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var diagnostics = files.Diagnostics.ToBuilder();
        var pending = ImmutableArray.CreateBuilder<MigrationFile>();
        var lastApplied = files.Versioned.LastOrDefault(file => Row(file) is { IsApplied: true });
        var reachedLast = lastApplied is null;
        foreach (var file in files.Versioned)
        {
            switch (Row(file))
            {
                case { Status: MigrationStatus.Failed or MigrationStatus.Running } row:
                    diagnostics.Add(Stopped(file, row));
                    break;
                case { IsApplied: true } row when row.Checksum != file.Checksum:
                    diagnostics.Add(At(file, HistoryDiagnostics.ChangedAfterApplied, file.Name));
                    break;
                case { IsApplied: true }:
                    break;
                default:
                    pending.Add(file);
                    if (!reachedLast) diagnostics.Add(OutOfOrder(file, lastApplied!, allowOutOfOrder));
                    break;
            }
            reachedLast |= file == lastApplied;
        }
        foreach (var file in files.Repeatable)
        {
            if (Row(file) is { Status: MigrationStatus.Failed or MigrationStatus.Running } row) diagnostics.Add(Stopped(file, row));
            else if (Row(file) is not { IsApplied: true } applied || applied.Checksum != file.Checksum) pending.Add(file);
        }
        diagnostics.AddRange(history.Where(row => row.Kind == MigrationKind.Versioned && row.IsApplied && !order.ContainsKey(row.FileName))
            .OrderBy(row => row.FileName, StringComparer.Ordinal)
            .Select(row => Diagnostic.Create(HistoryDiagnostics.FileMissing, null, row.FileName, files.Directory)));
        return new MigrationPlan
        {
            Pending = pending.DrainToImmutable(),
            History = [.. history.OrderBy(row => order.GetValueOrDefault(row.FileName, int.MaxValue)).ThenBy(row => row.FileName, StringComparer.Ordinal)],
            Diagnostics = diagnostics.DrainToImmutable(),
        };

        Diagnostic Stopped(MigrationFile file, MigrationRecord row) => At(file, HistoryDiagnostics.FailedBefore, file.Name,
            (row.Kind == MigrationKind.Rollback ? "while it was undone, its rollback " : "") + (row.Status == MigrationStatus.Failed ? "failed" : "was interrupted"), row.StatementIndex, left?.GetValueOrDefault(file.Name) ?? "");

        MigrationRecord? Row(MigrationFile file) => rows.GetValueOrDefault(file.Name);
    }

    internal void ThrowIfRefused()
    {
        var errors = Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (errors.Length > 0) throw new DiagnosticException(errors);
    }

    private static Diagnostic OutOfOrder(MigrationFile file, MigrationFile last, bool allowed) =>
        At(file, HistoryDiagnostics.OutOfOrder, file.Name, last.Name) with { Severity = allowed ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error };

    private static Diagnostic At(MigrationFile file, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Diagnostic.Create(descriptor, new SourceLocation(file.Path, 1, 1), arguments);
}
