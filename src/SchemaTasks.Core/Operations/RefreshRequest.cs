namespace SchemaTasks.Operations;

/// <summary>Which server to read into which manifest.</summary>
internal sealed record RefreshRequest
{
    /// <summary>Absolute path; there need not be one yet.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    public required DatabaseRequest Database { get; init; }

    /// <summary>Whether a schema without any object may take the place of one that has some (<c>SchemaAllowEmpty</c>).</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Receives what is about to be written, a line an object, before it is.</summary>
    public Action<string> Announce { get; init; } = static _ => { };
}
