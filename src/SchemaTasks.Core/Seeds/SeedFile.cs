using System.Collections.Immutable;
using SchemaTasks.Migrations;

namespace SchemaTasks.Seeds;

/// <summary>One seed file.</summary>
internal sealed record SeedFile
{
    /// <summary>Relative to the folder of seeds, with forward slashes: <c>dev/010_people.sql</c>. The key of its row in the history.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute.</summary>
    public required string Path { get; init; }

    public required SeedKind Kind { get; init; }

    /// <summary>Without byte-order mark.</summary>
    public required string Text { get; init; }

    public SeedRun Run { get; init; } = SeedRun.WhenChanged;

    /// <summary>Whether a live server takes it without <c>SchemaSeedLive</c>.</summary>
    public bool IsForLive { get; init; }

    /// <summary>Files whose change runs this one again.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>For data: the table's schema and name.</summary>
    public (string Schema, string Name)? Table { get; init; }

    /// <summary>As of <see cref="MigrationFile.Checksum"/>.</summary>
    public string Checksum => MigrationFile.ChecksumOf(Text);

    /// <summary>The text as the migrations' own rules take it.</summary>
    internal MigrationFile Source => new() { Name = Name, Path = Path, Kind = MigrationKind.Repeatable, Version = "", Text = Text };
}
