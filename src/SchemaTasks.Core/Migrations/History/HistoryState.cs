using System.Collections.Immutable;

namespace SchemaTasks.Migrations;

/// <summary>A history as it was read.</summary>
/// <param name="Table">Where it is, or would begin.</param>
/// <param name="Rows">Its rows; empty when there is no table yet.</param>
/// <param name="Version">The server's hash of the rows, by which a later transaction sees whether they are still the same; <see langword="null"/> when there is no table yet.</param>
internal sealed record HistoryState(HistoryTable Table, ImmutableArray<MigrationRecord> Rows, string? Version)
{
    public MigrationRecord? Row(string fileName) => Rows.FirstOrDefault(row => row.FileName == fileName);
}
