namespace SchemaTasks.Postgres.Rows;

/// <summary>The rows of one reading.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Major">The server's major version.</param>
/// <param name="HasChanged">Whether somebody changed the schema meanwhile, so that two states may be mixed.</param>
internal sealed record CatalogRowsOfServer(CatalogRows Rows, int Major, bool HasChanged);
