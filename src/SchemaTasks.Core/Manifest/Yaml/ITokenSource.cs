namespace SchemaTasks.Manifest.Yaml;

/// <summary>Reads a YAML document forward, one token at a time.</summary>
internal interface ITokenSource
{
    YamlToken Read();
}
