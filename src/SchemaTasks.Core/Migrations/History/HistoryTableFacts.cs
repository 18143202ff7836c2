using System.Collections.Immutable;

namespace SchemaTasks.Migrations;

/// <summary>A table that is where a history may be.</summary>
/// <param name="Schema">As stored in the catalog.</param>
/// <param name="Name">Likewise.</param>
/// <param name="Columns">Types by names.</param>
/// <param name="IsHidden">Row security shows this role only some of its rows, or none.</param>
/// <param name="OpenTo">Roles besides the owner with any right on it; <c>PUBLIC</c> for everybody.</param>
internal sealed record HistoryTableFacts(string Schema, string Name, ImmutableDictionary<string, string> Columns, bool IsHidden, ImmutableArray<string> OpenTo);
