using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>The <c>amplify</c> section.</summary>
public sealed record AmplifySettings
{
    /// <summary>What holds without the section.</summary>
    public static AmplifySettings Default { get; } = new();

    /// <summary>The rules of <c>@auth</c> of every model without rules of its own; empty when nobody has decided yet.</summary>
    public ImmutableArray<AuthRule> Auth { get; init; } = [];

    /// <summary>Rules of some objects; the first pattern that matches wins.</summary>
    public ImmutableArray<ObjectAuth> AuthByObject { get; init; } = [];

    /// <summary>Keys of views and of tables that have none.</summary>
    public ImmutableArray<DeclaredKey> Keys { get; init; } = [];

    /// <summary>Objects that get no type.</summary>
    public ImmutableArray<ObjectGlob> Exclude { get; init; } = [];

    /// <summary>Several schemas instead of one, each for a backend of its own.</summary>
    public ImmutableArray<AmplifyPart> Parts { get; init; } = [];

    /// <summary>Columns that look like secrets; <see langword="null"/> for the built-in patterns of column names.</summary>
    public ImmutableArray<ObjectGlob>? Secrets { get; init; }

    /// <summary>The Amplify secret with the database's connection URI, for Gen 2 on PostgreSQL.</summary>
    public string ConnectionSecret { get; init; } = "SQL_CONNECTION_STRING";

    /// <summary>The key <c>descriptions</c>; <see cref="DescriptionStyle.Comments"/> by default.</summary>
    public DescriptionStyle Descriptions { get; init; }

    /// <summary>Whether <c>AMPLIFY_NOTES.md</c> beside the schema lists what was renamed, dropped, approximated or skipped.</summary>
    public bool Notes { get; init; } = true;

    /// <summary>The type of <c>bigint</c>: <c>String</c>, <c>Int</c> (32 bits) or <c>Float</c> (53 bits).</summary>
    public string BigInt { get; init; } = "String";

    /// <summary>
    /// The type of every <c>numeric</c> and <c>money</c>: <c>String</c>, or <c>Float</c>, which rounds; <see langword="null"/> for
    /// <c>Float</c> where the declared precision is at most 15 digits, which a double holds exactly, else <c>String</c>.
    /// </summary>
    public string? Numeric { get; init; }

    /// <summary>
    /// The type of <c>timestamp without time zone</c>: <c>String</c>, or <c>AWSDateTime</c>, which needs an offset; <see langword="null"/>
    /// for <c>AWSDateTime</c> in the SQL dialect, else <c>String</c>.
    /// </summary>
    public string? Timestamp { get; init; }

    /// <summary>Columns that say when a row was made, the first that a table has counts.</summary>
    public ImmutableArray<string> CreatedAt { get; init; } = ["created_at", "createdAt"];

    /// <summary>Columns that say when a row last changed, the first that a table has counts.</summary>
    public ImmutableArray<string> UpdatedAt { get; init; } = ["updated_at", "updatedAt"];

    internal static AmplifySettings Read(SettingsNode section)
    {
        section.AllowOnly("auth", "auth_by_object", "keys", "exclude", "parts", "secrets", "connection_secret", "descriptions", "notes", "bigint", "numeric", "timestamp", "created_at", "updated_at");
        return new AmplifySettings
        {
            Auth = section.Child("auth") is { } auth ? ReadRules(auth) : Default.Auth,
            AuthByObject = [.. (section.Child("auth_by_object")?.Entries ?? []).Select(entry => new ObjectAuth(new ObjectGlob(null, entry.Key, entry.KeyLocation), ReadRules(entry.Value)))],
            Keys = [.. (section.Child("keys")?.Entries ?? []).Select(entry =>
                new DeclaredKey(entry.Key, [.. entry.Value.Items.Select(item => item.Text()).OfType<string>()], entry.KeyLocation))],
            Exclude = section.Globs("exclude"),
            Parts = ReadParts(section.Child("parts")?.Entries ?? []),
            Secrets = section.Child("secrets") is null ? null : section.Globs("secrets"),
            ConnectionSecret = section.Text("connection_secret") ?? Default.ConnectionSecret,
            Descriptions = section.Choice("descriptions", DescriptionStyle.Comments,
                ("comments", DescriptionStyle.Comments), ("blocks", DescriptionStyle.Blocks), ("none", DescriptionStyle.None)),
            Notes = section.Flag("notes", true),
            BigInt = section.Choice("bigint", "String", ("String", "String"), ("Int", "Int"), ("Float", "Float")),
            Numeric = section.Choice<string?>("numeric", null, ("auto", null), ("String", "String"), ("Float", "Float")),
            Timestamp = section.Choice<string?>("timestamp", null, ("auto", null), ("String", "String"), ("AWSDateTime", "AWSDateTime")),
            CreatedAt = section.Child("created_at") is null ? Default.CreatedAt : section.Texts("created_at"),
            UpdatedAt = section.Child("updated_at") is null ? Default.UpdatedAt : section.Texts("updated_at"),
        };
    }

    private static ImmutableArray<AmplifyPart> ReadParts(IReadOnlyList<(string Key, SourceLocation KeyLocation, SettingsNode Value)> entries)
    {
        // Their files would be one on Windows and macOS.
        foreach (var (key, _, patterns) in entries.GroupBy(static entry => entry.Key, StringComparer.OrdinalIgnoreCase).SelectMany(static group => group.Skip(1)))
        {
            patterns.Fault(ConfigurationDiagnostics.WrongValue, patterns.Name, "patterns, under a name that differs from those of other parts in more than case");
        }
        return [.. entries.Select(static entry => ReadPart(entry.Key, entry.KeyLocation, entry.Value)).OfType<AmplifyPart>()];
    }

    private static AmplifyPart? ReadPart(string name, SourceLocation location, SettingsNode patterns)
    {
        if (name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
        {
            var items = patterns.Items;
            if (items.Count == 0 && !patterns.IsMapping) patterns.Fault(ConfigurationDiagnostics.WrongValue, patterns.Name, "a list of at least one pattern");
            return new AmplifyPart(name, [.. items.Select(static item => item.Glob()).OfType<ObjectGlob>()], location);
        }
        patterns.Fault(ConfigurationDiagnostics.WrongValue, patterns.Name, "patterns, under a name of letters, digits, '-' and '_', which becomes part of file names");
        return null;
    }

    private static ImmutableArray<AuthRule> ReadRules(SettingsNode list)
    {
        if (list.Items.Count == 0) list.Fault(ConfigurationDiagnostics.WrongValue, list.Name, "a list of at least one rule");
        return [.. list.Items.Select(AuthRule.Read).OfType<AuthRule>()];
    }
}

/// <summary>One of several schemas.</summary>
/// <param name="Name">Part of the file's name.</param>
/// <param name="Objects">The tables and views that it has.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record AmplifyPart(string Name, ImmutableArray<ObjectGlob> Objects, SourceLocation Location);

/// <summary>Auth rules of the objects that a pattern matches.</summary>
public sealed record ObjectAuth(ObjectGlob Objects, ImmutableArray<AuthRule> Rules);

/// <summary>The key of a view, or of a table that has none.</summary>
/// <param name="Object">As people write it: <c>shq.audit_log</c>.</param>
/// <param name="Columns">The partition column, then the sort columns.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record DeclaredKey(string Object, ImmutableArray<string> Columns, SourceLocation Location);

/// <summary>How PostgreSQL's comments appear in GraphQL.</summary>
public enum DescriptionStyle
{
    /// <summary><c># …</c>, which every version of AppSync takes.</summary>
    Comments,
    /// <summary><c>"""…"""</c>, which clients can read.</summary>
    Blocks,
    /// <summary>They do not appear.</summary>
    None,
}
