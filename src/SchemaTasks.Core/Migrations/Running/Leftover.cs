namespace SchemaTasks.Migrations;

/// <summary>An invalid index that a cancelled or failed CONCURRENTLY statement has left.</summary>
/// <param name="Name">Quoted where it needs it, with its schema.</param>
/// <param name="Table">Its table, likewise.</param>
/// <param name="IsAtWork">Another session holds the lock of such statements on the table: it may still be built.</param>
internal sealed record Leftover(string Name, string Table, bool IsAtWork);
