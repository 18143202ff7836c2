using SchemaTasks.Postgres.Reading;

namespace SchemaTasks.Postgres;

/// <summary>One reading of a server.</summary>
/// <param name="Model">Every row has been read; the tables may still be in the making.</param>
/// <param name="Major">The server's major version.</param>
/// <param name="HasChanged">Whether somebody changed the schema meanwhile, so that two states may be mixed.</param>
/// <param name="Fingerprint">Of the same snapshot, if it was asked for.</param>
internal sealed record ServerReading(Task<DatabaseReader> Model, int Major, bool HasChanged, string? Fingerprint);
