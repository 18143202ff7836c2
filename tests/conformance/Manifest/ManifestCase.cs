using System.Text.Json.Nodes;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Manifest;

/// <summary>One manifest, what it should say, and whether the schema should accept it.</summary>
internal sealed record ManifestCase(string Name, string Text, JsonNode? Data, bool Valid)
{
    public static ManifestCase Of(string name, DatabaseSchema schema) => new(name, ManifestFile.Print(schema), JsonNodeWriter.Of(schema), Valid: true);
}
