namespace SchemaTasks.Benchmarks;

/// <summary>
/// The manifest's shape as plain classes, as an author who leaves YAML to YamlDotNet's reflection would write them: what
/// <see cref="ManifestGenerator"/> makes, key for key.
/// </summary>
internal sealed class PeerDatabase
{
    public string? Version { get; set; }

    public int? Postgres { get; set; }

    public List<PeerExtension>? Extensions { get; set; }

    public List<PeerSchema>? Schemas { get; set; }
}

internal sealed class PeerExtension
{
    public string? Name { get; set; }

    public string? Schema { get; set; }

    public string? Version { get; set; }
}

internal sealed class PeerSchema
{
    public string? Name { get; set; }

    public string? Comment { get; set; }

    public List<PeerEnum>? Enums { get; set; }

    public List<PeerTable>? Tables { get; set; }

    public List<PeerView>? Views { get; set; }

    public List<PeerRoutine>? Routines { get; set; }
}

internal sealed class PeerEnum
{
    public string? Name { get; set; }

    public List<string>? Values { get; set; }
}

internal sealed class PeerTable
{
    public string? Name { get; set; }

    public string? Comment { get; set; }

    public List<PeerColumn>? Columns { get; set; }

    public PeerKey? PrimaryKey { get; set; }

    public List<PeerKey>? UniqueConstraints { get; set; }

    public List<PeerForeignKey>? ForeignKeys { get; set; }

    public List<PeerCheck>? Checks { get; set; }

    public List<PeerIndex>? Indexes { get; set; }

    public List<PeerTrigger>? Triggers { get; set; }
}

internal sealed class PeerColumn
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public bool? Nullable { get; set; }

    public string? Default { get; set; }

    public string? Identity { get; set; }

    public string? Generated { get; set; }

    public string? Comment { get; set; }
}

internal sealed class PeerKey
{
    public string? Name { get; set; }

    public List<string>? Columns { get; set; }
}

internal sealed class PeerForeignKey
{
    public string? Name { get; set; }

    public List<string>? Columns { get; set; }

    public PeerTarget? References { get; set; }

    public string? OnDelete { get; set; }
}

internal sealed class PeerTarget
{
    public string? Schema { get; set; }

    public string? Table { get; set; }

    public List<string>? Columns { get; set; }
}

internal sealed class PeerCheck
{
    public string? Name { get; set; }

    public string? Expression { get; set; }
}

internal sealed class PeerIndex
{
    public string? Name { get; set; }

    public string? Method { get; set; }

    public List<PeerIndexKey>? Keys { get; set; }

    public string? Where { get; set; }
}

internal sealed class PeerIndexKey
{
    public string? Column { get; set; }

    public string? Order { get; set; }
}

internal sealed class PeerTrigger
{
    public string? Name { get; set; }

    public string? Definition { get; set; }
}

internal sealed class PeerView
{
    public string? Name { get; set; }

    public List<PeerViewColumn>? Columns { get; set; }

    public string? Definition { get; set; }
}

internal sealed class PeerViewColumn
{
    public string? Name { get; set; }

    public string? Type { get; set; }
}

internal sealed class PeerRoutine
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Arguments { get; set; }

    public string? Returns { get; set; }

    public string? Language { get; set; }

    public string? Body { get; set; }
}
