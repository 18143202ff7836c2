namespace SchemaTasks.Manifest.Yaml;

/// <summary>Takes a document node by node, in document order. What is printed is decided elsewhere; how it looks is decided here.</summary>
internal interface INodeWriter
{
    void BeginMapping();

    void EndMapping();

    /// <summary>The key of the next node; inside a mapping only.</summary>
    void Key(string key);

    /// <summary>A list of mappings.</summary>
    void BeginSequence();

    void EndSequence();

    void Text(string value);

    /// <summary>A list of texts.</summary>
    void Texts(ReadOnlySpan<string> values);

    void Integer(long value);

    void Number(double value);

    void Flag(bool value);
}
