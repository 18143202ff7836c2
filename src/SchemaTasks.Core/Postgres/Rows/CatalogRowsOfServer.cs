namespace SchemaTasks.Postgres.Rows;

/// <summary>Rows and the major version of the server that they are from.</summary>
internal sealed record CatalogRowsOfServer(CatalogRows Rows, int Major);
