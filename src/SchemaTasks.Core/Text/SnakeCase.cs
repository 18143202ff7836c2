using System.Text.Json;

namespace SchemaTasks.Text;

/// <summary>Names of this code as the files that users read and write spell them.</summary>
internal static class SnakeCase
{
    /// <summary><c>NoInherit</c> to <c>no_inherit</c>.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
