using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>What a script is planned from.</summary>
/// <param name="Expected">What is to be there.</param>
/// <param name="Actual">What is there.</param>
/// <param name="Access">What is there once more, with the owners and grants that the manifest does not list; <see langword="null"/> when it lists them.</param>
internal sealed record PlannedSchemas(SchemaObjects Expected, SchemaObjects Actual, SchemaObjects? Access);
