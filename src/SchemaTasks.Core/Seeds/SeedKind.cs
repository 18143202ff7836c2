namespace SchemaTasks.Seeds;

/// <summary>What a seed file holds.</summary>
public enum SeedKind
{
    Sql,
    Csv,
    Json,
}
