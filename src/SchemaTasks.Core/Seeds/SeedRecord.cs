namespace SchemaTasks.Seeds;

/// <summary>A row of the history of seeds.</summary>
/// <param name="File">The key.</param>
/// <param name="Checksum">Of the file when it ran.</param>
/// <param name="AppliedAt">By the server's clock, UTC.</param>
/// <param name="AppliedBy">The role that connected.</param>
/// <param name="Duration">From its first statement to its commit.</param>
internal sealed record SeedRecord(string File, string Checksum, DateTime AppliedAt, string AppliedBy, TimeSpan Duration);
