namespace SchemaTasks.Diagnostics;

/// <summary>ST00xx: the host, the machine, the build itself.</summary>
internal static class HostDiagnostics
{
    /// <summary>Logged by SchemaTasks.targets itself, since no task can be loaded there.</summary>
    public static DiagnosticDescriptor UnsupportedHost { get; } = new("ST0001", DiagnosticSeverity.Error,
        "The build's host is too old",
        "SchemaTasks needs MSBuild 18 with the .NET SDK 10 (Visual Studio 2026 or later, or `dotnet build`); this is MSBuild {0} with SDK '{1}'. Install the .NET 10 SDK from https://dot.net/download.",
        "The tasks are .NET 10 assemblies, whatever the project itself targets. A `global.json` may hold an older SDK in place although a newer one is installed.");

    public static DiagnosticDescriptor Unexpected { get; } = new("ST0002", DiagnosticSeverity.Error,
        "An unexpected failure",
        "{0} failed unexpectedly ({1}). This is a fault of SchemaTasks: please report it with the version of the package and what you ran.",
        "Nothing that was being written is left half-written. The exception's own text is not printed, because a driver's may repeat a connection string.");

    public static DiagnosticDescriptor CannotWrite { get; } = new("ST0003", DiagnosticSeverity.Error,
        "A file cannot be written",
        "'{0}' cannot be written: {1}. What was there before is untouched. Free space on that disk, allow the build to write there, or put the file elsewhere.",
        "Check that the folder exists or can be created, that the build may write there and that the disk is not full. Files are written beside their target and moved into place, so that none is ever half-written.");

    /// <summary>Logged by SchemaTasks.targets itself, in a build that has nothing to print from.</summary>
    public static DiagnosticDescriptor NoManifestYet { get; } = new("ST0004", DiagnosticSeverity.Warning,
        "There is no manifest yet",
        "There is no manifest at '{0}', so nothing is generated. Create it with `dotnet build -t:SchemaRefresh`, or set SchemaManifestFile.",
        "A project that has just taken the package builds without a manifest. `SchemaRefresh` creates it, from the live server or from the migrations; commit it.");

    public static DiagnosticDescriptor WrongProperty { get; } = new("ST0005", DiagnosticSeverity.Error,
        "A property has a wrong value",
        "{0} is '{1}'; it takes {2}.",
        "The README's table lists every property and what it takes, whatever the case. For `true` and `false` MSBuild's other words (`yes`, `on`, `no`, `off`) are taken too; anything else is an error, in every build and also where the property has no effect.");

    public static DiagnosticDescriptor NoDatabase { get; } = new("ST0006", DiagnosticSeverity.Error,
        "There is no database to ask",
        "There is no server to ask: none of the environment variables {0} is set, and there are no migrations to build a shadow server from. Set a variable to a postgres:// URL, or put migrations into schema/migrations (SchemaMigrationsDirectory).",
        "With `SchemaDatabase=auto` a variable that is set means the live server, else migrations mean the shadow. Only names of variables travel through MSBuild: `SchemaConnectionVariables`.");

    public static DiagnosticDescriptor NoMigrations { get; } = new("ST0007", DiagnosticSeverity.Error,
        "There are no migrations",
        "There is no folder of migrations{0}. Put plain SQL files into schema/migrations, or set SchemaMigrationsDirectory.",
        "The shadow server is filled by replaying the repository's migrations, and `SchemaMigrate` applies them to the live server. Neither can do without.");

    public static DiagnosticDescriptor CannotRead { get; } = new("ST0008", DiagnosticSeverity.Error,
        "A file cannot be read",
        "'{0}' cannot be read: {1}",
        "An output that keeps what its user wrote between markers is read before it is generated again. Check that the path is a file and that the build may read it.");

    public static DiagnosticDescriptor Cancelled { get; } = new("ST0009", DiagnosticSeverity.Error,
        "Cancelled",
        "{0} was cancelled; what it had not finished is as it was.",
        "The build was stopped. Files are replaced completely or not at all, and a shadow server ends with the task.");

    public static DiagnosticDescriptor NoManifest { get; } = new("ST0031", DiagnosticSeverity.Error,
        "There is no manifest",
        "There is no manifest at '{0}'. Create it with `dotnet build -t:SchemaRefresh`, or set SchemaManifestFile.",
        "What was asked for needs the committed manifest. `SchemaRefresh` creates the first one, from the live server or from the migrations; commit it.");

    public static DiagnosticDescriptor MergeConflict { get; } = new("ST0032", DiagnosticSeverity.Error,
        "A merge is unfinished",
        "The file has the conflict markers of an unfinished merge in lines {0} to {1}. {2}",
        "The lines from `<<<<<<<` to `>>>>>>>` are both sides of the merge. A manifest need not be merged by hand: `SchemaRefresh` rewrites it from the server, or from the merged migrations, and reports what changed against the side that was merged into.");

    public static DiagnosticDescriptor NoRepository { get; } = new("ST0040", DiagnosticSeverity.Error,
        "There is no git repository to compare with",
        "'{0}' is in no git repository, or the program git cannot be run, so there is no revision '{1}' to compare it with.",
        "`SchemaDiffBase` names a revision of the repository that the manifest is in. A repository that belongs to another user is refused by git itself (`safe.directory`).");

    public static DiagnosticDescriptor NoRevision { get; } = new("ST0041", DiagnosticSeverity.Error,
        "There is no such revision",
        "SchemaDiffBase is '{0}', which is no commit, tag or branch of the git repository '{1}'. Check its spelling; a clone of a CI service may have the latest commit only, so fetch the others first.",
        "For GitHub Actions set `fetch-depth: 0` at `actions/checkout`, for GitLab `GIT_DEPTH: 0`, for Azure Pipelines `fetchDepth: 0`; a branch of the server is `origin/main` there.");

    public static DiagnosticDescriptor NotInRevision { get; } = new("ST0042", DiagnosticSeverity.Error,
        "The manifest is not in that revision",
        "The revision '{0}' has no file '{1}'. Choose a later revision, in which the manifest was already committed under this name.",
        "A manifest that was moved or renamed since then is compared from the revision of its new name on.");

    public static DiagnosticDescriptor ReplayRefused { get; } = new("ST0010", DiagnosticSeverity.Warning,
        "The shadow refuses a statement",
        "The shadow server refuses a statement ({0}) while the fix is tried on it: {1}{2}",
        "`SchemaProveFix` builds the server's present schema on the shadow and runs the fix script there. What the shadow lacks (an extension, a role, a newer version) makes that impossible; the verdict is not affected, and the fix script is written all the same.");

    /// <summary>Logged by SchemaTasks.Outputs.targets itself, so that every build says it.</summary>
    public static DiagnosticDescriptor RetiredProperty { get; } = new("ST0011", DiagnosticSeverity.Error,
        "A property is no longer used",
        "{0} is no longer used. {1}",
        "`SchemaOutputs` lists the outputs by their words (`firestore;amplify` by default) and took the place of one `SchemaGenerate…` property for each. Remove the old property; the README's table has every word and the property of its path.");

    public static DiagnosticDescriptor UnknownOutput { get; } = new("ST0012", DiagnosticSeverity.Error,
        "SchemaOutputs has an unknown word",
        "SchemaOutputs: there is no output '{0}'.{1} The words are {2}.",
        "Words are separated by `;`, `,` or spaces. On a command line MSBuild takes `;` and `,` for the next property: write `-p:SchemaOutputs=firestore%3Bamplify` or `-p:SchemaOutputs=\"firestore amplify\"`. `none` alone asks for no files.");

    public static DiagnosticDescriptor SameOutput { get; } = new("ST0013", DiagnosticSeverity.Error,
        "Two outputs have one path",
        "{0} and {1} both write '{2}'. Give each a path of its own.",
        "The last one would win, and which is last is nobody's choice. Nothing was written.");

    public static DiagnosticDescriptor OutputIsInput { get; } = new("ST0014", DiagnosticSeverity.Error,
        "An output is an input",
        "{0} would write '{1}', which is {2}. Give it another path.",
        "The manifest, the configuration file and the migrations are what the build reads. Nothing was written.");

    public static DiagnosticDescriptor NearProperty { get; } = new("ST0015", DiagnosticSeverity.Warning,
        "A property on the command line is probably misspelled",
        "The command line sets {0}, which is not a property of SchemaTasks. Did you mean {1}?",
        "MSBuild takes any name for a property, so a misspelled one has no effect. If the name belongs to another package, `<MSBuildWarningsAsMessages>ST0015</MSBuildWarningsAsMessages>` hides the warning.");

    public static DiagnosticDescriptor OutsideRepository { get; } = new("ST0017", DiagnosticSeverity.Error,
        "A path leads out of the repository",
        "{0}: '{1}'{2} is outside of the repository's folder '{3}'. Give {0} a path below it, or set SchemaAllowOutside=true if it is meant.",
        "What is generated, reports, migrations, seeds, templates and notes are in the repository's folder: the nearest one above the project with `.git`, else the nearest with a solution or a `global.json`, else the project's own. Places that MSBuild was given for `bin` and `obj` belong to it. A link counts as where it leads. Nothing was written.");

    public static DiagnosticDescriptor WebhookNotSent { get; } = new("ST0050", DiagnosticSeverity.Message,
        "The notice of drift was not sent",
        "The notice of drift was not sent to the address in {0} (SchemaWebhookVariable): {1}. The build does not fail for it.",
        "`SchemaWebhookVariable` names the environment variable that holds an incoming webhook's address: https, or http on this machine. It is asked once, for at most 10 seconds.");

    public static DiagnosticDescriptor SharedOutput { get; } = new("ST0016", DiagnosticSeverity.Error,
        "Two projects write one file with different content",
        "'{0}' is also generated by {1}, from another manifest, configuration or version of SchemaTasks. Give one of the projects another SchemaOutputDirectory or {2}. If the other no longer writes it, build that project first.",
        "Each build of one project would undo what the other's wrote. Nothing was written. Projects that share a manifest, a configuration and the folder are fine: the files are generated once.");
}
