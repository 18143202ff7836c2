namespace SchemaTasks.Seeds;

/// <summary>What a seed file holds.</summary>
internal enum SeedKind
{
    Sql,
    Csv,
    Json,
}
