namespace SchemaTasks.Manifest.Yaml;

/// <summary>How a text is written in YAML.</summary>
internal enum ScalarStyle
{
    Plain,
    DoubleQuoted,
    /// <summary>A literal block, <c>|</c>.</summary>
    Literal,
}
