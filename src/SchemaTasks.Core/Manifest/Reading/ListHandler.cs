namespace SchemaTasks.Manifest.Reading;

/// <summary>Takes the items of one list while they are read.</summary>
/// <param name="Key">The list's key.</param>
/// <param name="What">What an item describes, for messages: <c>a table</c>.</param>
/// <param name="Take">Is given each item's first token and reads to the item's end.</param>
internal readonly record struct ListHandler(string Key, string What, Action<Yaml.YamlToken> Take);
