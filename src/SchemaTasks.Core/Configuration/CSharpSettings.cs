using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>The <c>csharp</c> section.</summary>
public sealed record CSharpSettings
{
    private static readonly string[] Plugins = ["netTopologySuite", "nodaTime", "pgvector"];

    /// <summary>What holds without the section.</summary>
    public static CSharpSettings Default { get; } = new();

    /// <summary>Whether the printed code uses Npgsql. Without it there are rows, enums and constants, but no parameters and no mapping.</summary>
    public bool Npgsql { get; init; } = true;

    /// <summary>Whether the last word of a table's name is put into the singular.</summary>
    public bool Singular { get; init; } = true;

    /// <summary>Whether the project references Npgsql.NodaTime.</summary>
    public bool NodaTime { get; init; }

    /// <summary>Whether the project references Npgsql.NetTopologySuite.</summary>
    public bool NetTopologySuite { get; init; }

    /// <summary>Whether the project references Pgvector.</summary>
    public bool Pgvector { get; init; }

    /// <summary>What <c>json</c> and <c>jsonb</c> are.</summary>
    public CSharpJson Json { get; init; }

    /// <summary>Whether <c>interval</c> is Npgsql's own type, which takes months, instead of TimeSpan.</summary>
    public bool Interval { get; init; }

    /// <summary>Whether <c>timestamp with time zone</c> is DateTimeOffset instead of DateTime in UTC.</summary>
    public bool DateTimeOffset { get; init; }

    /// <summary>Namespaces to import, for types given by hand.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    internal static CSharpSettings Read(SettingsNode section)
    {
        section.AllowOnly("library", "plugins", "singular", "json", "interval", "timestamptz", "imports");
        var plugins = section.Texts("plugins");
        foreach (var unknown in plugins.Where(plugin => !Plugins.Contains(plugin, StringComparer.Ordinal)))
        {
            section.Child("plugins")!.Fault(ConfigurationDiagnostics.WrongValue, "csharp.plugins", $"a list of {string.Join(", ", Plugins)}, not '{unknown}'");
        }
        return new CSharpSettings
        {
            Npgsql = section.Choice("library", true, ("npgsql", true), ("none", false)),
            Singular = section.Flag("singular", true),
            NetTopologySuite = plugins.Contains(Plugins[0]),
            NodaTime = plugins.Contains(Plugins[1]),
            Pgvector = plugins.Contains(Plugins[2]),
            Json = section.Choice("json", CSharpJson.Text, ("string", CSharpJson.Text), ("JsonDocument", CSharpJson.Document), ("JsonElement", CSharpJson.Element)),
            Interval = section.Choice("interval", false, ("TimeSpan", false), ("NpgsqlInterval", true)),
            DateTimeOffset = section.Choice("timestamptz", false, ("DateTime", false), ("DateTimeOffset", true)),
            Imports = section.Texts("imports"),
        };
    }
}

/// <summary><c>csharp.json</c>.</summary>
public enum CSharpJson
{
    /// <summary><c>string</c>: the JSON text, unparsed.</summary>
    Text,
    /// <summary><see cref="System.Text.Json.JsonDocument"/>, which its user disposes.</summary>
    Document,
    /// <summary><see cref="System.Text.Json.JsonElement"/>, which needs no disposing.</summary>
    Element,
}
