namespace SchemaTasks.Diagnostics;

/// <summary>ST504x: a command that fills the shadow.</summary>
internal static class ShadowCommandDiagnostics
{
    public static DiagnosticDescriptor Failed { get; } = new("ST5040", DiagnosticSeverity.Error,
        "The shadow's command fails",
        "SchemaShadowCommand '{0}' failed: {1}",
        "It runs in the project's folder, by the shell. `DATABASE_URL` is the shadow's, `SCHEMA_SHADOW_CONNECTION` the same in the keywords of .NET and `SCHEMA_SHADOW_JDBC_URL` for Java; every other variable that names a database is removed. What it prints is in the log, without secrets. Two steps are joined by `&&`.");

    public static DiagnosticDescriptor EnvironmentFile { get; } = new("ST5041", DiagnosticSeverity.Error,
        "A .env file names a server",
        "'{0}' sets {1} to a database: the tool that SchemaShadowCommand runs may read it and migrate that server instead of the shadow. Move the line elsewhere, or rename the file while the shadow is filled. Nothing was run.",
        "Prisma, dbmate, Drizzle and others read `.env` by themselves, and some prefer it to the environment. The files are looked for in the project's folder and where these tools look. A file called `.env.example`, `.sample`, `.template`, `.dist` is not read.");

    public static DiagnosticDescriptor TimedOut { get; } = new("ST5042", DiagnosticSeverity.Error,
        "The shadow's command takes too long",
        "SchemaShadowCommand '{0}' did not end within {1} seconds and was stopped, with all that it had started{2}",
        "`SchemaShadowCommandTimeout` sets the time. A tool that asks a question waits for ever: its standard input is closed.");

    public static DiagnosticDescriptor NothingArrived { get; } = new("ST5043", DiagnosticSeverity.Error,
        "The shadow's command wrote nothing to the shadow",
        "SchemaShadowCommand '{0}' ended with success, but the shadow is still empty: it may have written to another database. Have it use DATABASE_URL{1}",
        "A tool that reads its connection from a file of its own does not look at the environment. Check that other database: it may have been migrated.");
}
