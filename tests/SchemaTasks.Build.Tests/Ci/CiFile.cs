using YamlDotNet.RepresentationModel;

namespace SchemaTasks.Build.Tests;

/// <summary>A file of <c>docs/ci/</c>: its variables and the shell scripts of its steps, as the service would run them.</summary>
internal sealed class CiFile
{
    private readonly YamlMappingNode _root;

    public CiFile(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", name)));
        yaml.Load(reader);
        _root = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>The file's variables with plain values.</summary>
    public Dictionary<string, string> Variables =>
        ((YamlMappingNode)(_root.Children.TryGetValue("env", out var env) ? env : _root["variables"])).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value));

    /// <summary>The script of a step: GitHub's <c>run</c> by its name, Azure's <c>bash</c> by its display name, GitLab's list by job and key.</summary>
    public string Script(string step, string key = "script")
    {
        if (_root.Children.TryGetValue(step, out var job)) return string.Join('\n', ((YamlSequenceNode)job[key]).Select(Text));
        var found = Assert.Single(Nodes(_root).OfType<YamlMappingNode>(), node => (Has(node, "name", step) && node.Children.ContainsKey("run")) || (Has(node, "displayName", step) && node.Children.ContainsKey("bash")));
        return Text(found.Children.TryGetValue("run", out var run) ? run : found["bash"]);
    }

    private static bool Has(YamlMappingNode node, string key, string value) => node.Children.TryGetValue(key, out var found) && found is YamlScalarNode scalar && scalar.Value == value;

    private static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(Nodes).Prepend(node),
        YamlSequenceNode sequence => sequence.SelectMany(Nodes),
        _ => [node],
    };

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
