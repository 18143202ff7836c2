namespace SchemaTasks.Manifest.Yaml;

/// <summary>One step through a YAML document.</summary>
internal readonly record struct YamlToken
{
    public required YamlTokenKind Kind { get; init; }

    /// <summary>Where the scalar's text is a slice of, from <see cref="Start"/>, <see cref="Length"/> UTF-16 units long.</summary>
    public string Source { get; init; }

    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>A scalar without quotes and no block: what YAML may take for a number, a boolean or null.</summary>
    public bool IsPlain { get; init; }

    /// <summary>From 1.</summary>
    public int Line { get; init; }

    /// <summary>From 1, in UTF-16 units.</summary>
    public int Column { get; init; }

    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);
}

internal enum YamlTokenKind
{
    Scalar,
    MappingStart,
    SequenceStart,
    /// <summary>Of the innermost open mapping or sequence.</summary>
    End,
    /// <summary>Of the document; repeated for ever.</summary>
    EndOfDocument,
}
