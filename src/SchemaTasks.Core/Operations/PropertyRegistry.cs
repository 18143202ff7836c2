using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Migrations.Layouts;

namespace SchemaTasks.Operations;

/// <summary>
/// Every public property but the paths of outputs, which <see cref="OutputRegistry"/> has. <c>build/SchemaTasks.Properties.targets</c>, which
/// checks the values in every build, is printed from here (<c>PropertyRegistryTests</c> with <c>UPDATE_EXPECTED=1</c>).
/// </summary>
internal static class PropertyRegistry
{
    private static readonly ImmutableArray<string> Boolean = ["true", "false"];

    public static ImmutableArray<SchemaProperty> All { get; } =
    [
        new("SchemaAllowDestructive", Boolean),
        new("SchemaAllowEmpty", Boolean),
        new("SchemaAllowOutside", Boolean),
        new("SchemaAmplifyDialect", ["V2", "V1", "Sql"]),
        new("SchemaCSharpNamespace", []),
        new("SchemaCodeQualityFile", []),
        new("SchemaConcurrentIndexes", Boolean),
        new("SchemaConfigFile", []),
        new("SchemaConnectionVariables", []),
        new("SchemaDatabase", ["auto", "live", "shadow"]),
        new("SchemaDatabaseName", []),
        new("SchemaDiffBase", []),
        new("SchemaDiffFile", []),
        new("SchemaDocsReportFile", []),
        new("SchemaDriftHistoryFile", []),
        new("SchemaDriftReportFile", []),
        new("SchemaFailOn", ["none", "low", "medium", "high", "critical"]),
        new("SchemaFinalizeFrom", []),
        new("SchemaFinalizeRefresh", Boolean),
        new("SchemaFinalizeReportFile", []),
        new("SchemaFinalizeSkip", []),
        new("SchemaFinalizeTo", []),
        new("SchemaFingerprint", Boolean),
        new("SchemaHealthDeep", Boolean),
        new("SchemaHealthFailOn", ["none", "note", "attention", "broken"]),
        new("SchemaHealthReportFile", []),
        new("SchemaJUnitFile", []),
        new("SchemaManifestFile", []),
        new("SchemaMigrateLive", Boolean),
        new("SchemaMigrationAllowOutOfOrder", Boolean),
        new("SchemaMigrationBaseline", []),
        new("SchemaMigrationForce", Boolean),
        new("SchemaMigrationFrom", ["manifest", "live"]),
        new("SchemaMigrationHistoryTable", []),
        new("SchemaMigrationLockTimeout", []),
        new("SchemaMigrationMarkApplied", []),
        new("SchemaMigrationName", []),
        new("SchemaMigrationRepair", Boolean),
        new("SchemaMigrationTimeout", []),
        new("SchemaMigrationsDirectory", []),
        new("SchemaMigrationsFormat", MigrationLayouts.Words),
        new("SchemaOutputDirectory", []),
        new("SchemaOutputs", []),
        new("SchemaProveFix", Boolean),
        new("SchemaRollbackTo", []),
        new("SchemaSarifFile", []),
        new("SchemaScriptFile", []),
        new("SchemaSeedEnvironment", []),
        new("SchemaSeedLive", Boolean),
        new("SchemaSeedsDirectory", []),
        new("SchemaShadow", ["auto", "url", "local", "npm", "docker"]),
        new("SchemaShadowCommand", []),
        new("SchemaShadowCommandTimeout", []),
        new("SchemaShadowPrelude", []),
        new("SchemaShadowTrusted", Boolean),
        new("SchemaStepOutputFile", []),
        new("SchemaTimeout", []),
        new("SchemaUnreachable", ["error", "warning", "ignore"]),
        new("SchemaVerifyOnBuild", ["auto", "true", "false"]),
        new("SchemaVersionLabel", []),
        new("SchemaWebhookVariable", []),
    ];

    /// <summary>The names of all, those of outputs' paths and those that are no longer used among them.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. All.Select(property => property.Name), .. OutputRegistry.All.Select(output => output.PathProperty), .. OutputRegistry.Retired.Select(property => property.Property)];

    /// <summary>What is near one of the names: other packages own names that begin with <c>Schema</c>, too.</summary>
    /// <param name="given">Names of the properties that the command line sets.</param>
    /// <returns>ST0015 for each.</returns>
    public static ImmutableArray<Diagnostic> Check(IEnumerable<string> given) =>
    [
        .. from name in given
           where name.StartsWith("Schema", StringComparison.OrdinalIgnoreCase) && !Names.Contains(name, StringComparer.OrdinalIgnoreCase)
           let nearest = Suggestion.Nearest(name, Names)
           where nearest is not null
           select Diagnostic.Create(HostDiagnostics.NearProperty, null, name, nearest),
    ];
}
