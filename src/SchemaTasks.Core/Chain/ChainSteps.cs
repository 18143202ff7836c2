using System.Collections.Immutable;

namespace SchemaTasks.Chain;

/// <summary>The steps of <c>SchemaFinalize</c>, in order.</summary>
internal static class ChainSteps
{
    public const string Requirements = "requirements";
    public const string Migrate = "migrate";
    public const string Objects = "objects";
    public const string Seed = "seed";
    public const string Verify = "verify";
    public const string Refresh = "refresh";
    public const string VerifyAgain = "verify-again";
    public const string Generate = "generate";
    public const string Docs = "docs";
    public const string Health = "health";

    public static ImmutableArray<string> All { get; } = [Requirements, Migrate, Objects, Seed, Verify, Refresh, VerifyAgain, Generate, Docs, Health];

    /// <summary>What a step does, for the report.</summary>
    public static string Title(string step) => step switch
    {
        Requirements => "files can be read, the server answers and has what is required of it",
        Migrate => "migrations",
        Objects => "required tables, views, extensions and schemas",
        Seed => "seeds",
        Verify => "manifest as committed against the database",
        Refresh => "manifest from the database",
        VerifyAgain => "refreshed manifest against the database",
        Generate => "files from the manifest",
        Docs => "documentation",
        Health => "database and outputs",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
