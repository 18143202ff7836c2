using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>The page's style and script: <c>page.css</c> and <c>page.js</c> beside this file, which are part of the assembly.</summary>
internal static class HtmlAssets
{
    public static string Style { get; } = Read("page.css");

    public static string Script { get; } = Read("page.js");

    /// <summary>What the page may do: its one style and its one script, whose hash is that of a constant, and nothing from anywhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HtmlAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly"));
        // Whatever line ends a checkout has, the page has the same bytes.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
